import { followInput, listFollowsInput } from "@plaza/types/inputs/follows";
import { memberProcedure, publicProcedure, router } from "../../trpc/trpc.ts";
import { findFollow, follow, unfollow } from "./change-follow.ts";
import { listFollows } from "./list-follows.ts";

export const followsRouter = router({
  find: publicProcedure.input(followInput).query(({ ctx, input }) => findFollow(ctx, ctx.viewer, input)),
  list: memberProcedure.input(listFollowsInput).query(({ ctx, input }) => listFollows(ctx, ctx.viewer, input)),
  follow: memberProcedure.input(followInput).mutation(({ ctx, input }) => follow(ctx, ctx.viewer, input)),
  unfollow: memberProcedure.input(followInput).mutation(({ ctx, input }) => unfollow(ctx, ctx.viewer, input)),
});
