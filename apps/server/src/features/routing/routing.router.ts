import {
  answerFields,
  handOverFields,
  linkedAskInput,
  listAsksInput,
  ownAskInput,
  pauseFields,
  pauseInput,
  showAskedInput,
  showLinkedInput,
} from "@plaza/types/inputs/routing";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import {
  passAsk,
  pauseAsks,
  pauseByLink,
  promiseAnswer,
  resumeAsks,
  resumeByLink,
  takeBackPass,
} from "./asks/act-on-ask.ts";
import { answerByLink } from "./asks/answer-ask.ts";
import { handOverAsk } from "./asks/hand-over-ask.ts";
import { showAsked } from "./asks/show-asked.ts";
import { listAsks, showLinkedAsk } from "./asks/show-asks.ts";

/** Links cannot be guessed; whoever tries is slowed down all the same. */
const linkProcedure = publicProcedure.use(async ({ ctx, next }) => {
  await ctx.accounts.limits.take("token_source", ctx.visit.source);
  return next();
});

/** What the link of a mail does without signing in. */
const byLink = router({
  show: linkProcedure.input(showLinkedInput).query(({ ctx, input }) => showLinkedAsk(ctx, input)),
  answer: linkProcedure
    .input(linkedAskInput.extend(answerFields))
    .mutation(({ ctx, input }) => answerByLink(ctx, input)),
  promise: linkProcedure.input(linkedAskInput).mutation(({ ctx, input }) => promiseAnswer(ctx, input)),
  pass: linkProcedure.input(linkedAskInput).mutation(({ ctx, input }) => passAsk(ctx, input)),
  handOver: linkProcedure
    .input(linkedAskInput.extend(handOverFields))
    .mutation(({ ctx, input }) => handOverAsk(ctx, input, input.handle)),
  pause: linkProcedure
    .input(linkedAskInput.extend(pauseFields))
    .mutation(({ ctx, input }) => pauseByLink(ctx, input, input.until)),
  takeBack: linkProcedure.input(linkedAskInput).mutation(({ ctx, input }) => takeBackPass(ctx, input)),
  resume: linkProcedure.input(linkedAskInput).mutation(({ ctx, input }) => resumeByLink(ctx, input)),
});

export const routingRouter = router({
  byLink,
  /** Who was asked about a question; nothing for those whom it does not concern. */
  asked: publicProcedure.input(showAskedInput).query(({ ctx, input }) => showAsked(ctx, ctx.viewer, input)),
  list: memberProcedure.input(listAsksInput).query(({ ctx, input }) => listAsks(ctx, ctx.viewer, input)),
  promise: memberProcedure
    .input(ownAskInput)
    .mutation(({ ctx, input }) => promiseAnswer(ctx, { ...input, expertId: ctx.viewer.memberId })),
  pass: memberProcedure
    .input(ownAskInput)
    .mutation(({ ctx, input }) => passAsk(ctx, { ...input, expertId: ctx.viewer.memberId })),
  takeBack: memberProcedure
    .input(ownAskInput)
    .mutation(({ ctx, input }) => takeBackPass(ctx, { ...input, expertId: ctx.viewer.memberId })),
  handOver: memberProcedure
    .input(ownAskInput.extend(handOverFields))
    .mutation(({ ctx, input }) =>
      handOverAsk(ctx, { askId: input.askId, expertId: ctx.viewer.memberId }, input.handle),
    ),
  pause: memberProcedure.input(pauseInput).mutation(({ ctx, input }) => pauseAsks(ctx, ctx.viewer, input.until)),
  resume: memberProcedure.mutation(({ ctx }) => resumeAsks(ctx, ctx.viewer)),
});
