import type { DatabaseSync, StatementSync } from "node:sqlite";
import type { Token } from "@plaza/language";

type Entry = {
  word: number;
  frequency: number;
  isNew: boolean;
  token: Token;
  language: string;
  written: string | null;
};

/** Longer words are never completed, corrected to, or typed. */
const surfaceMax = 40;

/**
 * Counts in how many documents each word form occurs. Works in memory and writes once (`flush`), inside the
 * transaction of the documents. Frequencies are exact: a removed document's words are taken back.
 */
export class VocabularyWriter {
  readonly #find: StatementSync;
  readonly #insert: StatementSync;
  readonly #change: StatementSync;
  readonly #clean: StatementSync;
  readonly #entries = new Map<string, Entry>();
  readonly #taken = new Map<number, number>();
  readonly #isFresh: boolean;
  #nextWord: number;

  /** `isFresh`: the table is empty, so nothing need be looked up. */
  constructor(database: DatabaseSync, isFresh: boolean) {
    this.#find = database.prepare(
      "SELECT word, frequency FROM vocabulary WHERE surface = ? AND language = ? AND term = ?",
    );
    this.#insert = database.prepare(
      "INSERT INTO vocabulary (word, surface, language, term, written, is_stop, frequency) VALUES (?, ?, ?, ?, ?, ?, ?)",
    );
    this.#change = database.prepare("UPDATE vocabulary SET frequency = frequency + ? WHERE word = ?");
    this.#clean = database.prepare("DELETE FROM vocabulary WHERE word = ? AND frequency <= 0");
    this.#isFresh = isFresh;
    const last = database.prepare("SELECT max(word) AS last FROM vocabulary").get();
    this.#nextWord = Number(last?.["last"] ?? 0) + 1;
  }

  /** Counts one document's words, once each, and gives their ids. */
  add(texts: readonly { text: string; tokens: readonly Token[] }[], language: string): Set<number> {
    const words = new Set<number>();
    const seen = new Set<string>();
    for (const { text, tokens } of texts) {
      for (const token of tokens) {
        const form = `${token.surface} ${token.term}`;
        if (token.surface.length > surfaceMax || seen.has(form)) continue;
        seen.add(form);
        const entry = this.#entryOf(`${language} ${form}`, language, { token, text });
        entry.frequency += 1;
        words.add(entry.word);
      }
    }
    return words;
  }

  remove(words: readonly number[]): void {
    for (const word of words) this.#taken.set(word, (this.#taken.get(word) ?? 0) + 1);
  }

  flush(): void {
    for (const { word, token, language, written, frequency, isNew } of this.#entries.values()) {
      if (isNew) this.#insert.run(word, token.surface, language, token.term, written, token.isStop ? 1 : 0, frequency);
      else this.#change.run(frequency, word);
    }
    for (const [word, times] of this.#taken) {
      this.#change.run(-times, word);
      this.#clean.run(word);
    }
    this.#entries.clear();
    this.#taken.clear();
  }

  #entryOf(key: string, language: string, { token, text }: { token: Token; text: string }): Entry {
    const known = this.#entries.get(key);
    if (known !== undefined) return known;
    const row = this.#isFresh ? undefined : this.#find.get(token.surface, language, token.term);
    const written = text.slice(token.start, token.end).toLowerCase().normalize("NFC");
    const entry: Entry = {
      word: row === undefined ? this.#nextWord : Number(row["word"]),
      frequency: 0,
      isNew: row === undefined,
      token,
      language,
      written: written === token.surface ? null : written,
    };
    if (entry.isNew) this.#nextWord += 1;
    this.#entries.set(key, entry);
    return entry;
  }
}
