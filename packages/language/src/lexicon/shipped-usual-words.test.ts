import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { readUsualWords } from "./usual-words.ts";
import { usualWordsFile } from "./files.ts";
import { openLexicon } from "./lexicon.ts";
import { contentTerms, phraseKey } from "./phrases.ts";

const pathOf = (name: string): URL => new URL(`../../lexicon/${name}`, import.meta.url);
const entries = readUsualWords(readFileSync(pathOf(usualWordsFile), "utf8"));
const listed = entries.flatMap(({ id, terms }) =>
  Object.entries(terms).map(([language, variants]) => ({ id, language, variants })),
);
const variantsMax = 4;
const leastWords: Readonly<Record<string, number>> = { en: 600, es: 600, fr: 600, pt: 500, de: 400, it: 400 };

const lexicon = openLexicon((name) => readFileSync(pathOf(name)));
const said = (text: string, from: string, to: string): string[][] =>
  lexicon
    .translate(analyse(text, from), from, to)
    .map(({ translations }) => translations.map((translation) => translation.text));
const firsts = (text: string, from: string, to: string): string[] => said(text, from, to).map(([first = ""]) => first);

describe("the shipped common words", () => {
  it("are many in each language, with at most four ways to say each", () => {
    const words = Map.groupBy(listed, ({ language }) => language);
    const counts = [...words].map(([language, rows]) => [
      language,
      new Set(rows.flatMap(({ variants }) => variants.map(({ text }) => phraseKey(contentTerms(text, language))))).size,
    ]);

    expect(counts.filter(([language, count]) => Number(count) < (leastWords[String(language)] ?? Infinity))).toEqual(
      [],
    );
    expect(listed.filter(({ variants }) => variants.length === 0 || variants.length > variantsMax)).toEqual([]);
    expect(new Set(entries.map(({ id }) => id)).size).toBe(entries.length);
  });

  it("are never all stop words, and are said in one way only once", () => {
    const bad = listed.filter(({ language, variants }) => {
      const keys = variants.map(({ text }) => phraseKey(contentTerms(text, language)));
      return keys.includes("") || new Set(keys).size < keys.length;
    });

    expect(bad).toEqual([]);
  });

  it("have forms of another stem, and exceptions of the same", () => {
    const idle = listed.flatMap(({ id, language, variants }) =>
      variants.flatMap(({ text, forms, except }) => {
        const key = phraseKey(contentTerms(text, language));
        const keyOf = (other: string): string => phraseKey(contentTerms(other, language));
        return [...forms.filter((form) => keyOf(form) === key), ...except.filter((word) => keyOf(word) !== key)].map(
          (word) => `${id} ${language}: ${word}`,
        );
      }),
    );

    expect(idle).toEqual([]);
  });

  it("say verbs as verbs, in any form", () => {
    expect(firsts("réduire les inégalités", "fr", "en")).toEqual(["reduce", "inequality"]);
    expect(firsts("les villes assurent l'accès", "fr", "en")).toEqual(["city", "ensure", "access"]);
    expect(firsts("veiller", "fr", "en")).toEqual(["ensure"]);
    expect(firsts("mis en œuvre", "fr", "en")).toEqual(["implement"]);
    expect(firsts("reducir la desigualdad", "es", "en")).toEqual(["reduce", "inequality"]);
    expect(firsts("llevar a cabo", "es", "en")).toEqual(["carry out"]);
    expect(firsts("poner fin al hambre", "es", "en")).toEqual(["end", "hunger"]);
    expect(firsts("aplicar", "pt", "en")).toEqual(["apply"]);
    expect(firsts("sicherstellen", "de", "en")).toEqual(["ensure"]);
    expect(firsts("raggiunto", "it", "en")).toEqual(["achieve"]);
  });

  it("lead back, and from one language to another", () => {
    expect(firsts("strengthen", "en", "fr")).toEqual(["renforcer"]);
    expect(firsts("garantizar", "es", "fr")).toEqual(["garantir"]);
    expect(firsts("à l'échelle mondiale", "fr", "es")).toEqual(["a nivel mundial"]);
    expect(firsts("fortalecer", "pt", "de")).toEqual(["stärken"]);
  });

  it("leave words of the same stem and longer phrases as they were", () => {
    expect(said("assurance", "fr", "en").flat()).toContain("insurance");
    expect(said("assurance", "fr", "en").flat()).not.toContain("ensure");
    expect(said("sortie", "fr", "en").flat()).not.toContain("kind");
    expect(firsts("accès à l'éducation", "fr", "en")).toEqual(["access to education"]);
  });
});
