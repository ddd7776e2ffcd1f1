import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { analyserVersion } from "../version.ts";
import {
  type LexiconManifest,
  lexiconFormat,
  packBytes,
  packText,
  pairFile,
  phrasesFile,
  vocabularyFile,
} from "./files.ts";
import { openLexicon } from "./lexicon.ts";
import { encodePairTable, type Link } from "./pair-table.ts";
import { contentTerms, phraseKey, phraseRow } from "./phrases.ts";
import { sortedLinesText } from "./sorted-lines.ts";
import type { Lexicon, TranslatedPart } from "./types.ts";

const words: Record<string, string[]> = {
  de: ["wasser", "klimawandel"],
  en: ["water", "change", "exchange", "climate", "drinking", "open", "data"],
  es: ["agua", "cambio", "potable", "datos", "abierto"],
};
const said: Record<string, [string, string, number][]> = {
  "de-en": [["wasser", "water", 5]],
  "es-en": [
    ["agua", "water", 9],
    ["agua", "drinking", 1],
    ["cambio", "change", 2],
    ["cambio", "exchange", 3],
    ["datos", "data", 4],
    ["abierto", "open", 4],
  ],
};
const names: [string, number, string][] = [
  ["es", 7, "agua potable"],
  ["en", 7, "drinking water"],
  ["de", 8, "klimawandel"],
  ["en", 8, "climate change"],
];
const glossary = `{"id":"open-data","terms":{"es":["datos abiertos"],"en":["open data","public data"]}}`;

const termOf = (word: string, language: string): string => contentTerms(word, language)[0] ?? "";
const termsOf = (language: string): string[] =>
  (words[language] ?? []).map((word) => termOf(word, language)).toSorted();

const linksOf = (pair: string): Link[] => {
  const [rows = "", columns = ""] = pair.split("-");
  return (said[pair] ?? []).map(([row, column, weight]) => ({
    row: termsOf(rows).indexOf(termOf(row, rows)),
    column: termsOf(columns).indexOf(termOf(column, columns)),
    weight,
  }));
};

const lexiconFiles = (): Map<string, Uint8Array> => {
  const manifest: LexiconManifest = {
    format: lexiconFormat,
    analyser: analyserVersion,
    sources: [],
    languages: {},
    pairs: {},
  };
  const files = new Map<string, Uint8Array>([["glossary.jsonl", new TextEncoder().encode(glossary)]]);
  for (const [language, list] of Object.entries(words)) {
    const phrases = names.filter(([of]) => of === language);
    manifest.languages[language] = { words: list.length, phrases: phrases.length };
    files.set(vocabularyFile(language), packText(sortedLinesText(list.map((word) => [termOf(word, language), word]))));
    const rows = phrases.map(([, concept, text]) => phraseRow(phraseKey(contentTerms(text, language)), concept, text));
    files.set(phrasesFile(language), packText(sortedLinesText(rows)));
  }
  for (const pair of Object.keys(said)) {
    const [rows = "", columns = ""] = pair.split("-");
    manifest.pairs[pair] = linksOf(pair).length;
    files.set(
      pairFile(rows, columns),
      packBytes(encodePairTable(termsOf(rows).length, termsOf(columns).length, linksOf(pair))),
    );
  }
  return files.set("manifest.json", new TextEncoder().encode(JSON.stringify(manifest)));
};

const open = (files: ReadonlyMap<string, Uint8Array> = lexiconFiles()): Lexicon =>
  openLexicon((name) => files.get(name) ?? null);
const translate = (text: string, from: string, to: string, lexicon = open()): TranslatedPart[] =>
  lexicon.translate(analyse(text, from), from, to);
const texts = (parts: readonly TranslatedPart[]): string[][] =>
  parts.map(({ translations }) => translations.map(({ text }) => text));

describe("a lexicon", () => {
  it("says words, likeliest first, with shares of one", () => {
    const [part] = translate("el agua", "es", "en");

    expect(part).toMatchObject({ from: 1, to: 2, written: "agua" });
    expect(part?.translations.map(({ text }) => text)).toEqual(["water", "drinking"]);
    expect(part?.translations[0]?.terms).toEqual(contentTerms("water", "en"));
    expect(part?.translations[0]?.probability).toBeCloseTo(0.9, 1);
  });

  it("reads a pair both ways", () => {
    expect(texts(translate("water exchange", "en", "es"))).toEqual([["agua"], ["cambio"]]);
    expect(open().pairs().toSorted()).toEqual(["de>en", "en>de", "en>es", "es>en"]);
  });

  it("prefers a phrase to its words and counts stop words in its place", () => {
    const parts = translate("cambio del agua potable", "es", "en");

    expect(parts.map(({ from, to }) => [from, to])).toEqual([
      [0, 1],
      [2, 4],
    ]);
    expect(parts[1]?.translations[0]).toMatchObject({ text: "drinking water" });
  });

  it("says a single word by a phrase", () => {
    expect(translate("Klimawandel", "de", "en")[0]?.translations[0]?.terms).toEqual(
      contentTerms("climate change", "en"),
    );
  });

  it("takes the terms of the glossary before all else, in any form", () => {
    const parts = translate("agua, dato abierto", "es", "en");

    expect(texts(parts)).toEqual([
      ["water", "drinking"],
      ["open data", "public data"],
    ]);
    expect(parts[1]).toMatchObject({ from: 1, to: 3, written: "dato abierto" });
  });

  it("goes through English where two languages have no table, and claims less", () => {
    const [part] = translate("Wasser", "de", "es");

    expect(part?.translations.map(({ text }) => text)).toEqual(["agua"]);
    expect(part?.translations[0]?.probability).toBeLessThanOrEqual(0.5);
  });

  it("leaves out what it does not know", () => {
    expect(translate("Xochimilco", "es", "en")).toEqual([]);
    expect(translate("agua", "es", "es-MX")).toEqual([]);
    expect(translate("agua", "es", "xx")).toEqual([]);
    expect(translate("", "es", "en")).toEqual([]);
  });

  it("reads tags of regions", () => {
    expect(texts(translate("agua", "es-MX", "en-GB"))).toEqual([["water", "drinking"]]);
  });
});

describe("a lexicon with faults", () => {
  it("without files translates nothing and says so", () => {
    const lexicon = open(new Map());

    expect(translate("agua", "es", "en", lexicon)).toEqual([]);
    expect(lexicon.pairs()).toEqual([]);
    expect(lexicon.problems()).toContain("manifest.json is missing.");
  });

  it("with a spoilt table uses the others and says so once", () => {
    const files = lexiconFiles().set(pairFile("es", "en"), new Uint8Array([1, 2, 3]));
    const lexicon = open(files);

    expect(texts(translate("datos abiertos y agua", "es", "en", lexicon))).toEqual([["open data", "public data"]]);
    expect(texts(translate("Wasser", "de", "en", lexicon))).toEqual([["water"]]);
    expect(translate("agua", "es", "en", lexicon)).toEqual([]);
    expect(
      lexicon.problems().filter((problem) => problem.startsWith(`${pairFile("es", "en")} cannot be read`)),
    ).toHaveLength(1);
  });

  it("reads nothing before it is needed", () => {
    const read: string[] = [];
    const files = lexiconFiles();
    const lexicon = openLexicon((name) => {
      read.push(name);
      return files.get(name) ?? null;
    });

    expect(read).toEqual(["manifest.json"]);
    translate("agua", "es", "en", lexicon);
    expect(read).not.toContain(pairFile("de", "en"));
  });

  it("of another analyser still finds its words and says so", () => {
    const files = lexiconFiles();
    const manifest = new TextDecoder().decode(files.get("manifest.json")).replace(analyserVersion, "0");
    files.set("manifest.json", new TextEncoder().encode(manifest));
    files.set(
      vocabularyFile("es"),
      packText(sortedLinesText((words["es"] ?? []).map((word) => [`${termOf(word, "es")}x`, word]))),
    );
    const lexicon = open(files);

    expect(texts(translate("agua", "es", "en", lexicon))).toEqual([["water", "drinking"]]);
    expect(lexicon.problems().join()).toContain(`"es" were learnt with another analyser`);
    expect(lexicon.problems().join()).not.toContain(`"en"`);
  });
});
