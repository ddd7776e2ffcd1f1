import { analyse, chainKey, formsOfWord, type Token } from "@plaza/language";
import { documentTypes } from "@plaza/types/search";
import { editDistance } from "../embedded/words/edit-distance.ts";
import type { MatchedField, MatchedWord, SearchHit } from "../port.ts";
import type { QueryWord } from "../query/query-words.ts";
import { type AnswerRecord, countOf, expected, listOf, recordIn, textOf } from "./answers.ts";
import type { MeilisearchPlan, PlannedSearch, TranslatedWord } from "./query-plan.ts";

/** What was found for a word of the query in one hit, as the text writes it. */
export type FoundWord = Omit<MatchedWord, "how"> & { how: MatchedWord["how"] | "same" };

export type ReadHit = { hit: SearchHit; found: FoundWord[] };

const shownFields = ["title", "terms", "summary"] as const;
/** Reasons are looked for at the beginning of a body; the rest would take longer than the search. */
const bodyLettersRead = 10_000;
/** As many typing errors as the settings allow. */
const errorsMaxOf = ({ length }: string): number => (length < 5 ? 0 : length < 9 ? 1 : 2);

const textIn = (row: AnswerRecord, field: string): string => {
  const value = row[field];
  return (listOf(value) ?? [value]).flatMap((text) => textOf(text) ?? []).join("\n");
};

/** Looks the words of a query up in the texts of one hit, again: Meilisearch does not say what it took a word for. */
class HitReader {
  readonly #row: AnswerRecord;
  readonly #language: string;
  readonly #search: PlannedSearch | undefined;
  readonly #words: readonly { word: QueryWord; term: string }[];
  readonly #translated: readonly TranslatedWord[];
  /** A hit of two searches of its index names the better one: the other may have mended words. */
  readonly #mayMend: boolean;
  readonly fields: MatchedField[] = [];
  readonly found = new Map<string, FoundWord>();
  readonly #translations = new Set<TranslatedWord>();

  constructor(row: AnswerRecord, { plan, search }: { plan: MeilisearchPlan; search: PlannedSearch | undefined }) {
    this.#row = row;
    this.#search = search;
    this.#language = chainKey(textOf(row["language"]) ?? "und");
    this.#words = plan.words.map((word) => ({
      word,
      term: formsOfWord(word.written, this.#language)?.term ?? word.surface,
    }));
    const isDirect = search?.how === "written" || search?.how === "stems";
    this.#mayMend = isDirect && plan.searches.some(({ index, how }) => how === "written" && index === search.index);
    this.#translated = search?.how === "translated" ? (plan.translated.get(search.index.language) ?? []) : [];
  }

  read(): void {
    if (this.#words.length === 0) return;
    for (const field of shownFields) if (this.#look(textIn(this.#row, field))) this.fields.push(field);
    if (this.#search?.how === "names" && this.fields.length === 0) this.fields.push("names");
    if (!this.#needsBody()) return;
    const isInBody = this.#look(textIn(this.#row, "body").slice(0, bodyLettersRead));
    if (isInBody || this.fields.length === 0) this.fields.push("body");
  }

  #needsBody(): boolean {
    if (this.fields.length === 0) return true;
    const isToldAlready = this.#search?.how === "translated" || this.fields.includes("names");
    return !isToldAlready && !this.#words.every(({ word }) => this.#has(word));
  }

  /** A slip is told only where the word itself is nowhere. */
  mended(): MatchedWord[] {
    const isAsTyped = new Set([...this.found.values()].filter(({ how }) => how === "same").map(({ typed }) => typed));
    return [...this.found.values()].flatMap(({ how, ...word }) =>
      how === "same" || isAsTyped.has(word.typed) ? [] : [{ ...word, how }],
    );
  }

  translations(): MatchedWord[] {
    const language = this.#search?.index.language ?? "und";
    const told = this.#translations.size > 0 ? [...this.#translations] : this.#translated;
    return told.map(({ typed, found }) => ({ typed, found, language, how: "translated" }));
  }

  #has({ written }: QueryWord): boolean {
    return [...this.found.values()].some(({ typed, how }) => typed === written && how !== "corrected");
  }

  #look(text: string): boolean {
    const before = this.found.size + this.#translations.size;
    let isFound = false;
    for (const token of analyse(text, this.#language)) {
      const isHere = this.#note(token, text);
      isFound ||= isHere;
    }
    return isFound || this.found.size + this.#translations.size > before;
  }

  #note(token: Token, text: string): boolean {
    for (const translation of this.#translated)
      if (translation.terms.includes(token.term)) {
        this.#translations.add(translation);
        return true;
      }
    for (const { word, term } of this.#words) {
      const how = this.#howFound(token, word, term);
      if (how === null) continue;
      const found = text.slice(token.start, token.end).toLowerCase();
      this.found.set(`${word.surface} ${token.surface}`, { typed: word.written, found, language: this.#language, how });
      return true;
    }
    return false;
  }

  /** Which word of the query a word of a text stands for, and as what. */
  #howFound(token: Token, word: QueryWord, term: string): FoundWord["how"] | null {
    if (token.surface === word.surface || token.term === term) return "same";
    if (!this.#mayMend) return null;
    if (word.isUnfinished && token.surface.startsWith(word.surface)) return "completed";
    const errorsMax = errorsMaxOf(word.surface);
    if (errorsMax === 0 || token.surface[0] !== word.surface[0]) return null;
    return editDistance(token.surface, word.surface, errorsMax) <= errorsMax ? "corrected" : null;
  }
}

/** A hit as the port gives it, and the words behind it. */
export const readHit = (value: unknown, plan: MeilisearchPlan): ReadHit => {
  const row = recordIn(value, "a hit");
  const federation = recordIn(row["_federation"], "where a hit is from");
  const search = plan.searches[expected(countOf(federation["queriesPosition"]), "the query of a hit")];
  const score = federation["weightedRankingScore"];
  const reader = new HitReader(row, { plan, search });
  reader.read();
  return {
    hit: {
      type: search?.index.type ?? documentTypes[0],
      id: expected(countOf(row["id"]), "the id of a hit"),
      language: textOf(row["language"]) ?? "und",
      score: typeof score === "number" ? score : 0,
      fields: reader.fields,
      words: [...reader.mended(), ...reader.translations()],
    },
    found: [...reader.found.values()],
  };
};
