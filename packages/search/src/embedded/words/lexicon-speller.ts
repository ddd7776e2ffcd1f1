import { foldWord, type Lexicon } from "@plaza/language";
import { NearWords } from "./near-words.ts";

/** Shorter words are near too many others. */
const lettersMin = 5;
/** From so many letters on a second error is forgiven. */
const lettersOfTwoErrors = 9;

type Spellings = { words: NearWords; written: ReadonlyMap<string, { spelling: string; rank: number }> };

const spellingsOf = (all: readonly string[]): Spellings => {
  const words = new NearWords();
  const written = new Map<string, { spelling: string; rank: number }>();
  for (const [rank, spelling] of all.entries()) {
    const surface = foldWord(spelling);
    if (written.has(surface)) continue;
    written.set(surface, { spelling, rank });
    words.add(surface, 0);
  }
  return { words, written };
};

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
    const { words, written } = this.#spellings(language);
    if (written.has(surface)) return null;
    const errorsMax = surface.length < lettersOfTwoErrors ? 1 : 2;
    const [best] = words
      .near({ word: surface, errorsMax, leastFrequency: 0 })
      .map(({ surface: near, distance }) => ({ distance, ...(written.get(near) ?? { spelling: near, rank: 0 }) }))
      .toSorted((a, b) => a.distance - b.distance || a.rank - b.rank);
    return best?.spelling ?? null;
  }

  #spellings(language: string): Spellings {
    const known = this.#byLanguage.get(language);
    if (known !== undefined) return known;
    const spellings = spellingsOf(this.#lexicon.spellings(language));
    this.#byLanguage.set(language, spellings);
    return spellings;
  }
}

/** What all index files of one engine share. */
export type SharedLexicon = { lexicon: Lexicon; lexiconSpeller: LexiconSpeller };
