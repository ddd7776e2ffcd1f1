import type { HeldDocuments } from "../held-documents.ts";
import { RowSums, type RowValues } from "./row-sums.ts";
import type { Gains, Scorer } from "./scorer.ts";
import type { ForeignQuery } from "./translated.ts";

/** A hit through translation, beside one through the word itself; given by the design. */
const translatedWeight = 0.6;
/** How much of a score hangs on how many parts a document holds; of 0, 0.3, 0.6 on sdg-xl. */
const coverageWeight = 0.6;

/** Documents in other languages than the query's: what they gain from its words as themselves, or as translated. */
export class ForeignScores {
  readonly #held: HeldDocuments;
  readonly #scorer: Scorer;
  readonly #part = new RowSums();
  readonly #scores = new RowSums();
  readonly #covered = new RowSums();

  constructor(held: HeldDocuments, scorer: Scorer) {
    this.#held = held;
    this.#scorer = scorer;
  }

  /** `own` is what each word of the query gained as itself. A part counts once, whichever way is worth more. */
  of({ language, parts }: ForeignQuery, own: readonly Gains[]): RowValues {
    for (const { readings, groups } of parts) {
      for (const group of groups) this.#addOwn(own[group], language);
      const gains = this.#scorer.gains(readings, { language });
      for (let index = 0; index < gains.rows.length; index += 1)
        this.#part.raiseTo(gains.rows[index] ?? 0, translatedWeight * groups.length * (gains.values[index] ?? 0));
      const { rows, values } = this.#part.take();
      for (let index = 0; index < rows.length; index += 1) {
        const row = rows[index] ?? 0;
        this.#scores.add(row, values[index] ?? 0);
        this.#covered.add(row, 1 / parts.length);
      }
    }
    const covered = this.#covered.take();
    const { rows, values } = this.#scores.take();
    return {
      rows,
      values: values.map(
        (value, index) => value * (1 - coverageWeight + coverageWeight * (covered.values[index] ?? 0)),
      ),
    };
  }

  #addOwn(gains: Gains | undefined, language: string): void {
    if (gains === undefined) return;
    const { columns } = this.#held;
    const { chains } = columns;
    const only = columns.numberOf(language);
    for (let index = 0; index < gains.rows.length; index += 1) {
      const row = gains.rows[index] ?? 0;
      if (chains[row] === only) this.#part.add(row, gains.values[index] ?? 0);
    }
  }
}
