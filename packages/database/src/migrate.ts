import { createHash, randomUUID } from "node:crypto";
import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import pg from "pg";

export type Migration = { name: string; sql: string; checksum: string };

const migrationsFolder = fileURLToPath(new URL("../prisma/migrations", import.meta.url));

/** An address that accepts and says nothing must not hold a start up for ever. */
const connectTimeoutMs = 10_000;

/** Any constant will do, as long as every Plaza process uses the same one. */
const advisoryLockKey = 7_052_926;

/** Prisma's own table, so that its tools know what was applied. */
const ledger = `CREATE TABLE IF NOT EXISTS "_prisma_migrations" (
  "id" VARCHAR(36) PRIMARY KEY,
  "checksum" VARCHAR(64) NOT NULL,
  "finished_at" TIMESTAMPTZ,
  "migration_name" VARCHAR(255) NOT NULL,
  "logs" TEXT,
  "rolled_back_at" TIMESTAMPTZ,
  "started_at" TIMESTAMPTZ NOT NULL DEFAULT now(),
  "applied_steps_count" INTEGER NOT NULL DEFAULT 0
)`;

/** A reason that the operator can act on; its message is shown without a stack. */
export class MigrationError extends Error {}

export function readMigrations(folder: string = migrationsFolder): Migration[] {
  return readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory())
    .map((entry) => entry.name)
    .toSorted()
    .map((name) => {
      // A checkout on Windows may have other line ends and is still the same migration.
      const sql = readFileSync(`${folder}/${name}/migration.sql`, "utf8").replaceAll("\r\n", "\n");
      return { name, sql, checksum: createHash("sha256").update(sql).digest("hex") };
    });
}

/**
 * Applies what is missing and returns the names. Safe when several servers start at once; each migration is one
 * transaction, so a crash leaves nothing half done.
 * @throws MigrationError when the database is newer than this code or a migration was edited or fails
 */
export async function applyMigrations(url: string, migrations: Migration[] = readMigrations()): Promise<string[]> {
  const client = new pg.Client({ connectionString: url, connectionTimeoutMillis: connectTimeoutMs });
  await client.connect();
  try {
    await client.query("SELECT pg_advisory_lock($1)", [advisoryLockKey]);
    const missing = findMissing(migrations, await readLedger(client));
    for (const migration of missing) await applyOne(client, migration);
    return missing.map(({ name }) => name);
  } finally {
    await client.end();
  }
}

type LedgerRow = { migration_name: string; checksum: string };

async function readLedger(client: pg.Client): Promise<LedgerRow[]> {
  const { rows: tables } = await client.query<{ known: boolean }>(
    `SELECT to_regclass('"_prisma_migrations"') IS NOT NULL AS known`,
  );
  if (!tables[0]?.known) {
    await client.query(ledger);
    return [];
  }
  const { rows } = await client.query<LedgerRow>(
    `SELECT "migration_name", "checksum" FROM "_prisma_migrations"
      WHERE "finished_at" IS NOT NULL AND "rolled_back_at" IS NULL`,
  );
  return rows;
}

function findMissing(migrations: Migration[], applied: LedgerRow[]): Migration[] {
  const known = new Map(migrations.map((migration) => [migration.name, migration]));
  for (const row of applied) {
    const migration = known.get(row.migration_name);
    if (migration === undefined)
      throw new MigrationError(
        `The database is newer than this code: it has the migration ${row.migration_name}, which this version of Plaza does not know. Start a newer version, or restore a backup made with this one.`,
      );
    if (migration.checksum !== row.checksum)
      throw new MigrationError(
        `The migration ${row.migration_name} was changed after it had been applied to this database. Undo the change and make a new migration for it.`,
      );
  }
  const done = new Set(applied.map((row) => row.migration_name));
  return migrations.filter(({ name }) => !done.has(name));
}

async function applyOne(client: pg.Client, { name, sql, checksum }: Migration): Promise<void> {
  await client.query("BEGIN");
  try {
    await client.query(sql);
    await client.query(
      `INSERT INTO "_prisma_migrations" ("id", "checksum", "finished_at", "migration_name", "applied_steps_count")
       VALUES ($1, $2, clock_timestamp(), $3, 1)`,
      [randomUUID(), checksum, name],
    );
    await client.query("COMMIT");
  } catch (cause) {
    await client.query("ROLLBACK");
    const reason = cause instanceof Error ? cause.message : String(cause);
    throw new MigrationError(`The migration ${name} failed and changed nothing: ${reason}`, { cause });
  }
}
