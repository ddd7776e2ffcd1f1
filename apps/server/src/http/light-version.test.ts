import { describe, expect, it } from "vitest";
import { lightVersion, wantsLight } from "./light-version.ts";

const ask = (path: string) => lightVersion().request(path);

describe("the light version", () => {
  it("is chosen with a cookie that no script reads", async () => {
    const response = await ask("/on?to=%2Fen%2Flibrary%3Fkind%3Dlaw");
    expect([response.status, response.headers.get("location")]).toEqual([303, "/en/library?kind=law"]);
    expect(response.headers.get("set-cookie")).toBe("light=1; Max-Age=31536000; Path=/; HttpOnly; SameSite=Lax");
  });

  it("is taken back", async () => {
    expect((await ask("/off?to=/fr")).headers.get("set-cookie")).toBe("light=; Max-Age=0; Path=/");
  });

  it.each([
    "https://evil.example/",
    "//evil.example/",
    "/\\evil.example/",
    "\\\\evil.example",
    "/.//evil.example/",
    "/a/..//evil.example/",
    "/%2e//evil.example",
    "/\t/evil.example",
    "javascript:alert(1)",
    "evil.example",
    "",
    "/\r\nset-cookie: a=b",
  ])("never leads to another site: %j", async (to) => {
    const location = (await ask(`/on?to=${encodeURIComponent(to)}`)).headers.get("location") ?? "";
    expect(new URL(location, "http://localhost").host).toBe("localhost");
    expect(location).not.toMatch(/^\/[/\\]|[\r\n]/);
  });

  it.each<[string, Record<string, string>, boolean]>([
    ["nothing", {}, false],
    ["Save-Data", { "save-data": "on" }, true],
    ["Save-Data off", { "save-data": "off" }, false],
    ["the cookie", { cookie: "light=1" }, true],
    ["the cookie among others", { cookie: "a=b; light=1; c=d" }, true],
    ["another value", { cookie: "light=10" }, false],
    ["another name", { cookie: "highlight=1" }, false],
    ["a browser that saves data", { "save-data": "on" }, true],
    ["a browser that saves data and a reader who chose otherwise", { "save-data": "on", cookie: "light=0" }, false],
  ])("is given for %s", (_, headers, isWanted) => {
    expect(wantsLight(new Headers(headers))).toBe(isWanted);
  });
});
