import { describe, expect, it } from "vitest";
import { formatByteSize, formatDate, formatList, formatNumber, languageInSentence, languageName } from "./format.ts";

describe("values in the reader's language", () => {
  it("groups digits", () => {
    expect(formatNumber("en", 12_755)).toBe("12,755");
    expect(formatNumber("es", 12_755)).toBe("12.755");
    expect(formatNumber("fr", 12_755)).toBe("12\u202F755");
  });

  it("writes months as words, whatever the hour and the zone", () => {
    expect(formatDate("en", "2026-03-09T23:59:59Z")).toBe("9 March 2026");
    expect(formatDate("es", "2026-03-09")).toBe("9 de marzo de 2026");
    expect(formatDate("fr", "2026-03-01")).toBe("1 mars 2026");
  });

  it("names languages, and says null where none is known", () => {
    expect(languageName("en", "pt-BR")).toBe("Portuguese (Brazil)");
    expect(languageName("es", "fr")).toBe("Francés");
    expect(languageName("fr", "es")).toBe("Espagnol");
    expect(languageName("en", "und")).toBeNull();
    expect(languageInSentence("es", "fr")).toBe("francés");
  });

  it("shows a code that is no code as it is", () => {
    expect(languageName("en", "not a language")).toBe("not a language");
  });

  it("joins lists", () => {
    expect(formatList("es", ["agua", "basura", "hielo"])).toBe("agua, basura y hielo");
  });

  it.each([
    [0, "0 byte"],
    [999, "999 byte"],
    [2_400, "2.4 kB"],
    [3_500_000, "3.5 MB"],
    [7e15, "7,000,000 GB"],
  ])("writes %d bytes as %s", (bytes, words) => {
    expect(formatByteSize("en", bytes)).toBe(words);
  });
});
