import type { SearchQuery, SearchResult } from "../port.ts";

type Counts = Record<string, number>;

const added = (all: Counts, more: Counts): Counts => {
  const sum: Counts = { ...all };
  for (const [name, count] of Object.entries(more)) sum[name] = (sum[name] ?? 0) + count;
  return sum;
};

const facetsTogether = (results: readonly SearchResult[]): SearchResult["facets"] => {
  const facets: Record<string, Counts> = {};
  for (const result of results)
    for (const [name, counts] of Object.entries(result.facets)) facets[name] = added(facets[name] ?? {}, counts);
  return facets as SearchResult["facets"];
};

/** One page of several types: by score where scores order, else one type after the other. */
export const togetherFrom = (
  results: readonly SearchResult[],
  { sort, page, size }: Pick<SearchQuery, "sort" | "page" | "size">,
): SearchResult => {
  const [first] = results.toSorted((a, b) => b.total - a.total);
  if (first === undefined) throw new Error("There is nothing to put together.");
  const hits = results.flatMap((result) => result.hits);
  const ordered = sort === "relevance" ? hits.toSorted((a, b) => b.score - a.score) : hits;
  return {
    ...first,
    hits: ordered.slice((page - 1) * size, page * size),
    total: results.reduce((sum, { total }) => sum + total, 0),
    facets: facetsTogether(results),
    hidden: results.reduce<Counts>((sum, { hidden }) => added(sum, hidden), {}) as SearchResult["hidden"],
    marks: [...new Set(results.flatMap(({ marks }) => marks))],
    tookMs: results.reduce((sum, { tookMs }) => sum + tookMs, 0),
  };
};

/** Where there is no document at all. */
export const nothingFound: SearchResult = {
  hits: [],
  total: 0,
  facets: { topic: {}, kind: {}, lang: {}, country: {} },
  hidden: { topic: 0, kind: 0, lang: 0, country: 0, year: 0 },
  language: "und",
  corrected: null,
  didYouMean: null,
  translations: [],
  marks: [],
  tookMs: 0,
};
