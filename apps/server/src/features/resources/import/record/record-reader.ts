import { cleanText, plainLine } from "../../../../platform/text/plain-text.ts";

/** Other names under which libraries keep the same field; the first that is filled counts. */
const aliases: Readonly<Record<string, readonly string[]>> = {
  kind: ["type"],
  title: ["name"],
  lang: ["language"],
  place: ["country"],
  licence: ["license", "rights"],
  publisher: ["source"],
  creators: ["creator", "authors", "author"],
  topics: ["topic", "subjects"],
  url: ["link"],
  body: ["text"],
};

const keyOf = (name: string): string => name.toLowerCase().replace(/[\s_-]/g, "");

const isEmpty = (value: unknown): boolean =>
  value === null ||
  value === undefined ||
  (typeof value === "string" && value.trim() === "") ||
  (Array.isArray(value) && value.length === 0);

/** Values of one record by field name, cleaned; collects what is wrong with them instead of stopping at the first. */
export class RecordReader {
  readonly problems: string[] = [];
  readonly #values: ReadonlyMap<string, unknown>;

  constructor(record: Readonly<Record<string, unknown>>) {
    this.#values = new Map(Object.entries(record).map(([name, value]) => [keyOf(name), value]));
  }

  refuse(problem: string): null {
    this.problems.push(problem);
    return null;
  }

  value(name: string): unknown {
    const names = [name, ...(aliases[name] ?? [])].map(keyOf);
    const filled = names.find((candidate) => !isEmpty(this.#values.get(candidate)));
    return filled === undefined ? null : this.#values.get(filled);
  }

  /** One line without HTML, or null when empty. */
  line(name: string, max: number): string | null {
    const text = this.#text(name);
    return text === null ? null : this.#within(name, plainLine(text), max);
  }

  /** Cleaned of what no store can hold, with its line breaks and its markup. */
  longText(name: string): string | null {
    const text = this.#text(name);
    return text === null ? null : cleanText(text);
  }

  /** A list, or text with semicolons or bars between the items. */
  list(name: string, { itemsMax, max }: { itemsMax: number; max: number }): string[] {
    const items = this.items(name).flatMap((item) => {
      const text = asText(item);
      if (text === undefined) return this.refuse(`${name} holds something that is no text`) ?? [];
      const line = plainLine(text);
      return line === "" ? [] : (this.#within(name, line, max) ?? []);
    });
    const distinct = [...new Set(items)];
    if (distinct.length > itemsMax) this.refuse(`${name} has ${distinct.length} items; at most ${itemsMax} are taken`);
    return distinct;
  }

  /** The raw items of a list: text, numbers or objects. */
  items(name: string): unknown[] {
    const value = this.value(name);
    if (value === null) return [];
    if (Array.isArray(value)) return value;
    return typeof value === "string" ? value.split(/[;|]/) : [value];
  }

  #text(name: string): string | null {
    const value = this.value(name);
    if (value === null) return null;
    return asText(value) ?? this.refuse(`${name} is not a text`);
  }

  #within(name: string, text: string, max: number): string | null {
    if (text.length > max) return this.refuse(`${name} is longer than ${max} characters`);
    return text === "" ? null : text;
  }
}

function asText(value: unknown): string | undefined {
  if (typeof value === "string") return value;
  if (Array.isArray(value) && value.length === 1) return asText(value[0]);
  return typeof value === "number" ? String(value) : undefined;
}

export type Fields = Readonly<Record<string, unknown>>;

export const isFields = (value: unknown): value is Fields =>
  typeof value === "object" && value !== null && !Array.isArray(value);
