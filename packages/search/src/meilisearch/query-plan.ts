import { analyse, chainKey, isStopWord, type Lexicon, scriptsOf, scriptsOfLanguage } from "@plaza/language";
import type { QueryTranslation, SearchQuery } from "../port.ts";
import { type ParsedQuery, parseQuery, type QueryWord } from "../query/query-words.ts";
import type { HeldIndex } from "./holdings.ts";
import { guessQueryLanguage } from "./query-language.ts";
import { chainOfIndex, nameField, stemFields, writtenFields } from "./settings.ts";
import { plain } from "./stored-document.ts";

/** One question to one index. */
export type PlannedSearch = {
  index: HeldIndex;
  text: string;
  fields: readonly string[];
  weight: number;
  /** "all": a hit holds every word; else the most frequent ones may be missing. */
  strategy: "all" | "frequency";
  how: "written" | "stems" | "names" | "translated";
};

export type MeilisearchPlan = {
  searches: PlannedSearch[];
  language: string;
  /** Words that are looked for, stop words left out where there are others. */
  words: QueryWord[];
  translations: QueryTranslation[];
  /** The parts that a translated hit was found by. */
  translated: ReadonlyMap<string, readonly TranslatedWord[]>;
};

export type TranslatedWord = { typed: string; found: string; terms: readonly string[] };

/** Meilisearch reads the first ten words and ignores the rest. */
const wordsMax = 10;
const ownWeight = 1;
/** The reader's language, when the query is of another. */
const readerWeight = 0.95;
/** The same words in a text of another language: a name, most likely. */
const otherWeight = 0.9;
const translatedWeight = 0.6;
/** A document that only bears a name of what is looked for comes after those that speak of it. */
const nameWeight = 0.3;
/** Topics and places have names in each of these. */
const nameLanguages = ["en", "es", "fr"];
/** Every search more costs all queries: names are looked for as the likeliest language bends them. */
const nameSearchesMax = 1;

/** A quotation mark or a minus sign would be read as an operator. */
const quoted = (text: string): string => `"${text.replace(/["\\]/gu, " ")}"`;

const stemsOf = (text: string, chain: string, keepsStops: boolean): string =>
  analyse(text, chain)
    .filter(({ isStop }) => keepsStops || !isStop)
    .map(({ term }) => term)
    .join(" ");

type Reading = { parsed: ParsedQuery; words: QueryWord[]; isOfStopWords: boolean; language: string; reader: string };

const read = (query: Pick<SearchQuery, "text" | "readerLanguage">, held: readonly HeldIndex[]): Reading => {
  const text = plain(query.text);
  const parsed = parseQuery(text);
  const reader = chainKey(query.readerLanguage);
  const language = guessQueryLanguage(text, { reader, held: held.map((index) => chainOfIndex(index.language)) });
  const telling = parsed.words.filter(({ surface }) => !isStopWord(surface, language));
  const isOfStopWords = telling.length === 0;
  return {
    parsed,
    words: (isOfStopWords ? parsed.words : telling).slice(0, wordsMax),
    isOfStopWords,
    language,
    reader,
  };
};

/** The words of the query under one chain, phrases in quotation marks and exclusions behind their signs. */
class Wording {
  readonly #reading: Reading;
  readonly #exclusions: string;

  constructor(reading: Reading, chains: readonly string[]) {
    this.#reading = reading;
    const { excluded } = reading.parsed;
    const forms = excluded.flatMap((text) => [text, ...chains.map((chain) => stemsOf(text, chain, false))]);
    this.#exclusions = [...new Set(forms)]
      .filter((form) => form.trim() !== "")
      .map((form) => ` -${quoted(form)}`)
      .join("");
  }

  get hasExclusions(): boolean {
    return this.#exclusions !== "";
  }

  written(): string {
    const { words, parsed } = this.#reading;
    const last = words.at(-1);
    const isOpen = last?.isUnfinished === true && parsed.excluded.length === 0;
    return this.#joined(
      parsed.phrases.map(quoted),
      words.map((word) => word.written),
      isOpen ? "" : " ",
    );
  }

  stems(chain: string): string {
    const { words, parsed, isOfStopWords } = this.#reading;
    const phrases = parsed.phrases.map((phrase) => stemsOf(phrase, chain, isOfStopWords)).filter((text) => text !== "");
    const stems = words.map(({ written }) => stemsOf(written, chain, true)).filter((text) => text !== "");
    // The space at the end says that the last word is whole: beginnings of stems are no words.
    return this.#joined(phrases.map(quoted), stems, " ");
  }

  /** As the languages that names are given in may bend the words; most bend them alike. */
  names(chain: string, likely: readonly string[]): string[] {
    const others = [...likely, ...nameLanguages].filter((language) => language !== chain);
    return [...new Set(others.map((language) => this.stems(language)))].slice(0, nameSearchesMax);
  }

  translated(terms: readonly string[]): string {
    return this.#joined([], terms, " ");
  }

  #joined(phrases: readonly string[], words: readonly string[], end: string): string {
    const asked = [...phrases, ...words].slice(0, wordsMax).join(" ");
    return `${asked}${asked === "" ? "" : end}${this.#exclusions}`;
  }
}

/** What a query asks of which index, under which forms of its words, and how much each answer counts. */
export const planQuery = (
  query: Pick<SearchQuery, "text" | "readerLanguage" | "exact">,
  held: readonly HeldIndex[],
  lexicon: Lexicon | null,
): MeilisearchPlan => {
  const reading = read(query, held);
  const { language, reader, words, parsed } = reading;
  const wording = new Wording(reading, [...new Set([language, reader, ...held.slice(0, 5).map(chainOf)])]);
  const translator = new QueryTranslator(query, reading, lexicon);
  const asks = words.length > 0 || parsed.excluded.length > 0;
  const searches = asks ? held.flatMap((index) => searchesOf(index, { reading, wording, translator, query })) : [];
  return { searches, language, words, ...translator.told() };
};

const chainOf = ({ language }: HeldIndex): string => chainOfIndex(language);

type Circumstances = {
  reading: Reading;
  wording: Wording;
  translator: QueryTranslator;
  query: Pick<SearchQuery, "exact">;
};

const searchesOf = (index: HeldIndex, around: Circumstances): PlannedSearch[] => {
  const { reading, wording } = around;
  const fields = (of: readonly string[]): readonly string[] =>
    wording.hasExclusions ? [...writtenFields, ...stemFields, nameField] : of;
  const stems: PlannedSearch = {
    index,
    text: wording.stems(chainOf(index)),
    fields: fields(reading.isOfStopWords ? ["titleStems"] : stemFields),
    weight: weightOf(chainOf(index), reading),
    strategy: reading.isOfStopWords ? "all" : "frequency",
    how: "stems",
  };
  if (reading.words.length === 0 || reading.isOfStopWords) return [stems];
  return [...directSearches(stems, around, fields), ...foreignSearches(stems, around, fields)];
};

const weightOf = (chain: string, { language, reader }: Reading): number => {
  if (chain === language) return ownWeight;
  return chain === reader ? readerWeight : otherWeight;
};

type Fields = (of: readonly string[]) => readonly string[];

/** The words themselves, as written and in their other forms. */
const directSearches = (
  stems: PlannedSearch,
  { reading, wording, query }: Circumstances,
  fields: Fields,
): PlannedSearch[] => {
  const chain = chainOf(stems.index);
  const written: PlannedSearch = { ...stems, text: wording.written(), fields: fields(writtenFields), how: "written" };
  // Errors are mended in the languages that people here type in; in others a word is looked for as it is.
  const mends = !query.exact && [reading.language, reading.reader, ...nameLanguages].includes(chain);
  return [...(mends ? [written] : []), ...(sharesScript(chain, reading.words) ? [stems] : [])];
};

/** The words as names, and as the language of the index has them. */
const foreignSearches = (
  stems: PlannedSearch,
  { reading, wording, translator }: Circumstances,
  fields: Fields,
): PlannedSearch[] => {
  const chain = chainOf(stems.index);
  // In a text of other letters the words are names as well, and one search finds both.
  const named = sharesScript(chain, reading.words) ? [nameField] : [...stemFields, nameField];
  const names = wording
    .names(chain, [reading.language, reading.reader])
    .map((text): PlannedSearch => ({ ...stems, text, fields: fields(named), weight: nameWeight, how: "names" }));
  const translated = translator.into(chain).map(({ terms, probability }): PlannedSearch => ({
    ...stems,
    text: wording.translated(terms),
    fields: fields(stemFields),
    weight: translatedWeight * probability,
    how: "translated",
  }));
  return [...names, ...translated];
};

const sharesScript = (chain: string, words: readonly QueryWord[]): boolean => {
  if (chain === "und") return true;
  const scripts = new Set<string>(scriptsOf(words.map(({ written }) => written).join(" ")));
  // Digits are of no script, and of every language.
  return scripts.size === 0 || scriptsOfLanguage(chain).some((script) => scripts.has(script));
};

type Variant = { terms: string[]; probability: number };

/** Two ways to say each part are enough: more bring mistakes of the table sooner than hits. */
const variantsMax = 2;
const probabilityMin = 0.1;

/** A query in the languages of other indexes, by the lexicon. */
class QueryTranslator {
  readonly #reading: Reading;
  readonly #lexicon: Lexicon | null;
  readonly #tokens: ReturnType<typeof analyse>;
  readonly #translations: QueryTranslation[] = [];
  readonly #translated = new Map<string, TranslatedWord[]>();

  constructor({ text, exact }: Pick<SearchQuery, "text" | "exact">, reading: Reading, lexicon: Lexicon | null) {
    this.#reading = reading;
    const isPlain = reading.parsed.phrases.length === 0 && !reading.isOfStopWords && !exact;
    this.#lexicon = isPlain ? lexicon : null;
    this.#tokens = this.#lexicon === null ? [] : analyse(plain(text), reading.language);
  }

  into(chain: string): Variant[] {
    const { language } = this.#reading;
    if (this.#lexicon === null || chain === language || chain === "und") return [];
    const parts = this.#lexicon
      .translate(this.#tokens, language, chain)
      .filter(({ translations }) => translations.length > 0);
    const variants: Variant[] = [];
    for (let rank = 0; rank < variantsMax; rank += 1) {
      const chosen = parts.map(({ translations }) => translations[rank] ?? translations[0]);
      if (rank > 0 && parts.every(({ translations }) => (translations[rank]?.probability ?? 0) < probabilityMin)) break;
      const terms = chosen.flatMap((translation) => translation?.terms ?? []);
      const product = chosen.reduce((all, translation) => all * (translation?.probability ?? 1), 1);
      // The mean, so that a long query is not less sure than a short one.
      if (terms.length > 0) variants.push({ terms, probability: product ** (1 / chosen.length) });
    }
    if (variants.length > 0) this.#note(chain, parts);
    return variants;
  }

  told(): Pick<MeilisearchPlan, "translations" | "translated"> {
    return { translations: this.#translations, translated: this.#translated };
  }

  #note(chain: string, parts: ReturnType<Lexicon["translate"]>): void {
    const told = parts.map(({ written, translations }) => ({
      typed: written,
      language: chain,
      texts: translations.slice(0, variantsMax).map(({ text }) => text),
    }));
    this.#translations.push(...told);
    this.#translated.set(
      chain,
      parts.flatMap(({ written, translations }) =>
        translations.slice(0, variantsMax).map(({ text, terms }) => ({ typed: written, found: text, terms })),
      ),
    );
  }
}
