import { z } from "zod";
import { balanceDirections, directionMarks } from "./directions.ts";

/** What a database, a feed or a terminal could not hold. */
const unreadable =
  // oxlint-disable-next-line no-control-regex -- these are what is refused
  /[\u0000-\u0008\u000b\u000e-\u001f\u007f-\u0084\u0086-\u009f\ufdd0-\ufdef\ufffe\uffff]/;
const isReadable = (text: string): boolean => text.isWellFormed() && !unreadable.test(text);
/** Marks that make a name read otherwise than it is stored. */
const hasNoDirectionMark = (text: string): boolean => text.search(directionMarks) === -1;
const hasNoPageEnd = (text: string): boolean => !text.includes("\f");

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
const paragraphs = (text: string): string => text.replace(lineEnds, "\n").normalize("NFC").trim();

/** A form feed ends a page of what was copied: a line end, and no empty line besides. */
const pageEnds = /\n?\f+\n?/g;
const tidied = (text: string): string =>
  text.replace(lineEnds, "\n").replace(pageEnds, "\n").split("\n").map(balanceDirections).join("\n");

const readable = (max: number) => z.string().max(max).refine(isReadable, "text.unreadable");
const text = (max: number) =>
  readable(max).refine(hasNoPageEnd, "text.unreadable").refine(hasNoDirectionMark, "text.direction_mark");

/** One line that must say something, with single spaces. */
export const lineInput = (max: number) => text(max).transform(oneLine).refine(hasSomethingToSee, "text.empty");

/** One line, or null when it is left empty. */
export const optionalLineInput = (max: number) =>
  text(max)
    .transform(oneLine)
    .transform((line) => (hasSomethingToSee(line) ? line : null));

const orNull = (given: string): string | null => (hasSomethingToSee(given) ? given : null);

/** Paragraphs, or null when there is nothing to read. */
export const optionalTextInput = (max: number) => text(max).transform(paragraphs).transform(orNull);

/** Words that were often copied from elsewhere: marks of direction that came along are made harmless, not refused. */
export const optionalWordsInput = (max: number) =>
  readable(max)
    .transform((given) => paragraphs(tidied(given)))
    .pipe(z.string().max(max))
    .transform(orNull);
