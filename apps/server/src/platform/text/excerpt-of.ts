import { beginningOf, withoutDirectionMarks } from "./plain-text.ts";

const quote = /<blockquote(?: [^<>]*)?>(?:(?!<\/?blockquote)[^])*<\/blockquote>/g;
const tag = /<[^<>]*>?/g;
const escapes: Readonly<Record<string, string>> = {
  "&lt;": "<",
  "&gt;": ">",
  "&quot;": '"',
  "&amp;": "&",
  "&#39;": "'",
};
/** Marks take room as well, and of a long text only the beginning is read. */
const readMax = (max: number): number => max * 6 + 2_000;
const nestedMax = 5;

/** The first lines of a body that we rendered, without marks; what it quotes is left out where it says more itself. */
export function excerptOf(html: string, max: number): string {
  const beginning = html.slice(0, readMax(max));
  const own = plainOf(withoutQuotes(beginning));
  return beginningOf(own === "" ? plainOf(beginning) : own, max);
}

/** From the innermost out. */
function withoutQuotes(html: string): string {
  let rest = html;
  for (let depth = 0; depth < nestedMax && rest.includes("<blockquote"); depth += 1) rest = rest.replace(quote, " ");
  return rest;
}

/** What is cut could end within an isolate, which would then reach into what stands behind it. */
const plainOf = (html: string): string =>
  withoutDirectionMarks(html)
    .replace(tag, " ")
    .replace(/&(?:lt|gt|quot|amp|#39);/g, (escape) => escapes[escape] ?? escape)
    .replace(/\s+/gu, " ")
    .replace(/ ([.,;:!?)])/g, "$1")
    .trim();
