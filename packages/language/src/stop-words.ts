import { analyse } from "./analyse.ts";
import { chainKey, chains } from "./chains.ts";
import { foldWord } from "./fold.ts";

/** Stop words of a language, as written and folded, for engines that take a list; empty where there is none. */
export const stopWordsOf = (language: string): readonly string[] => {
  const written = chains[chainKey(language)]?.stopWords ?? [];
  return [...new Set(written.flatMap((word) => [word.toLowerCase(), foldWord(word)]))]
    .filter((word) => word !== "")
    .toSorted();
};

const quoted = /["\u201c\u201d\u00ab][^"\u201c\u201d\u00ab\u00bb]*["\u201c\u201d\u00bb]/gu;
const apostropheOrSpace = /^['\u2019\u02bc\uff07\s]+/u;

/** A query without its stop words; what stands in quotation marks stays whole, and so does a query of stop words alone. */
export const withoutStopWords = (text: string, language: string): string => {
  const phrases = [...text.matchAll(quoted)].map((match) => ({
    start: match.index,
    end: match.index + match[0].length,
  }));
  const tokens = analyse(text, language);
  const dropped = tokens.filter(
    ({ isStop, start, end }) => isStop && !phrases.some((phrase) => phrase.start < end && start < phrase.end),
  );
  if (dropped.length === 0 || dropped.length === tokens.length) return text;
  let kept = "";
  let from = 0;
  for (const { start, end } of dropped) {
    kept = `${kept}${text.slice(from, start)} `;
    from = end + (apostropheOrSpace.exec(text.slice(end, end + 8))?.[0].length ?? 0);
  }
  return (kept + text.slice(from))
    .replace(/['\u2019]+(?=\s|$)/gu, "")
    .replace(/\s+/gu, " ")
    .trim();
};
