import { fold } from "@plaza/language";

/** Enough to tell titles apart, and short enough for an index of any script. */
const foldedMax = 300;

/** One spelling of a title or a name, words kept apart: for finding duplicates and for sorting. */
export const foldTitle = (text: string): string =>
  text
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .map(fold)
    .filter((word) => word !== "")
    .join(" ")
    .slice(0, foldedMax)
    .toWellFormed();
