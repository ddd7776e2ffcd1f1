import { describe, expect, it } from "vitest";
import { idOfSegment, lightVersionPath, pathInLocale, resourcePath, searchPath } from "./urls.ts";

describe("addresses", () => {
  it.each([
    ["/en", "/fr/"],
    ["/en/", "/fr/"],
    ["/en/library/12-open-data", "/fr/library/12-open-data"],
    ["/en/library?page=2&q=a/b", "/fr/library?page=2&q=a/b"],
    ["/unknown/path", "/fr/path"],
  ])("%s is %s in French", (path, expected) => {
    expect(pathInLocale(path, "fr")).toBe(expected);
  });

  it("keep slugs of every script whole", () => {
    const path = resourcePath("en", { resourceId: 7, slug: "دليل-50%" });
    expect(new URL(path, "https://plaza.example").pathname).toBe(path);
    expect(decodeURIComponent(path)).toBe("/en/library/7-دليل-50%");
  });

  it("carry a query of any characters", () => {
    const url = new URL(searchPath("es", "¿qué & cómo? #1+1"), "https://plaza.example");
    expect(url.searchParams.get("q")).toBe("¿qué & cómo? #1+1");
    expect(searchPath("es")).toBe("/es/search");
  });

  it("lead back from the choice of the light version", () => {
    const url = new URL(lightVersionPath("on", "/en/search?q=a&page=2"), "https://plaza.example");
    expect([url.pathname, url.searchParams.get("to")]).toEqual(["/light/on", "/en/search?q=a&page=2"]);
  });

  it.each([
    ["12-open-data", 12],
    ["12", 12],
    ["012", null],
    ["0", null],
    ["12x", null],
    ["x12", null],
    ["-1", null],
    ["99999999999999999999-a", null],
    ["", null],
    [undefined, null],
  ])("%j names the id %j", (segment, id) => {
    expect(idOfSegment(segment)).toBe(id);
  });
});
