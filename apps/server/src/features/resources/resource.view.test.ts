import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

const show = async (sourceId: string, locale: "en" | "es" | "fr" = "en") =>
  plaza.caller.resources.show({ resourceId: await plaza.idOf(sourceId), locale });

describe("the page of a resource", () => {
  it("names place and topics in the reader's language and leaves the title in its own", async () => {
    const view = await show("pb-guide-en", "es");
    expect(view.title).toEqual({ text: "Participatory budgeting: a guide for small towns", lang: "en", dir: "ltr" });
    expect(view.place?.name).toBe("Perú");
    expect(view.topics.map(({ label }) => label)).toEqual(["Presupuesto participativo"]);
  });

  it("points at its translations, and they at it", async () => {
    const [english, spanish] = [await show("pb-guide-en"), await show("pb-guide-es")];
    expect(english.translations.map(({ resourceId }) => resourceId)).toEqual([spanish.resourceId]);
    expect(spanish.translations.map(({ resourceId }) => resourceId)).toEqual([english.resourceId]);
  });

  it("names the newer one, but not while that is a draft", async () => {
    const newer = await plaza.idOf("new-toolkit");
    expect((await show("old-toolkit")).supersededBy?.resourceId).toBe(newer);
    await plaza.db.resource.update({ where: { id: newer }, data: { state: "draft" } });
    expect((await show("old-toolkit")).supersededBy).toBeNull();
    await plaza.db.resource.update({ where: { id: newer }, data: { state: "published" } });
  });

  it("stays when the resource is withdrawn and says why, and is NOT_FOUND for a draft", async () => {
    expect(await show("withdrawn-report")).toMatchObject({
      state: "withdrawn",
      withdrawnReason: "Its figures were wrong.",
    });
    await expect(show("draft-report")).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("tells what changed when", async () => {
    const record = testRecords.find(({ id }) => id === "budget-data");
    await plaza.importRecords([{ ...record, title: "Municipal budgets 2015 to 2021", edition: "2" }]);
    const { revisions } = await show("budget-data");
    expect(revisions.map(({ number, changedFields }) => ({ number, changedFields }))).toEqual([
      { number: 1, changedFields: ["title", "edition"] },
    ]);
  });

  it("leaves a long text to a page of its own", async () => {
    const paragraph = "Minutes of a council that talked for a long time. ".repeat(20);
    await plaza.importRecords([
      {
        id: "long",
        kind: "article",
        title: "Long minutes",
        lang: "en",
        body: Array.from({ length: 40 }, () => paragraph).join("\n\n"),
      },
    ]);
    expect(await show("long")).toMatchObject({ bodyHtml: null, isBodyLong: true });
    const text = await plaza.caller.resources.showText({ resourceId: await plaza.idOf("long"), locale: "en" });
    expect(text.html.text).toContain("<p>Minutes of a council");
  });

  it("needs the same number of statements whatever it shows", async () => {
    const statements = async (sourceId: string) => {
      const before = plaza.countStatements();
      await show(sourceId);
      return plaza.countStatements() - before;
    };
    const counts = [await statements("pb-guide-en"), await statements("pb-guide-en"), await statements("old-toolkit")];
    expect(new Set(counts.slice(1)).size).toBe(1);
  });
});

describe("the overview", () => {
  it("counts what is published and nothing else", async () => {
    const { resourceCount, newest } = await plaza.caller.resources.overview({ locale: "en" });
    expect(resourceCount).toBe(await plaza.db.resource.count({ where: { state: "published" } }));
    expect(newest.length).toBeGreaterThan(0);
  });

  it("shows what is new in the reader's language first, where it came together", async () => {
    for (const locale of ["en", "es", "fr"] as const) {
      const { newest } = await plaza.caller.resources.overview({ locale });
      const own = newest.map(({ title }) => title.lang.split("-")[0] === locale);
      expect(own[0], locale).toBe(true);
      expect(own).toEqual(own.toSorted((a, b) => Number(b) - Number(a)));
    }
    await plaza.db.resource.updateMany({ where: { language: "es" }, data: { publishedAt: new Date("2020-01-01") } });
    const { newest } = await plaza.caller.resources.overview({ locale: "es" });
    expect(newest[0]?.title.lang).not.toBe("es");
  });
});
