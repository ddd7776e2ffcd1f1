import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";

const token = "a-token-of-sufficient-length";
let plaza: TestApp;
let isReady = true;

beforeAll(async () => {
  plaza = await startTestApp({
    config: { metricsToken: token, publicUrl: "https://plaza.example.org" },
    isReady: () => isReady,
    renderPage: (request) => {
      if (request.url.includes("broken")) throw new Error("a defect with a secret");
      return new Response("<!doctype html>", { headers: { "content-type": "text/html; charset=utf-8" } });
    },
  });
});
afterAll(() => plaza.stop());

const ask = (path: string, init: Omit<RequestInit, "headers"> & { headers?: Record<string, string> } = {}) =>
  plaza.app.request(path, { ...init, headers: { host: "plaza.example.org", ...init.headers } });

describe("every answer", () => {
  it.each([
    "/en",
    "/",
    "/api/v1/topics",
    "/api/v1/nothing",
    "/api/trpc/topics.list?input=%7B%22locale%22%3A%22en%22%7D",
    "/health/live",
    "/robots.txt",
    "/maps/PE.svg",
    "/en/broken",
    "/metrics",
  ])("carries the headers of safety: %s", async (path) => {
    const { headers } = await ask(path);
    expect(Object.fromEntries(headers)).toMatchObject({
      "x-content-type-options": "nosniff",
      "x-frame-options": "DENY",
      "referrer-policy": "strict-origin-when-cross-origin",
      "cross-origin-opener-policy": "same-origin",
      "strict-transport-security": "max-age=31536000",
      "content-security-policy": expect.stringMatching(/default-src 'none'.*frame-ancestors 'none'/),
      "cross-origin-resource-policy": path.startsWith("/api/v1") ? "cross-origin" : "same-origin",
    });
    expect(headers.get("x-request-id")).toMatch(/^[\da-f-]{36}$/);
  });

  it("has an id of ours, whatever id was sent", async () => {
    expect((await ask("/en", { headers: { "x-request-id": "evil\tid" } })).headers.get("x-request-id")).not.toContain(
      "evil",
    );
  });

  it("tells of a defect by its id and nothing else", async () => {
    const response = await ask("/en/broken");
    const text = await response.text();
    expect(response.status).toBe(500);
    expect(text).toContain(response.headers.get("x-request-id") ?? "no id");
    expect(text).not.toMatch(/secret|Error|at /);
  });
});

describe("the name that the server answers to", () => {
  it.each([
    ["plaza.example.org", 200],
    ["localhost:3000", 200],
    ["127.0.0.1:8080", 200],
    ["[::1]:3000", 200],
    ["evil.example", 421],
    ["plaza.example.org.evil.example", 421],
    ["localhost.evil.example", 421],
    ["127.0.0.1.evil.example", 421],
    ["", 421],
  ])("%j: %i", async (host, status) => {
    expect((await ask("/robots.txt", { headers: { host } })).status).toBe(status);
  });

  it("is not asked of a probe, which knows the node by its address", async () => {
    expect((await ask("/health/live", { headers: { host: "10.0.0.7:3000" } })).status).toBe(200);
  });
});

describe("an address that is none", () => {
  it.each([
    ["//", 404],
    ["//evil.example/en", 404],
    ["/en/%E0%A4%A", 400],
    ["/en/places/%", 400],
    ["/en/library", 200],
  ])("%s: %i", async (path, status) => {
    expect((await ask(path)).status).toBe(status);
  });
});

describe("an unsafe method", () => {
  it.each<[string, Record<string, string>, boolean]>([
    ["our own page", { origin: "https://plaza.example.org" }, true],
    ["our own page by its fetch metadata", { "sec-fetch-site": "same-origin" }, true],
    ["another site", { origin: "https://evil.example" }, false],
    ["another site in a frame without origin", { origin: "null" }, false],
    ["another site that names ours", { origin: "https://plaza.example.org.evil.example" }, false],
    ["another part of our domain", { origin: "https://forum.example.org", "sec-fetch-site": "same-site" }, false],
    ["no browser", {}, false],
    ["a typed address", { "sec-fetch-site": "none" }, false],
  ])("from %s", async (_, headers, isTaken) => {
    for (const method of ["POST", "PUT", "PATCH", "DELETE"]) {
      const { status } = await ask("/en/library", { method, headers });
      expect(status === 403, method).toBe(!isTaken);
    }
  });

  it("may not carry more than a form does", async () => {
    const response = await ask("/en/library", {
      method: "POST",
      body: "a".repeat(64 * 1024 + 1),
      headers: { origin: "https://plaza.example.org" },
    });
    expect(response.status).toBe(413);
  });
});

describe("calls of procedures", () => {
  const call = (name: string, times: number, comma: string) =>
    ask(`/api/trpc/${Array.from({ length: times }, () => name).join(comma)}?batch=1&input=%7B%7D`);

  it.each([",", "%2C", "%2c"])("come at most ten at once, parted by %s", async (comma) => {
    expect((await call("topics.list", 11, comma)).status).toBe(400);
    expect(await (await call("topics.list", 11, comma)).json()).toEqual({ error: "too_many_calls" });
  });

  it("tell every problem of their input, and nothing of the server", async () => {
    const response = await ask(
      `/api/trpc/search.find?input=${encodeURIComponent(JSON.stringify({ q: "a", locale: "de", page: 0 }))}`,
    );
    const { error } = (await response.json()) as { error: { data: { issues: { path: string }[] } } };
    expect(response.status).toBe(400);
    expect(error.data.issues.map(({ path }) => path)).toEqual(["locale", "page"]);
    expect(JSON.stringify(error)).not.toContain("stack");
  });

  it("answer NOT_FOUND as 404 with its reason", async () => {
    const response = await ask(
      `/api/trpc/resources.show?input=${encodeURIComponent(JSON.stringify({ resourceId: 999_999, locale: "en" }))}`,
    );
    expect(response.status).toBe(404);
    expect(await response.json()).toMatchObject({
      error: { message: "resource.not_found", data: { code: "NOT_FOUND" } },
    });
  });
});

describe("health", () => {
  it("tells a live process from a ready one", async () => {
    expect((await ask("/health/live")).status).toBe(200);
    const ready = await ask("/health/ready");
    expect([ready.status, await ready.json(), ready.headers.get("cache-control")]).toEqual([
      200,
      { status: "ready", database: true, search: true },
      "no-store",
    ]);
  });

  it("sends nobody to a server that stops", async () => {
    isReady = false;
    expect((await ask("/health/ready")).status).toBe(503);
    expect((await ask("/health/live")).status).toBe(200);
    isReady = true;
  });
});

describe("metrics", () => {
  it.each<[string, Record<string, string>, number]>([
    ["without a token", {}, 404],
    ["with a wrong token", { authorization: "Bearer wrong" }, 404],
    ["with a token of the same length", { authorization: `Bearer ${"x".repeat(token.length)}` }, 404],
    ["with the token as a password", { authorization: `Basic ${token}` }, 404],
    ["with the token", { authorization: `Bearer ${token}` }, 200],
  ])("are shown %s: %i", async (_, headers, status) => {
    expect((await ask("/metrics", { headers })).status).toBe(status);
  });

  it("are shown to nobody when no token is set", async () => {
    const bare = await startTestApp();
    const response = await bare.get("/metrics", { authorization: "Bearer undefined" });
    await bare.stop();
    expect(response.status).toBe(404);
  });

  it("count kinds of paths, so that a visitor can neither be followed nor fill the memory", async () => {
    for (const path of [
      "/en/library/12-secret",
      "/en/search?q=secret",
      "/secret",
      "/aa/secret",
      "/en/secret-page",
      "/wp-admin",
      "/qq/zz",
    ])
      await ask(path);
    // The histogram is filled after the answer is on its way.
    await sleep(10);
    const text = await (await ask("/metrics", { headers: { authorization: `Bearer ${token}` } })).text();
    const routes = new Set(
      [...text.matchAll(/plaza_request_seconds_count\{[^}]*route="([^"]*)"/g)].map(([, route]) => route),
    );
    expect([...routes].join(" ")).not.toMatch(/secret|wp-admin|zz|12/);
    expect(routes).toContain("/:locale/library");
    expect(text).toContain("plaza_sql_statements_total");
  });
});
