import * as lists from "stopword";
import { wordsOf } from "./spoil.ts";

/** Lists of a library as they are: a change of the engine's own stop words leaves the queries alone. */
const stopWords: Readonly<Record<string, readonly string[]>> = {
  ar: lists.ara,
  ca: lists.cat,
  de: lists.deu,
  en: lists.eng,
  es: lists.spa,
  fr: lists.fra,
  it: lists.ita,
  ro: lists.ron,
  ru: lists.rus,
  sw: lists.swa,
  tr: lists.tur,
  zh: lists.zho,
};

/** What follows the last apostrophe: "eau" of "l'eau"; the whole word of "women's". */
const withoutElision = (word: string): string => {
  const rest = word.split(/['\u2019]/u).at(-1) ?? "";
  return rest.length > 1 ? rest : word;
};

/** The first three words that are no stop words, as a reader types them. */
export const firstThreeWords = (text: string, language: string): string => {
  const isStop = new Set(stopWords[language]);
  return wordsOf(text)
    .map((word) => withoutElision(word.text))
    .filter((word) => !isStop.has(word.toLowerCase()))
    .slice(0, 3)
    .join(" ");
};
