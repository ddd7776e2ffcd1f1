import { describe, expect, it } from "vitest";
import type { z } from "zod";
import { readQuery } from "./read-query.ts";
import { BadParameters } from "./rest-problem.ts";
import { cursorOf, listQuery, searchQuery } from "./rest-schemas.ts";

const read = (query: string) => readQuery(searchQuery, `http://localhost/api/v1/search?${query}`);

function problemsOf(query: string, schema: z.ZodObject = searchQuery): string[] {
  try {
    readQuery(schema, `http://localhost/?${query}`);
  } catch (error) {
    if (error instanceof BadParameters) return error.problems.map(({ parameter }) => parameter);
    throw error;
  }
  return [];
}

describe("reading parameters", () => {
  it("fills in what is not given", () => {
    expect(read("")).toEqual({
      q: "",
      type: [],
      lang: [],
      topic: [],
      country: [],
      kind: [],
      page: 1,
      size: 20,
      hl: "en",
      sort: "relevance",
      exact: false,
    });
  });

  it("takes lists with commas, repeated, or both", () => {
    expect(read("lang=es,fr&lang=pt-BR,&kind=law&kind=guide")).toMatchObject({
      lang: ["es", "fr", "pt-BR"],
      kind: ["law", "guide"],
    });
  });

  it.each([
    ["exact", true],
    ["exact=1", true],
    ["exact=true", true],
    ["exact=0", false],
    ["exact=false", false],
  ])("reads %s as %s", (query, exact) => {
    expect(read(query).exact).toBe(exact);
  });

  it("ignores parameters of others", () => {
    expect(read("q=a&utm_source=b").q).toBe("a");
  });

  it.each([
    ["page=0", ["page"]],
    ["page=1.5", ["page"]],
    ["page=ten", ["page"]],
    ["page=501", ["page"]],
    ["size=101", ["size"]],
    ["size=-1", ["size"]],
    ["size=99999999999999999999", ["size"]],
    ["sort=oldest", ["sort"]],
    ["exact=maybe", ["exact"]],
    ["hl=not_a_tag", ["hl"]],
    ["type=person", ["type.0"]],
    ["kind=guide,song", ["kind.1"]],
    ["lang=es,klingon-or-so", ["lang.1"]],
    ["country=PER", ["country.0"]],
    [`topic=${"a,".repeat(51)}`, ["topic"]],
    [`q=${"a".repeat(2_001)}`, ["q"]],
    ["page=0&size=0&sort=x&hl=_", ["page", "size", "hl", "sort"]],
  ])("names what is wrong with %s", (query, problems) => {
    expect(problemsOf(query)).toEqual(problems);
  });

  it.each([
    ["since=yesterday", ["since"]],
    ["since=2026-02-30", ["since"]],
    ["since=2026-02-01T10:00:00", ["since"]],
    ["after=%00", ["after"]],
    ["after=12", ["after"]],
    [`after=${cursorOf(-1)}`, ["after"]],
    [`after=${Buffer.from("1e3").toString("base64url")}`, ["after"]],
    [`after=${cursorOf(12)}&since=2026-02-01T10:00:00Z`, []],
    ["since=2026-02-01", []],
  ])("checks the range %s", (query, problems) => {
    expect(problemsOf(query, listQuery)).toEqual(problems);
  });
});
