import { describe, expect, it } from "vitest";
import { parseQuery } from "./query-words.ts";

const read = (text: string): { words: string; phrases: string[]; excluded: string[] } => {
  const { words, phrases, excluded } = parseQuery(text);
  return { words: words.map(({ surface }) => surface).join(" "), phrases, excluded };
};

describe("reading a query", () => {
  it.each([
    ["Open data", "open data", [], []],
    ['"open data" portal', "open data portal", ["open data"], []],
    ["“données ouvertes” ville", "donnees ouvertes ville", ["données ouvertes"], []],
    ["« données ouvertes »", "donnees ouvertes", [" données ouvertes "], []],
    ["open -data", "open", [], ["data"]],
    ['-"open data" city', "city", [], ["open data"]],
    ["well-being e-mail - dash", "well being e mail dash", [], []],
    ['unclosed "quote', "unclosed quote", [], []],
    ["budget BUDGET Budget", "budget", [], []],
    ["", "", [], []],
  ])("reads %s", (text, words, phrases, excluded) => {
    expect(read(text)).toEqual({ words, phrases, excluded });
  });
  it("knows the word that is not finished", () => {
    const unfinished = (text: string): boolean[] => parseQuery(text).words.map(({ isUnfinished }) => isUnfinished);
    expect(unfinished("open dat")).toEqual([false, true]);
    expect(unfinished("open data ")).toEqual([false, false]);
  });
  it("searches the first words of a long text", () => {
    expect(parseQuery(Array.from({ length: 500 }, (_, index) => `w${index}`).join(" ")).words).toHaveLength(32);
  });
});
