import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

/** Before it is compressed; the whole page has 30 KB after. */
const metadataBytesMax = 2_500;

describe("what the page of a resource gives to citing people and to machines", () => {
  it("is made from the row, in the reader's language", async () => {
    const resourceId = await plaza.idOf("pb-guide-es");
    const view = await plaza.caller.resources.show({ resourceId, locale: "fr" });
    expect(view.citations.map(({ style }) => style)).toEqual(["apa", "chicago", "vancouver"]);
    expect(view.citations[2]?.text).toBe(
      "Town Lab. Presupuesto participativo: guía para municipios pequeños [Internet]. Town Lab; 2022. Disponible sur: https://example.org/pb/guia",
    );
    expect(view.metadata.jsonLd).toMatchObject({
      "@id": `/fr/library/${resourceId}-${view.slug}`,
      inLanguage: "es",
      spatialCoverage: { "@type": "Country", name: "Pérou" },
      workTranslation: [{ inLanguage: "en" }],
    });
    expect(view.metadata.dublinCore).toContainEqual({ name: "DC.title", content: view.title.text, lang: "es" });
  });

  it("is a small part of the page", async () => {
    const view = await plaza.caller.resources.show({ resourceId: await plaza.idOf("pb-guide-en"), locale: "en" });
    expect(JSON.stringify(view.metadata).length).toBeLessThan(metadataBytesMax);
  });
});
