import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { SearchDocument, SearchIndex, SearchQuery, SearchResult } from "../port.ts";
import { ask, built, idsOf, type OpenEmpty } from "./asking.ts";
import { documentOf } from "./library.ts";

const copies = (count: number, make: (position: number) => SearchDocument): SearchDocument[] =>
  Array.from({ length: count }, (_, position) => make(position));

const inEnglish = (text: string): Partial<SearchDocument> => ({ otherTerms: [{ language: "en", text }] });
const inSpanish = (text: string): Partial<SearchDocument> => ({ otherTerms: [{ language: "es", text }] });

/** Three languages, in which a subject's names cross over: made up for these tests. */
const documents: SearchDocument[] = [
  documentOf(1, "en", "What open government asks of a mayor", { summary: "Open government in a small town." }),
  documentOf(2, "en", "Minutes of the town hall", { summary: "An open government pledge, read aloud." }),
  documentOf(3, "fr", "Rapport de la commune à mi-mandat", {
    body: "Le partenariat Open Government, dit Open Government Partnership, et ses engagements.",
    ...inEnglish("Open government"),
  }),
  documentOf(4, "es", "Ecosistema de datos abiertos", { body: "Quién publica datos abiertos y quién los usa." }),
  documentOf(5, "es", "Política de datos abiertos", { body: "Reglas de la ciudad." }),
  documentOf(6, "en", "Training for statistics officers", {
    terms: ["Iniciativa Datos"],
    ...inSpanish("Datos abiertos"),
  }),
  documentOf(7, "en", "How to hold a bank to account", { body: "Enter corruption, and who pays for it." }),
  documentOf(8, "es", "El presupuesto participativo", { body: "Participación de los alcaldes y de las alcaldías." }),
  documentOf(9, "en", "Budgeting for a village", { body: "What the government pays." }),
  ...copies(20, (position) =>
    documentOf(100 + position, "fr", `Gouvernement ouvert, lettre ${position}`, inEnglish("Open government")),
  ),
  ...copies(12, (position) =>
    documentOf(200 + position, "es", `Carta ${position}`, { body: "Datos de la ciudad.", ...inEnglish("Open data") }),
  ),
  ...copies(12, (position) => documentOf(300 + position, "en", `Letter ${position}`, { body: "Government news." })),
];

type Find = (text: string, more?: Partial<SearchQuery>) => Promise<SearchResult>;

const withDocuments = (open: OpenEmpty): Find => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await built(open, documents);
  });
  afterAll(async () => index?.close());
  return async (text, more = {}) => {
    if (index === null) throw new Error("The index is opened before the first test.");
    return index.search(ask(text, more));
  };
};

const orderingAcross = (find: Find): void => {
  it.each(["en", "es", "fr", "sw"])(
    "puts texts that hold the words before topic names, reader of %s",
    async (reader) => {
      const ids = idsOf(await find("open government", { readerLanguage: reader }));
      expect(ids.slice(0, 2)).toEqual([1, 2]);
    },
  );
  it("still finds a document by the name of its topic alone, and as a phrase", async () => {
    const everything = { size: 100 };
    expect(idsOf(await find("open government", everything))).toContain(100);
    expect(idsOf(await find('"open government"', everything))).toEqual(expect.arrayContaining([1, 2, 3, 100]));
    expect(idsOf(await find("government -open", everything))).not.toContain(100);
  });
  it.each(["en", "es", "fr"])("takes a query for the language it is written in, reader of %s", async (reader) => {
    const ids = idsOf(await find("datos abiertos", { readerLanguage: reader, size: 100 }));
    expect(ids.slice(0, 2).toSorted((a, b) => a - b)).toEqual([4, 5]);
    expect(ids).toContain(6);
  });
  it("takes a correction in the language that has it most", async () => {
    expect(idsOf(await find("goverment", { readerLanguage: "es" }))[0]).toBe(1);
  });
};

const correctingAcross = (find: Find): void => {
  it.each([
    ["hola", "en"],
    ["baño", "en"],
    ["banc", "es"],
    ["mi alcalde es corrupto", "en"],
    ["mi alcalde es corrupto", "es"],
    // "Enter", were it not a word of German.
    ["unter", "en"],
    // English errors in a query that is Spanish: two, or one that is not of the reader's language either.
    ["datos govrenmet", "en"],
    ["datos trainig", "fr"],
  ])("leaves %s as it is for a reader of %s", async (text, readerLanguage) => {
    expect((await find(text, { readerLanguage })).corrected).toBeNull();
  });
  it.each([
    ["presupuesto participatvo", "en", "presupuesto participativo", 8],
    ["presupuesto participatvo", "es", "presupuesto participativo", 8],
    ["goverment", "en", "government", 1],
    ["goverment", "es", "government", 1],
    ["govrenmet", "en", "government", 1],
    ["datos trainig", "en", "datos training", 6],
  ])("corrects %s for a reader of %s", async (text, readerLanguage, corrected, id) => {
    const result = await find(text, { readerLanguage });
    expect(result.corrected).toBe(corrected);
    expect(idsOf(result)).toContain(id);
  });
  it.each([
    ["participacion", "en", 8],
    ["participacion", "es", 8],
    ["budgetting", "en", 9],
    ["budgetting", "es", 9],
  ])("finds %s for a reader of %s", async (text, readerLanguage, id) => {
    expect(idsOf(await find(text, { readerLanguage }))).toContain(id);
  });
};

/** Queries, readers and documents of different languages. */
export const crossingLanguages = (open: OpenEmpty): void => {
  const find = withDocuments(open);
  describe("order", () => {
    orderingAcross(find);
  });
  describe("corrections", () => {
    correctingAcross(find);
  });
};
