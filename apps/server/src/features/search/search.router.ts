import { searchInput, suggestInput } from "@plaza/types/inputs/search";
import { publicProcedure, router } from "../../trpc/trpc.ts";
import { findDocuments } from "./find-documents.ts";
import { suggest } from "./suggest.ts";

export const searchRouter = router({
  find: publicProcedure.input(searchInput).query(({ ctx, input }) => findDocuments(ctx, input)),
  suggest: publicProcedure.input(suggestInput).query(({ ctx, input }) => suggest(ctx, input.prefix, input.locale)),
});
