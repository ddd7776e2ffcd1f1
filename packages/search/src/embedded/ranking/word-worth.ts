import type { WordGroup } from "../words/word-group.ts";

/** Of 0, 0.15, 0.3 on the seven sets; lengths between a syllable and a compound, beside that of a usual word. */
const lengthGain = 0.2;
const lettersMin = 3;
const lettersMax = 12;
const lettersUsual = 7;

/** Long words mean fewer things than short ones that are as rare: a factor around 1. Numbers are what they are. */
export const worthOf = ({ word, corrected, completed }: WordGroup): number => {
  const { length } = corrected ?? completed ?? word.surface;
  if (/^[0-9]/u.test(word.surface)) return 1;
  return (Math.min(lettersMax, Math.max(lettersMin, length)) / lettersUsual) ** lengthGain;
};
