import { mkdtemp, readFile, rm, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { readConfig } from "../config.ts";
import { importCommand } from "./import.ts";

let test: TestDatabase;
let db: Database;
let folder: string;

beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
  folder = await mkdtemp(join(tmpdir(), "plaza-command-"));
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
  await rm(folder, { recursive: true });
});

async function run(...args: string[]): Promise<{ code: number; out: string; error: string }> {
  const out: string[] = [];
  const error: string[] = [];
  const code = await importCommand.run(args, {
    config: readConfig({ DATA_DIR: folder }),
    store: { db, url: test.url, folder: null, close: () => Promise.resolve() },
    io: { out: (line) => out.push(line), error: (line) => error.push(line) },
  });
  return { code, out: out.join("\n"), error: error.join("\n") };
}

async function file(name: string, content: string | Buffer): Promise<string> {
  await writeFile(join(folder, name), content);
  return join(folder, name);
}

describe("the command import", () => {
  it("takes a table, says what became of it in words, and exits with 0", async () => {
    const path = await file("good.csv", "id,title,lang,url,topics\na,Plan,en,https://e.org/a,Open data; Parks\n");
    const { code, out, error } = await run(path, "--publisher", "The City");
    expect(code).toBe(0);
    expect(out).toContain("good.csv: 1 line\n");
    expect(out).toMatch(/^ +1 new$/m);
    expect(out).toContain("1 × Parks");
    expect(error).toContain("1 of 1 lines");
    expect(await db.resource.findFirst({ select: { sourceId: true, publisher: true } })).toEqual({
      sourceId: "a",
      publisher: "The City",
    });
  });

  it("names every refused line, writes the report, and exits with 1", async () => {
    const path = await file("bad.jsonl", '{"id":"b","title":"B","url":"https://e.org/b"}\n{"id":"c"}\nnonsense\n');
    const report = join(folder, "report.jsonl");
    const { code, out, error } = await run(path, "--report", report, "--quiet");
    expect(code).toBe(1);
    expect(error).toBe("");
    expect(out).toContain("line 2 (c): title is empty; nothing to read: no address, no file and no text");
    expect(out).toContain("line 3: not valid JSON");
    const lines = (await readFile(report, "utf8"))
      .trim()
      .split("\n")
      .map((line): unknown => JSON.parse(line));
    expect(lines).toHaveLength(3);
    expect(lines).toContainEqual(expect.objectContaining({ line: 1, id: "b", outcome: "taken" }));
  });

  it("changes nothing in a dry run", async () => {
    const before = await db.resource.count();
    const { code, out } = await run(
      await file("dry.jsonl", '{"id":"z","title":"Z","url":"https://e.org/z"}'),
      "--dry-run",
    );
    expect(code).toBe(0);
    expect(out).toContain("dry run: nothing was changed");
    expect(await db.resource.count()).toBe(before);
  });

  it.each([
    [[], "Name the file to import."],
    [["nowhere.jsonl"], "There is no file nowhere.jsonl."],
    [["a.jsonl", "b.jsonl"], "Name one file at a time."],
    [["--unknown"], "--unknown"],
  ])("explains wrong use: %j", async (args, words) => {
    const { code, error } = await run(...args);
    expect(code).toBe(2);
    expect(error).toContain(words);
  });

  it("asks for the format when the name does not tell, and refuses files that are no UTF-8", async () => {
    expect(await run(await file("noname", "{}"))).toMatchObject({
      code: 2,
      error: expect.stringContaining("--format jsonl or --format csv"),
    });
    expect(await run(await file("wide.jsonl", Buffer.from("\ufeff{}", "utf16le")))).toMatchObject({
      code: 2,
      error: expect.stringContaining("UTF-16"),
    });
  });

  it("says that it stopped when the database is gone", async () => {
    const gone = openDatabase("postgresql://nobody@127.0.0.1:9/none");
    const error: string[] = [];
    const code = await importCommand.run([await file("one.jsonl", '{"id":"q","title":"Q","url":"https://e.org/q"}')], {
      config: readConfig({ DATA_DIR: folder }),
      store: { db: gone, url: "", folder: null, close: () => Promise.resolve() },
      io: { out: () => undefined, error: (line) => error.push(line) },
    });
    await gone.$disconnect();
    expect(code).toBe(3);
    expect(error.join("\n")).toContain("What was taken before is kept");
  });
});
