import { locales } from "@plaza/types/locales";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

describe("topics", () => {
  it("are two levels with a label and a scope in every language of the interface", async () => {
    for (const locale of locales) {
      const topics = await plaza.caller.topics.list({ locale });
      const all = topics.flatMap((topic) => [topic, ...topic.children]);
      expect(all.length).toBeGreaterThanOrEqual(60);
      expect(all.filter(({ label, scope }) => label === "" || scope === "")).toEqual([]);
    }
  });

  it("count a resource under its topic and under the parent", async () => {
    const topic = await plaza.caller.topics.show({ slug: "participatory-budgeting", locale: "en" });
    const parent = await plaza.caller.topics.show({ slug: topic.parent?.slug ?? "", locale: "en" });
    expect(topic.resourceCount).toBeGreaterThan(0);
    expect(parent.resourceCount).toBeGreaterThanOrEqual(topic.resourceCount);
  });

  it("answer with NOT_FOUND for a slug that is no topic", async () => {
    await expect(plaza.caller.topics.show({ slug: "nothing", locale: "en" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
