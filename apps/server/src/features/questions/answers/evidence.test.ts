import { describe, expect, it } from "vitest";
import { readQuestionId } from "../lead-elsewhere.ts";
import { readResourceId, toLocator } from "./evidence.ts";

describe("the address of a resource", () => {
  it.each([
    ["12", 12],
    ["#12", 12],
    [" 12-open-data ", 12],
    ["/en/library/12-open-data", 12],
    ["https://plaza.example/fr/library/12-donn%C3%A9es?x=1#part", 12],
    ["http://localhost:3000/es/library/12", 12],
    ["https://plaza.example/fr/library/12-guide/text", 12],
    ["https://plaza.example/fr/questions/12-guide", null],
    ["Open data guide", null],
    ["0", null],
    ["12 13", null],
    ["99999999999", null],
    ["4000000000", null],
    ["/library/", null],
    ["", null],
  ])("%j names %j", (written, id) => {
    expect(readResourceId(written)).toBe(id);
  });

  it("is not one of a question, which has its own", () => {
    expect(readQuestionId("https://plaza.example/fr/questions/7-comment")).toBe(7);
    expect(readQuestionId("/en/library/7")).toBeNull();
  });

  it("is read at once, however odd", () => {
    const started = performance.now();
    for (const odd of ["/library/".repeat(220), "1".repeat(2_000), "-".repeat(2_000), `${"a".repeat(1_990)}/library`])
      expect(readResourceId(odd)).toBeNull();
    expect(performance.now() - started).toBeLessThan(200);
  });
});

describe("a locator", () => {
  it.each([
    ["page", "12"],
    ["page", "12-14, 20"],
    ["page", "xii–xiv"],
    ["page", "١٢"],
    ["section", "Annex B, table 3"],
    ["minute", "17"],
    ["minute", "1:17:30"],
    ["minute", "17:30–18:05"],
  ] as const)("of %s may be %j", (locatorKind, locator) => {
    expect(toLocator({ locatorKind, locator })).toEqual({ locatorKind, locator });
  });

  it.each([
    ["page", "somewhere"],
    ["page", "12 or so"],
    ["minute", "1:2"],
    ["minute", "late"],
  ] as const)("of %s is not %j", (locatorKind, locator) => {
    expect(() => toLocator({ locatorKind, locator })).toThrow("evidence.locator_malformed");
  });

  it("without a kind is a section, a kind alone is nothing", () => {
    expect(toLocator({ locatorKind: null, locator: "Part 2" })).toEqual({ locatorKind: "section", locator: "Part 2" });
    expect(toLocator({ locatorKind: "page", locator: null })).toEqual({ locatorKind: null, locator: null });
  });
});
