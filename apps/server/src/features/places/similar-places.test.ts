import { inTransaction } from "@plaza/database";
import { readStarterPopulations } from "@plaza/database/starter";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { loadPopulations } from "./load-populations.ts";
import { drawWorldMap } from "./world-map.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  const record = (id: string, place: string, municipality: string) => ({
    id,
    kind: "case",
    title: `Case of ${id}`,
    lang: "en",
    place,
    municipality,
    topics: ["participatory-budgeting"],
    url: `https://example.org/${id}`,
  });
  await plaza.importRecords([
    record("madrid", "ES", "Madrid"),
    record("bogota", "CO", "Bogotá"),
    record("quito", "EC", "Quito"),
    record("rennes", "FR", "Rennes"),
  ]);
});
afterAll(() => plaza.stop());

const load = () => inTransaction(plaza.db, (tx) => loadPopulations(tx, readStarterPopulations()));
const slugOf = async (name: string) =>
  (await plaza.db.place.findFirstOrThrow({ select: { slug: true }, where: { name, level: "municipality" } })).slug;

describe("places like this one", () => {
  it("know the figures of the file, once", async () => {
    expect([await load(), await load()]).toEqual([true, false]);
    const madrid = await plaza.db.place.findFirstOrThrow({ where: { name: "Madrid", level: "municipality" } });
    expect(madrid.population).toBe(3_280_782);
  });

  it("are those of the same level with most in common, and say what", async () => {
    const places = await plaza.caller.places.listSimilar({ slug: await slugOf("Bogotá"), locale: "en" });
    expect(places.map(({ name }) => name)).toEqual(["Quito", "Madrid"]);
    expect(places[0]?.likeness).toMatchObject({ band: "metropolis", language: "es", incomeGroup: "upper_middle" });
    expect(places[0]?.likeness.topics.map(({ slug }) => slug)).toEqual(["participatory-budgeting"]);
    expect(places[1]?.likeness.incomeGroup).toBeNull();
  });

  it("take the same number of statements for few and for many", async () => {
    const statementsFor = async (slug: string) => {
      await plaza.caller.topics.list({ locale: "en" });
      const before = plaza.countStatements();
      await plaza.caller.places.listSimilar({ slug, locale: "en" });
      return plaza.countStatements() - before;
    };
    expect(await statementsFor(await slugOf("Bogotá"))).toBe(await statementsFor(await slugOf("Rennes")));
  });

  it("are none of a place that there is not", async () => {
    await expect(plaza.caller.places.listSimilar({ slug: "nowhere", locale: "en" })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });
});

describe("the map of the world", () => {
  it("shades countries by their share of the largest count and draws small ones as dots", () => {
    const svg = drawWorldMap(
      new Map([
        ["KE", 9],
        ["PE", 1],
        ["SG", 4],
        ["XX", 5],
      ]),
      "light",
    );
    expect([...svg.matchAll(/<g opacity="([^"]+)">/g)].map(([, shade]) => shade)).toEqual(["1", "0.45", "0.7"]);
    expect(svg.match(/<circle /g)).toHaveLength(1);
  });

  it("is drawn from its address, and from nothing else", async () => {
    const map = await plaza.get("/maps/world.svg?theme=dark&in=PE3.KE12");
    expect([map.status, map.headers.get("content-type")]).toEqual([200, "image/svg+xml"]);
    for (const bad of ["theme=blue", "in=PE", "in=%3Cscript%3E", `in=${"PE1.".repeat(400)}PE1`])
      expect((await plaza.get(`/maps/world.svg?${bad}`)).status, bad).toBe(404);
  });
});
