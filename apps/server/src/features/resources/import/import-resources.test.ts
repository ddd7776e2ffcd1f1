import { createHash } from "node:crypto";
import { mkdir, mkdtemp, rm, symlink, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { buffer } from "node:stream/consumers";
import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { FileStore } from "../../../platform/ports/file-store.ts";
import { loadTopicsAndPlaces } from "../load-starter.ts";
import { fileSource, importResources, type ImportOptions, type ImportReport, type LineReport } from "./index.ts";

let test: TestDatabase;
let db: Database;
let folder: string;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
  await loadTopicsAndPlaces(db);
  folder = await mkdtemp(join(tmpdir(), "plaza-import-"));
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
  await rm(folder, { recursive: true });
});
beforeEach(async () => {
  await db.$executeRaw`truncate resource, work, search_change restart identity cascade`;
  await db.$executeRaw`delete from place where level = 'municipality'`;
  await db.$executeRaw`update topic set "resourceCount" = 0`;
  await db.$executeRaw`update place set "resourceCount" = 0`;
});

const kept = new Map<string, Buffer>();
const files: FileStore = {
  put: async (bytes) => {
    const content = await buffer(bytes);
    const sha256 = createHash("sha256").update(content).digest("hex");
    kept.set(sha256, content);
    return { sha256, byteSize: content.length };
  },
  open: (sha256) => {
    const content = kept.get(sha256);
    return Promise.resolve(content ? { byteSize: content.length, bytes: Readable.from([content]) } : null);
  },
  remove: (sha256) => {
    kept.delete(sha256);
    return Promise.resolve();
  },
};

type Fields = Record<string, unknown>;
const record = (id: string, fields: Fields = {}): Fields => ({
  id,
  title: `Title of ${id}`,
  lang: "en",
  url: `https://e.org/${id}`,
  ...fields,
});

async function importText(text: string, options: ImportOptions = {}): Promise<ImportReport & { lines: LineReport[] }> {
  const path = join(folder, "import.jsonl");
  await writeFile(path, text);
  const lines: LineReport[] = [];
  const report = await importResources({ db, files }, fileSource(path, "jsonl"), {
    ...options,
    onLine: (line) => lines.push(line),
  });
  return { ...report, lines };
}

const importAll = (records: readonly Fields[], options: ImportOptions = {}) =>
  importText(records.map((fields) => JSON.stringify(fields)).join("\n"), options);

/** Every row of every table that an import may touch. */
const everything = () =>
  db.$queryRaw`
    select (select json_agg(r order by id) from resource r) resources, (select json_agg(w order by id) from work w) works,
      (select json_agg(p order by id) from place p where "resourceCount" > 0 or level = 'municipality') places,
      (select json_agg(t order by id) from topic t) topics, (select json_agg(v) from resource_revision v) revisions,
      (select json_agg(l order by id) from resource_link l) links, (select json_agg(i order by id) from resource_identifier i) identifiers,
      (select count(*)::int from search_change) changes`;

const outcomesOf = (report: { lines: LineReport[] }) =>
  report.lines.toSorted((a, b) => a.line - b.line).map(({ outcome }) => outcome);

const mixed = [
  record("a", {
    type: "dataset",
    country: "España",
    municipality: "Soria",
    topics: ["Datos abiertos", "Parques"],
    body: "# Hola",
    licence: "CC BY 4.0 (x)",
  }),
  record("b", { url: "https://e.org/a", lang: "fr" }),
  record("c", { url: "https://e.org/a/" }),
  { id: "d", title: "" },
];

describe("importing resources", () => {
  it("stores what a line says, with topic, place, licence, link and rendered body", async () => {
    await importAll(mixed);
    const stored = await db.resource.findUniqueOrThrow({
      where: { sourceId: "a" },
      include: {
        topics: { include: { topic: true } },
        place: { include: { parent: true } },
        links: true,
        identifiers: true,
      },
    });
    expect(stored).toMatchObject({
      kind: "dataset",
      state: "published",
      language: "en",
      keywords: ["Parques"],
      licence: "CC-BY-4.0",
      licenceText: "CC BY 4.0 (x)",
      bodyHtml: "<h2>Hola</h2>",
      titleFolded: "title of a",
      topics: [{ topic: { slug: "open-data", resourceCount: 1 } }],
      place: {
        slug: "soria-es",
        name: "Soria",
        level: "municipality",
        resourceCount: 1,
        parent: { code: "ES", resourceCount: 1 },
      },
      links: [{ url: "https://e.org/a", position: 0 }],
      identifiers: [{ scheme: "url", value: "https://e.org/a" }],
    });
    expect(stored.publishedAt).not.toBeNull();
  });

  it("accounts for every line, and counts words that are no topic", async () => {
    const report = await importAll(mixed);
    expect(outcomesOf(report)).toEqual(["taken", "translation", "kept", "refused"]);
    expect(report).toMatchObject({
      lineCount: 4,
      counts: { taken: 1, translation: 1, kept: 1, refused: 1, updated: 0, unchanged: 0, repeated: 0 },
    });
    expect(report.unknownTopics).toEqual(new Map([["Parques", 1]]));
    expect(report.refused).toMatchObject([
      { line: 4, id: "d", reasons: ["title is empty", "nothing to read: no address, no file and no text"] },
    ]);
  });

  it("decides the same in a dry run, whatever the batches, and changes nothing", async () => {
    const before = await everything();
    for (const batchSize of [1, 200]) {
      const report = await importAll(mixed, { dryRun: true, batchSize });
      expect(outcomesOf(report), `batches of ${batchSize}`).toEqual(["taken", "translation", "kept", "refused"]);
    }
    expect(await everything()).toEqual(before);
  });

  it("changes nothing when the same file comes again", async () => {
    await importAll(mixed);
    const before = await everything();
    const report = await importAll(mixed);
    expect(outcomesOf(report)).toEqual(["unchanged", "unchanged", "unchanged", "refused"]);
    expect(await everything()).toEqual(before);
  });

  it("tells the indexes of every resource that changed, in the same transaction", async () => {
    await importAll([record("a"), record("b")]);
    const [first] = await db.$queryRaw<
      [{ count: number }]
    >`select count(distinct "documentId")::int count from search_change where type = 'resource'`;
    expect(first.count).toBe(2);
  });
});

describe("a line with an id that is there", () => {
  it("is an update, and keeps what was", async () => {
    await importAll([record("a", { topics: ["justice"], place: "FR" })]);
    const { publishedAt } = await db.resource.findUniqueOrThrow({ where: { sourceId: "a" } });
    const report = await importAll([record("a", { title: "New title", topics: ["health"], place: "ES" })]);
    expect(outcomesOf(report)).toEqual(["updated"]);
    const stored = await db.resource.findUniqueOrThrow({
      where: { sourceId: "a" },
      include: { revisions: true, topics: { include: { topic: true } } },
    });
    expect(stored).toMatchObject({ title: "New title", publishedAt, topics: [{ topic: { slug: "health" } }] });
    expect(stored.revisions).toMatchObject([{ number: 1, before: { title: "Title of a" } }]);
    expect(stored.revisions[0]?.changedFields.toSorted()).toEqual(["placeId", "title", "topics"]);
  });

  it("moves the counters of topics and places", async () => {
    await importAll([
      record("a", { topics: ["justice"], place: "FR" }),
      record("b", { topics: ["open-justice"], place: "FR" }),
    ]);
    await importAll([
      record("a", { topics: ["health"], place: "ES" }),
      record("b", { topics: ["open-justice"], place: "FR", state: "draft" }),
    ]);
    const topics = await db.topic.findMany({
      where: { resourceCount: { gt: 0 } },
      select: { slug: true, resourceCount: true },
      orderBy: { slug: "asc" },
    });
    expect(topics).toEqual([
      { slug: "health", resourceCount: 1 },
      { slug: "public-services", resourceCount: 1 },
    ]);
    expect(await db.place.findMany({ where: { resourceCount: { gt: 0 } }, select: { code: true } })).toEqual([
      { code: "ES" },
    ]);
  });

  it("counts once when the file has it twice: the last good line, and nothing changes the second time", async () => {
    const records = [record("a", { title: "First" }), record("a", { title: "Second" }), record("a", { title: "" })];
    expect(outcomesOf(await importAll(records))).toEqual(["repeated", "taken", "refused"]);
    expect(await db.resource.findFirst({ select: { title: true } })).toEqual({ title: "Second" });
    expect(outcomesOf(await importAll(records))).toEqual(["repeated", "unchanged", "refused"]);
  });
});

describe("translations", () => {
  it("share a work when they share an address, also across files", async () => {
    await importAll([record("a")]);
    const report = await importAll([
      record("b", { url: "http://e.org/a/", lang: "es" }),
      record("c", { url: "https://e.org/a", lang: "fr" }),
    ]);
    expect(report.lines).toMatchObject([
      { outcome: "translation", translationOf: "a" },
      { outcome: "translation", translationOf: "a" },
    ]);
    const rows = await db.resource.findMany({ select: { workId: true } });
    expect(new Set(rows.map(({ workId }) => workId)).size).toBe(1);
    expect(rows[0]?.workId).not.toBeNull();
  });

  it("share a work when they name a group or each other", async () => {
    await importAll([record("a", { translationGroup: "g" }), record("x", { lang: "es", translationOf: "y" })]);
    await importAll([record("b", { translationGroup: "g", lang: "fr" }), record("y")]);
    await importAll([record("x", { lang: "es", translationOf: "y" })]);
    const workOf = async (sourceId: string) => (await db.resource.findUniqueOrThrow({ where: { sourceId } })).workId;
    expect(await workOf("a")).toBe(await workOf("b"));
    expect(await workOf("x")).toBe(await workOf("y"));
    expect(await workOf("x")).not.toBe(await workOf("a"));
  });

  it("can not be told without a language", async () => {
    const report = await importAll([record("a", { lang: null }), record("b", { url: "https://e.org/a" })]);
    expect(report.lines[1]).toMatchObject({ outcome: "kept", duplicates: [{ because: "same address", id: "a" }] });
  });
});

describe("possible duplicates", () => {
  it.each([
    ["same address", { url: "https://e.org/a#" }],
    ["same identifier", { doi: "https://doi.org/10.1000/182" }],
    ["same title and publisher", { title: "TÍTLE of  A", publisher: "the city" }],
    ["same work and language", { translationGroup: "g" }],
  ])("are reported and kept: %s", async (because, fields) => {
    await importAll([
      record("a", {
        publisher: "The City",
        identifiers: [{ scheme: "doi", value: "10.1000/182" }],
        translationGroup: "g",
      }),
    ]);
    const report = await importAll([record("b", fields)]);
    expect(report.kept).toMatchObject([{ line: 1, id: "b", outcome: "kept", duplicates: [{ because, id: "a" }] }]);
    expect(await db.resource.count()).toBe(2);
  });
});

describe("versions", () => {
  it("lead to the newer one, wherever it stands in the file", async () => {
    const records = [
      record("old", { supersededBy: "new" }),
      record("new", { supersedes: ["older", "nowhere"] }),
      record("older"),
    ];
    const report = await importAll(records);
    const rows = await db.resource.findMany({
      select: { sourceId: true, supersededBy: { select: { sourceId: true } } },
      orderBy: { sourceId: "asc" },
    });
    expect(rows.map(({ sourceId, supersededBy }) => [sourceId, supersededBy?.sourceId])).toEqual([
      ["new", undefined],
      ["old", "new"],
      ["older", "new"],
    ]);
    expect(report.notes).toEqual([
      { line: 2, id: "new", note: "supersedes names “nowhere”, which is not in the library" },
    ]);
    const before = await everything();
    await importAll(records);
    expect(await everything()).toEqual(before);
  });

  it("do not supersede each other", async () => {
    const report = await importAll([record("a", { supersededBy: "b" }), record("b", { supersededBy: "a" })]);
    expect(report.notes).toMatchObject([{ note: "“b” and “a” would supersede each other" }]);
  });
});

describe("files beside the import file", () => {
  it("are kept under their hash", async () => {
    await mkdir(join(folder, "plans"), { recursive: true });
    await writeFile(join(folder, "plans/plan.pdf"), "a plan");
    const records = [record("a", { url: null, files: [{ path: "plans/plan.pdf", label: "The plan" }] })];
    await importAll(records);
    expect(await db.resourceLink.findFirst()).toMatchObject({
      url: null,
      fileName: "plan.pdf",
      label: "The plan",
      mediaType: "application/pdf",
      byteSize: 6n,
    });
    expect([...kept.values()].map(String)).toEqual(["a plan"]);
    expect(outcomesOf(await importAll(records))).toEqual(["unchanged"]);
  });

  it("are refused outside its folder, through links, and when absent", async () => {
    await symlink("/etc", join(folder, "etc"));
    const paths = ["/etc/passwd", "../secret", "etc/passwd", "plans/../../x", "absent.pdf", "a\u0000b"];
    const report = await importAll(paths.map((path, index) => record(`f${index}`, { files: [path] })));
    expect(report.counts.refused).toBe(paths.length);
    expect(await db.resource.count()).toBe(0);
  });
});

describe("a broken file", () => {
  it("is reported line by line, and the rest is taken", async () => {
    const report = await importText(
      `${JSON.stringify(record("a"))}\n{"id":"b",\n[]\n\n${JSON.stringify(record("c"))}\nnonsense`,
    );
    expect(report.lines.toSorted((x, y) => x.line - y.line)).toMatchObject([
      { line: 1, outcome: "taken" },
      { line: 2, outcome: "refused", id: null },
      { line: 3, outcome: "refused", reasons: ["a list, not an object with fields"] },
      { line: 5, outcome: "taken" },
      { line: 6, outcome: "refused" },
    ]);
  });

  it("with nothing in it changes nothing", async () => {
    expect(await importText("")).toMatchObject({ lineCount: 0, refused: [] });
  });

  it("with records without ids is the same file the next time", async () => {
    const { id: _id, ...fields } = record("a");
    expect(outcomesOf(await importAll([fields, fields]))).toEqual(["taken", "repeated"]);
    expect(outcomesOf(await importAll([fields, fields]))).toEqual(["unchanged", "repeated"]);
  });
});

describe("two imports at the same time", () => {
  it("take turns and agree", async () => {
    const records = Array.from({ length: 60 }, (_, index) => record(`r${index}`));
    const [one, other] = await Promise.all([
      importAll(records, { batchSize: 7 }),
      importAll(records, { batchSize: 7 }),
    ]);
    expect(one.counts.taken + other.counts.taken).toBe(60);
    expect(await db.resource.count()).toBe(60);
  });
});
