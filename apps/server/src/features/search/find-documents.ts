import { retypeFromLayout } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { SearchIndex, SearchResult } from "@plaza/search";
import {
  type FacetName,
  facetNames,
  type FilterName,
  type SearchedType,
  searchedTypes,
  searchLimits,
  type SearchView,
  type TypeCount,
} from "@plaza/types/search";
import type { searchInput } from "@plaza/types/inputs/search";
import type { z } from "zod";
import { cleanLine } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { NoteSearch } from "../search-insight/index.ts";
import { threadAudiencesOf } from "../threads/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { allValues, toFacetViews } from "./facet.view.ts";
import { normaliseFilters } from "./filters.ts";
import { showHits } from "./hit.view.ts";
import { nearestTopics } from "./nearest-topics.ts";
import { searchTogether, type TogetherQuery, type TogetherResult } from "./search-together.ts";
import { bothYears, readWrittenFilters } from "./written-filters.ts";

export type SearchDeps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
/** Of one request: who searches counts once. */
export type NotedDeps = SearchDeps & { noteSearch: NoteSearch };
type Input = z.output<typeof searchInput>;

/** Skeleton from the index, rows from the database: the index never decides what may be seen. */
export async function findDocuments(deps: NotedDeps, viewer: Viewer | null, input: Input): Promise<SearchView> {
  const query = cleanLine(input.q);
  const vocabulary = await deps.vocabulary.get();
  const written = readWrittenFilters(query, vocabulary, input.locale);
  const filters = normaliseFilters(withWritten(input, written.filters));
  const years = bothYears(written.years, { from: input.from, to: input.to });
  const shown = typesOf(input);
  const asked: TogetherQuery = {
    text: written.text,
    shown,
    counted: input.scope === "library" ? [] : searchedTypes,
    filters,
    ...(years === null ? {} : { years }),
    threadAudiences: input.scope === "library" ? [] : await threadAudiencesOf(deps.db, viewer),
    readerLanguage: input.locale,
    sort: input.sort,
    page: input.page,
    size: input.size,
    exact: input.exact,
  };
  const result = await searchTogether(deps, asked);
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
    pageCount: Math.ceil(result.reachable / input.size),
    hits: await showHits(deps, viewer, { result, locale: input.locale }),
    types: input.scope === "library" ? [] : typeCounts(result, input.type),
    facets: toFacetViews(result.facets, { ...filters, locale: input.locale }, vocabulary, (name) =>
      name === input.all ? allValues : searchLimits.facetValuesShown,
    ),
    nearestTopics: result.total === 0 ? nearestTopics(vocabulary, query, input.locale) : [],
  };
}

/** Words that found nothing may have been typed with the keyboard of another script. */
async function findRetyped(deps: SearchDeps, asked: TogetherQuery, { total }: SearchResult): Promise<string | null> {
  if (total > 0) return null;
  for (const { text } of retypeFromLayout(asked.text).slice(0, layoutsTried)) {
    const found = await searchTogether(deps, { ...asked, counted: [], text, exact: true, page: 1, size: 1 });
    if (found.total > 0) return text;
  }
  return null;
}

const layoutsTried = 4;

const typesOf = ({ scope, type }: Input): readonly SearchedType[] => {
  if (scope === "library") return ["resource"];
  return type.length === 0 ? searchedTypes : searchedTypes.filter((known) => type.includes(known));
};

const typeCounts = ({ counts }: TogetherResult, selected: readonly SearchedType[]): TypeCount[] =>
  searchedTypes.map((type) => ({ type, count: counts.get(type) ?? 0, selected: selected.includes(type) }));

function withWritten(input: Input, written: Record<FacetName, string[]>): Record<FacetName, string[]> {
  const both = (name: FacetName) => [...input[name], ...written[name]];
  return { topic: both("topic"), kind: both("kind"), lang: both("lang"), country: both("country") };
}

function hiddenBy({ hidden }: SearchResult): SearchView["hidden"] {
  const names: FilterName[] = [...facetNames, "year"];
  return names.flatMap((name) => (hidden[name] === 0 ? [] : [{ name, count: hidden[name] }]));
}
