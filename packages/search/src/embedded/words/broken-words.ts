import type { QueryWord } from "../../query/query-words.ts";
import type { KnownWord, Vocabulary } from "./vocabulary.ts";

/** Pieces that a single error may break a word into, where writing has no spaces. */
const piecesMax = 4;
/** Each look takes as long as a correction. */
const looksMax = 8;

type Evidence = { word: QueryWord; forms: KnownWord[] };

const joined = (pieces: readonly Evidence[]): QueryWord | null => {
  const [first] = pieces;
  const last = pieces.at(-1);
  if (first === undefined || last === undefined) return null;
  const touches = pieces.every(({ word }, index) => index === 0 || pieces[index - 1]?.word.end === word.start);
  if (!touches) return null;
  return {
    written: pieces.map(({ word }) => word.written).join(""),
    surface: pieces.map(({ word }) => word.surface).join(""),
    start: first.word.start,
    end: last.word.end,
    isUnfinished: last.word.isUnfinished,
  };
};

type Whole = Evidence & { pieces: number };

/** Tries the longest run of pieces first; each look may take as long as a correction. */
class Mender {
  readonly #vocabulary: Vocabulary;
  #looks = 0;

  constructor(vocabulary: Vocabulary) {
    this.#vocabulary = vocabulary;
  }

  wholeAt(evidence: readonly Evidence[], index: number): Whole | null {
    for (let pieces = Math.min(piecesMax, evidence.length - index); pieces > 1; pieces -= 1) {
      const some = evidence.slice(index, index + pieces);
      const word = some.some(({ forms }) => forms.length === 0) ? joined(some) : null;
      const forms = word === null ? null : this.#formsNear(word);
      if (word !== null && forms !== null) return { word, forms, pieces };
    }
    return null;
  }

  /** Forms of a word; none when it is an error away from one; null when it is no word at all. */
  #formsNear({ surface }: QueryWord): KnownWord[] | null {
    if (this.#looks >= looksMax) return null;
    this.#looks += 1;
    const forms = this.#vocabulary.formsOf(surface);
    return forms.length > 0 || this.#vocabulary.correctionsOf(surface, 0).length > 0 ? forms : null;
  }
}

/**
 * Dictionaries cut a misspelt word of Thai or Chinese into pieces. Pieces that touch, of which the index lacks one at
 * least, are one word again where that is a word of the index, or one error away from it.
 */
export const mendBrokenWords = (evidence: readonly Evidence[], vocabulary: Vocabulary): Evidence[] => {
  const mender = new Mender(vocabulary);
  const mended: Evidence[] = [];
  for (let index = 0; index < evidence.length;) {
    const one = mender.wholeAt(evidence, index);
    const kept = one ?? evidence[index];
    if (kept !== undefined) mended.push({ word: kept.word, forms: kept.forms });
    index += one?.pieces ?? 1;
  }
  return mended;
};
