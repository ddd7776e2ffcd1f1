import { describe, expect, it } from "vitest";
import type { SearchQuery } from "../port.ts";
import { withFields } from "./read-fields.ts";
import { readQuery } from "./read-query.ts";

describe("fields in a query", () => {
  it.each([
    ["budget topic:open-data", "budget", { topic: ["open-data"] }, null],
    ['TOPIC:"Open Data" budget', "budget", { topic: ["open data"] }, null],
    ["water Country:ke,ug country:tz", "water", { country: ["KE", "UG", "TZ"] }, null],
    ["lang:pt-BR kind:Guide", "", { lang: ["pt"], kind: ["guide"] }, null],
    ["audit year:2015..2020", "audit", {}, { from: 2015, to: 2020 }],
    ["audit year:2020..2015", "audit", {}, { from: 2015, to: 2020 }],
    ["audit year:2019", "audit", {}, { from: 2019, to: 2019 }],
    ["audit year:..2020", "audit", {}, { from: null, to: 2020 }],
    ["audit year:2015..", "audit", {}, { from: 2015, to: null }],
    ["audit year:2010.. year:..2020", "audit", {}, { from: 2010, to: 2020 }],
    ["year:lately", "year lately", {}, null],
    ["year:..", "year", {}, null],
    ["author:me http://x.org topic:", "author me http x org topic", {}, null],
    ["subtopic:water", "subtopic water", {}, null],
  ])("reads %s", (text, words, fields, years) => {
    const read = readQuery(text);
    expect(read.words.map(({ surface }) => surface).join(" ")).toBe(words);
    expect(read).toMatchObject({ fields, years });
  });
  it("keeps every word where it stands", () => {
    const text = "topic:water clean rivers";
    const { words } = readQuery(text);
    expect(words.map(({ start, end }) => text.slice(start, end))).toEqual(["clean", "rivers"]);
  });
});

describe("fields and filters", () => {
  const query: SearchQuery = {
    text: "",
    types: ["resource"],
    filters: { lang: ["fr"], topic: ["water"] },
    audiences: ["everyone"],
    readerLanguage: "en",
    sort: "relevance",
    page: 1,
    size: 20,
    exact: false,
  };
  it("adds alternatives and narrows years", () => {
    const merged = withFields({ ...query, years: { from: 2000, to: null } }, readQuery("lang:en year:1990..2010"));
    expect(merged.filters).toEqual({ lang: ["fr", "en"], topic: ["water"] });
    expect(merged.years).toEqual({ from: 2000, to: 2010 });
  });
  it("leaves a query without fields as it is", () => {
    expect(withFields(query, readQuery("budget"))).toEqual(query);
  });
});
