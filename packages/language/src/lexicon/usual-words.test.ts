import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { UsualWords, readUsualWords } from "./usual-words.ts";

const common = new UsualWords(
  readUsualWords(
    [
      `{"id":"ensure","terms":{"en":["ensure"],"fr":["garantir",{"text":"assurer","except":["assurance"]}]}}`,
      "",
      `{"id":"reduce","terms":{"en":["reduce"],"fr":[{"text":"réduire","forms":["réduit"]}]}}`,
      `{"id":"implement","terms":{"en":["implement"],"fr":["mise en œuvre","mettre en œuvre"]}}`,
    ].join("\n"),
  ),
);
const find = (text: string, language: string): string[] =>
  common
    .entriesOf(
      analyse(text, language).filter(({ isStop }) => !isStop),
      language,
    )
    .map(({ entry, rank }) => `${entry.id} ${rank}`);

describe("common words", () => {
  it("are found in any form and say how usual the variant is", () => {
    expect(find("garantissent", "fr")).toEqual(["ensure 0"]);
    expect(find("assurée", "fr")).toEqual(["ensure 1"]);
    expect(find("mises en œuvre", "fr")).toEqual(["implement 0"]);
  });

  it("are found by the forms that have another stem", () => {
    expect(find("réduit", "fr")).toEqual(["reduce 0"]);
  });

  it("are not mixed up with another word of their stem", () => {
    expect(find("assurance", "fr")).toEqual([]);
  });

  it("are unknown in a language that has none of them", () => {
    expect(find("garantizar", "es")).toEqual([]);
  });

  it("say which line is wrong", () => {
    expect(() => readUsualWords(`{"id":"a","terms":{}}\n{"id":`)).toThrow("line 2");
    expect(() => readUsualWords(`{"id":"a","terms":{"en":[1]}}`)).toThrow("line 1: a variant is a text");
    expect(() => readUsualWords(`{"id":"a","terms":{"en":[{"text":"x","forms":"y"}]}}`)).toThrow("lists of texts");
  });
});
