import type { ResourceItem } from "@plaza/types/resources";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { ResourceLine } from "./resource-line.tsx";

const bare: ResourceItem = {
  resourceId: 5,
  slug: "minutes",
  kind: "dataset",
  title: { text: "Minutes", lang: "und", dir: "ltr" },
  summary: null,
  language: "und",
  publisher: null,
  year: null,
  place: null,
  licence: { id: null, name: "", url: null, mayShare: null, mayAdapt: null, mayUseCommercially: null },
  translations: [],
  moreTranslations: 0,
};

describe("a line of the library", () => {
  it("leaves out what is not known", async () => {
    const html = await renderHtml(<ResourceLine resource={bare} />);
    expect(html).toContain("Data set");
    expect(html).toContain('href="/en/library/5-minutes"');
    expect(html).not.toContain("<li>");
    expect(html).not.toContain("Also in");
  });

  it("says where, when, in what language and under which licence", async () => {
    const resource: ResourceItem = {
      ...bare,
      year: 2024,
      language: "pt",
      place: { placeId: 1, slug: "brazil", name: "Brésil", level: "country", code: "BR", countryCode: "BR" },
      licence: { ...bare.licence, id: "CC0-1.0", name: "CC0 1.0" },
      translations: [
        { resourceId: 6, slug: "actas", language: "es", title: { text: "Actas", lang: "es", dir: "ltr" } },
      ],
      moreTranslations: 0,
    };
    const html = await renderHtml(<ResourceLine resource={resource} />, { locale: "fr" });
    expect(html).toContain('href="/fr/places/brazil"');
    for (const words of ["Brésil", "2024", "Portugais", "CC0 1.0", "espagnol"]) expect(html).toContain(words);
    expect(html).not.toContain("2 024");
  });

  it("stands where its writing begins and names long terms of use in short", async () => {
    const name = `${"Terms of use of the open data portal ".repeat(4)}(2021)`;
    const title = { text: "دليل", lang: "ar", dir: "rtl" } as const;
    const resource = { ...bare, title, licence: { ...bare.licence, id: "other", name } };
    const html = await renderHtml(
      <ResourceLine resource={resource} excerpt={{ pieces: [], lang: "ar", dir: "rtl" }} />,
    );
    expect(html).toMatch(/<h3[^>]* dir="rtl"><a [^>]*><span lang="ar" dir="rtl">دليل/);
    expect(html).toMatch(/<p [^>]*dir="rtl"/);
    expect(html).toContain("Terms of use of the open data portal Terms of use of the…<");
  });
});
