import { describe, expect, it } from "vitest";
import { parseRecord } from "./parse-record.ts";
import type { ResourceDraft } from "./resource-draft.ts";

const context = {
  findTopic: (words: string) => (words.toLowerCase() === "open data" ? "open-data" : null),
  publisher: null,
};
const least = { id: "a-1", title: "A title", url: "https://e.org/a" };

function parse(fields: Record<string, unknown>) {
  return parseRecord({ ...least, ...fields }, context);
}

function draftOf(fields: Record<string, unknown>): ResourceDraft {
  const parsed = parse(fields);
  if ("reasons" in parsed) throw new Error(parsed.reasons.join("; "));
  return parsed.draft;
}

function reasonsOf(fields: Record<string, unknown>): string[] {
  const parsed = parse(fields);
  return "reasons" in parsed ? parsed.reasons : [];
}

describe("a record with the least that is needed", () => {
  it("becomes a published article of no known language", () => {
    expect(draftOf({})).toMatchObject({
      sourceId: "a-1",
      kind: "article",
      state: "published",
      language: "und",
      titleLanguage: "und",
      licence: null,
      place: null,
      links: [{ url: "https://e.org/a", mediaType: null }],
      identifiers: [{ scheme: "url", value: "https://e.org/a" }],
    });
  });
});

describe("the fields of the library data", () => {
  it("are read under their own names", () => {
    const draft = draftOf({
      type: "dataset",
      lang: "es",
      country: "España",
      topics: ["open data", "Parques"],
      source: "Madrid",
      licence: "CC BY 4.0 (x)",
      year: "2015",
      summary: "S",
      body: "B",
    });
    expect(draft).toMatchObject({
      kind: "dataset",
      language: "es",
      place: { code: "ES", municipality: null },
      topics: ["open-data"],
      keywords: ["Parques"],
      publisher: "Madrid",
      licence: "CC-BY-4.0",
      licenceText: "CC BY 4.0 (x)",
      issuedYear: 2015,
      bodyLanguage: "es",
    });
  });
});

describe("the fields of the starter library", () => {
  it("are read under their own names", () => {
    const draft = draftOf({
      kind: "report",
      lang: "fr",
      creators: ["A", "B"],
      publisher: "OCDE",
      place: "FR",
      municipality: "Nantes",
      licence: "etalab-2.0",
      mediaType: "application/pdf",
      identifiers: [{ scheme: "doi", value: "10.1787/Abc" }],
      translationGroup: "g",
      seenAt: "https://e.org",
    });
    expect(draft).toMatchObject({
      kind: "report",
      creators: ["A", "B"],
      place: { code: "FR", municipality: "Nantes" },
      licence: "etalab-2.0",
      licenceText: null,
      links: [{ mediaType: "application/pdf" }],
      relations: { translationGroup: "g" },
    });
    expect(draft.identifiers).toContainEqual({ scheme: "doi", value: "10.1787/abc" });
  });
});

describe("the fields of a table", () => {
  it("hold lists with semicolons, whatever the case of their names", () => {
    expect(
      draftOf({ Topics: "Open data; Parks", "Translation Group": "g", CREATORS: "A | B", isbn: "0-306-40615-2" }),
    ).toMatchObject({
      topics: ["open-data"],
      keywords: ["Parks"],
      creators: ["A", "B"],
      relations: { translationGroup: "g" },
      identifiers: [{ scheme: "url" }, { scheme: "isbn", value: "9780306406157" }],
    });
  });
});

describe("what can not be a resource", () => {
  it.each([
    [{ title: "" }, "title is empty"],
    [{ title: "<b></b>" }, "title is empty"],
    [{ title: "-----" }, "title has neither letter nor digit"],
    [{ title: "x".repeat(501) }, "title is longer than 500 characters"],
    [{ title: { en: "x" } }, "title is not a text"],
    [{ summary: "x".repeat(4_001) }, "summary is longer than 4000 characters"],
    [{ body: "x".repeat(200_001) }, "body is longer than 200000 characters"],
    [{ lang: "klingonish" }, "“klingonish” is no language"],
    [{ year: "soon" }, "“soon” is no year"],
    [{ year: 3000 }, "year 3000 is not between 1000 and 2100"],
    [{ url: "javascript:alert(1)" }, "“javascript:alert(1)” is no web address"],
    [{ url: null }, "nothing to read: no address, no file and no text"],
    [{ state: "gone" }, "“gone” is no state; use draft, in_review, published, withdrawn"],
    [{ state: "withdrawn" }, "withdrawnReason is empty, and the state is withdrawn"],
    [{ reviewBy: "2026-02-30" }, "reviewBy “2026-02-30” is no date such as 2027-01-31"],
    [{ isbn: "123" }, "“123” is no identifier of the scheme “isbn”"],
    [{ mediaType: "pdf" }, "“pdf” is no media type"],
    [
      { keywords: Array.from({ length: 51 }, (_, index) => `k${index}`) },
      "keywords has 51 items; at most 50 are taken",
    ],
    [{ creators: [{ name: "A" }] }, "creators holds something that is no text"],
  ])("%j: %s", (fields, reason) => {
    expect(reasonsOf(fields)).toContain(reason);
  });

  it("names every reason at once", () => {
    expect(reasonsOf({ title: "", year: "soon", lang: "??" })).toHaveLength(3);
  });
});

describe("free words", () => {
  it("keeps a place that is no country as a keyword, with a note", () => {
    const parsed = parse({ country: "Atlantis" });
    expect(parsed).toMatchObject({
      draft: { place: null, keywords: ["Atlantis"] },
      notes: ["“Atlantis” is no country; kept as a keyword"],
    });
  });

  it("takes regions of ISO 3166-2, and no place for the whole world", () => {
    expect(draftOf({ place: "mx-jal" }).place).toEqual({ code: "MX-JAL", municipality: null });
    expect(draftOf({ country: "Global" })).toMatchObject({ place: null, keywords: [] });
  });
});

describe("hostile values", () => {
  it("takes HTML, control characters and broken letters out of every text", () => {
    const draft = draftOf({
      title: "<img src=x onerror=alert(1)>Plan\u0000 <b>2030</b>\ud800",
      summary: "<script>alert(1)</script>Short",
      publisher: "<i>City</i>",
      creators: ["<a href='javascript:x'>Ann</a>"],
      topics: ["<svg onload=alert(1)>parks"],
      body: "Hello<script>alert(1)</script> **you**\u0007",
    });
    expect(draft).toMatchObject({
      title: "Plan 2030\ufffd",
      summary: "Short",
      publisher: "City",
      creators: ["Ann"],
      keywords: ["parks"],
      body: "Hello **you**",
    });
  });

  it("does not look into the prototype of a record", () => {
    expect(reasonsOf({ title: undefined, constructor: "x" })).toEqual(["title is empty"]);
  });
});

describe("a record without an id", () => {
  it("has one that stays the same", () => {
    const first = draftOf({ id: undefined, lang: "en" });
    expect(first.sourceId).toMatch(/^derived-[0-9a-f]{24}$/);
    expect(draftOf({ id: undefined, lang: "en", summary: "other" }).sourceId).toBe(first.sourceId);
    expect(draftOf({ id: undefined, lang: "fr" }).sourceId).not.toBe(first.sourceId);
  });
});
