import { afterAll, beforeAll } from "vitest";
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult, SuggestQuery } from "../port.ts";
import { library } from "./library.ts";

/** Opens a new, empty index of one engine. */
export type OpenEmpty = () => Promise<SearchIndex>;

export const ask = (text: string, more: Partial<SearchQuery> = {}): SearchQuery => ({
  text,
  types: ["resource"],
  filters: {},
  audiences: ["everyone"],
  readerLanguage: "en",
  sort: "relevance",
  page: 1,
  size: 20,
  exact: false,
  ...more,
});

export const suggesting = (prefix: string, more: Partial<SuggestQuery> = {}): SuggestQuery => ({
  prefix,
  types: ["resource"],
  readerLanguage: "en",
  audiences: ["everyone"],
  limit: 8,
  ...more,
});

export const idsOf = ({ hits }: SearchResult): number[] => hits.map(({ id }) => id);

export async function* batches(documents: readonly SearchDocument[], size = 7): AsyncGenerator<SearchDocument[]> {
  for (let from = 0; from < documents.length; from += size) yield documents.slice(from, from + size);
}

export const stamp = { cursor: "100", generation: 1 };

export const built = async (open: OpenEmpty, documents: readonly SearchDocument[]): Promise<SearchIndex> => {
  const index = await open();
  await index.rebuild(batches(documents), stamp);
  return index;
};

/** An index of the suite's library for all tests of a block. */
export const withLibrary = (open: OpenEmpty): (() => SearchIndex) => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await built(open, library);
  });
  afterAll(async () => index?.close());
  return () => {
    if (index === null) throw new Error("The index is opened before the first test.");
    return index;
  };
};
