import { describe, expect, it } from "vitest";
import { cleanLine, cleanText, plainLine } from "./plain-text.ts";

describe("cleaning text", () => {
  it.each([
    ["NUL", "a\u0000b", "ab"],
    ["control characters", "a\u0007\u001b[31mb\u009f", "a[31mb"],
    ["lone surrogates", "a\ud800b", "a\ufffdb"],
    ["a byte order mark", "\ufeffabc", "abc"],
    ["marks that reorder what follows", "a\u202eb\u2066c", "abc"],
    ["line ends of other systems", "a\r\nb\rc\u2028d", "a\nb\nc\nd"],
    ["decomposed letters", "e\u0301", "é"],
  ])("handles %s", (_name, text, cleaned) => {
    expect(cleanText(text)).toBe(cleaned);
  });

  it("leaves letters that need joiners, and other scripts, as they are", () => {
    for (const text of ["می‌خواهم", "क्‍ष", "👩‍👩‍👧", "ภาษาไทย"]) expect(cleanText(text)).toBe(text);
  });

  it("puts a line on one line", () => {
    expect(cleanLine("  a \n\t b\u00a0c ")).toBe("a b c");
  });
});

describe("text without HTML", () => {
  it.each([
    ["<b>Open</b> data", "Open data"],
    ["one<br>two", "one two"],
    ["<p>one</p><p>two</p>", "one two"],
    ["<script>alert(1)</script>Title", "Title"],
    ["<img src=x onerror=alert(1)>Title", "Title"],
    ["Caf&eacute; &amp; bar", "Café & bar"],
    ["R&D, AT&T and ?a=1&copy=2", "R&D, AT&T and ?a=1&copy=2"],
    ["a < b and c > d", "a < b and c > d"],
    ["Population <18", "Population <18"],
  ])("reads %j as %j", (html, text) => {
    expect(plainLine(html)).toBe(text);
  });
});
