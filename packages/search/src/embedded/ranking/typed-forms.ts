import { foldWord } from "@plaza/language";
import type { DatabaseSync, StatementSync } from "node:sqlite";
import { prepareRows } from "../files/schema.ts";
import { unpackIds } from "../files/word-ids.ts";
import type { HeldDocument, HeldDocuments } from "../held-documents.ts";
import type { WordGroup } from "../words/word-group.ts";
import { once, rarityOf } from "./scorer.ts";

/** Of 0, 0.3, 0.4, 0.5, 0.6 on the seven sets. */
const typedFormGain = 0.4;

type Form = { ids: ReadonlySet<number>; rarity: number };

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

  formsOf(groups: readonly WordGroup[]): Form[] {
    return groups.flatMap(({ word, corrected }) => {
      const surface = corrected === null ? word.surface : foldWord(corrected);
      const rows = this.#find.all(surface) as unknown as [number, number][];
      if (rows.length === 0) return [];
      const found = rows.reduce((sum, [, frequency]) => sum + frequency, 0);
      const documents = this.#held.byRow.size;
      return { ids: new Set(rows.map(([id]) => id)), rarity: rarityOf(Math.min(found, documents), documents) };
    });
  }

  /** What a document gains from the forms that it holds. */
  gainOf(document: HeldDocument, forms: readonly Form[]): number {
    if (forms.length === 0) return 0;
    const [words] = (this.#words.get(document.row) ?? []) as unknown as [Uint8Array?];
    if (words === undefined) return 0;
    const held = new Set(unpackIds(words));
    const rarity = forms.reduce((sum, form) => (hasAny(held, form.ids) ? sum + form.rarity : sum), 0);
    return typedFormGain * rarity * once(document.length / this.#held.averageLength());
  }
}

const hasAny = (held: ReadonlySet<number>, ids: ReadonlySet<number>): boolean => {
  for (const id of ids) if (held.has(id)) return true;
  return false;
};
