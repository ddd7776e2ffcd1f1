import {
  type PeopleDoor,
  type PeopleFacetName,
  peopleFacetNames,
  type PeopleSortOrder,
  peopleSortOrders,
} from "@plaza/types/people";
import type { FindPeopleInput } from "@plaza/types/inputs/people";
import { searchLimits } from "@plaza/types/search";
import type { Locale } from "../../lib/locales.ts";

/** What is asked of the directory, as its address says it. */
export type PeopleState = {
  q: string;
  filters: Record<PeopleFacetName, string[]>;
  /** Only people from places like the viewer's own. */
  like: boolean;
  /** The facet whose values are all shown. */
  all: PeopleFacetName | null;
  /** Null: the order that fits. */
  sort: PeopleSortOrder | null;
  page: number;
  exact: boolean;
};

/** Letters of a query that one call can carry in any script. */
const queryMax = 500;

const noFilters: PeopleState["filters"] = {
  topic: [],
  lang: [],
  region: [],
  country: [],
  role: [],
  offer: [],
  available: [],
  level: [],
  size: [],
};

/** Never fails: what is no value falls away, what is too long is cut. */
export function readPeopleState(params: URLSearchParams): PeopleState {
  const page = Number(params.get("page") ?? "1");
  const filters = { ...noFilters };
  for (const name of peopleFacetNames) {
    const values = [...new Set(params.getAll(name).map((value) => value.slice(0, 100)))];
    filters[name] = values.filter(Boolean).slice(0, searchLimits.facetValuesMax);
  }
  return {
    q: (params.get("q") ?? "").slice(0, queryMax).toWellFormed().trim(),
    filters,
    like: params.get("like") === "1",
    all: peopleFacetNames.find((name) => name === params.get("all")) ?? null,
    sort: peopleSortOrders.find((order) => order === params.get("sort")) ?? null,
    page: Number.isInteger(page) ? Math.min(Math.max(page, 1), searchLimits.pageMax) : 1,
    exact: params.get("exact") === "1",
  };
}

export const sortOfPeople = ({ sort, q }: PeopleState): PeopleSortOrder => sort ?? (q === "" ? "newest" : "relevance");

type Asking = { door: PeopleDoor; locale: Locale };

export const toPeopleInput = (state: PeopleState, { door, locale }: Asking): FindPeopleInput => ({
  door,
  locale,
  q: state.q,
  ...state.filters,
  like: state.like,
  all: state.all,
  sort: sortOfPeople(state),
  page: state.page,
  exact: state.exact,
});

/** The address of a state; what is as usual is left out. */
export function peopleHref(path: string, state: PeopleState): string {
  const params = new URLSearchParams();
  if (state.q !== "") params.append("q", state.q);
  for (const name of peopleFacetNames) for (const value of state.filters[name]) params.append(name, value);
  if (state.like) params.append("like", "1");
  if (state.sort !== null) params.append("sort", state.sort);
  if (state.exact) params.append("exact", "1");
  if (state.all !== null) params.append("all", state.all);
  if (state.page > 1) params.append("page", String(state.page));
  const query = params.toString();
  return query === "" ? path : `${path}?${query}`;
}

export const countPeopleFilters = ({ filters, like }: PeopleState): number =>
  peopleFacetNames.reduce((sum, name) => sum + filters[name].length, Number(like));

export const withoutPeopleFilters = (state: PeopleState): PeopleState => ({
  ...state,
  page: 1,
  filters: noFilters,
  like: false,
});

export const withPeopleFilter = (state: PeopleState, name: PeopleFacetName, values: string[]): PeopleState => ({
  ...state,
  page: 1,
  filters: { ...state.filters, [name]: values },
});
