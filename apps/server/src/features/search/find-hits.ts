import type { SearchQuery, SearchResult } from "@plaza/search";
import type { Locale } from "@plaza/types/locales";
import type { FacetName, FacetView, SearchedType } from "@plaza/types/search";
import { cleanLine } from "../../platform/text/plain-text.ts";
import { listed, readableBy } from "../threads/index.ts";
import type { NotedDeps, SearchDeps } from "./find-documents.ts";
import { toFacetViews } from "./facet.view.ts";
import { normaliseFilters } from "./filters.ts";
import { searchTogether } from "./search-together.ts";

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
export type HitQuery = Omit<SearchQuery, "filters" | "types" | "audiences"> & {
  filters: Record<FacetName, string[]>;
  types: SearchedType[];
  labelLocale: Locale;
};

/** For machines, with the eyes of everybody: ids and titles in a small statement for each type, without what a page shows beside them. */
export async function findHits(deps: NotedDeps, { labelLocale, types, ...query }: HitQuery): Promise<HitList> {
  const filters = normaliseFilters(query.filters);
  const text = cleanLine(query.text);
  const asked = { ...query, filters, text, shown: types, counted: [], threadAudiences: ["everyone"] };
  const result = await searchTogether(deps, asked);
  deps.noteSearch({ text: query.text, language: result.language, found: result.total, page: query.page });
  const [hits, vocabulary] = await Promise.all([readHits(deps, result), deps.vocabulary.get()]);
  return {
    hits,
    facets: toFacetViews(result.facets, { ...filters, locale: labelLocale }, vocabulary),
    total: result.total,
    corrected: result.corrected,
  };
}

type TitleRow = { id: number; title: string; sourceId?: string | null };

/** The index never decides what may be seen. */
async function readHits({ db }: Pick<SearchDeps, "db">, { hits }: SearchResult): Promise<Hit[]> {
  const idsOf = (type: SearchedType): number[] => hits.flatMap((hit) => (hit.type === type ? hit.id : []));
  const read = async (ids: number[], rowsOf: (ids: number[]) => Promise<TitleRow[]>) =>
    new Map((ids.length === 0 ? [] : await rowsOf(ids)).map((row) => [row.id, row]));
  const select = { id: true, title: true } as const;
  const [resource, thread, question] = await Promise.all([
    read(idsOf("resource"), (ids) =>
      db.resource.findMany({ select: { ...select, sourceId: true }, where: { id: { in: ids }, state: "published" } }),
    ),
    read(idsOf("thread"), (ids) =>
      db.thread.findMany({ select, where: { AND: [{ id: { in: ids } }, listed, readableBy(null)] } }),
    ),
    read(idsOf("question"), (ids) => db.question.findMany({ select, where: { id: { in: ids }, state: "visible" } })),
  ]);
  const rows = { resource, thread, question };
  return hits.flatMap(({ type, id, language, score }) => {
    if (type === "member") return [];
    const row = rows[type].get(id);
    return row ? [{ type, id, language, score, title: row.title, sourceId: row.sourceId ?? null }] : [];
  });
}
