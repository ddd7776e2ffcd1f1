import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  const report = await plaza.importRecords(testRecords);
  expect(report.refused).toEqual([]);
});
afterAll(() => plaza.stop());

describe("the REST interface", () => {
  it("lists", async () => {
    const response = await plaza.get("/api/v1/resources");
    expect(response.status).toBe(200);
    process.stdout.write(JSON.stringify(await response.json(), null, 1));
    process.stdout.write(JSON.stringify(await (await plaza.get("/api/v1/search?q=budget")).json(), null, 1));
  });
});
