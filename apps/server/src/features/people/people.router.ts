import { findPeopleInput } from "@plaza/types/inputs/people";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { findPeople } from "./find-people.ts";

export const peopleRouter = router({
  find: publicProcedure.input(findPeopleInput).query(({ ctx, input }) => {
    ctx.searchLimit.takeSearch(ctx, input.q);
    return findPeople(ctx, ctx.viewer, input);
  }),
});
