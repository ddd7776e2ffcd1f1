import type { Prisma } from "@plaza/database";
import type { SearchDocument } from "@plaza/search";
import { locales } from "@plaza/types/locales";
import { countryName } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { canListResource } from "./resource.policy.ts";

export const resourceSearchSelect = {
  id: true,
  kind: true,
  state: true,
  language: true,
  title: true,
  summary: true,
  body: true,
  creators: true,
  publisher: true,
  keywords: true,
  issuedYear: true,
  publishedAt: true,
  createdAt: true,
  place: { select: { name: true, countryCode: true, level: true } },
  topics: { select: { topicId: true } },
} satisfies Prisma.ResourceSelect;

type Row = Prisma.ResourceGetPayload<{ select: typeof resourceSearchSelect }>;

/** A longer body adds words that rarely tell what the resource is about, and index size that always costs. */
const bodyIndexedMax = 20_000;

/** Names of the country in each language of the interface. */
function countryWords(place: Row["place"]): { language: string; text: string }[] {
  if (!place) return [];
  return locales.flatMap((locale) => {
    const text = countryName(place.countryCode, locale);
    return text === undefined || text === null ? [] : [{ language: locale, text }];
  });
}

/** "es-MX" and "es" are written alike. */
const isSameLanguage = (a: string, b: string): boolean => a.split("-", 1)[0] === b.split("-", 1)[0];

/** Names that are the same in every language; a country's are not. */
function properNames({ publisher, creators, place }: Row): string[] {
  const town = place === null || place.level === "country" ? null : place.name;
  return [publisher, ...creators, town].filter((name) => name !== null);
}

/** Null: not to be found, so to be removed from every index. */
export function toSearchDocument(row: Row, vocabulary: Vocabulary): SearchDocument | null {
  if (!canListResource(row)) return null;
  const topicIds = row.topics.map(({ topicId }) => topicId);
  const names = [...topicIds.flatMap((topicId) => vocabulary.wordsOf(topicId)), ...countryWords(row.place)];
  const own = names.filter(({ language }) => isSameLanguage(language, row.language));
  return {
    type: "resource",
    id: row.id,
    language: row.language,
    title: row.title,
    summary: row.summary ?? "",
    body: row.body?.slice(0, bodyIndexedMax) ?? "",
    terms: [...properNames(row), ...row.keywords, ...own.map(({ text }) => text)],
    otherTerms: names.filter((name) => !own.includes(name)),
    facets: {
      kind: [row.kind],
      // One value for all of a language's regions: nobody looks for English but not for English of New Zealand.
      lang: [row.language.split("-", 1)[0] ?? row.language],
      topic: [...new Set(topicIds.flatMap((topicId) => vocabulary.slugsUpFrom(topicId)))],
      country: row.place ? [row.place.countryCode] : [],
    },
    audiences: ["everyone"],
    year: row.issuedYear,
    publishedAt: (row.publishedAt ?? row.createdAt).getTime(),
  };
}
