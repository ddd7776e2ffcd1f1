import { randomBytes } from "node:crypto";
import { chownSync, existsSync, readFileSync, renameSync, rmSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";
import { prepareBinaries } from "./embedded/binaries.ts";
import { EmbeddedError } from "./embedded/embedded-error.ts";
import { type Layout, layOut } from "./embedded/layout.ts";
import { findPostmaster, initialise, readPostmaster, startPostmaster, stopPostmaster } from "./embedded/postmaster.ts";
import { withUsers } from "./embedded/users.ts";

export { EmbeddedError } from "./embedded/embedded-error.ts";

export type EmbeddedDatabase = {
  /** As the application's role, which owns the database and is no superuser. */
  url: string;
  /** As the superuser: for tests, which make databases of their own. */
  administratorUrl: string;
  /** Where the rows are; as root this may be outside DATA_DIR, so say it. */
  dataFolder: string;
  logFile: string;
  /** False when the server ran already. */
  wasStarted: boolean;
  /** Starts the server again if it was killed, and tells whether it was. */
  revive(): Promise<boolean>;
  /** Leaves the server; the last user of it stops it. */
  stop(): Promise<void>;
};

type Passwords = { administrator: string; application: string };

/** Servers that were killed leave children that end by themselves within moments. */
const orphanWaitMs = 15_000;

/**
 * Starts PostgreSQL for `dataDirectory`, or uses the one that already serves it.
 * @throws EmbeddedError with a sentence for the operator
 */
export async function startEmbedded(
  dataDirectory: string,
  { settings = {} }: { settings?: Record<string, string> } = {},
): Promise<EmbeddedDatabase> {
  const layout = layOut(dataDirectory);
  const { token, passwords, wasStarted } = await withUsers(layout.dataDirectory, async (users) => {
    users.countLiving();
    const access = readPasswords(layout);
    const started = await ensureRunning(layout, access, settings);
    await ensureApplicationDatabase(layout, access);
    return { token: users.register(), passwords: access, wasStarted: started };
  });
  let isLeft = false;
  return {
    url: urlOf(layout, "plaza", passwords.application, "plaza"),
    administratorUrl: urlOf(layout, "postgres", passwords.administrator, "postgres"),
    dataFolder: layout.data,
    logFile: layout.logFile,
    wasStarted,
    async revive() {
      if (readPostmaster(layout.data) !== null) return false;
      return withUsers(layout.dataDirectory, () => ensureRunning(layout, passwords, settings));
    },
    async stop() {
      if (isLeft) return;
      isLeft = true;
      await withUsers(layout.dataDirectory, async (users) => {
        users.forget(token);
        if (users.countLiving() === 0) await stopPostmaster(layout.data);
      });
    },
  };
}

async function ensureRunning(layout: Layout, passwords: Passwords, settings: Record<string, string>): Promise<boolean> {
  const isReady = () => canConnect(urlOf(layout, "postgres", passwords.administrator, "postgres"));
  if (await joinRunning(layout, isReady)) return false;
  const binaries = prepareBinaries(layout.account, layout.copies);
  if (!existsSync(join(layout.data, "PG_VERSION"))) await initialiseWithPassword(binaries, layout, passwords);
  const deadline = Date.now() + orphanWaitMs;
  for (;;) {
    try {
      await startPostmaster(binaries, layout, { settings, isReady });
      return true;
    } catch (cause) {
      const isOrphaned = cause instanceof Error && cause.message.includes("shared memory block");
      if (!isOrphaned || Date.now() > deadline) throw cause;
      await sleep(200);
    }
  }
}

async function initialiseWithPassword(binaries: string, layout: Layout, passwords: Passwords): Promise<void> {
  const file = join(layout.home, "initial-password");
  writeFileSync(file, passwords.administrator, { mode: 0o600 });
  try {
    const { uid, gid } = layout.account;
    if (uid !== undefined && gid !== undefined) chownSync(file, uid, gid);
    await initialise(binaries, layout, file);
  } finally {
    rmSync(file, { force: true });
  }
}

/** Kept beside the data rather than in it: the server's account needs no passwords. */
function readPasswords(layout: Layout): Passwords {
  const file = join(layout.dataDirectory, "postgres-passwords.json");
  if (existsSync(file)) return JSON.parse(readFileSync(file, "utf8")) as Passwords;
  if (existsSync(layout.data))
    throw new EmbeddedError(
      `The database in ${layout.data} is locked by passwords that are missing: ${file} does not exist.`,
    );
  const [administrator, application] = [randomBytes(24).toString("base64url"), randomBytes(24).toString("base64url")];
  // Whole or not there: half a file would lock the database for good.
  writeFileSync(`${file}.new`, `${JSON.stringify({ administrator, application })}\n`, { mode: 0o600, flush: true });
  renameSync(`${file}.new`, file);
  return { administrator, application };
}

async function ensureApplicationDatabase(layout: Layout, passwords: Passwords): Promise<void> {
  const client = new pg.Client({ connectionString: urlOf(layout, "postgres", passwords.administrator, "postgres") });
  await client.connect();
  try {
    const { rows } = await client.query<{ role: boolean; database: boolean }>(
      `SELECT EXISTS (SELECT FROM pg_roles WHERE rolname = 'plaza') AS role,
              EXISTS (SELECT FROM pg_database WHERE datname = 'plaza') AS database`,
    );
    if (!rows[0]?.role)
      await client.query(
        `CREATE ROLE plaza LOGIN NOSUPERUSER NOCREATEDB NOCREATEROLE PASSWORD ${pg.escapeLiteral(passwords.application)}`,
      );
    if (!rows[0]?.database) await client.query("CREATE DATABASE plaza OWNER plaza");
  } finally {
    await client.end();
  }
}

function urlOf(layout: Layout, role: string, password: string, database: string): string {
  return `postgresql://${role}:${password}@localhost/${database}?host=${encodeURIComponent(layout.socketFolder)}`;
}

async function canConnect(url: string): Promise<boolean> {
  const client = new pg.Client({ connectionString: url });
  try {
    await client.connect();
    return true;
  } catch {
    return false;
  } finally {
    await client.end().catch(() => undefined);
  }
}

/** True when a server runs and answers; false when none runs, or the one that did has just ended. */
async function joinRunning(layout: Layout, isReady: () => Promise<boolean>): Promise<boolean> {
  const deadline = Date.now() + orphanWaitMs;
  while (findPostmaster(layout.data) !== null) {
    if (await isReady()) return true;
    if (Date.now() > deadline)
      throw new EmbeddedError(`A PostgreSQL runs in ${layout.data} and does not answer; see ${layout.logFile}.`);
    await sleep(50);
  }
  return false;
}
