import { analyserVersion } from "../version.ts";
import { UsualWords, readUsualWords } from "./usual-words.ts";
import {
  usualWordsFile,
  glossaryFile,
  type LexiconManifest,
  lexiconFormat,
  manifestFile,
  pairFile,
  phrasesFile,
  unpackBytes,
  unpackText,
  vocabularyFile,
} from "./files.ts";
import { Glossary, readGlossary } from "./glossary.ts";
import { PairTable, type WordOdds } from "./pair-table.ts";
import { Phrases } from "./phrases.ts";
import type { ReadLexiconFile } from "./types.ts";
import { Vocabulary } from "./vocabulary.ts";

/** Odds of the words of one direction. */
export type OddsOf = (word: number) => WordOdds[];

const noManifest: LexiconManifest = {
  format: lexiconFormat,
  analyser: analyserVersion,
  sources: [],
  languages: {},
  pairs: {},
};

const plain = (bytes: Uint8Array): string => new TextDecoder().decode(bytes);

const reasonOf = (error: unknown): string => (error instanceof Error ? error.message : String(error));

/** The files of a lexicon, each read when first used and kept; what cannot be read is absent, and a problem. */
export class LexiconTables {
  readonly manifest: LexiconManifest;
  readonly problems: string[] = [];
  readonly #read: ReadLexiconFile;
  readonly #isOfOtherAnalyser: boolean;
  readonly #stale = new Map<string, boolean>();
  readonly #vocabularies = new Map<string, Vocabulary | null>();
  readonly #phrases = new Map<string, Phrases | null>();
  readonly #pairs = new Map<string, PairTable | null>();
  #glossary: Glossary | null = null;
  #usualWords: UsualWords | null = null;

  constructor(read: ReadLexiconFile) {
    this.#read = read;
    this.manifest = this.#manifest();
    this.#isOfOtherAnalyser = this.manifest.analyser !== analyserVersion;
  }

  vocabulary(language: string): Vocabulary | null {
    if (!Object.hasOwn(this.manifest.languages, language)) return null;
    return kept(this.#vocabularies, language, () =>
      this.#parsed(vocabularyFile(language), (bytes) => {
        const text = unpackText(bytes);
        const known = Vocabulary.read(text);
        return this.#isStale(language, known) ? Vocabulary.readAgain(text, language) : known;
      }),
    );
  }

  phrases(language: string): Phrases | null {
    if ((this.manifest.languages[language]?.phrases ?? 0) === 0) return null;
    return kept(this.#phrases, language, () =>
      this.#parsed(phrasesFile(language), (bytes) => {
        const text = unpackText(bytes);
        const words = this.vocabulary(language);
        const isStale = words !== null && this.#isStale(language, words);
        return isStale ? Phrases.readAgain(text, language) : Phrases.read(text);
      }),
    );
  }

  /** Null when the two languages have no table of their own. */
  odds(from: string, to: string): OddsOf | null {
    const pairs = this.manifest.pairs;
    if (Object.hasOwn(pairs, `${from}-${to}`)) {
      const table = this.#pair(from, to);
      return table === null ? null : (word) => table.ofRow(word);
    }
    if (!Object.hasOwn(pairs, `${to}-${from}`)) return null;
    const table = this.#pair(to, from);
    return table === null ? null : (word) => table.ofColumn(word);
  }

  spellings(language: string): readonly string[] {
    const words = this.vocabulary(language);
    const learnt = Array.from({ length: words?.size ?? 0 }, (_, number) => words?.wordOf(number).written ?? "");
    return [...new Set([...this.glossary().wordsOf(language), ...this.usualWords().wordsOf(language), ...learnt])];
  }

  glossary(): Glossary {
    this.#glossary ??= new Glossary(this.#parsed(glossaryFile, (bytes) => readGlossary(plain(bytes))) ?? []);
    return this.#glossary;
  }

  usualWords(): UsualWords {
    this.#usualWords ??= new UsualWords(this.#parsed(usualWordsFile, (bytes) => readUsualWords(plain(bytes))) ?? []);
    return this.#usualWords;
  }

  /** Another analyser may still make the same terms of this language: a sample tells. */
  #isStale(language: string, words: Vocabulary): boolean {
    if (!this.#isOfOtherAnalyser) return false;
    const known = this.#stale.get(language);
    if (known !== undefined) return known;
    const isStale = words.isOfOtherTerms(language);
    this.#stale.set(language, isStale);
    if (isStale)
      this.problems.push(
        `The words of "${language}" were learnt with another analyser: they load slower and some are missed. Learn the lexicon anew.`,
      );
    return isStale;
  }

  #pair(rows: string, columns: string): PairTable | null {
    const name = pairFile(rows, columns);
    return kept(this.#pairs, name, () => this.#parsed(name, (bytes) => new PairTable(unpackBytes(bytes))));
  }

  #manifest(): LexiconManifest {
    const manifest = this.#parsed(manifestFile, (bytes): LexiconManifest => {
      const found = JSON.parse(plain(bytes)) as LexiconManifest;
      if (found.format !== lexiconFormat) throw new RangeError(`its format is ${found.format}, not ${lexiconFormat}`);
      return found;
    });
    return manifest ?? noManifest;
  }

  #parsed<Parsed>(name: string, parse: (bytes: Uint8Array) => Parsed): Parsed | null {
    const bytes = this.#read(name);
    if (bytes === null) {
      this.problems.push(`${name} is missing.`);
      return null;
    }
    try {
      return parse(bytes);
    } catch (error) {
      this.problems.push(`${name} cannot be read: ${reasonOf(error)}.`);
      return null;
    }
  }
}

const kept = <Kept>(store: Map<string, Kept | null>, name: string, make: () => Kept | null): Kept | null => {
  const known = store.get(name);
  if (known !== undefined) return known;
  const made = make();
  store.set(name, made);
  return made;
};
