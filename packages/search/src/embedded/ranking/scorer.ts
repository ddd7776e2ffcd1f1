import type { HeldDocuments } from "../held-documents.ts";
import type { Reading } from "../words/word-group.ts";
import { type Frequencies, phraseFrequencies } from "./frequencies.ts";
import type { Postings, PostingsReader } from "./postings.ts";
import { RowSums, type RowValues } from "./row-sums.ts";

/** What documents gain from one thing that was asked for; rows are distinct. */
export type Gains = RowValues & { rarity: number };

/** bm25's own: how soon more of the same word stops counting, and how much length weighs (1.2, 0.75 were best of 0.5 to 2). */
const saturation = 1.2;
const lengthWeight = 0.75;
/** A document that only bears a name of what is looked for comes after those that speak of it. */
const nameWeight = 0.3;
/** Readings of less weight make nothing common: kin, other languages' forms, less likely words. */
const tellingWeight = 0.5;

/** Never 0, so that it can divide. */
export const rarityOf = (found: number, documents: number): number =>
  Math.log(1 + (Math.max(0, documents - found) + 0.5) / (found + 0.5));

/** Of 0, 0.25, 0.3, 0.6 on the seven sets. */
const recurrenceGain = 0.25;

type Asked = { language?: string | null; worth?: number };

type Found = { weight: number; found: Frequencies };

/** bm25 over readings: all ways to find one thing count together as one word of the document. */
export class Scorer {
  readonly #held: HeldDocuments;
  readonly #postings: PostingsReader;
  readonly #frequencies = new RowSums();
  readonly #gained = new RowSums();

  constructor(held: HeldDocuments, postings: PostingsReader) {
    this.#held = held;
    this.#postings = postings;
  }

  /** `language`: of documents of one language only (a key of the analyser's chains). `worth`: a factor on all gains. */
  gains(readings: readonly Reading[], { language = null, worth = 1 }: Asked = {}): Gains {
    const own = readings.map(({ terms, weight }) => ({ weight, found: this.#inTexts(terms) }));
    const named = readings.map(({ terms, weight }) => ({ weight, found: this.#inNames(terms) }));
    const rarity = worth * this.#recurrenceOf(readings) * this.#rarityOf(own);
    this.#addAll(own, { factor: rarity, language });
    // Names recur on many documents: they are as common as they are, however rare the word is in texts.
    this.#addAll(named, { factor: nameWeight * Math.min(rarity, worth * this.#rarityOf(named)), language });
    return { ...this.#gained.take(), rarity };
  }

  /** What texts are about recurs in them; words that are merely seldom used do not, and say less. */
  #recurrenceOf(readings: readonly Reading[]): number {
    let times = 0;
    let documents = 0;
    for (const { terms, weight } of readings) {
      if (weight < tellingWeight || terms.length > 1) continue;
      const { places, rows } = this.#postings.of(terms[0] ?? "");
      times += places.length;
      documents += rows.length;
    }
    return documents === 0 ? 1 : (times / documents) ** recurrenceGain;
  }

  #inTexts(terms: readonly string[]): Frequencies {
    return asOne(terms.map((term) => this.#postings.of(term)));
  }

  #inNames(terms: readonly string[]): Frequencies {
    return asOne(terms.map((term) => this.#postings.ofNames(term)));
  }

  #sum({ weight, found: { rows, frequencies } }: Found): void {
    for (let index = 0; index < rows.length; index += 1)
      this.#frequencies.add(rows[index] ?? 0, weight * (frequencies[index] ?? 0));
  }

  #addAll(all: readonly Found[], { factor, language }: { factor: number; language: string | null }): void {
    for (const one of all) this.#sum(one);
    const { rows, values } = this.#frequencies.take();
    const average = this.#held.averageLength();
    const { columns } = this.#held;
    const { chains, lengths } = columns;
    const only = language === null ? null : columns.numberOf(language);
    for (let index = 0; index < rows.length; index += 1) {
      const row = rows[index] ?? 0;
      const chain = chains[row] ?? 0;
      // A row that is not held yet belongs to a change that has just been written.
      const isWanted = only === null ? chain > 0 : chain === only;
      if (!isWanted) continue;
      this.#gained.add(row, factor * saturated(values[index] ?? 0, (lengths[row] ?? 0) / average));
    }
  }

  /** Likely readings together make a thing common; without any, the first one found does. */
  #rarityOf(all: readonly Found[]): number {
    const telling = all.filter(({ weight }) => weight >= tellingWeight);
    const found = telling.reduce((sum, { weight, found: { rows } }) => sum + weight * rows.length, 0);
    const first = all.find(({ found: { rows } }) => rows.length > 0)?.found.rows.length ?? 0;
    const documents = this.#held.byRow.size;
    return rarityOf(Math.min(found > 0 ? found : first, documents), documents);
  }
}

/** `length` as a multiple of the average. */
const saturated = (frequency: number, length: number): number =>
  (frequency * (saturation + 1)) / (frequency + saturation * (1 - lengthWeight + lengthWeight * length));

/** What one occurrence counts in a document of a length. */
export const once = (length: number): number => saturated(1, length);

const asOne = (lists: readonly Postings[]): Frequencies => {
  const [only] = lists;
  return lists.length === 1 && only !== undefined ? only : phraseFrequencies(lists);
};
