import { groupStep, letterTables } from "./letter-tables.ts";
import { trigramsOf } from "./trigrams.ts";

/** Nats of a row that a language's table lacks; the same for all, so that a small table is no advantage. */
const unseen = -12;

/** Spelt alike, or nearly: the letters of the one stand for the other, and stop words decide. */
const sameLetters: Readonly<Record<string, string>> = { ms: "id", bs: "hr", nb: "da", af: "nl", gl: "pt" };

const tableNames = Object.keys(letterTables);

/** For each row its nats in every table, in the order of `tableNames`. */
const readTables = (): Map<string, Float32Array> => {
  const rows = new Map<string, Float32Array>();
  for (const [table, encoded] of Object.values(letterTables).entries()) {
    for (const [group, members] of encoded.split("|").entries()) {
      for (let at = 0; at + 3 <= members.length; at += 3) {
        const row = members.slice(at, at + 3);
        const nats = rows.get(row) ?? new Float32Array(tableNames.length).fill(unseen);
        nats[table] = -group * groupStep;
        rows.set(row, nats);
      }
    }
  }
  return rows;
};

let tables: ReadonlyMap<string, Float32Array> | null = null;

/** Logarithms of how likely the letters of a word are, in the order of the languages. */
export const letterScores = (word: string, languages: readonly string[]): number[] => {
  tables ??= readTables();
  const columns = languages.map((language) => tableNames.indexOf(sameLetters[language] ?? language));
  const sums = languages.map(() => 0);
  for (const row of trigramsOf(word)) {
    const nats = tables.get(row);
    for (const [index, column] of columns.entries()) sums[index] = (sums[index] ?? 0) + (nats?.[column] ?? unseen);
  }
  return sums;
};
