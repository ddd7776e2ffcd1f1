import { readFileSync } from "node:fs";
import { type Database, openDatabase } from "@plaza/database";
import { createTestDatabase, leaveTestServer, type TestDatabase } from "@plaza/database/testing";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Holding, PersonalTable } from "./holding.ts";
import { impersonalTables, personalTableNames, personalTables } from "./personal-data.ts";
import { columnsOf } from "./read-personal-rows.ts";

let test: TestDatabase;
let db: Database;
let stored: Map<string, string[]>;
beforeAll(async () => {
  test = await createTestDatabase();
  db = openDatabase(test.url);
  const rows = await db.$queryRaw<{ table: string; column: string }[]>`
    select table_name "table", column_name "column" from information_schema.columns
    where table_schema = 'public' and table_name not like '\\_prisma%' order by 1, 2`;
  stored = new Map(
    [...Map.groupBy(rows, ({ table }) => table)].map(([table, columns]) => [
      table,
      columns.map(({ column }) => column),
    ]),
  );
});
afterAll(async () => {
  await db.$disconnect();
  await test.drop();
  await leaveTestServer();
});

describe("the list of personal data", () => {
  it("knows every table of the schema, on one side or the other", () => {
    const known = [...personalTableNames, ...impersonalTables];
    expect([...stored.keys()].filter((table) => !known.includes(table))).toEqual([]);
    expect(known.filter((table) => !stored.has(table))).toEqual([]);
    expect(new Set(known).size).toBe(known.length);
  });

  it("names every column of a table that holds something about a person, once", () => {
    for (const table of personalTableNames)
      expect(columnsOf(personalTables[table]).toSorted(), table).toEqual(stored.get(table)?.toSorted());
  });

  it("holds no table that leads to a member to be about nobody", async () => {
    const rows = await db.$queryRaw<{ table: string }[]>`
      select distinct c.relname "table" from pg_constraint k join pg_class c on c.oid = k.conrelid
      where k.contype = 'f' and k.confrelid in ('member'::regclass, 'account'::regclass)`;
    expect(rows.length).toBeGreaterThan(15);
    expect(rows.map(({ table }) => table).filter((table) => impersonalTables.includes(table))).toEqual([]);
  });
});

const rowOf = (table: string, { columns, why, until, isSecret }: Holding): string =>
  `| \`${table}\` | ${columns.join(", ")} | ${why}${isSecret ? " (not in the export)" : ""} | ${until} |`;

describe("docs/privacy.md", () => {
  it("says of every personal column why it is held and for how long, as the list does", () => {
    const page = readFileSync(new URL("../../../../../docs/privacy.md", import.meta.url), "utf8");
    const written = page.split("\n").filter((line) => line.startsWith("| `"));
    const listed = personalTableNames.flatMap((table) => {
      const { holdings }: PersonalTable = personalTables[table];
      return holdings.map((holding) => rowOf(table, holding));
    });
    expect(written).toEqual(listed);
  });
});
