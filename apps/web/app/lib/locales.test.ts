import { describe, expect, it } from "vitest";
import { i18nFor, localeOfPath, preferredLocale } from "./locales.ts";

describe("the language of a page", () => {
  it.each([
    ["/es/library", "es"],
    ["/fr", "fr"],
    ["/english", undefined],
    ["/", undefined],
    ["/pt/library", undefined],
  ])("%s begins with %s", (path, locale) => {
    expect(localeOfPath(path)).toBe(locale);
  });

  it.each([
    ["fr-CA,fr;q=0.9,en;q=0.5", "fr"],
    ["pt-BR,es;q=0.4,en;q=0.3", "es"],
    ["en;q=0.1, ES;q=0.9", "es"],
    ["es;q=0, fr;q=0.1", "fr"],
    ["de, it", "en"],
    ["*", "en"],
    ["", "en"],
    [null, "en"],
    [";;q=,,", "en"],
  ])("a reader who accepts %j gets %s", (header, locale) => {
    expect(preferredLocale(header)).toBe(locale);
  });

  it("makes one instance per locale, in that locale", async () => {
    const [first, second] = await Promise.all([i18nFor("fr"), i18nFor("fr")]);
    expect(first).toBe(second);
    expect(first.locale).toBe("fr");
  });
});
