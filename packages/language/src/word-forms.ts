import snowball from "snowball-stemmers";
import { type Chain, chainKey, chains, plainChain } from "./chains.ts";
import { foldWord } from "./fold.ts";

/** What a chain makes of one written word. */
export type WordForms = {
  /** Stemmed and folded: what is indexed and searched. */
  term: string;
  /** Folded, not stemmed: what completion and correction work on. */
  surface: string;
  isStop: boolean;
};

/** Longer "words" are data, not language: they are cut, and not stemmed. */
const wordMax = 64;
const stemmableMax = 40;
/** "17ème", "20th", "50º" and "1990s" are found by their number. */
const ordinalEnding = /(?<=^[0-9]{1,4})(?:st|nd|rd|th|er|ere|re|eme|e|o|a|os|as|s)$/u;
/** Distinct words kept per language; a library of 12,755 texts has about 30,000 in its largest language. */
const cacheMax = 50_000;

const stemmerOf = ({ stemmer }: Chain): ((word: string) => string) => {
  if (stemmer === null) return (word) => word;
  if (typeof stemmer === "function") return stemmer;
  const snowballStemmer = snowball.newStemmer(stemmer);
  return (word) => snowballStemmer.stem(word);
};

const cut = (word: string): string =>
  word.length <= wordMax
    ? word
    : word
        .slice(0, wordMax)
        .toWellFormed()
        .replace(/\ufffd$/u, "");

/** The chain of one language, ready for use. */
export class WordAnalyser {
  readonly #chain: Chain;
  readonly #stem: (word: string) => string;
  readonly #stopWords: ReadonlySet<string>;
  readonly #elided: ReadonlySet<string>;
  readonly #enclitic: ReadonlySet<string>;
  readonly #locale: string | undefined;
  readonly #cache = new Map<string, WordForms>();

  constructor(key: string) {
    this.#chain = chains[key] ?? plainChain;
    this.#stem = stemmerOf(this.#chain);
    this.#stopWords = new Set(this.#chain.stopWords.map(foldWord));
    this.#elided = new Set(this.#chain.elided);
    this.#enclitic = new Set(this.#chain.enclitic);
    this.#locale = key === "tr" ? "tr" : undefined;
  }

  /** Null when nothing remains after folding. */
  formsOf(written: string): WordForms | null {
    const word = cut(written);
    const known = this.#cache.get(word);
    if (known !== undefined) return known;
    const forms = this.#analyse(word);
    if (this.#cache.size >= cacheMax) this.#cache.clear();
    if (forms !== null) this.#cache.set(word, forms);
    return forms;
  }

  isStopWord(surface: string): boolean {
    return this.#stopWords.has(surface);
  }

  isElided(surface: string): boolean {
    return this.#elided.has(surface);
  }

  isEnclitic(surface: string): boolean {
    return this.#enclitic.has(surface);
  }

  #analyse(word: string): WordForms | null {
    const surface = foldWord(word);
    if (surface === "") return null;
    const isStop = this.#stopWords.has(surface);
    if (surface.length > stemmableMax) return { term: surface, surface, isStop };
    if (/^[0-9]/u.test(surface)) return { term: surface.replace(ordinalEnding, ""), surface, isStop };
    // Stemmers know accented endings ("-ción"), so they see the word before it is folded.
    const lower = this.#locale === undefined ? word.toLowerCase() : word.toLocaleLowerCase(this.#locale);
    const composed = lower.normalize("NFC");
    const term = foldWord(this.#stem(this.#chain.respell?.(composed) ?? composed));
    return { term: term === "" ? surface : term, surface, isStop };
  }
}

const analysers = new Map<string, WordAnalyser>();

export const wordAnalyserFor = (language: string): WordAnalyser => {
  const key = chainKey(language);
  let analyser = analysers.get(key);
  if (analyser === undefined) {
    analyser = new WordAnalyser(key);
    analysers.set(key, analyser);
  }
  return analyser;
};

let allStopWords: ReadonlySet<string> | null = null;

/** Whether any language at all has the word, folded, among its stop words. */
export const isStopWordAnywhere = (surface: string): boolean => {
  allStopWords ??= new Set(Object.values(chains).flatMap(({ stopWords }) => stopWords.map(foldWord)));
  return allStopWords.has(surface);
};
