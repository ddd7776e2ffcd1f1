import { describe, expect, it } from "vitest";
import { canonicalTag, isLanguageTag, localeFor, preferredLocale } from "./reader-locale.ts";

describe("the language of a reader", () => {
  it.each([
    [undefined, "en"],
    ["", "en"],
    ["*", "en"],
    ["es", "es"],
    ["es-MX,es;q=0.9,en;q=0.8", "es"],
    ["FR-ca", "fr"],
    ["de-DE,de;q=0.9,fr;q=0.3,en;q=0.2", "fr"],
    ["en;q=0.1, fr;q=0.9", "fr"],
    ["es;q=0, fr;q=0.5", "fr"],
    ["zh-Hant-TW", "en"],
    ["es;q=nonsense", "es"],
    [",,;;q=,\u0000", "en"],
    [`${"x,".repeat(5_000)}es`, "en"],
  ])("prefers by %j: %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it.each([
    ["es-MX", "es"],
    ["FR", "fr"],
    ["pt-BR", "en"],
    ["ar", "en"],
  ])("has labels in %s as %s", (tag, locale) => {
    expect(localeFor(tag)).toBe(locale);
  });

  it.each(["en", "pt-br", "zh-Hant", "tlh", "und", "x-private"])("takes %s for a language tag", (tag) => {
    expect(isLanguageTag(tag)).toBe(tag !== "x-private");
  });

  it.each(["", "e", "es_MX", "no such language", "es-", "<script>", "\u0000"])("does not take %j for one", (tag) => {
    expect(isLanguageTag(tag)).toBe(false);
  });

  it("writes tags as BCP 47 does", () => {
    expect(canonicalTag("PT-br")).toBe("pt-BR");
  });
});
