import { checked, ContractError } from "./contract-error.ts";
import { type HeldWord, tokenise } from "./text-match.ts";

export type Row = Readonly<Record<string, unknown>> & { id: number };

export type Settings = {
  searchableAttributes: string[];
  displayedAttributes: string[];
  filterableAttributes: string[];
  sortableAttributes: string[];
  rankingRules: string[];
  typoFree: string[];
};

const settingNames = {
  searchableAttributes: "array",
  displayedAttributes: "array",
  filterableAttributes: "array",
  sortableAttributes: "array",
  rankingRules: "array",
  stopWords: "array",
  typoTolerance: "object",
  localizedAttributes: "any",
  faceting: "object",
  pagination: "object",
  searchCutoffMs: "number",
} as const;

const builtInRules = new Set(["words", "typo", "proximity", "attribute", "sort", "exactness"]);

const textsOf = (value: unknown): string[] => (Array.isArray(value) ? value.map(String) : []);

/** One index: its settings, and its documents with the words of their fields. */
export class ContractIndex {
  readonly rows = new Map<number, Row>();
  readonly #words = new WeakMap<Row, Map<string, HeldWord[][]>>();
  settings: Settings = {
    searchableAttributes: ["*"],
    displayedAttributes: ["*"],
    filterableAttributes: [],
    sortableAttributes: [],
    rankingRules: [...builtInRules],
    typoFree: [],
  };

  change(body: unknown): void {
    const given = checked(body, settingNames, "invalid_settings");
    const rules = textsOf(given["rankingRules"]);
    for (const rule of rules)
      if (!builtInRules.has(rule) && !/^[a-zA-Z]+:(?:asc|desc)$/u.test(rule))
        throw new ContractError(400, "invalid_settings_ranking_rules", `${rule} is no ranking rule`);
    const typos = checked(given["typoTolerance"] ?? {}, {
      enabled: "boolean",
      minWordSizeForTypos: "object",
      disableOnWords: "array",
      disableOnAttributes: "array",
    });
    this.settings = {
      searchableAttributes: textsOf(given["searchableAttributes"]),
      displayedAttributes: textsOf(given["displayedAttributes"]),
      filterableAttributes: textsOf(given["filterableAttributes"]),
      sortableAttributes: textsOf(given["sortableAttributes"]),
      rankingRules: rules,
      typoFree: textsOf(typos["disableOnAttributes"]),
    };
  }

  add(body: unknown): void {
    if (!Array.isArray(body)) throw new ContractError(400, "malformed_payload", "documents must be a list");
    for (const row of body) {
      const id: unknown = row?.id;
      if (typeof id !== "number" || !Number.isSafeInteger(id))
        throw new ContractError(400, "invalid_document_id", "a document needs a whole number as id");
      this.rows.set(id, row);
    }
  }

  remove(body: unknown): void {
    if (!Array.isArray(body) || body.some((id) => typeof id !== "number"))
      throw new ContractError(400, "malformed_payload", "ids must be a list");
    for (const id of body) this.rows.delete(id);
  }

  /** Words of each text of a field: a list holds several texts. */
  wordsOf(row: Row, field: string): HeldWord[][] {
    const fields = this.#words.get(row) ?? new Map<string, HeldWord[][]>();
    this.#words.set(row, fields);
    const known = fields.get(field);
    if (known !== undefined) return known;
    const words = [row[field]].flat().map((text) => (typeof text === "string" ? tokenise(text) : []));
    fields.set(field, words);
    return words;
  }
}
