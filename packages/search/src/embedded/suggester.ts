import type { DatabaseSync, StatementSync } from "node:sqlite";
import { fold, foldWord, wordsOf } from "@plaza/language";
import type { Suggestion, SuggestQuery } from "../port.ts";
import { isFor, type HeldDocument, type HeldDocuments } from "./held-documents.ts";
import { prepareRows } from "./files/schema.ts";

/** Titles looked at for one prefix; a single letter begins a word of half of them. */
const lookedAtMax = 1_000;
const wordsMax = 12;

type Candidate = { document: HeldDocument; isStart: boolean };

const wordsIn = (text: string): string[] =>
  [...wordsOf(text)].map(({ text: word }) => foldWord(word)).filter((word) => word !== "");

/** Titles whose words continue what was typed: every word must occur, the last one may go on. */
export class Suggester {
  readonly #held: HeldDocuments;
  readonly #find: StatementSync;
  readonly #title: StatementSync;

  constructor(database: DatabaseSync, held: HeldDocuments) {
    this.#held = held;
    this.#find = prepareRows(database, `SELECT rowid FROM headline WHERE headline MATCH ? LIMIT ${lookedAtMax}`);
    this.#title = prepareRows(database, "SELECT title FROM document WHERE row = ?");
  }

  suggest({ prefix, readerLanguage, audiences, limit }: Omit<SuggestQuery, "types">): Suggestion[] {
    const words = wordsIn(prefix.toWellFormed()).slice(0, wordsMax);
    if (words.length === 0) return [];
    const typed = words.join(" ");
    const candidates = this.#find
      .all(words.map((word) => `"${word}"`).join(" ") + "*")
      .flatMap((found) => this.#candidate(found, typed));
    const viewers = new Set(audiences);
    const visible = candidates.filter(({ document }) => isFor(document.audience, viewers));
    visible.sort(
      (a, b) =>
        this.#rank(b, readerLanguage) - this.#rank(a, readerLanguage) ||
        a.document.sortKey.length - b.document.sortKey.length ||
        a.document.row - b.document.row,
    );
    return this.#distinct(visible, limit);
  }

  #candidate(found: unknown, typed: string): Candidate[] {
    const row = Number((found as unknown[])[0]);
    const document = this.#held.byRow.get(row);
    return document === undefined ? [] : [{ document, isStart: fold(document.sortKey).startsWith(typed) }];
  }

  #rank({ document, isStart }: Candidate, readerLanguage: string): number {
    return (isStart ? 2 : 0) + (document.language === readerLanguage ? 1 : 0);
  }

  /** Two things of one title look the same in a list: the first stands for both. */
  #distinct(candidates: readonly Candidate[], limit: number): Suggestion[] {
    const suggestions = new Map<string, Suggestion>();
    for (const { document } of candidates) {
      if (suggestions.size >= limit) break;
      const text = String((this.#title.get(document.row) as unknown as unknown[])[0]);
      const key = `${document.type} ${document.sortKey}`;
      if (!suggestions.has(key))
        suggestions.set(key, { type: document.type, id: document.id, language: document.language, text });
    }
    return [...suggestions.values()];
  }
}
