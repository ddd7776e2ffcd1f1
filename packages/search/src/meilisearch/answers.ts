import { MeilisearchFailed } from "./failures.ts";

export type AnswerRecord = Readonly<Record<string, unknown>>;

export const recordOf = (value: unknown): AnswerRecord | null =>
  typeof value === "object" && value !== null && !Array.isArray(value) ? { ...value } : null;

export const textOf = (value: unknown): string | null => (typeof value === "string" ? value : null);

export const countOf = (value: unknown): number | null =>
  typeof value === "number" && Number.isSafeInteger(value) && value >= 0 ? value : null;

export const listOf = (value: unknown): readonly unknown[] | null => (Array.isArray(value) ? value : null);

/** A server that answers something else than it should is treated as one that does not answer. */
export const expected = <Value>(value: Value | null, what: string): Value => {
  if (value === null) throw new MeilisearchFailed(`Meilisearch gave an answer without ${what}`, { reason: "rubbish" });
  return value;
};

export const recordIn = (value: unknown, what: string): AnswerRecord => expected(recordOf(value), what);

export const recordsIn = (value: unknown, what: string): AnswerRecord[] =>
  expected(listOf(value), what).map((item) => recordIn(item, what));

/** Counts by facet value; anything that is not a count is left out. */
export const countsIn = (value: unknown): Record<string, number> =>
  Object.fromEntries(
    Object.entries(recordOf(value) ?? {}).flatMap(([key, item]) => {
      const count = countOf(item);
      return count === null ? [] : [[key, count]];
    }),
  );
