// npm run migration -w @plaza/database -- <name>
// Writes the SQL between the migrations and the schema files, found on a scratch database.
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from "node:fs";
import { createRequire } from "node:module";
import { fileURLToPath } from "node:url";
import { PrismaPg } from "@prisma/adapter-pg";
import { bindMigrationAwareSqlAdapterFactory, ColumnTypeEnum } from "@prisma/driver-adapter-utils";
import * as engineBindings from "@prisma/schema-engine-wasm/schema_engine_bg";
import type pg from "pg";
import { applyMigrations } from "../src/migrate.ts";
import { createEmptyDatabase, leaveTestServer } from "../src/testing.ts";

const schemaFolder = fileURLToPath(new URL("../prisma/schema", import.meta.url));
const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

const charType = 18;
const textType = 25;
const charMark = "\u0000char";

/** The engine ships as WebAssembly with its bindings; loading them is the caller's task. */
async function loadEngine(): Promise<void> {
  const file = createRequire(import.meta.url)
    .resolve("@prisma/schema-engine-wasm/schema_engine_bg")
    .replace(/\.js$/, ".wasm");
  const imports = { "./schema_engine_bg.js": engineBindings as unknown as WebAssembly.ModuleImports };
  const { instance } = await WebAssembly.instantiate(readFileSync(file), imports);
  engineBindings.__wbg_set_wasm(instance.exports);
  (instance.exports["__wbindgen_start"] as () => void)();
}

/**
 * PostgreSQL's catalogue has columns of the one-byte type "char", at which the adapter throws: they pass it as text
 * under a marked name, and leave as characters.
 */
class CatalogueAdapter extends PrismaPg {
  override async connect() {
    const adapter = await super.connect();
    const pool = adapter.underlyingDriver();
    const query = pool.query.bind(pool) as (...given: unknown[]) => Promise<pg.QueryResult>;
    const markedQuery = async (...given: unknown[]) => {
      const result = await query(...given);
      for (const field of result.fields.filter(({ dataTypeID }) => dataTypeID === charType))
        Object.assign(field, { dataTypeID: textType, name: field.name + charMark });
      return result;
    };
    const queryRaw = adapter.queryRaw.bind(adapter);
    adapter.queryRaw = async (given) => {
      const { columnNames, columnTypes, rows } = await queryRaw(given);
      return {
        columnNames: columnNames.map((name) => name.replace(charMark, "")),
        columnTypes: columnTypes.map((type, index) =>
          columnNames[index]?.endsWith(charMark) ? ColumnTypeEnum.Character : type,
        ),
        rows,
      };
    };
    Object.assign(pool, { query: markedQuery });
    return adapter;
  }
}

function readSchema(): { path: string; content: string }[] {
  return readdirSync(schemaFolder)
    .filter((name) => name.endsWith(".prisma"))
    .toSorted()
    .map((name) => ({ path: name, content: readFileSync(`${schemaFolder}/${name}`, "utf8") }));
}

/** SQL that turns a database with every migration into one that the schema files describe. */
export async function diffSchema(): Promise<string> {
  await loadEngine();
  const scratch = await createEmptyDatabase();
  try {
    await applyMigrations(scratch.url);
    const files = readSchema();
    const engine = await engineBindings.SchemaEngine.new(
      { datamodels: files.map(({ path, content }) => [path, content]) },
      () => undefined,
      bindMigrationAwareSqlAdapterFactory(new CatalogueAdapter({ connectionString: scratch.url })),
    );
    const { stdout } = await engine.diff({
      from: { tag: "schemaDatasource", files, configDir: schemaFolder },
      to: { tag: "schemaDatamodel", files },
      script: true,
      exitCode: false,
      filters: { externalTables: [], externalEnums: [] },
    });
    return (stdout ?? "")
      .replace(/^-- (This is an empty migration|CreateSchema\nCREATE SCHEMA IF NOT EXISTS "public")[^\n]*\n*/, "")
      .trim();
  } finally {
    await scratch.drop();
  }
}

async function main(name: string | undefined): Promise<void> {
  if (name === undefined || !/^[a-z][a-z0-9_]*$/.test(name))
    throw new Error(
      "Give the migration a name of lower-case letters, digits and underscores: npm run migration -w @plaza/database -- add_networks",
    );
  const sql = await diffSchema();
  if (sql === "") throw new Error("The schema files and the migrations say the same: there is nothing to migrate.");
  const folder = `${migrationsFolder}/${new Date().toISOString().slice(0, 19).replaceAll(/\D/g, "")}_${name}`;
  if (existsSync(folder)) throw new Error(`${folder} exists already.`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(`${folder}/migration.sql`, `${sql}\n`);
  process.stdout.write(
    `${folder}/migration.sql\nRead it, and add what Prisma cannot say: checks, partial indexes, data.\n`,
  );
}

if (import.meta.main) {
  try {
    await main(process.argv[2]);
  } catch (cause) {
    process.stderr.write(`${cause instanceof Error ? cause.message : String(cause)}\n`);
    process.exitCode = 1;
  } finally {
    await leaveTestServer();
  }
}
