import { z } from "zod";

/** What a database, a feed or a terminal could not hold, and marks that make a text read otherwise than it is stored. */
const unreadable =
  // oxlint-disable-next-line no-control-regex -- these are what is refused
  /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff\u202a-\u202e\u2066-\u2069]/;
const isReadable = (text: string): boolean => text.isWellFormed() && !unreadable.test(text);

/** Of ids, keys and names that only name what is there: PostgreSQL holds no NUL. */
export const isStorable = (text: string): boolean => text.isWellFormed() && !text.includes("\u0000");

/** Letters that are drawn as nothing, and the empty pattern of Braille. */
const drawnAsNothing = /[\p{Default_Ignorable_Code_Point}\u2800]/gu;
const drawn = /[\p{L}\p{N}\p{P}\p{S}]/u;
export const hasSomethingToSee = (text: string): boolean => drawn.test(text.replace(drawnAsNothing, ""));

const oneLine = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g;

const text = (max: number) => z.string().max(max).refine(isReadable, "text.unreadable");

/** One line that must say something, with single spaces. */
export const lineInput = (max: number) => text(max).transform(oneLine).refine(hasSomethingToSee, "text.empty");

/** One line, or null when it is left empty. */
export const optionalLineInput = (max: number) =>
  text(max)
    .transform(oneLine)
    .transform((line) => (hasSomethingToSee(line) ? line : null));

/** Paragraphs, or null when there is nothing to read. */
export const optionalTextInput = (max: number) =>
  text(max)
    .transform((given) => given.replace(lineEnds, "\n").normalize("NFC").trim())
    .transform((given) => (hasSomethingToSee(given) ? given : null));
