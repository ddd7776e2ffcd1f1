/**
 * Learns which rows of three letters a language uses, from labels of things in many languages, and writes
 * src/detection/letter-tables.ts.
 *
 *   node tools/learn-letters.ts <eurovoc.jsonl> <wordnet-lemmas.tsv>
 */
import { readFileSync, writeFileSync } from "node:fs";
import { chains } from "../src/chains.ts";
import { letterWords, trigramsOf } from "../src/detection/trigrams.ts";
import { foldWord } from "../src/fold.ts";
import { sampleWords } from "./sample-words.ts";

const languages =
  "en es fr pt de it ro nl ca id vi tr sw cs da el et fi ga hr hu lt lv mt pl sk sl sq sv bg mk ru sr uk".split(" ");
/** Rows kept per language: 2,000 told 86.0 % of held-out labels apart, 3,000 86.8 %. */
const keptRows = 3_000;
/** Accents are left out by many who type: a share of every word is learnt without them. */
const plainShare = 0.3;
/** Rows set aside for words that were not seen: a language with few samples must not look surer of them. */
const unseenRows = 1_000;
/** Half a nat a step, from the most frequent row down. */
const step = 0.5;

const counts = new Map(languages.map((language) => [language, new Map<string, number>()]));
const addText = (language: string, text: string): void => {
  const words = counts.get(language);
  if (words === undefined) return;
  for (const word of letterWords(text)) words.set(word, (words.get(word) ?? 0) + 1);
};

const [eurovocFile = "", wordnetFile = ""] = process.argv.slice(2);
const isHeldOut = (id: string): boolean => process.env["HOLD_OUT"] === "1" && Number(id.split(":")[1]) % 10 === 0;
for (const line of readFileSync(eurovocFile, "utf8").split("\n")) {
  if (line === "") continue;
  const { id, labels } = JSON.parse(line) as { id: string; labels: Record<string, string> };
  if (isHeldOut(id)) continue;
  for (const [language, label] of Object.entries(labels)) addText(language, label);
}
for (const line of readFileSync(wordnetFile, "utf8").split("\n").slice(1)) {
  const [, language = "", lemma = ""] = line.split("\t");
  addText(language, lemma.replaceAll("_", " "));
}
for (const language of languages) {
  for (const word of chains[language]?.stopWords ?? []) addText(language, word);
  for (const word of sampleWords[language]?.split(/\s+/u) ?? []) addText(language, word);
}

const rowsOf = (words: ReadonlyMap<string, number>): Map<string, number> => {
  const rows = new Map<string, number>();
  const add = (word: string, weight: number): void => {
    for (const row of trigramsOf(word)) rows.set(row, (rows.get(row) ?? 0) + weight);
  };
  for (const [word, count] of words) {
    const weight = Math.log1p(count);
    const plain = /\p{Script=Latin}/u.test(word) ? foldWord(word) : word;
    add(word, plain === word ? weight : weight * (1 - plainShare));
    if (plain !== word) add(plain, weight * plainShare);
  }
  return rows;
};

/** Rows with the same rounded probability in one group; the first group is the most frequent. */
const encode = (rows: ReadonlyMap<string, number>): string => {
  const total = rows.values().reduce((sum, count) => sum + count, unseenRows);
  const groups: string[][] = [];
  const kept = [...rows].toSorted((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, keptRows);
  for (const [row, count] of kept) (groups[Math.round(-Math.log(count / total) / step)] ??= []).push(row);
  return Array.from(groups, (group) => (group ?? []).toSorted().join("")).join("|");
};

const lines = languages.map(
  (language) => `  ${language}: ${JSON.stringify(encode(rowsOf(counts.get(language) ?? new Map<string, number>())))},`,
);
writeFileSync(
  new URL("../src/detection/letter-tables.ts", import.meta.url),
  `// Made by tools/learn-letters.ts from labels of EuroVoc ((c) European Union, CC BY 4.0) and of wordnets
// (Wiktionary, CC BY-SA 3.0; OpenWordnet-PT, CC BY-SA 3.0; Wordnet Bahasa, MIT): counts of letters, no text of theirs.

/** Nats between two groups. */
export const groupStep = ${step};

/** Rows of three letters of a language, in groups of equal probability, the most frequent group first. */
export const letterTables: Readonly<Record<string, string>> = {
${lines.join("\n")}
};
`,
);
