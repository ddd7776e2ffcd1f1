import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { analyserVersion } from "../version.ts";
import { readUsualWords } from "./usual-words.ts";
import {
  usualWordsFile,
  glossaryFile,
  learntFolder,
  type LexiconManifest,
  manifestFile,
  unpackText,
  vocabularyFile,
} from "./files.ts";
import { readGlossary } from "./glossary.ts";
import { openLexicon } from "./lexicon.ts";
import { contentTerms } from "./phrases.ts";
import { SortedLines } from "./sorted-lines.ts";

const folder = new URL("../../lexicon/", import.meta.url);
const pathOf = (name: string): URL => new URL(name, folder);
const manifest = JSON.parse(readFileSync(pathOf(manifestFile), "utf8")) as LexiconManifest;
const glossary = readGlossary(readFileSync(pathOf(glossaryFile), "utf8"));
const usualWords = readUsualWords(readFileSync(pathOf(usualWordsFile), "utf8"));
const data = process.env["PLAZA_TEST_DATA"];
const unlessData = data === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : "";

const ownLanguages = ["en", "es", "fr", "pt"];
const bytesMax = 15_000_000;
/** Every one would take ten seconds; a changed stemmer changes many. */
const sampleStep = 5;

const textsIn = (path: string, fields: readonly string[]): string[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .flatMap((line) => {
      const row = JSON.parse(line) as Record<string, string | undefined>;
      return fields.map((field) => (row[field] ?? "").trim().toLowerCase());
    });

describe("the shipped lexicon", () => {
  it("stays within its size", () => {
    const bytes = [folder, pathOf(`${learntFolder}/`)]
      .flatMap((path) =>
        readdirSync(path, { withFileTypes: true })
          .filter((entry) => entry.isFile())
          .map(({ name }) => new URL(name, path)),
      )
      .reduce((sum, file) => sum + statSync(file).size, 0);

    expect(bytes).toBeLessThan(bytesMax);
  });

  it("holds the terms of the present analyser; learn it anew when this fails", { timeout: 60_000 }, () => {
    const stale: string[] = [];
    for (const language of Object.keys(manifest.languages)) {
      const lines = new SortedLines(unpackText(readFileSync(pathOf(vocabularyFile(language)))));
      for (let line = 0; line < lines.size; line += sampleStep) {
        const [term = "", written = term] = lines.fieldsAt(line);
        const [token, ...others] = analyse(written, language);
        if (token?.term !== term || token.isStop || others.length > 0) stale.push(`${language}: ${written} (${term})`);
      }
    }

    expect(stale).toEqual([]);
  });

  it("was learnt with the stop words and stemmers of today", () => {
    // The last part names the platform's word breaking, which may be another where the tests run.
    expect(manifest.analyser.split("-").slice(0, -1)).toEqual(analyserVersion.split("-").slice(0, -1));
  });

  it("has a table of every language with English, Spanish and French, and all can be read", { timeout: 60_000 }, () => {
    const lexicon = openLexicon((name) => (existsSync(pathOf(name)) ? readFileSync(pathOf(name)) : null));
    const pairs = new Set(lexicon.pairs());
    const wanted = Object.keys(manifest.languages).flatMap((one) =>
      ["en", "es", "fr"].filter((hub) => hub !== one).flatMap((hub) => [`${one}>${hub}`, `${hub}>${one}`]),
    );

    expect(wanted.filter((pair) => !pairs.has(pair))).toEqual([]);
    for (const pair of pairs) {
      const [from = "", to = ""] = pair.split(">");
      lexicon.translate(analyse("x", from), from, to);
    }
    expect(lexicon.problems()).toEqual([]);
  });

  it("says what people ask for", () => {
    const lexicon = openLexicon((name) => readFileSync(pathOf(name)));
    const first = (text: string, from: string, to: string): string[] =>
      lexicon.translate(analyse(text, from), from, to).map(({ translations }) => translations[0]?.text ?? "");

    expect(first("presupuesto participativo en los municipios", "es", "en")).toEqual([
      "participatory budgeting",
      "municipality",
    ]);
    expect(first("Klimawandel", "de", "en")).toEqual(["climate change"]);
    expect(first("reddition de comptes", "fr", "es")).toEqual(["rendición de cuentas"]);
    expect(first("ochrona środowiska", "pl", "en")).toEqual(["environmental protection"]);
    expect(first("الحكومة المفتوحة", "ar", "fr")).toEqual(["gouvernement ouvert"]);
    expect(first("борьба с коррупцией", "ru", "en")).toEqual(["anti-corruption"]);
  });
});

describe("the shipped glossary", () => {
  it("has 200 terms or more in English, Spanish, French and Portuguese", () => {
    const whole = glossary.filter(({ terms }) => ownLanguages.every((language) => (terms[language]?.length ?? 0) > 0));

    expect(whole.length).toBeGreaterThanOrEqual(200);
    expect(new Set(glossary.map(({ id }) => id)).size).toBe(glossary.length);
  });

  it("says of every term in another language where it was seen", () => {
    const unseen = glossary.flatMap(({ id, terms }) =>
      Object.entries(terms)
        .filter(([language]) => !ownLanguages.includes(language))
        .flatMap(([language, variants]) => variants.map(({ text, seen }) => ({ id, language, text, seen })))
        .filter(({ seen }) => seen === undefined || !/^https?:\/\/[^/\s]+\/\S+$/u.test(seen)),
    );

    expect(unseen).toEqual([]);
  });

  it("has no term that is all stop words, and none twice in one entry", () => {
    const bad = glossary.flatMap(({ id, terms }) =>
      Object.entries(terms).flatMap(([language, variants]) => {
        const isEmpty = variants.some(({ text }) => analyse(text, language).every(({ isStop }) => isStop));
        const isDouble = new Set(variants.map(({ text }) => text.toLowerCase())).size < variants.length;
        return isEmpty || isDouble ? [`${id} ${language}`] : [];
      }),
    );

    expect(bad).toEqual([]);
  });
});

describe("what the lexicon was made from", () => {
  it.skipIf(data === undefined)(`is the two thesaurus files and nothing else${unlessData}`, () => {
    const hashes = ["eurovoc.jsonl", "wordnet-lemmas.tsv"].map((file) => ({
      file,
      sha256: createHash("sha256")
        .update(readFileSync(`${data}/thesaurus/${file}`))
        .digest("hex"),
    }));

    expect(manifest.sources).toEqual(hashes);
  });

  it.skipIf(data === undefined)(`is no text that search is scored on${unlessData}`, () => {
    const sets = readdirSync(`${data}/search`);
    const scored = new Set(
      sets.flatMap((name) => [
        ...textsIn(`${data}/search/${name}/queries.jsonl`, ["text"]),
        ...textsIn(`${data}/search/${name}/docs.jsonl`, ["title", "text"]),
      ]),
    );
    scored.delete("");
    const byHand = [
      ...glossary.flatMap(({ terms }) => Object.entries(terms)),
      ...usualWords.flatMap(({ terms }) => Object.entries(terms)),
    ];
    const copied = byHand.flatMap(([language, variants]) =>
      variants
        .map(({ text }) => text)
        .filter((text) => contentTerms(text, language).length > 1 && scored.has(text.toLowerCase())),
    );

    expect(copied).toEqual([]);
  });

  it.skipIf(data === undefined)(`was not seen in the texts of the goals that search is scored on${unlessData}`, () => {
    const scored = readFileSync(`${data}/library/library.jsonl`, "utf8")
      .split("\n")
      .filter((line) => line.includes('"un-sdg"'))
      .map((line) => (JSON.parse(line) as { url: string }).url);
    const seen = glossary.flatMap(({ terms }) => Object.values(terms).flat()).map((variant) => variant.seen ?? "");

    expect(scored.length).toBeGreaterThan(0);
    expect(seen.filter((address) => scored.includes(address) || /sdg|unstats/iu.test(address))).toEqual([]);
  });
});
