import { resourceKinds } from "@plaza/types/resources";
import { describe, expect, it } from "vitest";
import type { DescribedResource } from "./described-resource.ts";
import { dublinCoreOf } from "./dublin-core.ts";
import { jsonLdOf } from "./json-ld.ts";

const text = (value: string, lang = "en") => ({ text: value, lang, dir: "ltr" as const });

const bare: DescribedResource = {
  resourceId: 12,
  slug: "open-budgets",
  kind: "guide",
  title: text("Open budgets"),
  summary: null,
  language: "und",
  publisher: null,
  year: null,
  place: null,
  licence: { id: null, name: "No licence stated", url: null, mayShare: null, mayAdapt: null, mayUseCommercially: null },
  translations: [],
  moreTranslations: 0,
  state: "published",
  withdrawnReason: null,
  bodyHtml: null,
  isBodyLong: false,
  creators: [],
  topics: [],
  keywords: [],
  links: [],
  identifiers: [],
  edition: null,
  supersededBy: null,
  supersedes: [],
  revisions: [],
  reviewBy: null,
  createdAt: "2026-01-01T00:00:00.000Z",
  updatedAt: "2026-01-01T00:00:00.000Z",
};

const full: DescribedResource = {
  ...bare,
  summary: text("How towns open their budgets."),
  language: "en",
  publisher: "Town Lab",
  year: 2021,
  place: { placeId: 1, slug: "peru", name: "Peru", level: "country", code: "PE", countryCode: "PE" },
  licence: {
    id: "CC-BY-4.0",
    name: "CC BY 4.0",
    url: "https://creativecommons.org/licenses/by/4.0/deed.en",
    mayShare: true,
    mayAdapt: true,
    mayUseCommercially: true,
  },
  translations: [{ resourceId: 13, slug: "presupuestos", language: "es", title: text("Presupuestos", "es") }],
  creators: ["Town Lab", "María García"],
  topics: [{ topicId: 3, slug: "participatory-budgeting", label: "Participatory budgeting", parentSlug: null }],
  keywords: ["towns"],
  links: [
    {
      url: "/files/ab/a.pdf",
      stored: true,
      language: "en",
      mediaType: "application/pdf",
      byteSize: 1200,
      sha256: "ab",
      label: null,
    },
  ],
  identifiers: [
    { scheme: "doi", value: "10.1000/1", url: "https://doi.org/10.1000/1" },
    { scheme: "isbn", value: "9780306406157", url: null },
    { scheme: "url", value: "https://example.org/a", url: "https://example.org/a" },
  ],
  edition: "2",
  supersedes: [{ ...bare, resourceId: 11, slug: "older" }],
};

describe("schema.org", () => {
  it("describes all that is known", () => {
    expect(jsonLdOf(full, "es")).toEqual({
      "@context": "https://schema.org",
      "@type": "LearningResource",
      "@id": "/es/library/12-open-budgets",
      name: "Open budgets",
      description: "How towns open their budgets.",
      inLanguage: "en",
      author: [{ name: "Town Lab" }, { name: "María García" }],
      publisher: { "@type": "Organization", name: "Town Lab" },
      datePublished: "2021",
      version: "2",
      license: "https://creativecommons.org/licenses/by/4.0/deed.en",
      about: [{ "@type": "DefinedTerm", name: "Participatory budgeting", url: "/es/topics/participatory-budgeting" }],
      keywords: ["towns"],
      spatialCoverage: { "@type": "Country", name: "Peru" },
      identifier: ["doi:10.1000/1", "isbn:9780306406157"],
      sameAs: ["https://doi.org/10.1000/1", "https://example.org/a"],
      encoding: [
        {
          "@type": "MediaObject",
          contentUrl: "/files/ab/a.pdf",
          encodingFormat: "application/pdf",
          inLanguage: "en",
          contentSize: "1200 B",
          sha256: "ab",
        },
      ],
      workTranslation: [
        { "@type": "LearningResource", "@id": "/es/library/13-presupuestos", name: "Presupuestos", inLanguage: "es" },
      ],
      isBasedOn: [{ "@id": "/es/library/11-older" }],
    });
  });

  it("claims nothing that is not known", () => {
    expect(jsonLdOf(bare, "en")).toEqual({
      "@context": "https://schema.org",
      "@type": "LearningResource",
      "@id": "/en/library/12-open-budgets",
      name: "Open budgets",
    });
  });

  it.each(resourceKinds)("has a type for %s", (kind) => {
    expect(jsonLdOf({ ...bare, kind }, "en")).toMatchObject({ "@type": expect.stringMatching(/^[A-Z]\w+$/) });
  });

  it("offers the files of a data set as its distribution", () => {
    expect(jsonLdOf({ ...full, kind: "dataset" }, "en")).toMatchObject({
      "@type": "Dataset",
      distribution: [{ "@type": "DataDownload" }],
    });
  });

  it("stays small when there are many links", () => {
    const links = Array.from({ length: 50 }, () => full.links).flat();
    expect((jsonLdOf({ ...full, links }, "en") as { encoding: unknown[] }).encoding).toHaveLength(10);
  });
});

describe("Dublin Core", () => {
  it("names each thing once, with its language where it has one", () => {
    expect(dublinCoreOf(full)).toEqual([
      { name: "DC.title", content: "Open budgets", lang: "en" },
      { name: "DC.creator", content: "Town Lab" },
      { name: "DC.creator", content: "María García" },
      { name: "DC.publisher", content: "Town Lab" },
      { name: "DC.date", content: "2021" },
      { name: "DC.type", content: "Text" },
      { name: "DC.language", content: "en" },
      { name: "DC.identifier", content: "https://doi.org/10.1000/1" },
      { name: "DC.identifier", content: "isbn:9780306406157" },
      { name: "DC.identifier", content: "https://example.org/a" },
      { name: "DC.subject", content: "Participatory budgeting" },
      { name: "DC.subject", content: "towns" },
      { name: "DC.coverage", content: "Peru" },
      { name: "DC.rights", content: "https://creativecommons.org/licenses/by/4.0/deed.en" },
    ]);
  });

  it("leaves out what is not known", () => {
    expect(dublinCoreOf(bare)).toEqual([
      { name: "DC.title", content: "Open budgets", lang: "en" },
      { name: "DC.type", content: "Text" },
    ]);
  });
});
