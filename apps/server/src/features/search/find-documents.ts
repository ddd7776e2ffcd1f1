import { retypeFromLayout } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { SearchIndex, SearchQuery, SearchResult } from "@plaza/search";
import { type FacetName, facetNames, type FilterName, searchLimits, type SearchView } from "@plaza/types/search";
import type { searchInput } from "@plaza/types/inputs/search";
import type { z } from "zod";
import { cleanLine } from "../../platform/plain-text.ts";
import type { NoteSearch } from "../search-insight/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { allValues, toFacetViews } from "./facet.view.ts";
import { normaliseFilters } from "./filters.ts";
import { showHits } from "./hit.view.ts";
import { nearestTopics } from "./nearest-topics.ts";
import { bothYears, readWrittenFilters } from "./written-filters.ts";

export type SearchDeps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
/** Of one request: who searches counts once. */
export type NotedDeps = SearchDeps & { noteSearch: NoteSearch };
type Input = z.output<typeof searchInput>;

/** Skeleton from the index, rows from the database: the index never decides what may be seen. */
export async function findDocuments(deps: NotedDeps, input: Input): Promise<SearchView> {
  const query = cleanLine(input.q);
  const vocabulary = await deps.vocabulary.get();
  const written = readWrittenFilters(query, vocabulary, input.locale);
  const filters = normaliseFilters(withWritten(input, written.filters));
  const years = bothYears(written.years, { from: input.from, to: input.to });
  const asked: SearchQuery = {
    text: written.text,
    types: ["resource"],
    filters,
    ...(years === null ? {} : { years }),
    audiences: ["everyone"],
    readerLanguage: input.locale,
    sort: input.sort,
    page: input.page,
    size: input.size,
    exact: input.exact,
  };
  const result = await deps.index.search(asked);
  deps.noteSearch({ text: input.q, language: result.language, found: result.total, page: input.page });
  const withOperators = (text: string | null) => (text === null ? null : `${text} ${written.operators}`.trim());
  return {
    query,
    corrected: withOperators(result.corrected),
    didYouMean: withOperators(result.didYouMean ?? (await findRetyped(deps, asked, result))),
    language: result.language,
    translations: result.translations,
    writtenFilters: written.shown,
    hidden: hiddenBy(result),
    total: result.total,
    page: input.page,
    pageCount: Math.ceil(result.total / input.size),
    hits: await showHits(deps, result, input.locale),
    facets: toFacetViews(result.facets, { ...filters, locale: input.locale }, vocabulary, (name) =>
      name === input.all ? allValues : searchLimits.facetValuesShown,
    ),
    nearestTopics: result.total === 0 ? nearestTopics(vocabulary, query, input.locale) : [],
  };
}

/** Words that found nothing may have been typed with the keyboard of another script. */
async function findRetyped({ index }: SearchDeps, asked: SearchQuery, { total }: SearchResult): Promise<string | null> {
  if (total > 0) return null;
  for (const { text } of retypeFromLayout(asked.text).slice(0, layoutsTried)) {
    const found = await index.search({ ...asked, text, exact: true, page: 1, size: 1 });
    if (found.total > 0) return text;
  }
  return null;
}

const layoutsTried = 4;

function withWritten(input: Input, written: Record<FacetName, string[]>): Record<FacetName, string[]> {
  const both = (name: FacetName) => [...input[name], ...written[name]];
  return { topic: both("topic"), kind: both("kind"), lang: both("lang"), country: both("country") };
}

function hiddenBy({ hidden }: SearchResult): SearchView["hidden"] {
  const names: FilterName[] = [...facetNames, "year"];
  return names.flatMap((name) => (hidden[name] === 0 ? [] : [{ name, count: hidden[name] }]));
}
