import type { DatabaseSync, StatementSync } from "node:sqlite";
import { analyse, chainKey, type Token } from "@plaza/language";
import type { SearchDocument } from "../../port.ts";
import { sortKeyOf } from "../sort-key.ts";
import { VocabularyWriter } from "./vocabulary-writer.ts";
import { packIds, unpackIds } from "./word-ids.ts";

/** Rows of the index that came and went: what the searching side must read again. */
export type RowChanges = { added: number[]; removed: number[] };

const termsOf = (tokens: readonly Token[]): string =>
  tokens
    .filter(({ isStop }) => !isStop)
    .map(({ term }) => term)
    .join(" ");

// Titles keep their stop words: "To be or not to be" can be found.
const allTermsOf = (tokens: readonly Token[]): string => tokens.map(({ term }) => term).join(" ");

const surfacesOf = (tokens: readonly Token[]): string => tokens.map(({ surface }) => surface).join(" ");

/** Telling words of a document, for how much room each of them has. */
const lengthOf = (texts: readonly ReadText[]): number =>
  texts.reduce((sum, { tokens }) => sum + tokens.filter(({ isStop }) => !isStop).length, 0);

const everyone = "everyone";

type ReadText = { text: string; tokens: Token[] };

const readIn = (text: string, language: string): ReadText => {
  const wellFormed = text.toWellFormed();
  return { text: wellFormed, tokens: analyse(wellFormed, language) };
};

/** Terms of the document's own language are counted with it, so that no word counts twice. */
const readOtherTerms = ({ otherTerms = [], language }: SearchDocument): { chain: string; texts: ReadText[] }[] =>
  [...Map.groupBy(otherTerms, (term) => chainKey(term.language))]
    .filter(([chain]) => chain !== chainKey(language))
    .map(([chain, terms]) => ({ chain, texts: [readIn(terms.map(({ text }) => text).join("\n"), chain)] }));

/** Writes documents into an index file. The caller opens the transaction and calls `finish` inside it. */
export class DocumentWriter {
  readonly #vocabulary: VocabularyWriter;
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #insertContent: StatementSync;
  readonly #insertNaming: StatementSync;
  readonly #insertHeadline: StatementSync;
  readonly #deletes: readonly StatementSync[];

  constructor(database: DatabaseSync, isFresh: boolean) {
    this.#vocabulary = new VocabularyWriter(database, isFresh);
    this.#find = database.prepare("SELECT row, words FROM document WHERE type = ? AND id = ?");
    this.#insert = database.prepare(
      "INSERT INTO document (type, id, language, title, title_terms, sort_key, published_at, year, audiences, boost, length, facets, words) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
    );
    this.#insertContent = database.prepare(
      "INSERT INTO content (rowid, title, terms, summary, body) VALUES (?, ?, ?, ?, ?)",
    );
    this.#insertNaming = database.prepare("INSERT INTO naming (rowid, names) VALUES (?, ?)");
    this.#insertHeadline = database.prepare("INSERT INTO headline (rowid, words) VALUES (?, ?)");
    this.#deletes = [
      "DELETE FROM content WHERE rowid = ?",
      "DELETE FROM naming WHERE rowid = ?",
      "DELETE FROM headline WHERE rowid = ?",
      "DELETE FROM document WHERE row = ?",
    ].map((sql) => database.prepare(sql));
  }

  /** Removes a document if it is there; gives the row that it had. */
  remove(type: string, id: number): number | null {
    const found = this.#find.get(type, id);
    if (found === undefined) return null;
    const row = Number(found["row"]);
    if (found["words"] instanceof Uint8Array) this.#vocabulary.remove(unpackIds(found["words"]));
    for (const statement of this.#deletes) statement.run(row);
    return row;
  }

  /** Adds a document in a new row, so that a search under way never mixes two versions. */
  add(document: SearchDocument): number {
    const { type, id, language, publishedAt } = document;
    const read = (text: string): ReadText => readIn(text, language);
    const title = read(document.title);
    // Line breaks keep the words of two terms from being read as one.
    const terms = read(document.terms.join("\n"));
    const summary = read(document.summary);
    const body = read(document.body);
    const others = readOtherTerms(document);
    // Words are completed and corrected for everybody: by those alone that everybody may read.
    const open = document.audiences.includes(everyone)
      ? [{ chain: chainKey(language), texts: [title, terms, summary, body] }, ...others]
      : [];
    const words = packIds(open.flatMap(({ chain, texts }) => [...this.#vocabulary.add(texts, chain)]));
    const facets = JSON.stringify(document.facets);
    const inserted = this.#insert.run(
      type,
      id,
      language,
      title.text,
      termsOf(title.tokens),
      sortKeyOf(title.text),
      publishedAt,
      document.year,
      JSON.stringify([document.audiences, document.exceptFor ?? []]),
      document.boost ?? 1,
      lengthOf([title, terms, summary, body]),
      facets,
      words,
    );
    const row = Number(inserted.lastInsertRowid);
    const names = others.flatMap(({ texts }) => texts.map(({ tokens }) => termsOf(tokens))).join(" ");
    this.#insertContent.run(
      row,
      allTermsOf(title.tokens),
      ...[terms, summary, body].map(({ tokens }) => termsOf(tokens)),
    );
    if (names !== "") this.#insertNaming.run(row, names);
    this.#insertHeadline.run(row, surfacesOf(title.tokens));
    return row;
  }

  finish(): void {
    this.#vocabulary.flush();
  }
}
