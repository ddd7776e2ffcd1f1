import { describe, expect, it } from "vitest";
import { directionOf, scriptsOf } from "./scripts.ts";

describe("scripts and directions", () => {
  it("names the scripts of a text", () => {
    expect(scriptsOf("Budget участия 参与")).toEqual(["Latin", "Cyrillic", "Han"]);
    expect(scriptsOf("2024!")).toEqual([]);
  });
  it.each([
    ["ar", "rtl"],
    ["fa-IR", "rtl"],
    ["he", "rtl"],
    ["ur", "rtl"],
    ["ur-Latn", "ltr"],
    ["az-Arab", "rtl"],
    ["en", "ltr"],
    ["zh-Hant-TW", "ltr"],
    ["und", "ltr"],
  ])("writes %s from the right side", (language, direction) => {
    expect(directionOf(language)).toBe(direction);
  });
});
