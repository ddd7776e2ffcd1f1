import { describe, expect, it } from "vitest";
import { normaliseAddress, webAddress } from "./addresses.ts";
import { identifierFrom, identifierFromWords } from "./identifiers.ts";
import { kindFromWord } from "./kinds.ts";
import { languageTagFrom } from "./language-tag.ts";

describe("kinds", () => {
  it.each([
    ["guide", "guide", null],
    ["Dataset", "dataset", null],
    ["étude de cas", "case", null],
    ["Ley", "law", null],
    ["method", "guide", "method"],
    ["project", "case", "project"],
    ["sdg-target", "article", "sdg-target"],
    ["organization", "article", "organization"],
  ])("%s becomes %s", (word, kind, keyword) => {
    expect(kindFromWord(word)).toEqual({ kind, keyword, isKnown: true });
  });

  it("takes an unknown word for an article and keeps the word", () => {
    expect(kindFromWord("Podcast")).toEqual({ kind: "article", keyword: "Podcast", isKnown: false });
    expect(kindFromWord(null)).toMatchObject({ kind: "article", keyword: null });
  });
});

describe("languages", () => {
  it.each([
    ["en", "en"],
    ["EN", "en"],
    ["pt_br", "pt-BR"],
    ["zh-hant-tw", "zh-Hant-TW"],
    ["es-419", "es-419"],
    ["iw", "he"],
    ["fil", "fil"],
    ["und", "und"],
    ["English", "en"],
    ["español", "es"],
    ["francés", "fr"],
    ["Deutsch", "de"],
    ["日本語", "ja"],
  ])("reads %s as %s", (words, tag) => {
    expect(languageTagFrom(words)).toBe(tag);
  });

  it.each(["", "xx-", "klingonish", "q", "english text", "12"])("does not take %j for a language", (words) => {
    expect(languageTagFrom(words)).toBeNull();
  });
});

describe("addresses", () => {
  it.each(["https://e.org", "http://e.org/a?b=c#d", "https://例え.jp/道"])("takes %s as it is", (address) => {
    expect(webAddress(address)).toBe(address);
  });

  it.each([
    "javascript:alert(1)",
    "ftp://e.org/x",
    "e.org/x",
    "https://",
    "https://name:secret@e.org/",
    "data:text/html,x",
    "https://e.org/a b",
    `https://e.org/${"x".repeat(2_000)}`,
  ])("refuses %s", (address) => {
    expect(webAddress(address)).toBeNull();
  });

  it.each([
    ["HTTPS://E.org:443/a/", "https://e.org/a"],
    ["https://e.org", "https://e.org/"],
    ["https://e.org/a?utm_source=x&id=1", "https://e.org/a?id=1"],
    ["https://e.org/a?utm_source=x", "https://e.org/a"],
    ["https://e.org/a/?b=1", "https://e.org/a/?b=1"],
    ["https://e.org/a#part", "https://e.org/a#part"],
    ["https://e.org/a#:~:text=x", "https://e.org/a"],
    ["https://e.org/A?b=C", "https://e.org/A?b=C"],
    ["https://e.org/a/?#", "https://e.org/a"],
  ])("brings %s to the form %s", (address, normalised) => {
    expect(normaliseAddress(address)).toBe(normalised);
  });
});

describe("identifiers", () => {
  it.each([
    ["https://doi.org/10.1787/ABC-en", { scheme: "doi", value: "10.1787/abc-en" }],
    ["doi:10.1000/182", { scheme: "doi", value: "10.1000/182" }],
    ["ISBN 0-306-40615-2", { scheme: "isbn", value: "9780306406157" }],
    ["978-92-64-72590-4", { scheme: "isbn", value: "9789264725904" }],
    ["https://e.org/a/", { scheme: "url", value: "https://e.org/a" }],
    ["0-306-40615-3", null],
    ["10.1000", null],
    ["something", null],
  ])("reads %s", (words, identifier) => {
    expect(identifierFromWords(words)).toEqual(identifier);
  });

  it("reads nothing under a scheme that it is not", () => {
    expect(identifierFrom("isbn", "10.1000/182")).toBeNull();
    expect(identifierFrom("issn", "2049-3630")).toBeNull();
  });
});
