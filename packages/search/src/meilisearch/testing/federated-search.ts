import { checked, ContractError, textIn, textsIn } from "./contract-error.ts";
import type { ContractIndex, Row } from "./held-index.ts";
import { type Found, searchIndex } from "./index-search.ts";

type FederatedHit = Found & { index: string; query: number; weighted: number; show: readonly string[] };

const queryFields = {
  indexUid: "string",
  q: "string",
  filter: "array",
  locales: "array",
  sort: "array",
  attributesToSearchOn: "array",
  attributesToRetrieve: "array",
  matchingStrategy: "string",
  federationOptions: "object",
} as const;

const federationFields = {
  limit: "number",
  offset: "number",
  page: "number",
  hitsPerPage: "number",
  facetsByIndex: "object",
  mergeFacets: "object",
} as const;

/** `POST /multi-search` with a federation: one list of hits from many queries. */
export const federatedSearch = (body: unknown, indexes: ReadonlyMap<string, ContractIndex>): unknown => {
  const { queries, federation: given } = checked(body, { federation: "object", queries: "array" });
  const federation = checked(given, federationFields, "invalid_multi_search_federation");
  if (federation["page"] !== undefined && federation["limit"] !== undefined)
    throw new ContractError(400, "invalid_multi_search_federation", "page and limit exclude each other");
  const hits = new Map<string, FederatedHit>();
  for (const [position, query] of (Array.isArray(queries) ? queries : []).entries())
    for (const hit of hitsOf(query, position, indexes)) {
      const key = `${hit.index} ${hit.row.id}`;
      if ((hits.get(key)?.weighted ?? -1) < hit.weighted) hits.set(key, hit);
    }
  const ordered = [...hits.values()].toSorted(byRank);
  const [from, size] = windowOf(federation);
  return {
    hits: ordered.slice(from, from + size).map(present),
    processingTimeMs: 1,
    totalHits: ordered.length,
    ...("page" in federation ? { page: federation["page"], hitsPerPage: size } : {}),
    facetDistribution: facetsOf(ordered, federation["facetsByIndex"], indexes),
  };
};

const windowOf = ({ page, hitsPerPage, limit, offset }: Readonly<Record<string, unknown>>): [number, number] => {
  if (typeof page !== "number") return [Number(offset ?? 0), Number(limit ?? 20)];
  const size = Number(hitsPerPage ?? 20);
  return [(page - 1) * size, size];
};

const hitsOf = (given: unknown, query: number, indexes: ReadonlyMap<string, ContractIndex>): FederatedHit[] => {
  const asked = checked(given, queryFields, "invalid_search");
  const name = String(asked["indexUid"]);
  const index = indexes.get(name);
  if (index === undefined) throw new ContractError(404, "index_not_found", `Index ${name} not found.`);
  const fields = asked["attributesToSearchOn"];
  const found = searchIndex(index, {
    q: textIn(asked["q"]),
    filter: asked["filter"],
    attributesToSearchOn: fields === undefined ? index.settings.searchableAttributes : textsIn(fields),
    matchingStrategy: textIn(asked["matchingStrategy"], "last"),
    sort: textsIn(asked["sort"]),
  });
  const weight = weightOf(asked["federationOptions"]);
  const direction = textsIn(asked["sort"])[0]?.endsWith(":desc") === true ? -1 : 1;
  const { displayedAttributes } = index.settings;
  const show = textsIn(asked["attributesToRetrieve"]).filter((field) => displayedAttributes.includes(field));
  return found.map((hit) => ({
    ...hit,
    index: name,
    query,
    weighted: hit.score * weight,
    sortKey: hit.sortKey === null ? null : { value: hit.sortKey, direction },
    show,
  }));
};

const weightOf = (options: unknown): number => {
  const { weight = 1 } = checked(options ?? {}, { weight: "number" });
  if (typeof weight === "number" && weight >= 0) return weight;
  throw new ContractError(400, "invalid_multi_search_weight", "a weight is a positive number");
};

const numberIn = (row: Row, field: string): number => (typeof row[field] === "number" ? row[field] : 0);

const bySortKey = (a: unknown, b: unknown): number => {
  if (a === null || b === null) return 0;
  const [first, second] = [a, b] as { value: unknown; direction: number }[];
  if (first === undefined || second === undefined || first.value === second.value) return 0;
  const isLess =
    typeof first.value === "number" ? first.value < Number(second.value) : String(first.value) < String(second.value);
  return isLess ? -first.direction : first.direction;
};

/** The order asked for, then relevance, then the ranking rules of the settings that this server knows. */
const byRank = (a: FederatedHit, b: FederatedHit): number =>
  bySortKey(a.sortKey, b.sortKey) ||
  b.weighted - a.weighted ||
  numberIn(b.row, "boost") - numberIn(a.row, "boost") ||
  numberIn(b.row, "publishedAt") - numberIn(a.row, "publishedAt");

const present = ({ row, index, query, weighted, show }: FederatedHit): unknown => ({
  ...Object.fromEntries(show.map((field) => [field, row[field]])),
  _federation: { indexUid: index, queriesPosition: query, weightedRankingScore: weighted },
});

type Wanted = ReadonlyMap<string, readonly string[]>;

const facetsOf = (
  hits: readonly FederatedHit[],
  asked: unknown,
  indexes: ReadonlyMap<string, ContractIndex>,
): Record<string, Record<string, number>> => {
  const wanted = new Map(Object.entries(asked ?? {}).map(([name, facets]) => [name, textsIn(facets)]));
  refuseUnfilterable(wanted, indexes);
  const counts: Record<string, Record<string, number>> = {};
  for (const { row, index } of hits)
    for (const facet of wanted.get(index) ?? []) {
      const values = (counts[facet] ??= {});
      for (const value of [row[facet]].flat()) values[String(value)] = (values[String(value)] ?? 0) + 1;
    }
  return counts;
};

const refuseUnfilterable = (wanted: Wanted, indexes: ReadonlyMap<string, ContractIndex>): void => {
  for (const [name, facets] of wanted) {
    const filterable = indexes.get(name)?.settings.filterableAttributes ?? [];
    const refused = facets.find((facet) => !filterable.includes(facet));
    if (refused !== undefined)
      throw new ContractError(400, "invalid_multi_search_facets", `${refused} is not filterable in ${name}`);
  }
};
