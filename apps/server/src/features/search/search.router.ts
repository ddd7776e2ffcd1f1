import { searchInput, suggestInput } from "@plaza/types/search-input";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { findDocuments } from "./find-documents.ts";
import { suggest } from "./suggest.ts";

export const searchRouter = router({
  find: publicProcedure.input(searchInput).query(async ({ ctx, input }) => {
    const { tookMs: _, ...view } = await findDocuments(ctx, input);
    return view;
  }),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => suggest(ctx, input.prefix, input.locale)),
});
