import { type FacetName, facetNames } from "@plaza/types/search";
import type { SearchFilters, SearchQuery, YearRange } from "../port.ts";

/** Fields of a query, and the text without them: blanks stand for them, so that offsets still hold. */
export type ReadFields = { text: string; fields: SearchFilters; years: YearRange | null };

const fieldPattern = new RegExp(
  `(?<=^|\\s)(?<name>${[...facetNames, "year"].join("|")}):(?:["\u201c\u201d](?<quoted>[^"\u201c\u201d]{1,100})["\u201c\u201d]|(?<plain>[^\\s"\u201c\u201d]{1,200}))(?=$|\\s)`,
  "giu",
);
const yearsPattern = /^(?<from>[0-9]{4})?(?<range>\.\.|-)?(?<to>[0-9]{4})?$/u;

const inOrder = (from: number | null, to: number | null): YearRange =>
  from !== null && to !== null && from > to ? { from: to, to: from } : { from, to };

const readYears = (value: string): YearRange | null => {
  const { from, range, to } = yearsPattern.exec(value)?.groups ?? {};
  if (from === undefined && to === undefined) return null;
  if (range === undefined) return to === undefined ? { from: Number(from), to: Number(from) } : null;
  const ends = [from, to].map((year) => (year === undefined ? null : Number(year)));
  return inOrder(ends[0] ?? null, ends[1] ?? null);
};

/** As documents hold them: languages by their base subtag, countries in capitals. */
const writeValue: Readonly<Record<FacetName, (value: string) => string>> = {
  topic: (value) => value.toLowerCase(),
  kind: (value) => value.toLowerCase(),
  lang: (value) => value.toLowerCase().split("-", 1)[0] ?? value,
  country: (value) => value.toUpperCase(),
};

const distinct = (values: readonly string[]): string[] => [...new Set(values)];

const isFacet = (name: string): name is FacetName => facetNames.some((facet) => facet === name);

/** Both ends closed as far as either closes them. */
export const narrower = (a: YearRange | null, b: YearRange | null): YearRange | null => {
  if (a === null || b === null) return a ?? b;
  const from = Math.max(a.from ?? -Infinity, b.from ?? -Infinity);
  const to = Math.min(a.to ?? Infinity, b.to ?? Infinity);
  return { from: Number.isFinite(from) ? from : null, to: Number.isFinite(to) ? to : null };
};

/** Reads `topic:`, `kind:`, `lang:`, `country:` (alternatives behind commas) and `year:`; any other colon is punctuation. */
export const readFields = (text: string): ReadFields => {
  const fields: SearchFilters = {};
  let years: YearRange | null = null;
  const rest = text.replace(fieldPattern, (...match: unknown[]) => {
    const written = String(match[0]);
    const groups = match.at(-1) as Record<string, string | undefined>;
    const name = (groups["name"] ?? "").toLowerCase();
    const value = groups["quoted"] ?? groups["plain"] ?? "";
    if (isFacet(name)) {
      const values = (groups["quoted"] === undefined ? value.split(",") : [value]).map((one) => one.trim());
      const kept = values.filter((one) => one !== "").map(writeValue[name]);
      if (kept.length === 0) return written;
      fields[name] = distinct([...(fields[name] ?? []), ...kept]);
    } else {
      const range = readYears(value);
      if (range === null) return written;
      years = narrower(years, range);
    }
    return " ".repeat(written.length);
  });
  return { text: rest, fields, years };
};

/** The filters of a query with those that its text names: more alternatives of a facet, years that hold for both. */
export const withFields = (
  query: SearchQuery,
  { fields, years }: Pick<ReadFields, "fields" | "years">,
): SearchQuery => {
  const filters: SearchFilters = { ...query.filters };
  for (const name of facetNames) {
    const named = fields[name];
    if (named !== undefined) filters[name] = distinct([...(filters[name] ?? []), ...named]);
  }
  const both = narrower(query.years ?? null, years);
  return both === null ? { ...query, filters } : { ...query, filters, years: both };
};
