import {
  type FacetName,
  facetNames,
  type FilterName,
  type SearchedType,
  searchedTypes,
  searchLimits,
  type SortOrder,
  sortOrders,
  type YearRange,
} from "@plaza/types/search";
import type { SearchInput } from "@plaza/types/inputs/search";
import type { Locale } from "../../lib/locales.ts";

/** A search as its address says it: everything a reader chose is in there. */
export type SearchState = {
  q: string;
  /** Types of what is found; all without one. */
  types: SearchedType[];
  filters: Record<FacetName, string[]>;
  years: YearRange;
  /** The facet whose values are all shown. */
  all: FacetName | null;
  /** Null: the order that fits, by relevance for words and newest without. */
  sort: SortOrder | null;
  page: number;
  exact: boolean;
};

const isSortOrder = (value: string | null): value is SortOrder => sortOrders.some((order) => order === value);

/** As it stands in the address of a call: nine bytes for a Chinese letter. Leaves room for filters and headers. */
const encodedQueryMax = 12_000;

const encodedLength = (letter: string): number => encodeURIComponent(JSON.stringify(letter)).length - "%22%22".length;

/** The beginning that one call can carry, in whole letters. */
function cutQuery(typed: string): string {
  let room = encodedQueryMax;
  let end = 0;
  for (const letter of typed.slice(0, searchLimits.queryMax)) {
    room -= encodedLength(letter);
    if (room < 0) break;
    end += letter.length;
  }
  return typed.slice(0, end).replace(/[\uD800-\uDBFF]$/, "");
}

/** The reader typed more than is searched. */
export function isQueryCut(params: URLSearchParams): boolean {
  const typed = params.get("q") ?? "";
  return cutQuery(typed) !== typed;
}

const yearMax = 9999;

/** Null for what is no year. */
function readYear(value: string | null): number | null {
  const year = Number(value ?? "");
  return Number.isInteger(year) && year > 0 && year <= yearMax ? year : null;
}

/** Never fails: what is no value falls away, what is too long is cut. */
export function readSearchState(params: URLSearchParams): SearchState {
  const sort = params.get("sort");
  const page = Number(params.get("page") ?? "1");
  const all = params.get("all");
  const values = (name: FacetName) =>
    [...new Set(params.getAll(name).map((value) => value.slice(0, 100)))]
      .filter(Boolean)
      .slice(0, searchLimits.facetValuesMax);
  return {
    q: cutQuery(params.get("q") ?? "").trim(),
    types: searchedTypes.filter((type) => params.getAll("type").includes(type)),
    filters: { topic: values("topic"), kind: values("kind"), lang: values("lang"), country: values("country") },
    years: { from: readYear(params.get("from")), to: readYear(params.get("to")) },
    all: facetNames.find((name) => name === all) ?? null,
    sort: isSortOrder(sort) ? sort : null,
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), searchLimits.pageMax) : 1,
    exact: params.get("exact") === "1",
  };
}

export const sortOf = ({ sort, q }: SearchState): SortOrder => sort ?? (q === "" ? "newest" : "relevance");

export const toSearchInput = (state: SearchState, locale: Locale): SearchInput => ({
  q: state.q,
  locale,
  type: state.types,
  ...state.filters,
  ...state.years,
  all: state.all,
  sort: sortOf(state),
  page: state.page,
  exact: state.exact,
});

/** Resources alone, whatever the address says of types. */
export const toLibraryInput = (state: SearchState, locale: Locale): SearchInput => ({
  ...toSearchInput({ ...state, types: [] }, locale),
  scope: "library",
});

/** The address of a state; what is as usual is left out. */
export function searchHref(path: string, state: SearchState): string {
  const params = new URLSearchParams();
  const add = (name: string, value: string | number | null) => {
    if (value !== null) params.append(name, String(value));
  };
  add("q", state.q === "" ? null : state.q);
  for (const type of state.types) add("type", type);
  for (const name of facetNames) for (const value of state.filters[name]) add(name, value);
  add("from", state.years.from);
  add("to", state.years.to);
  add("sort", state.sort);
  add("exact", state.exact ? "1" : null);
  add("all", state.all);
  add("page", state.page > 1 ? state.page : null);
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

const hasYears = ({ years }: SearchState): boolean => years.from !== null || years.to !== null;

export const countFilters = (state: SearchState): number =>
  facetNames.reduce((sum, name) => sum + state.filters[name].length, Number(hasYears(state)) + state.types.length);

export const noYears: YearRange = { from: null, to: null };

export const withoutFilters = (state: SearchState): SearchState => ({
  ...state,
  page: 1,
  types: [],
  filters: { topic: [], kind: [], lang: [], country: [] },
  years: noYears,
});

/** Without one filter, whatever its values are. */
export const without = (state: SearchState, name: FilterName): SearchState =>
  name === "year"
    ? { ...state, page: 1, years: noYears }
    : { ...state, page: 1, filters: { ...state.filters, [name]: [] } };

export const withoutType = (state: SearchState, type: SearchedType): SearchState => ({
  ...state,
  page: 1,
  types: state.types.filter((chosen) => chosen !== type),
});

export const withoutFilter = (state: SearchState, name: FacetName, value: string): SearchState => ({
  ...state,
  page: 1,
  filters: { ...state.filters, [name]: state.filters[name].filter((chosen) => chosen !== value) },
});
