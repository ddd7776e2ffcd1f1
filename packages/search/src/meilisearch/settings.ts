import { createHash } from "node:crypto";
import { analyserVersion, chainKey } from "@plaza/language";
import { facetsOfType } from "@plaza/types/search";

/** Languages with an index of their own, and the name under which Meilisearch knows them; null where it knows none. */
const locales: Readonly<Record<string, string | null>> = {
  ar: "ara",
  ca: "cat",
  de: "deu",
  en: "eng",
  es: "spa",
  fr: "fra",
  id: "ind",
  it: "ita",
  ja: "jpn",
  km: "khm",
  lo: null,
  my: "mya",
  ne: "nep",
  nl: "nld",
  pt: "por",
  ro: "ron",
  ru: "rus",
  sw: null,
  th: "tha",
  tr: "tur",
  vi: "vie",
  zh: "cmn",
};

/** Documents of all other languages share one index, folded and not stemmed. */
const otherLanguages = "other";

export const indexLanguageOf = (language: string): string => {
  const key = chainKey(language);
  return Object.hasOwn(locales, key) ? key : otherLanguages;
};

/** Chain under which the texts of an index are analysed. */
export const chainOfIndex = (language: string): string => (language === otherLanguages ? "und" : language);

export const localesOf = (language: string): string[] => {
  const locale = locales[language] ?? null;
  return locale === null ? [] : [locale];
};

/** Texts as written: typing errors and unfinished words are looked for here. */
export const writtenFields = ["title", "terms", "summary", "body"] as const;
/** The same as terms of our analyser, which knows other forms of a word; Meilisearch knows none. */
export const stemFields = ["titleStems", "termStems", "summaryStems", "bodyStems"] as const;
export const nameField = "nameStems";

const filterableAttributes = ["audiences", "exceptFor", "year", ...new Set(Object.values(facetsOfType).flat())];

/** One value more than any library has; the count of each is wanted. */
export const facetValuesMax = 20_000;

/** Settings of one index. What stands here decides the hash: a change has all indexes built anew beside the old ones. */
export const settingsOf = (language: string): Record<string, unknown> => {
  const localized = localesOf(language);
  return {
    searchableAttributes: [
      ...writtenFields.flatMap((field, position) => [field, stemFields[position] ?? field]),
      nameField,
    ],
    displayedAttributes: ["id", "language", ...writtenFields],
    filterableAttributes,
    sortableAttributes: ["publishedAt", "sortKey", "boost"],
    // "sort" first: an order that was asked for comes before relevance.
    rankingRules: ["sort", "words", "typo", "proximity", "attribute", "exactness", "boost:desc", "publishedAt:desc"],
    // Stop words are stripped before a query is sent, because a title of stop words alone must be found.
    stopWords: [],
    typoTolerance: {
      enabled: true,
      minWordSizeForTypos: { oneTypo: 5, twoTypos: 9 },
      disableOnWords: [],
      // A stem with an error in it is another word.
      disableOnAttributes: [...stemFields, nameField],
    },
    localizedAttributes: localized.length === 0 ? null : [{ attributePatterns: ["*"], locales: localized }],
    faceting: { maxValuesPerFacet: facetValuesMax, sortFacetValuesBy: { "*": "count" } },
    pagination: { maxTotalHits: 1_000_000 },
    searchCutoffMs: 1_000,
  };
};

/** Raised when the shape of the stored documents changes. */
const documentVersion = 2;

/** Of everything that decides what an index holds and how it answers. */
export const settingsHash: string = createHash("sha256")
  .update(
    JSON.stringify({
      documentVersion,
      analyserVersion,
      settings: [...Object.keys(locales), otherLanguages].map((language) => settingsOf(language)),
    }),
  )
  .digest("hex")
  .slice(0, 16);
