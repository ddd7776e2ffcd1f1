import { readFileSync } from "node:fs";
import bundledLocales from "@citation-js/plugin-csl/lib/locales.json" with { type: "json" };
import bundledStyles from "@citation-js/plugin-csl/lib/styles.json" with { type: "json" };
import { locales } from "@plaza/types/locales";
import { resourceKinds } from "@plaza/types/resources";
import CSL from "citeproc";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citableRow, hostileTexts } from "./test-rows.ts";
import { citeInEveryStyle } from "./cite.ts";
import { type CitableRow, toCsl } from "./to-csl.ts";

const textsOf = (row: CitableRow, locale: "en" | "es" | "fr" = "en") =>
  Object.fromEntries(citeInEveryStyle(row, locale).map(({ style, text }) => [style, text]));

describe("citations", () => {
  it("cites a guide in three styles", () => {
    expect(textsOf(citableRow())).toEqual({
      apa: "Town Lab & María García. (2021). Open budgets: a guide for small towns. Town Lab. https://example.org/a",
      chicago:
        "Town Lab and María García. 2021. Open Budgets: A Guide for Small Towns. Town Lab. https://example.org/a.",
      vancouver:
        "Town Lab, María García. Open budgets: a guide for small towns [Internet]. Town Lab; 2021. Available from: https://example.org/a",
    });
  });

  it.each([
    ["es", "vancouver", "Disponible en: https://example.org/a"],
    ["fr", "vancouver", "Disponible sur: https://example.org/a"],
    ["es", "apa", "(s. f.)"],
    ["fr", "apa", "(s. d.)"],
    ["es", "chicago", "s. f."],
  ] as const)("speaks the reader's language: %s %s", (locale, style, words) => {
    const row = citableRow(style === "vancouver" ? {} : { issuedYear: null });
    expect(textsOf(row, locale)[style]).toContain(words);
  });

  it("leaves names whole", () => {
    const { apa, vancouver } = textsOf(
      citableRow({ creators: ["Ministerio de Hacienda y Función Pública", "Nguyễn Văn An"] }),
    );
    expect(apa).toMatch(/^Ministerio de Hacienda y Función Pública & Nguyễn Văn An\. /);
    expect(vancouver).toMatch(/^Ministerio de Hacienda y Función Pública, Nguyễn Văn An\. /);
  });

  it("names a publisher that is the author once in APA", () => {
    expect(textsOf(citableRow({ creators: ["Town Lab"] }))["apa"]).toBe(
      "Town Lab. (2021). Open budgets: a guide for small towns. https://example.org/a",
    );
  });

  it("writes English titles alone in capitals", () => {
    expect(textsOf(citableRow({ title: "Guía de presupuestos", titleLanguage: "es" }))["chicago"]).toContain(
      "Guía de presupuestos.",
    );
  });

  it("prefers a DOI to an address", () => {
    const row = citableRow({ identifiers: [{ scheme: "doi", value: "10.1000/1" }] });
    expect(textsOf(row)["chicago"]).toMatch(/https:\/\/doi\.org\/10\.1000\/1\.$/);
  });

  it("cites a thing that has nothing but a title", () => {
    const bare = citableRow({ creators: [], publisher: null, issuedYear: null, links: [] });
    expect(textsOf(bare)).toEqual({
      apa: "Open budgets: a guide for small towns. (n.d.).",
      chicago: "Open Budgets: A Guide for Small Towns. n.d.",
      vancouver: "Open budgets: a guide for small towns.",
    });
  });

  it.each([
    [
      "en",
      { title: "Open budgets", titleLanguage: "en", creators: ["Town Lab"], publisher: "Town Lab" },
      {
        apa: "Town Lab. (n.d.). Open budgets. https://example.org/a",
        chicago: "Town Lab. n.d. Open Budgets. Town Lab. https://example.org/a.",
        vancouver: "Town Lab. Open budgets [Internet]. Town Lab. Available from: https://example.org/a",
      },
    ],
    [
      "es",
      { title: "Presupuestos abiertos", titleLanguage: "es", creators: ["Ana Ruiz"], publisher: "Ciudad" },
      {
        apa: "Ana Ruiz. (s. f.). Presupuestos abiertos. Ciudad. https://example.org/a",
        chicago: "Ana Ruiz. s. f. Presupuestos abiertos. Ciudad. https://example.org/a.",
        vancouver: "Ana Ruiz. Presupuestos abiertos [Internet]. Ciudad. Disponible en: https://example.org/a",
      },
    ],
    [
      "fr",
      { title: "Budgets ouverts", titleLanguage: "fr", creators: [], publisher: "Ville de Paris" },
      {
        apa: "Budgets ouverts. (s. d.). Ville de Paris. https://example.org/a",
        chicago: "Budgets ouverts. s. d. Ville de Paris. https://example.org/a.",
        vancouver: "Budgets ouverts [Internet]. Ville de Paris. Disponible sur: https://example.org/a",
      },
    ],
  ] as const)("cites an undated work: %s", (locale, { creators, ...changes }, expected) => {
    const row = citableRow({ ...changes, creators: [...creators], issuedYear: null });
    expect(textsOf(row, locale)).toEqual(expected);
  });

  it.each(resourceKinds)("says of no undated %s that it was retrieved", (kind) => {
    for (const locale of locales) {
      const texts = textsOf(citableRow({ kind, issuedYear: null }), locale);
      expect(Object.values(texts).join(" ")).not.toMatch(/retrieved|recuperado|consulté/i);
      expect(texts["apa"]).toMatch(/\. https:\/\/example\.org\/a$/);
    }
  });

  it("gives the citation of what a resource has become", () => {
    expect(textsOf(citableRow({ title: "First" }))["apa"]).toContain("First");
    expect(textsOf(citableRow({ title: "Second" }))["apa"]).toContain("Second");
  });

  it.each(hostileTexts)("takes any title: %j", (title) => {
    for (const locale of locales)
      for (const { text } of citeInEveryStyle(citableRow({ title, titleLanguage: "fr" }), locale))
        expect(text).toContain("2021");
  });

  it("takes any text in any field", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const row = citableRow({ title: `A ${text}`, creators: [text], publisher: text, edition: text });
        for (const { text: citation } of citeInEveryStyle(row, "en"))
          expect(citation).not.toMatch(/\n|CSL STYLE ERROR/);
      }),
      { numRuns: 60 },
    );
  });
});

/** The style as its authors wrote it, without our cut, but for the word that has no day behind it. */
function wholeEngine(style: "apa" | "vancouver"): (row: CitableRow) => string {
  let current: object = {};
  const system = { retrieveLocale: () => bundledLocales["en-US"], retrieveItem: (id: string) => ({ ...current, id }) };
  const engine = new CSL.Engine(system, CSL.parseXml(bundledStyles[style]), "en-US", true);
  engine.setOutputFormat("text");
  let count = 0;
  return (row) => {
    current = { ...toCsl(row), language: row.titleLanguage };
    count += 1;
    engine.updateItems([`whole-${count}`], true);
    const made = engine.makeBibliography();
    const text = made === false ? "" : made[1].join("");
    return text
      .replace(/\s+/g, " ")
      .trim()
      .replace(/^1\. /, "")
      .replace(/Retrieved (?=https:)/, "");
  };
}

describe("the reachable part of a style", () => {
  const variants: Partial<CitableRow>[] = [
    {},
    { creators: [] },
    { issuedYear: null },
    { creators: [], publisher: null, issuedYear: null, links: [] },
    { edition: "2" },
    { edition: "Version 1.2" },
    {
      links: [],
      identifiers: [
        { scheme: "doi", value: "10.1/x" },
        { scheme: "isbn", value: "9780306406157" },
      ],
    },
    { creators: Array.from({ length: 25 }, (_, position) => `Name ${position}`) },
    { title: "Guía de presupuestos", titleLanguage: "es" },
  ];

  it.each(["apa", "vancouver"] as const)("cites as the whole style does: %s", (style) => {
    const whole = wholeEngine(style);
    for (const kind of resourceKinds)
      for (const variant of variants) {
        const row = citableRow({ kind, ...variant });
        expect(textsOf(row)[style]).toBe(whole(row));
      }
  });

  it("is well-formed for the style that is ours", () => {
    const xml = readFileSync(new URL("./chicago-author-date.csl", import.meta.url), "utf8");
    expect(CSL.parseXml(xml).name).toBe("style");
  });
});
