import { z } from "zod";
import { locales } from "../locales.ts";
import { facetNames, searchedTypes, searchLimits, sortOrders } from "../search.ts";

/** Values that are no value of the vocabulary simply find nothing; the limits keep a request small. */
const facetValues = z.array(z.string().max(100)).max(searchLimits.facetValuesMax).default([]);

const year = z.number().int().min(1).max(9999).nullable().default(null);

export const searchInput = z.object({
  q: z.string().max(searchLimits.queryMax).default(""),
  locale: z.enum(locales),
  /** The library's page finds resources and counts nothing else. */
  scope: z.enum(["everything", "library"]).default("everything"),
  /** Types of what is found; all without one. */
  type: z.array(z.enum(searchedTypes)).max(searchedTypes.length).default([]),
  topic: facetValues,
  kind: facetValues,
  lang: facetValues,
  country: facetValues,
  /** Years of publication, both included. */
  from: year,
  to: year,
  /** The facet whose values are all to be shown. */
  all: z.enum(facetNames).nullable().default(null),
  sort: z.enum(sortOrders).default("relevance"),
  page: z.number().int().min(1).max(searchLimits.pageMax).default(1),
  size: z.number().int().min(1).max(searchLimits.sizeMax).default(searchLimits.sizeDefault),
  /** "Search instead for …": take the words as they are. */
  exact: z.boolean().default(false),
});
export type SearchInput = z.input<typeof searchInput>;

export const suggestInput = z.object({ prefix: z.string().max(200), locale: z.enum(locales) });
