import { describe, expect, it } from "vitest";
import { toLanguage, toQueryText } from "./query-text.ts";

describe("the text of a query", () => {
  it.each([
    ["  Presupuesto   PARTICIPATIVO ", "presupuesto participativo"],
    ["Démocratie (locale)", "democratie locale"],
    ["open\u0000 data\nportal", "open data portal"],
    ["参加型予算", "参加型予算"],
  ])("is spelled one way: %j", (typed, text) => {
    expect(toQueryText(typed)).toBe(text);
  });

  it("is cut at a hundred characters, and never through one", () => {
    expect(toQueryText("a".repeat(2_000))).toBe("a".repeat(100));
    const cut = toQueryText("𠮷".repeat(200)) ?? "";
    expect([...cut]).toHaveLength(100);
    expect(cut.isWellFormed()).toBe(true);
  });

  it.each(["", "?!", "jane@example.org", "\ud800"])("is nothing that is kept: %j", (typed) => {
    expect(toQueryText(typed)).toBeNull();
  });

  it("is not kept for what stands behind the cut either", () => {
    expect(toQueryText(`${"word ".repeat(60)} jane@example.org`)).toBeNull();
  });

  it("is not kept when the number shows only after folding", () => {
    expect(toQueryText("555;;;;010;;;;4477")).toBeNull();
  });
});

describe("the language of a query", () => {
  it.each([
    ["es-MX", "es"],
    ["FR", "fr"],
    ["fil", "fil"],
    ["xx", "und"],
    ["qqq", "und"],
    ["", "und"],
    ["e'; drop", "und"],
    [null, "und"],
  ])("of %j is %s", (tag, language) => {
    expect(toLanguage(tag)).toBe(language);
  });
});
