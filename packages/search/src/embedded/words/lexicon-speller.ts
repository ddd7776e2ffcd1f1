import { foldWord } from "@plaza/language";
import { editDistance } from "./edit-distance.ts";

/** Shorter words are near too many others. */
const lettersMin = 5;
/** From so many letters on a second error is forgiven. */
const lettersOfTwoErrors = 9;

/** The word of a lexicon that is most likely meant by one that it does not hold; null when none is near, or it holds it. */
export const nearestSpelling = (surface: string, spellings: readonly string[]): string | null => {
  if (surface.length < lettersMin) return null;
  let errorsMax = surface.length < lettersOfTwoErrors ? 1 : 2;
  let best: string | null = null;
  for (const spelling of spellings) {
    if (Math.abs(spelling.length - surface.length) > errorsMax) continue;
    const errors = editDistance(surface, foldWord(spelling), errorsMax);
    if (errors === 0) return null;
    if (errors > errorsMax) continue;
    best = spelling;
    // From here on only what is nearer is better.
    errorsMax = errors - 1;
  }
  return best;
};
