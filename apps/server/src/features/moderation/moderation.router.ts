import * as inputs from "@plaza/types/inputs/moderation";
import { z } from "zod";
import { idInput } from "@plaza/types/inputs/parts";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { reportThing } from "./file-report.ts";
import { keepAway, listKeptAway, showDistance } from "./distances/keep-away.ts";
import { listActs } from "./list-acts.ts";
import { listQueue } from "./list-queue.ts";
import { objectByToken, objectToAct, showActByToken } from "./object.ts";
import { listOwnModeration, showOwnAct } from "./own-acts.ts";
import { actInCase } from "./settle-case.ts";
import { showCase } from "./show-case.ts";
import { showReportForm } from "./show-report.ts";

export const moderationRouter = router({
  reportForm: memberProcedure
    .input(inputs.reportedInput)
    .query(({ ctx, input }) => showReportForm(ctx, ctx.viewer, input)),
  report: memberProcedure.input(inputs.reportInput).mutation(({ ctx, input }) => reportThing(ctx, ctx.viewer, input)),

  queue: memberProcedure.input(inputs.queueInput).query(({ ctx, input }) => listQueue(ctx, ctx.viewer, input)),
  showCase: memberProcedure.input(inputs.caseInput).query(({ ctx, input }) => showCase(ctx, ctx.viewer, input)),
  act: memberProcedure.input(inputs.actInput).mutation(({ ctx, input }) => actInCase(ctx, ctx.viewer, input)),
  listActs: memberProcedure.input(inputs.listActsInput).query(({ ctx, input }) => listActs(ctx, ctx.viewer, input)),

  own: memberProcedure.query(({ ctx }) => listOwnModeration(ctx, ctx.viewer)),
  showOwnAct: memberProcedure
    .input(z.object({ actId: idInput }))
    .query(({ ctx, input }) => showOwnAct(ctx, ctx.viewer, input.actId)),
  object: memberProcedure.input(inputs.objectInput).mutation(({ ctx, input }) => objectToAct(ctx, ctx.viewer, input)),
  /** By the link of a mail, for who is suspended and therefore nobody here. */
  showActByToken: publicProcedure
    .input(inputs.objectionTokenInput)
    .query(({ ctx, input }) => showActByToken(ctx, input.token)),
  objectByToken: publicProcedure
    .input(inputs.objectByTokenInput)
    .mutation(({ ctx, input }) => objectByToken(ctx, input)),

  distance: memberProcedure
    .input(inputs.distanceInput)
    .query(({ ctx, input }) => showDistance(ctx, ctx.viewer, input.handle)),
  keepAway: memberProcedure.input(inputs.keepAwayInput).mutation(({ ctx, input }) => keepAway(ctx, ctx.viewer, input)),
  listKeptAway: memberProcedure.query(({ ctx }) => listKeptAway(ctx, ctx.viewer)),
});
