import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApp, testConfig, type TestApp, webBuildOf } from "../testing/test-app.ts";
import { WebPages } from "./web-pages.ts";

let plaza: TestApp;
let rendered: string[];
let pages: WebPages;

beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

beforeEach(() => {
  rendered = [];
  const build = webBuildOf((request) => {
    const { pathname } = new URL(request.url);
    rendered.push(pathname);
    if (pathname === "/old") return new Response(null, { status: 302, headers: { location: "/new" } });
    if (pathname === "/en/library.data") return Response.json({ some: "data" });
    const status = pathname === "/en/none" ? 404 : 200;
    return new Response(`<!doctype html><p>${pathname} ${rendered.length}</p>`, {
      status,
      headers: { "content-type": "text/html" },
    });
  });
  pages = new WebPages({
    config: { ...testConfig, development: false },
    deps: plaza.deps,
    metrics: plaza.metrics,
    loadBuild: () => Promise.resolve(build),
  });
});

const ask = (path: string, init: RequestInit = {}) =>
  pages.respond(new Request(`http://localhost:3000${path}`, init), {
    requestId: "request-1",
    noteSearch: () => {},
    viewer: null,
    visit: { headers: new Headers(), setCookie: () => {}, source: null },
  });

describe("pages", () => {
  it("are rendered once and kept", async () => {
    const first = await (await ask("/en/library")).text();
    expect(await (await ask("/en/library")).text()).toBe(first);
    expect(rendered).toEqual(["/en/library"]);
  });

  it("are rendered anew when the content moved", async () => {
    await ask("/en/library");
    pages.forget();
    await ask("/en/library");
    expect(rendered).toHaveLength(2);
  });

  it("are kept apart by query and for readers who save data", async () => {
    for (const [path, headers] of [
      ["/en", {}],
      ["/en?kind=law", {}],
      ["/en", { "save-data": "on" }],
      ["/en", { cookie: "light=1" }],
    ] as const)
      await ask(path, { headers });
    expect(rendered).toHaveLength(3);
  });

  it.each(["/en/search?q=secret", "/en/none"])("are made for one reader alone: %s", async (path) => {
    await ask(path);
    await ask(path);
    expect(rendered).toHaveLength(2);
  });

  it("answer HEAD as they would answer GET", async () => {
    const [head, get] = [await ask("/en", { method: "HEAD" }), await ask("/en")];
    for (const name of ["etag", "content-security-policy", "content-type"])
      expect(head.headers.get(name)).toBe(get.headers.get(name));
    expect(rendered).toHaveLength(1);
  });

  it("are not kept under parameters that mean nothing", async () => {
    await ask("/en/library?page=2&utm=1");
    await ask("/en/library?page=2&utm=1");
    expect(rendered).toHaveLength(2);
  });

  it("are not kept when they answer a form", async () => {
    await ask("/en/library", { method: "POST", body: "a=b" });
    await ask("/en/library");
    expect(rendered).toHaveLength(2);
  });

  it("let redirects and data through as they are", async () => {
    expect((await ask("/old")).headers.get("location")).toBe("/new");
    expect(await (await ask("/en/library.data")).json()).toEqual({ some: "data" });
  });
});
