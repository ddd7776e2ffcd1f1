import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { encodePairTable, PairTable } from "../src/lexicon/pair-table.ts";
import { alignWords } from "./align-words.ts";
import { choosePhrases } from "./choose-phrases.ts";
import { readEurovoc, readWordnet } from "./read-labels.ts";
import { Words } from "./words.ts";

const folder = mkdtempSync(join(tmpdir(), "learning-"));
const [eurovoc, wordnet] = [join(folder, "eurovoc.jsonl"), join(folder, "wordnet.tsv")];

const labels = [
  { en: "water policy", es: "política del agua", de: "Wasserpolitik" },
  { en: "water supply", es: "suministro de agua", de: "Wasserversorgung" },
  { en: "energy policy", es: "política energética", de: "Energiepolitik" },
  { en: "energy supply (county)", es: "suministro de energía (condado)", de: "Energieversorgung" },
];
writeFileSync(eurovoc, labels.map((one, at) => `${JSON.stringify({ id: `eurovoc:${at}`, labels: one })}\n`).join(""));
writeFileSync(
  wordnet,
  [
    "synset\tlang\tlemma\tsource",
    ...["en fight", "es lucha", "es pelea", "fr lutte"].map((line) => `1-n\t${line.replace(" ", "\t")}\twikt`),
    "1-n\tes\tlucha\tother",
    ...["en grapple", "es lucha"].map((line) => `2-n\t${line.replace(" ", "\t")}\twikt`),
  ].join("\n"),
);
afterAll(() => rmSync(folder, { recursive: true }));

const concepts = [...readEurovoc(eurovoc), ...readWordnet(wordnet)];
const words = new Words(concepts);

const best = (pair: { rows: string; columns: string }): Map<string, string> => {
  const [rows, columns] = [words.wordsOf(pair.rows), words.wordsOf(pair.columns)];
  const links = alignWords(concepts, pair, words).toSorted((a, b) => a.weight - b.weight);
  return new Map(links.map(({ row, column }) => [rows[row]?.term ?? "", columns[column]?.term ?? ""]));
};

describe("learning words from labels", () => {
  it("finds which word of a label is which by the labels that share it", () => {
    const links = best({ rows: "es", columns: "en" });

    expect(links.get("agu")).toBe("water");
    expect(links.get("polit")).toBe("polici");
    expect(links.get("suministr")).toBe("suppli");
  });

  it("leaves out what stands in brackets", () => {
    expect(words.wordsOf("en").map(({ term }) => term)).not.toContain("counti");
  });

  it("prefers the sense that more languages name", () => {
    expect(best({ rows: "es", columns: "en" }).get("luch")).toBe("fight");
  });

  it("weighs a lemma that two sources give more than one of a single source", () => {
    const lemmas = concepts.at(-2)?.labels.get("es") ?? [];

    expect(lemmas.map(({ text, weight }) => [text, weight])).toEqual([
      ["lucha", 2],
      ["pelea", 1],
    ]);
  });

  it("keeps as phrases the names that single words do not give", () => {
    const pairs = [
      { rows: "es", columns: "en" },
      { rows: "de", columns: "en" },
    ].map((pair) => ({ ...pair, links: alignWords(concepts, pair, words) }));
    const kept = words.keepLinked(pairs);
    const aligned = pairs.map(({ rows, columns, links }) => {
      const numbered = links.map((link) => ({
        ...link,
        row: kept.numberOf(rows, link.row),
        column: kept.numberOf(columns, link.column),
      }));
      return { rows, columns, table: new PairTable(encodePairTable(kept.size(rows), kept.size(columns), numbered)) };
    });
    const phrases = choosePhrases(concepts, aligned, { numbersOf: kept.numbersOf, usesOf: words.usesOf });

    expect(phrases.get("es")?.map(([, , text]) => text) ?? []).not.toContain("política del agua");
    expect(phrases.get("de")?.map(([, , text]) => text)).toContain("Wasserpolitik");
    expect(phrases.get("en")?.map(([, , text]) => text)).toContain("water policy");
  });
});
