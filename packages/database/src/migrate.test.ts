import pg from "pg";
import { afterAll, afterEach, beforeEach, describe, expect, it } from "vitest";
import { diffSchema } from "../tools/next-migration.ts";
import { applyMigrations, type Migration, MigrationError, readMigrations } from "./migrate.ts";
import { createEmptyDatabase, leaveTestServer, type TestDatabase } from "./testing.ts";

function migrationOf(name: string, sql: string): Migration {
  return { name, sql, checksum: `${name} ${sql.length}` };
}

async function readRows(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

let database: TestDatabase;
beforeEach(async () => {
  database = await createEmptyDatabase();
});
afterEach(() => database.drop());
afterAll(leaveTestServer);

describe("applying migrations", () => {
  it("builds an empty database and has nothing to do the second time", async () => {
    const names = readMigrations().map(({ name }) => name);
    expect(await applyMigrations(database.url)).toEqual(names);
    expect(await applyMigrations(database.url)).toEqual([]);
    expect(await readRows(database.url, 'SELECT "number" FROM "search_generation"')).toEqual([{ number: 1 }]);
  });

  it("applies each migration once when several servers start at the same time", async () => {
    const results = await Promise.all([1, 2, 3, 4].map(() => applyMigrations(database.url)));
    expect(results.flat()).toEqual(readMigrations().map(({ name }) => name));
  });

  it("keeps nothing of a migration that fails, and applies it once it is mended", async () => {
    const first = migrationOf("1_first", "CREATE TABLE first (id int)");
    const broken = migrationOf("2_second", "CREATE TABLE second (id int); SELECT * FROM nowhere");
    await expect(applyMigrations(database.url, [first, broken])).rejects.toThrow(
      /2_second failed and changed nothing: .*nowhere/,
    );
    const tables = `SELECT to_regclass('first') IS NOT NULL AS first, to_regclass('second') IS NOT NULL AS second`;
    expect(await readRows(database.url, tables)).toEqual([{ first: true, second: false }]);
    const mended = migrationOf("2_second", "CREATE TABLE second (id int)");
    expect(await applyMigrations(database.url, [first, mended])).toEqual(["2_second"]);
  });

  it("takes function bodies with semicolons", async () => {
    const sql = "CREATE FUNCTION twice(n int) RETURNS int LANGUAGE plpgsql AS $$ BEGIN n := n * 2; RETURN n; END; $$";
    await applyMigrations(database.url, [migrationOf("1_function", sql)]);
    expect(await readRows(database.url, "SELECT twice(21) AS n")).toEqual([{ n: 42 }]);
  });

  it("refuses a database that is newer than the code", async () => {
    const known = migrationOf("1_known", "SELECT 1");
    await applyMigrations(database.url, [known, migrationOf("2_later", "SELECT 1")]);
    const attempt = applyMigrations(database.url, [known]);
    await expect(attempt).rejects.toBeInstanceOf(MigrationError);
    await expect(attempt).rejects.toThrow(/newer than this code: it has the migration 2_later/);
  });

  it("refuses a migration that was changed after it had been applied", async () => {
    await applyMigrations(database.url, [migrationOf("1_known", "SELECT 1")]);
    await expect(applyMigrations(database.url, [migrationOf("1_known", "SELECT 12")])).rejects.toThrow(
      /1_known was changed/,
    );
  });
});

describe("the schema files", () => {
  it("say the same as the migrations", async () => {
    expect(await diffSchema()).toBe("");
  });
});
