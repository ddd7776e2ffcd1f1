import { join } from "node:path";
import type { SearchDocument } from "@plaza/search";
import { readRows } from "./retrieval-set.ts";
import { seededRandom } from "./seeded-random.ts";

type LibraryRow = {
  type: string;
  title: string | null;
  summary: string | null;
  body: string | null;
  lang: string | null;
  topics: string[] | null;
  country: string | null;
  year: number | null;
};

/** The 12,755 records of the library, as a large index of many languages. */
export const readLibrary = (dataFolder: string): SearchDocument[] =>
  readRows<LibraryRow>(join(dataFolder, "library", "library.jsonl")).map((row, index) => ({
    type: "resource",
    id: index + 1,
    language: row.lang ?? "und",
    title: row.title ?? "",
    summary: row.summary ?? "",
    body: row.body ?? "",
    terms: row.topics ?? [],
    facets: {
      topic: row.topics ?? [],
      kind: [row.type],
      lang: [row.lang ?? "und"],
      country: row.country === null ? [] : [row.country],
    },
    audiences: ["everyone"],
    year: row.year,
    publishedAt: (row.year ?? 1970) * 31_557_600_000,
  }));

/** Words of one copy of the library that are new words: eight times the text then has about three times the words. */
const newWordShare = 0.3;
/** Words that another word of the same text takes the place of, so that no two copies say the same. */
const exchangedShare = 0.2;
/** Shorter words are mostly function words, and a language makes no new ones. */
const changedLengthMin = 5;
const longWord = new RegExp(`\\p{L}{${changedLengthMin},}`, "gu");

/** A number from 0 to 1 that belongs to a text and a seed (FNV-1a, then mixed). */
const shareOf = (text: string, seed: number): number => {
  let hash = 0x811c9dc5 ^ seed;
  for (let at = 0; at < text.length; at += 1) hash = Math.imul(hash ^ text.charCodeAt(at), 0x01000193);
  return seededRandom(hash)();
};

/** The same letters in another order: new to the language, and of its length, script and letters. */
const newWordOf = (word: string, copy: number): string => {
  const random = seededRandom(Math.floor(shareOf(word, copy) * 4_294_967_296));
  const letters = [...word];
  for (let at = letters.length - 1; at > 1; at -= 1) {
    const other = 1 + Math.floor(random() * at);
    [letters[at], letters[other]] = [letters[other] ?? "", letters[at] ?? ""];
  }
  return letters.join("");
};

const changeWords = (text: string, copy: number, random: () => number): string => {
  const others = text.match(longWord) ?? [];
  return text.replace(longWord, (word) => {
    const chosen = random() < exchangedShare ? (others[Math.floor(random() * others.length)] ?? word) : word;
    // A new word is the same word wherever its copy of the library has it.
    return shareOf(chosen.toLowerCase(), copy) < newWordShare ? newWordOf(chosen, copy) : chosen;
  });
};

/** The library again and again until there are enough documents; each copy after the first says it in other words. */
export function* enlarge(library: readonly SearchDocument[], size: number): Generator<SearchDocument> {
  const random = seededRandom(11);
  for (let position = 0; position < size; position += 1) {
    const document = library[position % library.length];
    if (document === undefined) return;
    const copy = Math.floor(position / library.length);
    yield copy === 0
      ? document
      : {
          ...document,
          id: position + 1,
          title: changeWords(document.title, copy, random),
          summary: changeWords(document.summary, copy, random),
          body: changeWords(document.body, copy, random),
        };
  }
}
