import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { loadStarter, loadTopicsAndPlaces } from "./load-starter.ts";

let test: TestDatabase;
let db: Database;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});

const generation = async () => (await db.searchGeneration.findUniqueOrThrow({ where: { id: 1 } })).number;

describe("the first start", () => {
  it("loads every country and region, and the vocabulary with its hierarchy", async () => {
    await loadTopicsAndPlaces(db);
    expect(await db.place.count({ where: { level: "country" } })).toBe(249);
    expect(await db.place.count({ where: { level: "region", parentId: null } })).toBe(0);
    expect(
      await db.place.findUnique({
        where: { code: "MX-JAL" },
        select: { slug: true, parent: { select: { slug: true } } },
      }),
    ).toEqual({
      slug: "jalisco-mx-jal",
      parent: { slug: "mexico" },
    });
    const budgeting = await db.topic.findUniqueOrThrow({
      where: { slug: "participatory-budgeting" },
      include: { parent: true, labels: true },
    });
    expect(budgeting.parent?.slug).toBe("citizen-participation");
    expect(budgeting.labels.map(({ language }) => language)).toEqual(expect.arrayContaining(["en", "es", "fr"]));
  });

  it("loads the starter library into an empty library, all of it", async () => {
    const said: string[] = [];
    await loadStarter(db, { resources: true, say: (line) => said.push(line) });
    expect(said).toEqual([expect.stringMatching(/^Starter library: \d+ resources$/)]);
    expect(await db.resource.count({ where: { state: "published", topics: { some: {} } } })).toBeGreaterThan(100);
    expect(await db.resource.count({ where: { keywords: { isEmpty: false } } })).toBe(0);
  });
});

describe("a later start", () => {
  it("changes nothing and wakes no index", async () => {
    const [before, resources] = [await generation(), await db.resource.count()];
    await loadStarter(db, { resources: true, say: () => undefined });
    expect(await generation()).toBe(before);
    expect(await db.resource.count()).toBe(resources);
  });

  it("brings back what differs from the vocabulary of this version, and tells the indexes", async () => {
    const before = await generation();
    await db.topicLabel.updateMany({
      where: { topic: { slug: "justice" }, language: "en" },
      data: { label: "Old label" },
    });
    await db.place.update({ where: { code: "FR" }, data: { name: "Gaul" } });
    await loadTopicsAndPlaces(db);
    expect(await db.topicLabel.count({ where: { label: "Old label" } })).toBe(0);
    expect(await db.place.findUnique({ where: { code: "FR" }, select: { name: true } })).toEqual({ name: "France" });
    expect(await generation()).toBe(before + 1);
  });

  it("leaves a library that somebody emptied of the starter's own alone", async () => {
    await db.resource.deleteMany({ where: { language: { not: "fr" } } });
    const left = await db.resource.count();
    await loadStarter(db, { resources: true, say: () => undefined });
    expect(await db.resource.count()).toBe(left);
  });
});
