import type { SearchQuery, SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import type { FacetName, FacetView } from "@plaza/types/search";
import { cleanLine } from "../../platform/plain-text.ts";
import type { NotedDeps, SearchDeps } from "./find-documents.ts";
import { toFacetViews } from "./facet.view.ts";
import { normaliseFilters } from "./filters.ts";

/** What the search of everything finds; people are asked for by themselves. */
type SearchedType = "resource";

type Hit = {
  type: SearchedType;
  id: number;
  title: string;
  language: string;
  sourceId: string | null;
  score: number;
};
export type HitList = { hits: Hit[]; facets: FacetView[]; total: number; corrected: string | null };
/** `labelLocale` is the interface language nearest to that of the reader. */
export type HitQuery = Omit<SearchQuery, "filters" | "types"> & {
  filters: Record<FacetName, string[]>;
  types: SearchedType[];
  labelLocale: Locale;
};

/** For machines: ids and titles in one small statement, without what a page shows beside them. */
export async function findHits(deps: NotedDeps, { labelLocale, ...query }: HitQuery): Promise<HitList> {
  const filters = normaliseFilters(query.filters);
  const result = await deps.index.search({ ...query, filters, text: cleanLine(query.text) });
  deps.noteSearch({ text: query.text, language: result.language, found: result.total, page: query.page });
  const [hits, vocabulary] = await Promise.all([readHits(deps, result), deps.vocabulary.get()]);
  return {
    hits,
    facets: toFacetViews(result.facets, { ...filters, locale: labelLocale }, vocabulary),
    total: result.total,
    corrected: result.corrected,
  };
}

/** The index never decides what may be seen. */
async function readHits({ db }: Pick<SearchDeps, "db">, { hits }: SearchResult): Promise<Hit[]> {
  const rows = await db.resource.findMany({
    select: { id: true, title: true, sourceId: true },
    where: { id: { in: hits.map(({ id }) => id) }, state: "published" },
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return hits.flatMap(({ id, language, score }) => {
    const row = byId.get(id);
    return row ? [{ type: "resource", id, language, score, title: row.title, sourceId: row.sourceId }] : [];
  });
}
