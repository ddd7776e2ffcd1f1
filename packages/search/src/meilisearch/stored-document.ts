import { analyse, chainKey } from "@plaza/language";
import type { SearchDocument } from "../port.ts";
import { chainOfIndex, indexLanguageOf } from "./settings.ts";

/** A document as Meilisearch holds it. */
export type StoredDocument = Record<string, unknown> & { id: number };

const control = /[\p{Cc}\u2028\u2029]+/gu;

/** What JSON and the engine's own text handling carry without harm: no lone surrogates, no control characters. */
export const plain = (text: string): string => text.toWellFormed().replace(control, " ");

/** Meilisearch counts 65,535 words of an attribute and ignores the rest; sending more costs time alone. */
const lettersMax = 400_000;

const written = (text: string): string => plain(text).slice(0, lettersMax).toWellFormed();

const stemsOf = (text: string, language: string, keepsStops = false): string =>
  analyse(written(text), language)
    .filter(({ isStop }) => keepsStops || !isStop)
    .map(({ term }) => term)
    .join(" ");

/** Strings as sort keys are compared by their first bytes. */
const sortKeyMax = 120;

/** Titles sort by their letters: quotes and capitals do not count, untitled things come last. */
const sortKeyOf = (title: string): string => {
  const letters = plain(title)
    .normalize("NFD")
    .replace(/[^\p{L}\p{N} ]/gu, "")
    .trim()
    .toLowerCase()
    .slice(0, sortKeyMax)
    .toWellFormed();
  return letters === "" ? "\uffff" : letters;
};

/** Names of the document's own language are counted with its terms. */
const namesOf = ({ otherTerms = [], language }: SearchDocument): string[] =>
  otherTerms
    .filter((term) => chainKey(term.language) !== chainKey(language))
    .map((term) => stemsOf(term.text, chainKey(term.language)));

export const toStored = (document: SearchDocument): StoredDocument => {
  const chain = chainOfIndex(indexLanguageOf(document.language));
  return {
    id: document.id,
    language: document.language,
    title: written(document.title),
    terms: document.terms.map(written),
    summary: written(document.summary),
    body: written(document.body),
    // Titles keep their stop words: "To be or not to be" can be found.
    titleStems: stemsOf(document.title, chain, true),
    termStems: document.terms.map((term) => stemsOf(term, chain)),
    summaryStems: stemsOf(document.summary, chain),
    bodyStems: stemsOf(document.body, chain),
    nameStems: namesOf(document),
    ...document.facets,
    audiences: document.audiences,
    exceptFor: document.exceptFor ?? [],
    boost: document.boost ?? 1,
    year: document.year,
    publishedAt: document.publishedAt,
    sortKey: sortKeyOf(document.title),
  };
};
