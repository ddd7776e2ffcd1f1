import { describe, expect, it } from "vitest";
import { openedResource } from "./opened-resource.ts";

const host = "plaza.example";
const results = `https://${host}/es/search?q=agua`;
const opened = (path: string, referer: string | undefined = results) =>
  openedResource({ url: new URL(path, `http://${host}`), referer, host });
const calls = (names: string, input: unknown, batch = "&batch=1") =>
  `/api/trpc/${names}?input=${encodeURIComponent(JSON.stringify(input))}${batch}`;

describe("a resource that is opened from results", () => {
  it.each(["/es/library/41-agua", "/en/library/41", "/fr/library/41-%D8%AF"])("is that of the page %s", (path) => {
    expect(opened(path)).toBe(41);
  });

  it("is that of the call that a page with script makes, alone or among others", () => {
    expect(opened(calls("resources.show", { resourceId: 41, locale: "es" }, ""))).toBe(41);
    expect(opened(calls("places.list,resources.show", { 0: {}, 1: { resourceId: 41, locale: "es" } }))).toBe(41);
    expect(opened(calls("places.list%2Cresources.show", { 1: { resourceId: 41 } }))).toBe(41);
  });

  it.each([`https://${host}/en/library?q=water&lang=es`, `http://${host}/fr/search/?q=eau`])(
    "may come from %s",
    (referer) => {
      expect(opened("/en/library/41-x", referer)).toBe(41);
    },
  );

  it.each([
    ["no page", undefined],
    ["another site", "https://other.example/es/search?q=agua"],
    ["another host of ours", `https://${host}.evil.example/es/search?q=agua`],
    ["a page of no words", `https://${host}/es/search?q=+`],
    ["the library as a whole", `https://${host}/es/library?kind=law`],
    ["another resource", `https://${host}/es/library/7-x?q=agua`],
    ["a topic", `https://${host}/es/topics/water?q=agua`],
    ["no locale", `https://${host}/xx/search?q=agua`],
    ["nonsense", "::::"],
  ])("is none after %s", (_, referer) => {
    expect(openedResource({ url: new URL(`http://${host}/es/library/41`), referer, host })).toBeNull();
  });

  it.each([
    "/es/library",
    "/es/library/agua",
    "/es/library/41-agua/text",
    "/es/library/0-x",
    "/library/41/citation.bib",
    "/es/topics/41",
    "/api/trpc/resources.show",
    "/api/trpc/resources.show?input=%7Bnonsense",
    calls("resources.show", { resourceId: "41" }, ""),
    calls("resources.showText", { 0: { resourceId: 41 } }),
    calls("resources.show", null),
  ])("is none at %s", (path) => {
    expect(opened(path)).toBeNull();
  });
});
