import { facetsOfType } from "@plaza/types/search";
import type { IndexFacet, SearchQuery } from "../port.ts";
import type { HeldIndex } from "./holdings.ts";
import type { PlannedSearch } from "./query-plan.ts";
import { facetValuesMax, localesOf, writtenFields } from "./settings.ts";
import { plain } from "./stored-document.ts";

type Filtered = Pick<SearchQuery, "filters" | "audiences" | "years">;
export type ActiveFilter = IndexFacet | "year";

const activeFacets = ({ filters }: Pick<Filtered, "filters">): IndexFacet[] =>
  (Object.keys(filters) as IndexFacet[]).filter((name) => (filters[name] ?? []).length > 0);

const value = (text: string): string => `"${plain(text).replace(/[\\"]/gu, "\\$&")}"`;

const anyOf = (field: string, values: readonly string[]): string => `${field} IN [${values.map(value).join(", ")}]`;

export const activeFilters = ({ filters, years }: Filtered): ActiveFilter[] => [
  ...activeFacets({ filters }),
  ...(years === undefined ? [] : (["year"] as const)),
];

/** All filters of a query but one; whose eyes it is for is never left out. */
export const filterOf = ({ filters, audiences, years }: Filtered, except?: ActiveFilter): string[] => {
  const facets = activeFacets({ filters })
    .filter((name) => name !== except)
    .map((name) => anyOf(name, filters[name] ?? []));
  const ends =
    years === undefined || except === "year"
      ? []
      : [
          "year IS NOT NULL",
          ...(years.from === null ? [] : [`year >= ${years.from}`]),
          ...(years.to === null ? [] : [`year <= ${years.to}`]),
        ];
  return [anyOf("audiences", audiences), `NOT ${anyOf("exceptFor", audiences)}`, ...facets, ...ends];
};

const sorts = { relevance: null, newest: ["publishedAt:desc"], title: ["sortKey:asc"] } as const;

/** What is read of each hit: enough to say why it is shown. */
const shown = { attributesToRetrieve: ["id", "language", ...writtenFields] };

type Ask = { searches: readonly PlannedSearch[]; filter: string[]; sort: SearchQuery["sort"] };

const queriesFor = ({ searches, filter, sort }: Ask, more: Record<string, unknown>): unknown[] =>
  searches.map(({ index, text, fields, weight, strategy }) => {
    const locales = localesOf(index.language);
    const order = sorts[sort];
    return {
      indexUid: index.name,
      q: text,
      filter,
      attributesToSearchOn: fields,
      matchingStrategy: strategy,
      federationOptions: { weight },
      ...(locales.length === 0 ? {} : { locales }),
      ...(order === null ? {} : { sort: order }),
      ...more,
    };
  });

/** One facet, or all that the type of each index has. */
const facetsOf = (searches: readonly PlannedSearch[], only: readonly IndexFacet[] | null): Record<string, unknown> => ({
  facetsByIndex: Object.fromEntries(searches.map(({ index }) => [index.name, only ?? facetsOfType[index.type]])),
  mergeFacets: { maxValuesPerFacet: facetValuesMax },
});

/** A page of hits with the counts of all facets. */
export const hitsRequest = (ask: Ask, { page, size }: Pick<SearchQuery, "page" | "size">): unknown => ({
  federation: { page, hitsPerPage: size, ...facetsOf(ask.searches, null) },
  queries: queriesFor(ask, shown),
});

/** Counts alone: what there would be without one of the filters. */
export const countsRequest = (ask: Ask, facets: readonly IndexFacet[]): unknown => ({
  federation: { page: 1, hitsPerPage: 0, ...facetsOf(ask.searches, facets) },
  queries: queriesFor(ask, { attributesToRetrieve: ["id"] }),
});

/** Asks an index for everything that it holds. */
export const everythingIn = (index: HeldIndex): PlannedSearch => ({
  index,
  text: "",
  fields: ["title"],
  weight: 1,
  strategy: "frequency",
  how: "stems",
});
