import {
  createThreadInput,
  listThreadsInput,
  lockThreadInput,
  mergeThreadInput,
  moveChoicesInput,
  moveThreadInput,
  newestThreadsInput,
  relatedThreadsInput,
  replyInput,
  showThreadInput,
  similarThreadsInput,
  threadChoicesInput,
} from "@plaza/types/inputs/threads";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { createThread } from "./create-thread.ts";
import { listNewestThreads, listThreads } from "./list-threads.ts";
import { lockThread } from "./lock-thread.ts";
import { mergeThreads } from "./merge-threads.ts";
import { moveThread, showMoveChoices } from "./move-thread.ts";
import { showRelated, showSimilar } from "./related-threads.ts";
import { replyToThread } from "./reply-to-thread.ts";
import { showThread } from "./show-thread.ts";
import { listThreadChoices } from "./thread-homes.ts";

export const threadsRouter = router({
  list: publicProcedure.input(listThreadsInput).query(({ ctx, input }) => listThreads(ctx, ctx.viewer, input)),
  newest: publicProcedure
    .input(newestThreadsInput)
    .query(({ ctx, input }) => listNewestThreads(ctx, ctx.viewer, input)),
  show: publicProcedure.input(showThreadInput).query(({ ctx, input }) => showThread(ctx, ctx.viewer, input)),
  related: publicProcedure.input(relatedThreadsInput).query(({ ctx, input }) => showRelated(ctx, ctx.viewer, input)),
  similar: publicProcedure.input(similarThreadsInput).query(({ ctx, input }) => showSimilar(ctx, ctx.viewer, input)),
  choices: memberProcedure
    .input(threadChoicesInput)
    .query(({ ctx, input }) => listThreadChoices(ctx, ctx.viewer, input)),
  moveChoices: memberProcedure
    .input(moveChoicesInput)
    .query(({ ctx, input }) => showMoveChoices(ctx, ctx.viewer, input)),
  create: memberProcedure.input(createThreadInput).mutation(({ ctx, input }) => createThread(ctx, ctx.viewer, input)),
  reply: memberProcedure.input(replyInput).mutation(({ ctx, input }) => replyToThread(ctx, ctx.viewer, input)),
  lock: memberProcedure.input(lockThreadInput).mutation(({ ctx, input }) => lockThread(ctx, ctx.viewer, input)),
  move: memberProcedure.input(moveThreadInput).mutation(({ ctx, input }) => moveThread(ctx, ctx.viewer, input)),
  merge: memberProcedure.input(mergeThreadInput).mutation(({ ctx, input }) => mergeThreads(ctx, ctx.viewer, input)),
});
