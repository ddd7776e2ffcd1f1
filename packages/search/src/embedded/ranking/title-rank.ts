import type { HeldDocument } from "../held-documents.ts";
import type { WordGroup } from "../words/word-group.ts";

/** How much a title that holds every word adds to a score; of 1, 1.5, 2 on stackfaq-en, the only set with titles. */
const fullTitleGain = 1.5;
/** Readings that stand for a word in a title; kin do not. */
const readingMin = 0.25;

/** Judges a title by how much of the query it holds, and how little else: a factor from 1 upwards. */
export const titleGain = ({ titleTerms }: HeldDocument, groups: readonly WordGroup[]): number => {
  const isIn = (term: string): boolean => titleTerms.includes(` ${term} `);
  const held = groups.filter(({ readings }) =>
    readings.some(({ terms, weight }) => weight >= readingMin && terms.every(isIn)),
  ).length;
  if (held === 0) return 1;
  const titleLength = titleTerms.trim().split(" ").length;
  const coverage = held / groups.length;
  const density = Math.min(1, held / titleLength);
  return 1 + fullTitleGain * coverage * (0.5 + 0.5 * density);
};
