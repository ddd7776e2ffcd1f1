import { withoutDirectionMarks } from "./plain-text.ts";

const references: Readonly<Record<string, string>> = { amp: "&", lt: "<", gt: ">", quot: '"', "#39": "'" };

/**
 * The words of HTML that our own renderer wrote, on one line: it escapes all that is no tag of its own, so that this
 * needs no parser. Never for HTML from elsewhere.
 */
export const textOfHtml = (html: string): string =>
  withoutDirectionMarks(html)
    .replace(/<[^>]*>/g, " ")
    .replace(/&(amp|lt|gt|quot|#39);/g, (reference, name: string) => references[name] ?? reference)
    .replace(/\s+/gu, " ")
    .trim();

const blockEnds = /<(?:br|\/p|\/li|\/pre|\/tr|\/h[1-6]|\/blockquote)\b[^<>]*>/g;

/** The same with a line for each paragraph, item and heading. */
export const linesOfHtml = (html: string): string =>
  html
    .replace(/\s+/gu, " ")
    .replace(blockEnds, "$&\n")
    .split("\n")
    .map(textOfHtml)
    .filter((line) => line !== "")
    .join("\n");
