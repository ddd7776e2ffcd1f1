import type { HeldDocument } from "./held-documents.ts";
import type { WordGroup } from "./word-choice.ts";

/** How much a title that holds every word of the query adds to a score. */
const fullTitleGain = 1;

/** Judges a title by how much of the query it holds, and how little else: a factor from 1 upwards. */
export const titleGain = ({ titleTerms }: HeldDocument, groups: readonly WordGroup[]): number => {
  const held = groups.filter(({ terms, otherTerms }) =>
    [...terms, ...otherTerms].some((term) => titleTerms.includes(` ${term} `)),
  ).length;
  if (held === 0) return 1;
  const titleLength = titleTerms.trim().split(" ").length;
  const coverage = held / groups.length;
  const density = Math.min(1, held / titleLength);
  return 1 + fullTitleGain * coverage * (0.5 + 0.5 * density);
};
