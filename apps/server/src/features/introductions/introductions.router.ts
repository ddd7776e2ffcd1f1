import { idInput, requiredText } from "@plaza/types/inputs/parts";
import { introductionLimits } from "@plaza/types/introductions";
import { reportKinds } from "@plaza/types/moderation";
import { z } from "zod";
import { slugInput } from "../../trpc/slug-input.ts";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { askIntroduction } from "./ask-introduction.ts";
import { listIntroductions } from "./list-introductions.ts";
import { reportIntroduction } from "./report-introduction.ts";
import { acceptIntroduction, declineIntroduction, withdrawIntroduction } from "./settle-introduction.ts";
import { showIntroduce } from "./show-introduce.ts";

const { messageMax, reportMax } = introductionLimits;
const oneInput = z.object({ introductionId: idInput });

export const introductionsRouter = router({
  /** What the page of a person offers. */
  introduce: publicProcedure
    .input(z.object({ handle: slugInput }))
    .query(({ ctx, input }) => showIntroduce(ctx, ctx.viewer, input.handle)),
  list: memberProcedure.query(({ ctx }) => listIntroductions(ctx, ctx.viewer)),
  ask: memberProcedure
    .input(z.object({ handle: slugInput, message: requiredText(messageMax) }))
    .mutation(({ ctx, input }) => askIntroduction(ctx, ctx.viewer, input)),
  accept: memberProcedure.input(oneInput).mutation(({ ctx, input }) => acceptIntroduction(ctx, ctx.viewer, input)),
  decline: memberProcedure.input(oneInput).mutation(({ ctx, input }) => declineIntroduction(ctx, ctx.viewer, input)),
  withdraw: memberProcedure.input(oneInput).mutation(({ ctx, input }) => withdrawIntroduction(ctx, ctx.viewer, input)),
  report: memberProcedure
    .input(oneInput.extend({ kind: z.enum(reportKinds).default("other"), reason: requiredText(reportMax) }))
    .mutation(({ ctx, input }) => reportIntroduction(ctx, ctx.viewer, input)),
});
