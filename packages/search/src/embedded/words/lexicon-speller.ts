import { foldWord, type Lexicon } from "@plaza/language";
import { NearWords } from "./near-words.ts";

/** Shorter words are near too many others. */
const lettersMin = 5;
/** From so many letters on a second error is forgiven. */
const lettersOfTwoErrors = 9;

/** Folding thirty thousand words takes a tenth of a second and a few megabytes: the languages asked last stay. */
const languagesKeptMax = 6;

class Spellings {
  readonly #near = new NearWords();
  readonly #written: readonly string[];
  /** Folded words, by their place in the list. */
  readonly #ranks = new Map<string, number>();

  constructor(written: readonly string[]) {
    this.#written = written;
    for (const [rank, spelling] of written.entries()) {
      const surface = foldWord(spelling);
      if (this.#ranks.has(surface)) continue;
      this.#ranks.set(surface, rank);
      this.#near.add(surface, 0);
    }
  }

  nearest(word: string, errorsMax: number): string | null {
    if (this.#ranks.has(word)) return null;
    const [best] = this.#near
      .near({ word, errorsMax, leastFrequency: 0 })
      .map(({ surface, distance }) => ({ distance, rank: this.#ranks.get(surface) ?? 0 }))
      .toSorted((a, b) => a.distance - b.distance || a.rank - b.rank);
    return best === undefined ? null : (this.#written[best.rank] ?? null);
  }
}

/** Words of the lexicon by language, folded once. */
export class LexiconSpeller {
  readonly #lexicon: Pick<Lexicon, "spellings">;
  readonly #byLanguage = new Map<string, Spellings>();

  constructor(lexicon: Pick<Lexicon, "spellings">) {
    this.#lexicon = lexicon;
  }

  /** The word that is most likely meant by one that the lexicon does not hold; null when none is near, or it holds it. */
  nearest(surface: string, language: string): string | null {
    if (surface.length < lettersMin) return null;
    return this.#spellings(language).nearest(surface, surface.length < lettersOfTwoErrors ? 1 : 2);
  }

  #spellings(language: string): Spellings {
    const spellings = this.#byLanguage.get(language) ?? new Spellings(this.#lexicon.spellings(language));
    // The last asked for lies last, so that the first is the one to drop.
    this.#byLanguage.delete(language);
    this.#byLanguage.set(language, spellings);
    const [oldest] = this.#byLanguage.keys();
    if (this.#byLanguage.size > languagesKeptMax && oldest !== undefined) this.#byLanguage.delete(oldest);
    return spellings;
  }
}

/** What all index files of one engine share. */
export type SharedLexicon = { lexicon: Lexicon; lexiconSpeller: LexiconSpeller };
