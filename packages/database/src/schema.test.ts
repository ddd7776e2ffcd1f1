import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase, type Prisma } from "./client.ts";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "./testing.ts";

let database: TestDatabase;
let db: Database;
beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url);
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await leaveTestServer();
});

function createResource(given: Partial<Prisma.ResourceUncheckedCreateInput> = {}): Promise<{ id: number }> {
  const text = { language: "en", title: "Budgets", titleLanguage: "en", titleFolded: "budgets", contentHash: "0" };
  return db.resource.create({ data: { kind: "guide", ...text, ...given }, select: { id: true } });
}

function createLink(given: Partial<Prisma.ResourceLinkUncheckedCreateInput>): Promise<{ id: number }> {
  return createResource().then(({ id }) =>
    db.resourceLink.create({ data: { resourceId: id, position: 0, ...given }, select: { id: true } }),
  );
}

const sha256 = "a".repeat(64);

describe("a resource in the database", () => {
  it("has one translation of a work in each language", async () => {
    const { id: workId } = await db.work.create({ data: {}, select: { id: true } });
    await createResource({ workId, language: "es" });
    await createResource({ workId, language: "fr" });
    await expect(createResource({ workId, language: "es" })).rejects.toMatchObject({ code: "P2002" });
  });

  it("has one row for each id of an imported file, and any number without one", async () => {
    await Promise.all([createResource({ sourceId: "r-1" }), createResource(), createResource()]);
    await expect(createResource({ sourceId: "r-1" })).rejects.toMatchObject({ code: "P2002" });
  });

  it.each([[null], [""], ["   "]])("is not withdrawn for the reason %j", async (withdrawnReason) => {
    const attempt = createResource({ state: "withdrawn", withdrawnReason });
    await expect(attempt).rejects.toThrow("resource_withdrawn_has_a_reason");
  });

  it("is withdrawn for a reason", async () => {
    await expect(
      createResource({ state: "withdrawn", withdrawnReason: "Replaced by law 7/2026" }),
    ).resolves.toHaveProperty("id");
  });

  it("is not published without a date", async () => {
    await expect(createResource({ state: "published" })).rejects.toThrow("resource_published_has_a_date");
  });

  it.each([[999], [2101], [-1]])("is not from the year %d", async (issuedYear) => {
    await expect(createResource({ issuedYear })).rejects.toThrow("resource_issued_year_is_plausible");
  });

  it("does not supersede itself", async () => {
    const { id } = await createResource();
    const attempt = db.resource.update({ where: { id }, data: { supersededById: id } });
    await expect(attempt).rejects.toThrow("resource_does_not_supersede_itself");
  });
});

describe("a link in the database", () => {
  it("is a URL or a stored file", async () => {
    await expect(createLink({ url: "https://example.org/a" })).resolves.toHaveProperty("id");
    await expect(createLink({ fileName: "a.pdf", sha256 })).resolves.toHaveProperty("id");
  });

  it.each([
    ["neither", {}],
    ["both", { url: "https://example.org/a", fileName: "a.pdf", sha256 }],
    ["a file without its sum", { fileName: "a.pdf" }],
  ])("is not %s", async (_, given) => {
    await expect(createLink(given)).rejects.toThrow("resource_link_is_a_url_or_a_stored_file");
  });

  it.each([["abc"], ["A".repeat(64)]])("does not have the sum %s", async (sum) => {
    await expect(createLink({ fileName: "a.pdf", sha256: sum })).rejects.toThrow("resource_link_sha256_is_hexadecimal");
  });
});

describe("other rows", () => {
  it("of the search generation are refused beside the first", async () => {
    await expect(db.searchGeneration.create({ data: { id: 2 } })).rejects.toThrow("search_generation_is_one_row");
  });

  it("of topics and places are not their own parents", async () => {
    const topic = await db.topic.create({ data: { slug: "budget", position: 1 } });
    const topicAttempt = db.topic.update({ where: { id: topic.id }, data: { parentId: topic.id } });
    await expect(topicAttempt).rejects.toThrow("topic_is_not_its_own_parent");
    const place = await db.place.create({ data: { slug: "peru", level: "country", countryCode: "PE", name: "Peru" } });
    const placeAttempt = db.place.update({ where: { id: place.id }, data: { parentId: place.id } });
    await expect(placeAttempt).rejects.toThrow("place_is_not_its_own_parent");
  });

  it("of places have a country code of ISO 3166", async () => {
    const attempt = db.place.create({ data: { slug: "peru-2", level: "country", countryCode: "per", name: "Peru" } });
    await expect(attempt).rejects.toThrow("place_country_code_is_alpha_2");
  });
});
