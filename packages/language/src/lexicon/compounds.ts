import type { Translation } from "./types.ts";

/** Languages that write a compound as one word, and the letters that may join its parts, the most usual first. */
const joints: Readonly<Record<string, readonly string[]>> = {
  da: ["", "s", "e"],
  de: ["", "s", "n", "en", "es", "er"],
  nb: ["", "s", "e"],
  nl: ["", "s", "en", "e"],
  sv: ["", "s"],
};
/** Shorter parts are endings as often as words. */
const partMin = 4;
const partsMax = 3;
/** Translations of each part that are tried together, and of the whole that are kept. */
const ofPartMax = 2;
const ofWholeMax = 4;

const withoutJoint = (start: string, joint: string): string | null =>
  joint === ""
    ? start
    : start.endsWith(joint) && start.length - joint.length >= partMin
      ? start.slice(0, -joint.length)
      : null;

/** The parts of a compound, all of them known; its first as long as can be: "Trinkwasser|versorgung". */
export const partsOfCompound = (
  word: string,
  language: string,
  isKnown: (part: string) => boolean,
  atMost = partsMax,
): string[] | null => {
  const between = joints[language];
  if (between === undefined || atMost < 2) return null;
  for (let cut = word.length - partMin; cut >= partMin; cut -= 1) {
    const last = word.slice(cut);
    if (!isKnown(last)) continue;
    for (const joint of between) {
      const first = withoutJoint(word.slice(0, cut), joint);
      if (first === null) continue;
      const parts = isKnown(first) ? [first] : partsOfCompound(first, language, isKnown, atMost - 1);
      if (parts !== null) return [...parts, last];
    }
  }
  return null;
};

/** The words of the parts side by side, in the order of the other language. */
export const compose = (parts: readonly Translation[][], isReversed: boolean): Translation[] => {
  const ordered = isReversed ? parts.toReversed() : parts;
  return ordered
    .map((part) => part.slice(0, ofPartMax))
    .reduce((wholes, part) =>
      wholes.flatMap((whole) =>
        part.map((next) => ({
          text: `${whole.text} ${next.text}`,
          terms: [...whole.terms, ...next.terms],
          probability: whole.probability * next.probability,
        })),
      ),
    )
    .toSorted((a, b) => b.probability - a.probability)
    .slice(0, ofWholeMax);
};
