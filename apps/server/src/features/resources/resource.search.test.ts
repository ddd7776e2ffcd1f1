import { describe, expect, it } from "vitest";
import { Vocabulary } from "../topics/index.ts";
import { toSearchDocument } from "./resource.search.ts";

const vocabulary = new Vocabulary([
  termOf({ topicId: 1, slug: "open-data", parentId: null, labels: { en: ["Open data"], es: ["Datos abiertos"] } }),
  termOf({
    topicId: 2,
    slug: "data-portals",
    parentId: 1,
    labels: { en: ["Data portals", "data catalogue"], es: ["Portales de datos"] },
  }),
]);

function termOf({
  labels,
  ...term
}: {
  topicId: number;
  slug: string;
  parentId: number | null;
  labels: Record<string, string[]>;
}) {
  const texts = Object.entries(labels).map(
    ([language, [label = "", ...synonyms]]) => [language, { label, synonyms, scope: "" }] as const,
  );
  return { ...term, position: term.topicId, eurovocId: null, eurovocMatch: null, labels: new Map(texts) };
}

const row = {
  id: 7,
  kind: "guide",
  state: "published",
  language: "es-MX",
  title: "Portal municipal",
  summary: null,
  body: null,
  creators: ["Lic. Ana"],
  publisher: "Municipio",
  keywords: ["catastro"],
  issuedYear: 2020,
  publishedAt: new Date(5),
  createdAt: new Date(1),
  place: { name: "Puebla", countryCode: "MX", level: "municipality" },
  topics: [{ topicId: 2 }],
} as const;

describe("the search document of a resource", () => {
  const document = toSearchDocument(
    { ...row, creators: [...row.creators], keywords: [...row.keywords], topics: [...row.topics] },
    vocabulary,
  );

  it("counts under a topic and its parent, and under the language without its region", () => {
    expect(document?.facets).toEqual({
      kind: ["guide"],
      lang: ["es"],
      topic: ["data-portals", "open-data"],
      country: ["MX"],
    });
  });

  it("takes names in its own language as its own and others as others", () => {
    expect(document?.terms).toEqual(
      expect.arrayContaining(["Municipio", "Lic. Ana", "Puebla", "catastro", "Portales de datos", "México"]),
    );
    expect(document?.otherTerms).toEqual(
      expect.arrayContaining([
        { language: "en", text: "data catalogue" },
        { language: "fr", text: "Mexique" },
      ]),
    );
  });

  it.each(["draft", "in_review", "withdrawn"] as const)("is none for one that is %s", (state) => {
    expect(toSearchDocument({ ...row, creators: [], keywords: [], topics: [], state }, vocabulary)).toBeNull();
  });
});
