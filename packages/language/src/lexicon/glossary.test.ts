import { describe, expect, it } from "vitest";
import { analyse } from "../analyse.ts";
import { Glossary, readGlossary } from "./glossary.ts";

const glossary = new Glossary(
  readGlossary(
    [
      `{"id":"accountability","terms":{"en":["accountability"],"es":["rendición de cuentas","responsabilidad pública"]}}`,
      "",
      `{"id":"open-data","terms":{"en":["open data"],"ru":[{"text":"открытые данные","seen":"https://example.org/"}]}}`,
    ].join("\n"),
  ),
);
const find = (text: string, language: string): string[] =>
  glossary
    .entriesOf(
      analyse(text, language).filter(({ isStop }) => !isStop),
      language,
    )
    .map(({ entry, rank }) => `${entry.id} ${rank}`);

describe("a glossary", () => {
  it("finds a term in any form and says how usual the variant is", () => {
    expect(find("rendición de las cuentas", "es")).toEqual(["accountability 0"]);
    expect(find("Responsabilidades públicas", "es")).toEqual(["accountability 1"]);
    expect(find("открытых данных", "ru")).toEqual(["open-data 0"]);
  });

  it("takes a single word only as it is written, because others share its stem", () => {
    expect(find("Accountability", "en")).toEqual(["accountability 0"]);
    expect(find("accounting", "en")).toEqual([]);
  });

  it("knows nothing of a language that has no term", () => {
    expect(find("datos abiertos", "es")).toEqual([]);
  });

  it("says which line is wrong", () => {
    expect(() => readGlossary(`{"id":"a","terms":{}}\n{"id":`)).toThrow("line 2");
    expect(() => readGlossary(`{"terms":{}}`)).toThrow("line 1: an entry has an id and terms");
    expect(() => readGlossary(`{"id":"a","terms":{"en":[{"text":"x"}]}}`)).toThrow("where it was seen");
  });
});
