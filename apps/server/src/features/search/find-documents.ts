import { excerptAround, markMatches } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { SearchIndex, SearchResult } from "@plaza/search";
import type { LanguageText, MarkedText, ResourceItem } from "@plaza/types/resources";
import { documentTypes, type SearchHitView, type SearchView } from "@plaza/types/search";
import type { searchInput } from "@plaza/types/search-input";
import type { z } from "zod";
import { cleanLine } from "../../platform/plain-text.ts";
import { listResourcesById, toResourceItem } from "../resources/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { toFacetViews } from "./facet.view.ts";
import { normaliseFilters } from "./filters.ts";
import { nearestTopics } from "./nearest-topics.ts";

export type SearchDeps = { db: Database; index: SearchIndex; vocabulary: VocabularySource };
type Input = z.output<typeof searchInput>;

/** About two lines of a result. */
const excerptLength = 240;

/** Skeleton from the index, rows from the database: the index never decides what may be seen. */
export async function findDocuments(deps: SearchDeps, input: Input): Promise<SearchView> {
  const query = cleanLine(input.q);
  const filters = normaliseFilters(input);
  const result = await deps.index.search({
    text: query,
    types: [...documentTypes],
    filters,
    readerLanguage: input.locale,
    sort: input.sort,
    page: input.page,
    size: input.size,
    exact: input.exact,
  });
  const vocabulary = await deps.vocabulary.get();
  return {
    query,
    corrected: result.corrected,
    total: result.total,
    page: input.page,
    pageCount: Math.ceil(result.total / input.size),
    hits: await showHits(deps, result, input),
    facets: toFacetViews(result.facets, { ...filters, locale: input.locale }, vocabulary),
    nearestTopics: result.total === 0 ? nearestTopics(vocabulary, query, input.locale) : [],
  };
}

async function showHits(
  { db }: SearchDeps,
  { hits, marks }: SearchResult,
  { locale }: Input,
): Promise<SearchHitView[]> {
  const rows = await listResourcesById(
    { db },
    hits.map(({ id }) => id),
  );
  const scores = new Map(hits.map(({ id, score }) => [id, score]));
  return rows.map((row) => {
    const resource = toResourceItem(row, locale);
    return {
      resource,
      title: markTitle(resource, marks),
      excerpt: excerptOf(resource.summary, marks),
      score: scores.get(row.id) ?? 0,
    };
  });
}

function markTitle({ title }: ResourceItem, marks: string[]): MarkedText {
  // Browsing marks nothing, and looking at every word for it would take longer than all the rest.
  const pieces = marks.length === 0 ? [{ text: title.text, match: false }] : markMatches(title.text, title.lang, marks);
  return { pieces, lang: title.lang, dir: title.dir };
}

function excerptOf(summary: LanguageText | null, marks: string[]): MarkedText | null {
  if (!summary) return null;
  const isShort = summary.text.length <= excerptLength;
  if (marks.length === 0 && isShort)
    return { pieces: [{ text: summary.text, match: false }], lang: summary.lang, dir: summary.dir };
  const { pieces, isCutBefore, isCutAfter } = excerptAround(summary.text, summary.lang, marks, excerptLength);
  const dots = (isCut: boolean) => (isCut ? [{ text: "…", match: false }] : []);
  return { pieces: [...dots(isCutBefore), ...pieces, ...dots(isCutAfter)], lang: summary.lang, dir: summary.dir };
}
