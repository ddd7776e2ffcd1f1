import { createHash } from "node:crypto";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { startOf } from "./embedded/processes.ts";
import { startEmbedded } from "./embedded.ts";
import { applyMigrations, readMigrations } from "./migrate.ts";

export type TestDatabase = { url: string; drop(): Promise<void> };

/** A server on which databases may be made: the embedded one, or the one of `PLAZA_TEST_DATABASE_URL`. */
export type TestServer = { administratorUrl: string; stop(): Promise<void> };

const testFolder = fileURLToPath(new URL("../../../.data/test", import.meta.url));

/** A test's rows need not survive a power cut. */
const forgetful = { fsync: "off", synchronous_commit: "off", full_page_writes: "off", max_connections: "200" };

/** Serialises making the template, across the processes of a test run. */
const templateLockKey = 7_052_927;

/** Starts or joins the server that all test processes share. */
export async function startTestServer(): Promise<TestServer> {
  const given = process.env["PLAZA_TEST_DATABASE_URL"];
  if (given !== undefined && given !== "") return { administratorUrl: given, stop: () => Promise.resolve() };
  return startEmbedded(testFolder, { settings: forgetful });
}

let server: Promise<TestServer> | undefined;
let count = 0;

/** An own database with every migration applied, cloned from a template in milliseconds. */
export async function createTestDatabase(): Promise<TestDatabase> {
  const database = await createDatabase(await ensureTemplate());
  // What is derived from a database is kept under its id, so a clone needs another one.
  await withClient(database.url, (client) =>
    client.query(`UPDATE "search_generation" SET "databaseId" = gen_random_uuid()`),
  );
  return database;
}

/** An own database without any table: for tests of migrations. */
export async function createEmptyDatabase(): Promise<TestDatabase> {
  return createDatabase("template0");
}

/** Called once at the end of a process that made test databases. */
export async function leaveTestServer(): Promise<void> {
  const left = server;
  server = undefined;
  await (await left)?.stop();
}

async function createDatabase(template: string): Promise<TestDatabase> {
  const { administratorUrl } = await joinServer();
  count += 1;
  const name = `plaza_test_${process.pid}_${startOf(process.pid) ?? 0}_${count}`;
  await withClient(administratorUrl, (client) =>
    client.query(`CREATE DATABASE ${name} TEMPLATE ${template} ENCODING 'UTF8' STRATEGY FILE_COPY`),
  );
  return {
    url: urlWithDatabase(administratorUrl, name),
    drop: async () => {
      await withClient(administratorUrl, (client) => client.query(`DROP DATABASE IF EXISTS ${name} WITH (FORCE)`));
    },
  };
}

function joinServer(): Promise<TestServer> {
  return (server ??= startTestServer());
}

async function ensureTemplate(): Promise<string> {
  const migrations = readMigrations();
  const hash = createHash("sha256")
    .update(migrations.map(({ checksum }) => checksum).join(" "))
    .digest("hex");
  const name = `plaza_template_${hash.slice(0, 16)}`;
  const { administratorUrl } = await joinServer();
  await withClient(administratorUrl, async (client) => {
    await client.query("SELECT pg_advisory_lock($1)", [templateLockKey]);
    const { rowCount } = await client.query("SELECT FROM pg_database WHERE datname = $1", [name]);
    if (rowCount !== 0) return;
    await dropLeftovers(client);
    const building = `${name}_building`;
    await client.query(`DROP DATABASE IF EXISTS ${building} WITH (FORCE)`);
    await client.query(`CREATE DATABASE ${building} TEMPLATE template0 ENCODING 'UTF8'`);
    await applyMigrations(urlWithDatabase(administratorUrl, building), migrations);
    await client.query(`ALTER DATABASE ${building} RENAME TO ${name}`);
  });
  return name;
}

/** Databases of killed test processes, and templates of earlier migrations. */
async function dropLeftovers(client: pg.Client): Promise<void> {
  const { rows } = await client.query<{ datname: string }>(
    "SELECT datname FROM pg_database WHERE datname ~ '^plaza_(test|template)_' AND datname !~ '_building$'",
  );
  for (const { datname } of rows) {
    const [, pid, start] = /^plaza_test_(\d+)_(\d+)_/.exec(datname) ?? [];
    if (pid === undefined || startOf(Number(pid)) !== start)
      await client.query(`DROP DATABASE IF EXISTS ${datname} WITH (FORCE)`);
  }
}

function urlWithDatabase(url: string, name: string): string {
  const changed = new URL(url);
  changed.pathname = `/${name}`;
  return changed.href;
}

async function withClient<Result>(url: string, work: (client: pg.Client) => Promise<Result>): Promise<Result> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return await work(client);
  } finally {
    await client.end();
  }
}
