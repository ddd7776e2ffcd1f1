import {
  dismissGapInput,
  fillGapInput,
  gapIdInput,
  listGapsInput,
  mergeGapsInput,
  showGapInput,
  splitGapInput,
  waitInput,
} from "@plaza/types/inputs/gaps";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { mergeGaps, splitGap } from "./arrange-gaps.ts";
import { listGaps } from "./list-gaps.ts";
import { listOwnWaits } from "./list-own-waits.ts";
import { dismissGap, fillGap } from "./settle-gap.ts";
import { showGap } from "./show-gap.ts";
import { stopWaiting } from "./stop-waiting.ts";
import { waitFor } from "./wait-for.ts";

export const gapsRouter = router({
  list: publicProcedure.input(listGapsInput).query(({ ctx, input }) => listGaps(ctx, ctx.viewer, input)),
  show: memberProcedure.input(showGapInput).query(({ ctx, input }) => showGap(ctx, ctx.viewer, input)),
  listMine: memberProcedure.query(({ ctx }) => listOwnWaits(ctx, ctx.viewer)),
  wait: memberProcedure.input(waitInput).mutation(({ ctx, input }) => waitFor(ctx, ctx.viewer, input)),
  stop: memberProcedure.input(gapIdInput).mutation(({ ctx, input }) => stopWaiting(ctx, ctx.viewer, input.gapId)),
  markFilled: memberProcedure.input(fillGapInput).mutation(({ ctx, input }) => fillGap(ctx, ctx.viewer, input)),
  dismiss: memberProcedure.input(dismissGapInput).mutation(({ ctx, input }) => dismissGap(ctx, ctx.viewer, input)),
  merge: memberProcedure.input(mergeGapsInput).mutation(({ ctx, input }) => mergeGaps(ctx, ctx.viewer, input)),
  split: memberProcedure.input(splitGapInput).mutation(({ ctx, input }) => splitGap(ctx, ctx.viewer, input)),
});
