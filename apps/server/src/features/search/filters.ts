import { type FacetName } from "@plaza/types/search";

type Filters = Record<FacetName, string[]>;

const distinct = (values: string[]): string[] => [...new Set(values)];

/** As the index holds them, however an address writes them: "FR" is a language as "fr-CA" is, and "fr" a country. */
export const normaliseFilters = ({ topic, kind, lang, country }: Filters): Filters => ({
  topic: distinct(topic),
  kind: distinct(kind),
  lang: distinct(lang.map((tag) => tag.toLowerCase().split("-", 1)[0] ?? tag)),
  country: distinct(country.map((code) => code.toUpperCase())),
});
