import { describe, expect, it } from "vitest";
import { Phrases } from "./phrases.ts";
import { SortedLines, sortedLinesText } from "./sorted-lines.ts";
import { Vocabulary } from "./vocabulary.ts";

describe("lines sorted by key", () => {
  const lines = new SortedLines(sortedLinesText([["zebra", "1"], ["agua", "a"], ["agua", "2"], ["água"], ["ag", "3"]]));

  it("finds every line of a key and no other", () => {
    expect(lines.linesOf("agua").map((line) => lines.fieldsAt(line))).toEqual([
      ["agua", "2"],
      ["agua", "a"],
    ]);
    expect(lines.linesOf("ag")).toHaveLength(1);
    expect(lines.linesOf("água")).toHaveLength(1);
    expect(lines.linesOf("agu")).toEqual([]);
    expect(lines.linesOf("zzz")).toEqual([]);
  });

  it("may be empty", () => {
    expect(new SortedLines("").size).toBe(0);
    expect(new SortedLines("").linesOf("")).toEqual([]);
  });
});

describe("a vocabulary", () => {
  it("finds a word by its term and says how it is written", () => {
    const words = Vocabulary.read(sortedLinesText([["climat", "climático"], ["sol"]]));

    expect(words.numbersOf("climat")).toEqual([0]);
    expect(words.wordOf(1)).toEqual({ term: "sol", written: "sol" });
  });

  it("sees that its terms are those of another analyser, and reads them again under the same numbers", () => {
    const text = sortedLinesText([
      ["xxclimat", "climático"],
      ["xxagu", "agua"],
    ]);
    const old = Vocabulary.read(text);
    const fresh = Vocabulary.readAgain(text, "es");

    expect(old.isOfOtherTerms("es")).toBe(true);
    expect(old.numbersOf("agu")).toEqual([]);
    expect(fresh.isOfOtherTerms("es")).toBe(false);
    const [number = -1] = fresh.numbersOf("agu");
    expect(old.wordOf(number).written).toBe("agua");
    expect(fresh.wordOf(number).written).toBe("agua");
  });
});

describe("phrases", () => {
  const text = sortedLinesText([
    ["agu potabl", "2s", "agua potable"],
    ["", "2s", "agua de beber"],
    ["agu", "1", "agua"],
  ]);

  it("are found by their terms, and a concept by its number", () => {
    const phrases = Phrases.read(text);

    expect(phrases.conceptsOf("agu potabl")).toEqual([100]);
    expect(phrases.textsOf(100)).toEqual(["agua de beber", "agua potable"]);
    expect(phrases.textsOf(99)).toEqual([]);
  });

  it("without a key are never found by what was asked", () => {
    expect(Phrases.read(text).conceptsOf("")).toEqual([]);
  });
});
