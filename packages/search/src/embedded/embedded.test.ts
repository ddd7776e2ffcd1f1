import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, describe, expect, it } from "vitest";
import { SearchEngineFailed, SearchIndexNotReady } from "../errors.ts";
import type { SearchIndex, SearchQuery } from "../port.ts";
import { testSearchIndex } from "../port.suite.ts";
import { batches } from "../suite/asking.ts";
import { documentOf, library } from "../suite/library.ts";
import { createEmbeddedIndex } from "./embedded-index.ts";

const root = mkdtempSync(join(tmpdir(), "plaza-search-"));
let folders = 0;

const newFolder = (): string => {
  folders += 1;
  return join(root, String(folders));
};

afterAll(() => rmSync(root, { recursive: true, force: true }));

testSearchIndex("embedded", async () => createEmbeddedIndex({ folder: newFolder() }));

const query: SearchQuery = {
  text: "budget",
  types: ["resource"],
  filters: {},
  audiences: ["everyone"],
  readerLanguage: "en",
  sort: "relevance",
  page: 1,
  size: 20,
  exact: false,
};

const builtIn = async (folder: string): Promise<SearchIndex> => {
  const index = createEmbeddedIndex({ folder });
  await index.rebuild(batches(library), { cursor: "100", generation: 1 });
  return index;
};

const currentFile = (folder: string): string => join(folder, readFileSync(join(folder, "current"), "utf8").trim());

describe("embedded: a language that hardly any document is written in", { timeout: 60_000 }, () => {
  it.each([
    ["pengadan publik", "pengadaan publik"],
    ["transparensi desa", "transparansi desa"],
  ])("mends %s by the lexicon", async (text, corrected) => {
    const index = createEmbeddedIndex({ folder: newFolder() });
    const titles = ["Public procurement in towns", "Transparency", "Village roads"];
    const documents = titles.map((title, at) => documentOf(at + 1, "en", title));
    await index.rebuild(batches(documents), { cursor: "100", generation: 1 });
    const result = await index.search({ ...query, text, readerLanguage: "id" });
    expect(result).toMatchObject({ corrected, language: "id" });
    expect(result.hits[0]).toMatchObject({ language: "en" });
    await index.close();
  });
  it.each([
    ["الميزانية التشركية", "الميزانية التشاركية"],
    ["участе граждан", "участие граждан"],
    ["Bürgerhaushallt", "Bürgerhaushalt"],
  ])("mends %s by the lexicon though somebody asked something in that language", async (text, corrected) => {
    const index = createEmbeddedIndex({ folder: newFolder() });
    const documents = [
      documentOf(1, "en", "Fighting corruption in towns"),
      documentOf(2, "en", "Citizen participation"),
      documentOf(3, "ar", "أين نلتقي بمن لا يأتي إلى البلدية؟"),
      documentOf(4, "ru", "Кто приходит на собрания?"),
      documentOf(5, "en", "Participatory budgeting"),
    ];
    await index.rebuild(batches(documents), { cursor: "100", generation: 1 });
    const result = await index.search({ ...query, text });
    expect(result.corrected).toBe(corrected);
    expect(result.hits[0]).toMatchObject({ language: "en" });
    await index.close();
  });
  it("says nothing of a spelling by which nothing is found either", async () => {
    const index = createEmbeddedIndex({ folder: newFolder() });
    await index.rebuild(batches([documentOf(1, "en", "Village roads")]), { cursor: "100", generation: 1 });
    const result = await index.search({ ...query, text: "pengadan", readerLanguage: "id" });
    expect(result).toMatchObject({ total: 0, corrected: null });
    await index.close();
  });
});

describe("embedded: a query in a third language", { timeout: 60_000 }, () => {
  const documents = [
    documentOf(1, "es", "Derecho a la información y cambio climático"),
    documentOf(2, "en", "Right to information and climate change"),
    documentOf(3, "en", "Water supply policy in small towns"),
    documentOf(4, "en", "Village roads"),
    documentOf(5, "es", "Caminos rurales"),
  ];
  it.each([
    ["सूचना का अधिकार", "hi", 2],
    ["जलवायु परिवर्तन", "hi", 2],
    ["情報公開法", "ja", 2],
    ["Wasserversorgungspolitik", "de", 3],
  ])("finds %s first in the reader's own language", async (text, language, id) => {
    const index = createEmbeddedIndex({ folder: newFolder() });
    await index.rebuild(batches(documents), { cursor: "100", generation: 1 });
    const result = await index.search({ ...query, text });
    expect(result.language).toBe(language);
    expect(result.hits[0]).toMatchObject({ id });
    await index.close();
  });
});

describe("embedded: files", { timeout: 60_000 }, () => {
  it("keeps one file and answers from it after a restart", async () => {
    const folder = newFolder();
    const first = await builtIn(folder);
    await first.rebuild(batches(library), { cursor: "200", generation: 2 });
    await first.apply({ put: [], remove: [{ type: "resource", id: 1 }], cursor: "201" });
    await first.close();
    expect(readdirSync(folder).filter((name) => name.endsWith(".sqlite"))).toHaveLength(1);
    const second = createEmbeddedIndex({ folder });
    expect(await second.status()).toMatchObject({
      ready: true,
      documents: library.length - 1,
      cursor: "201",
      generation: 2,
    });
    await second.close();
  });

  const spoil: Record<string, (path: string) => void> = {
    "is gone": (path) => rmSync(path),
    "is empty": (path) => truncateSync(path, 0),
    "is cut short": (path) => truncateSync(path, Math.floor(statSync(path).size / 2)),
    "is something else": (path) => writeFileSync(path, "no database".repeat(1_000)),
    "has a damaged middle": (path) => {
      const bytes = readFileSync(path);
      bytes.fill(0xff, Math.floor(bytes.length / 3), Math.floor(bytes.length / 3) * 2);
      writeFileSync(path, bytes);
    },
  };
  it.each(Object.keys(spoil))("is not ready when its file %s, and is mended by a build", async (damage) => {
    const folder = newFolder();
    await (await builtIn(folder)).close();
    spoil[damage]?.(currentFile(folder));
    const index = createEmbeddedIndex({ folder });
    expect(await index.status()).toMatchObject({ ready: false, cursor: null });
    await expect(index.search(query)).rejects.toThrow(SearchIndexNotReady);
    await index.rebuild(batches(library), { cursor: "300", generation: 3 });
    expect((await index.search(query)).total).toBeGreaterThan(0);
    await index.close();
  });

  it("gives each process that shares a folder files of its own, and those of one that ended to the next", async () => {
    const folder = newFolder();
    const first = await builtIn(folder);
    const second = await builtIn(folder);
    await second.apply({ put: [], remove: [{ type: "resource", id: 1 }], cursor: "101" });
    expect(await first.status()).toMatchObject({ documents: library.length, cursor: "100" });
    expect(await second.status()).toMatchObject({ documents: library.length - 1, cursor: "101" });
    await second.close();
    const third = createEmbeddedIndex({ folder });
    expect(await third.status()).toMatchObject({ ready: true, documents: library.length - 1, cursor: "101" });
    await third.close();
    await first.close();
  });

  it("lets a file be looked at beside the process that has it", async () => {
    const folder = newFolder();
    const first = await builtIn(folder);
    const reader = createEmbeddedIndex({ folder, isReadOnly: true });
    expect(await reader.status()).toMatchObject({ ready: true, documents: library.length });
    await expect(reader.apply({ put: [], remove: [], cursor: "1" })).rejects.toThrow("read only");
    await reader.close();
    await first.close();
  });

  it("works without a lexicon, and says so", async () => {
    const index = createEmbeddedIndex({ folder: newFolder(), lexiconFolder: newFolder() });
    await index.rebuild(batches(library), { cursor: "100", generation: 1 });
    expect((await index.search(query)).total).toBeGreaterThan(0);
    expect((await index.status()).problems).not.toEqual([]);
    await index.close();
  });

  it("removes what an interrupted build left with the next build", async () => {
    const folder = newFolder();
    await (await builtIn(folder)).close();
    writeFileSync(join(folder, "index-77.sqlite"), "half written");
    const index = await builtIn(folder);
    expect(await index.status()).toMatchObject({ ready: true, documents: library.length });
    expect(readdirSync(folder)).not.toContain("index-77.sqlite");
    await index.close();
  });
});

describe("embedded: threads", { timeout: 60_000 }, () => {
  const threadIn = (code: string): URL =>
    new URL(`data:text/javascript,${encodeURIComponent(`import { parentPort } from "node:worker_threads"; ${code}`)}`);

  it("fails the calls that wait when the thread dies, and starts another for the next", async () => {
    const index = createEmbeddedIndex({
      folder: newFolder(),
      workerUrl: threadIn('parentPort.on("message", () => { throw new Error("out of luck"); });'),
    });
    await expect(index.search(query)).rejects.toThrow(SearchEngineFailed);
    await expect(index.search(query)).rejects.toThrow("out of luck");
    await index.close();
  });
  it("ends a thread that does not answer in time", async () => {
    const index = createEmbeddedIndex({
      folder: newFolder(),
      workerUrl: threadIn('parentPort.on("message", () => { for (;;); });'),
      searchTimeoutMs: 100,
    });
    await expect(index.search(query)).rejects.toThrow("within 100 ms");
    await index.close();
  });
});
