import type { Vocabulary } from "./vocabulary.ts";
import type { Reading } from "./word-group.ts";

/** Stems that begin alike are often of one family where no stemmer sees it: "insurgé", "insurrection". */
const kinWeight = 0.6;
const stemMin = 5;
/** Share of a stem that its kin must begin with, and letters that may follow. */
const sharedShare = 0.7;
const furtherMax = 5;
/** A word that so many documents hold needs no kin. */
const commonMin = 50;
/** The nearest are enough. */
const kinMax = 5;

const commonStart = (a: string, b: string): number => {
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common += 1;
  return common;
};

/** Terms of the index that a term is akin to, weighed by how much of the longer one they share. */
export const kinReadings = (vocabulary: Vocabulary, terms: readonly string[], language: string): Reading[] => {
  const [term = ""] = terms;
  if (term.length < stemMin || vocabulary.documentsWith(term) > commonMin) return [];
  const shared = Math.max(stemMin, Math.ceil(term.length * sharedShare));
  return vocabulary
    .termsFrom(term.slice(0, shared), language)
    .filter((other) => !terms.includes(other) && other.length - shared <= furtherMax)
    .map((other) => ({ other, common: commonStart(term, other) }))
    .toSorted((a, b) => b.common - a.common || a.other.length - b.other.length)
    .slice(0, kinMax)
    .map(({ other, common }) => {
      const share = common / Math.max(term.length, other.length);
      return { terms: [other], weight: kinWeight * share ** 2, as: null };
    });
};
