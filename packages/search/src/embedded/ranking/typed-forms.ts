import { foldWord } from "@plaza/language";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { prepareRows } from "../files/schema.ts";
import { packedAmong } from "../files/word-ids.ts";
import type { HeldDocument, HeldDocuments } from "../held-documents.ts";
import type { WordGroup } from "../words/word-group.ts";
import { once, rarityOf } from "./scorer.ts";

/** Of 0, 0.3, 0.4, 0.5, 0.6 on the seven sets. */
const typedFormGain = 0.4;

/** Word forms that were typed: their ids, ascending, and what each of the words is worth that the ids belong to. */
export type TypedQuery = { ids: readonly number[]; words: readonly { ids: ReadonlySet<number>; rarity: number }[] };

/** Stems bring "painter" and "painted" together; a document with the very form that was typed comes first of the two. */
export class TypedForms {
  readonly #held: HeldDocuments;
  readonly #find: StatementSync;
  readonly #words: StatementSync;

  constructor(database: DatabaseSync, held: HeldDocuments) {
    this.#held = held;
    this.#find = prepareRows(database, "SELECT word, frequency FROM vocabulary WHERE surface = ?");
    this.#words = prepareRows(database, "SELECT words FROM document WHERE row = ?");
  }

  formsOf(groups: readonly WordGroup[]): TypedQuery {
    const words = groups.flatMap(({ word, corrected }) => {
      const surface = corrected === null ? word.surface : foldWord(corrected);
      const rows = this.#find.all(surface) as unknown as [number, number][];
      if (rows.length === 0) return [];
      const found = rows.reduce((sum, [, frequency]) => sum + frequency, 0);
      const documents = this.#held.byRow.size;
      return { ids: new Set(rows.map(([id]) => id)), rarity: rarityOf(Math.min(found, documents), documents) };
    });
    return { ids: [...new Set(words.flatMap(({ ids }) => [...ids]))].toSorted((a, b) => a - b), words };
  }

  /** What a document gains from the forms that it holds. */
  gainOf(document: HeldDocument, { ids, words: typed }: TypedQuery): number {
    if (ids.length === 0) return 0;
    const [words] = (this.#words.get(document.row) ?? []) as unknown as [Uint8Array?];
    if (words === undefined) return 0;
    const held = packedAmong(words, ids);
    const rarity = typed.reduce((sum, word) => (held.some((id) => word.ids.has(id)) ? sum + word.rarity : sum), 0);
    return typedFormGain * rarity * once(document.length / this.#held.averageLength());
  }
}
