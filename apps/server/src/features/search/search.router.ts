import { searchInput, suggestInput } from "@plaza/types/inputs/search";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { findDocuments } from "./find-documents.ts";
import { suggest } from "./suggest.ts";

export const searchRouter = router({
  find: publicProcedure.input(searchInput).query(({ ctx, input }) => {
    ctx.searchLimit.takeSearch(ctx, input.q);
    return findDocuments(ctx, ctx.viewer, input);
  }),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => suggest(ctx, ctx.viewer, input)),
});
