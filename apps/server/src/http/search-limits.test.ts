import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { testRecords } from "../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp({ config: { searchLimits: { perBrowser: 3, perProgram: 2 } } });
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

const headersOf = (browser: string) => ({ host: "localhost:3000", "user-agent": browser });
const asks = (path: string, address: string, browser = "Firefox"): Promise<Response> =>
  Promise.resolve(
    plaza.app.request(path, { headers: headersOf(browser) }, { incoming: { socket: { remoteAddress: address } } }),
  );
const statuses = async (path: string, address: string, times: number): Promise<number[]> => {
  const got: number[] = [];
  for (let time = 0; time < times; time += 1) got.push((await asks(path, address)).status);
  return got;
};
const trpc = (procedure: string, input: unknown) =>
  `/api/trpc/${procedure}?input=${encodeURIComponent(JSON.stringify(input))}`;

describe("searches from outside", () => {
  it("are refused beyond the limit, in a way that says when to come back", async () => {
    const path = trpc("search.find", { q: "budget", locale: "en" });
    expect(await statuses(path, "192.0.2.1", 5)).toEqual([200, 200, 200, 429, 429]);
    const body = (await (await asks(path, "192.0.2.1")).json()) as { error: { message: string; data: unknown } };
    expect(body.error).toMatchObject({ message: "search.too_many", data: { retryAfterSeconds: expect.any(Number) } });
    expect((await asks(path, "192.0.2.2")).status).toBe(200);
    // People are found by words as well.
    expect((await asks(trpc("people.find", { q: "a", locale: "en" }), "192.0.2.1")).status).toBe(429);
  });

  it("are not counted for suggestions and for lists without words", async () => {
    const suggest = trpc("search.suggest", { prefix: "bud", locale: "en" });
    const list = trpc("search.find", { q: "", locale: "en" });
    expect(new Set(await statuses(suggest, "192.0.2.3", 6))).toEqual(new Set([200]));
    expect(new Set(await statuses(list, "192.0.2.3", 6))).toEqual(new Set([200]));
  });

  it("are counted apart for programs, with the header that they look at", async () => {
    expect(await statuses("/api/v1/search?q=budget", "192.0.2.4", 3)).toEqual([200, 200, 429]);
    const refused = await asks("/api/v1/people?q=a", "192.0.2.4");
    expect(refused.status).toBe(429);
    expect(Number(refused.headers.get("retry-after"))).toBeGreaterThan(0);
    expect((await asks("/api/v1/topics", "192.0.2.4")).status).toBe(200);
  });
});
