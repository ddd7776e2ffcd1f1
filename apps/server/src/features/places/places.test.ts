import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

describe("places", () => {
  it("are listed by name in the reader's language, only where there is something", async () => {
    const names = (await plaza.caller.places.list({ locale: "es" })).map(({ name }) => name);
    expect(names).toContain("Perú");
    expect(names).toEqual(names.toSorted(new Intl.Collator("es").compare));
    expect(names).not.toContain("Andorra");
  });

  it("show what lies in them and nothing that may not be listed", async () => {
    const [peru] = (await plaza.caller.places.list({ locale: "en" })).filter(({ code }) => code === "PE");
    const resources = await plaza.caller.resources.listInPlace({ placeSlug: peru?.slug ?? "", locale: "en" });
    expect(resources).toHaveLength(peru?.resourceCount ?? -1);
  });

  it.each(["\u0000", "a\u0000b", ""])("refuse the slug %j, which no database could hold", async (slug) => {
    await expect(plaza.caller.places.show({ slug, locale: "en" })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    await expect(plaza.caller.resources.listInPlace({ placeSlug: slug, locale: "en" })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("answer with NOT_FOUND for a slug that is no place", async () => {
    await expect(plaza.caller.places.show({ slug: "atlantis", locale: "en" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});
