import { idInput } from "@plaza/types/inputs/parts";
import { locales } from "@plaza/types/locales";
import { z } from "zod";
import { slugInput } from "../../trpc/slug-input.ts";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { endorse, removeEndorsement, revokeEndorsement } from "./endorse.ts";
import { showEndorsements } from "./show-endorsements.ts";

const saidInput = z.object({ handle: slugInput, topic: slugInput });

export const endorsementsRouter = router({
  ofPerson: publicProcedure
    .input(z.object({ handle: slugInput, locale: z.enum(locales) }))
    .query(({ ctx, input }) => showEndorsements(ctx, ctx.viewer, input)),
  endorse: memberProcedure.input(saidInput).mutation(({ ctx, input }) => endorse(ctx, ctx.viewer, input)),
  revoke: memberProcedure.input(saidInput).mutation(({ ctx, input }) => revokeEndorsement(ctx, ctx.viewer, input)),
  /** By the endorsed. */
  remove: memberProcedure
    .input(z.object({ endorsementId: idInput }))
    .mutation(({ ctx, input }) => removeEndorsement(ctx, ctx.viewer, input)),
});
