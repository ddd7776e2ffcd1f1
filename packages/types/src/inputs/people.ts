import { z } from "zod";
import { locales } from "../locales.ts";
import { peopleDoors, peopleFacetNames, peopleSortOrders } from "../people.ts";
import { searchLimits } from "../search.ts";

/** Values that are no value of the vocabulary simply find nothing; the limits keep a request small. */
const facetValues = z.array(z.string().max(100)).max(searchLimits.facetValuesMax).default([]);

export const findPeopleInput = z.object({
  door: z.enum(peopleDoors).default("peers"),
  q: z.string().max(searchLimits.queryMax).default(""),
  locale: z.enum(locales),
  topic: facetValues,
  lang: facetValues,
  region: facetValues,
  country: facetValues,
  role: facetValues,
  offer: facetValues,
  available: facetValues,
  level: facetValues,
  size: facetValues,
  /** Only people from places like the viewer's own. */
  like: z.boolean().default(false),
  /** The facet whose values are all to be shown. */
  all: z.enum(peopleFacetNames).nullable().default(null),
  sort: z.enum(peopleSortOrders).default("relevance"),
  page: z.number().int().min(1).max(searchLimits.pageMax).default(1),
  pageSize: z.number().int().min(1).max(searchLimits.sizeMax).default(searchLimits.sizeDefault),
  /** "Search instead for …": take the words as they are. */
  exact: z.boolean().default(false),
});
export type FindPeopleInput = z.input<typeof findPeopleInput>;
