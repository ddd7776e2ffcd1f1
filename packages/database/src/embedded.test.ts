import { type ChildProcess, spawn } from "node:child_process";
import { once } from "node:events";
import { chmodSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { createInterface } from "node:readline";
import { fileURLToPath } from "node:url";
import pg from "pg";
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from "vitest";
import { findPostmaster } from "./embedded/postmaster.ts";
import { type EmbeddedDatabase, startEmbedded } from "./embedded.ts";

let folder: string;
const started: EmbeddedDatabase[] = [];

// Making a cluster is slow on a busy disk, so one serves all tests; each leaves it stopped.
beforeAll(() => {
  vi.setConfig({ testTimeout: 60_000 });
  folder = mkdtempSync(join(tmpdir(), "plaza-embedded-"));
  // As root, the server's own account has to get through.
  chmodSync(folder, 0o755);
});
afterEach(async () => {
  await Promise.all(started.splice(0).map((database) => database.stop()));
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

async function start(dataDirectory = folder): Promise<EmbeddedDatabase> {
  const database = await startEmbedded(dataDirectory);
  started.push(database);
  return database;
}

async function query(url: string, sql: string): Promise<Record<string, unknown>[]> {
  const client = new pg.Client({ connectionString: url });
  await client.connect();
  try {
    return (await client.query<Record<string, unknown>>(sql)).rows;
  } finally {
    await client.end();
  }
}

/** Another process that uses the same data folder until it is killed or told to stop. */
async function startElsewhere(): Promise<ChildProcess> {
  const script = `const { startEmbedded } = await import(${JSON.stringify(fileURLToPath(new URL("./embedded.ts", import.meta.url)))});
    const database = await startEmbedded(${JSON.stringify(folder)});
    console.log(database.url);
    process.once("SIGTERM", () => database.stop().then(() => process.exit()));
    setInterval(() => undefined, 1000);`;
  const child = spawn(process.execPath, ["--input-type=module", "-e", script], {
    stdio: ["ignore", "pipe", "inherit"],
  });
  await once(createInterface(child.stdout), "line");
  return child;
}

async function end(child: ChildProcess, signal: NodeJS.Signals): Promise<void> {
  child.kill(signal);
  await once(child, "exit");
}

function postmasterOf(database: EmbeddedDatabase): number | null {
  return findPostmaster(database.dataFolder);
}

describe("the embedded database", () => {
  it("starts, keeps its rows, stops and starts again", async () => {
    const first = await start();
    expect(first.wasStarted).toBe(true);
    await query(first.url, "CREATE TABLE kept AS SELECT 42 AS n");
    await first.stop();
    expect(postmasterOf(first)).toBeNull();
    const second = await start();
    expect(await query(second.url, "SELECT n FROM kept")).toEqual([{ n: 42 }]);
  });

  it("gives the application a role that owns its database and is no superuser", async () => {
    const { url } = await start();
    const [row] = await query(
      url,
      `SELECT rolname, rolsuper, rolcreatedb, rolcreaterole,
      (SELECT datdba = r.oid FROM pg_database WHERE datname = current_database()) AS owns
      FROM pg_roles r WHERE rolname = current_user`,
    );
    expect(row).toEqual({ rolname: "plaza", rolsuper: false, rolcreatedb: false, rolcreaterole: false, owns: true });
  });

  it("does not listen on the network, asks for the password and does not run as root", async () => {
    const database = await start();
    expect(await query(database.url, "SHOW listen_addresses")).toEqual([{ listen_addresses: "" }]);
    const wrong = database.url.replace(/plaza:[^@]+@/, "plaza:wrong@");
    await expect(query(wrong, "SELECT 1")).rejects.toThrow(/password authentication failed/);
    expect(statSync(join(folder, "postgres-passwords.json")).mode & 0o777).toBe(0o600);
    expect(statSync(database.dataFolder).uid).not.toBe(0);
  });

  it("closes the folder of its socket to others", async () => {
    const database = await start();
    const socketFolder = new URL(database.url).searchParams.get("host") ?? "";
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
    expect(Buffer.byteLength(join(socketFolder, ".s.PGSQL.5432"))).toBeLessThanOrEqual(100);
  });

  it("finds a short folder for the socket when the data folder is long", async () => {
    const long = join(folder, "a-rather-long-name-for-a-folder".repeat(3));
    mkdirSync(long);
    const database = await start(long);
    expect(await query(database.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    const socketFolder = new URL(database.url).searchParams.get("host") ?? "";
    expect(socketFolder.startsWith(long)).toBe(false);
    expect(statSync(socketFolder).mode & 0o777).toBe(0o700);
  });
});

describe.skipIf(process.getuid?.() !== 0)("started by root (skipped: this user is not root)", () => {
  it("keeps its rows in a data folder that is closed to others, which stays closed to all but the database", async () => {
    const closed = join(folder, "closed");
    mkdirSync(closed, { mode: 0o700 });
    const database = await start(closed);
    expect(database.dataFolder.startsWith(closed)).toBe(true);
    expect(statSync(closed).mode & 0o777).toBe(0o710);
    expect(statSync(closed).gid).toBe(statSync(database.dataFolder).gid);
  });

  it("keeps its rows elsewhere when a folder above is closed, and says where", async () => {
    const closed = join(folder, "above");
    mkdirSync(join(closed, "data"), { recursive: true, mode: 0o700 });
    const database = await start(join(closed, "data"));
    expect(database.dataFolder).toMatch(/^\/var\/lib\/plaza\/[0-9a-f]{12}\/data$/);
    expect(statSync(join(closed, "data")).mode & 0o777).toBe(0o700);
    expect(await query(database.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    await database.stop();
    const again = await start(join(closed, "data"));
    expect(again.dataFolder).toBe(database.dataFolder);
    await again.stop();
    rmSync(dirname(database.dataFolder), { recursive: true });
  });

  it("begins anew when its data folder was removed, although its rows were kept elsewhere", async () => {
    const closed = join(folder, "removed");
    mkdirSync(join(closed, "data"), { recursive: true, mode: 0o700 });
    const before = await start(join(closed, "data"));
    await before.stop();
    rmSync(join(closed, "data"), { recursive: true });
    const after = await start(join(closed, "data"));
    expect(after.dataFolder).not.toBe(before.dataFolder);
    await after.stop();
    for (const { dataFolder } of [before, after]) rmSync(dirname(dataFolder), { recursive: true });
  });
});

describe("several users of one embedded database", () => {
  it("share the server, and the last one stops it", async () => {
    const [first, second] = await Promise.all([start(), start()]);
    expect(first.wasStarted).not.toBe(second.wasStarted);
    const pid = postmasterOf(first);
    await first.stop();
    await first.stop();
    expect(postmasterOf(second)).toBe(pid);
    await second.stop();
    expect(postmasterOf(second)).toBeNull();
  });

  it("may be of different processes", async () => {
    const elsewhere = await startElsewhere();
    const here = await start();
    expect(here.wasStarted).toBe(false);
    await end(elsewhere, "SIGTERM");
    expect(await query(here.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
    await here.stop();
    expect(postmasterOf(here)).toBeNull();
  });
});

describe("after kill -9", () => {
  it("of its starter the server is used again, and the killed one does not count as a user", async () => {
    const elsewhere = await startElsewhere();
    await end(elsewhere, "SIGKILL");
    const here = await start();
    expect(here.wasStarted).toBe(false);
    await here.stop();
    expect(postmasterOf(here)).toBeNull();
  });

  it("of the server itself everything committed is there", async () => {
    const before = await start();
    await query(before.url, "CREATE TABLE committed AS SELECT n FROM generate_series(1, 1000) AS n");
    process.kill(postmasterOf(before) ?? Number.NaN, "SIGKILL");
    const after = await start();
    expect(after.wasStarted).toBe(true);
    expect(await query(after.url, "SELECT count(*)::int AS n FROM committed")).toEqual([{ n: 1000 }]);
  });

  it("numbers in its lock files that now belong to another program do not keep it from starting", async () => {
    const before = await start();
    const socketFolder = new URL(before.url).searchParams.get("host") ?? "";
    await before.stop();
    const { uid, gid } = statSync(before.dataFolder);
    const other = spawn("sleep", ["60"], { uid, gid });
    for (const file of [join(before.dataFolder, "postmaster.pid"), join(socketFolder, ".s.PGSQL.5432.lock")])
      writeFileSync(file, `${other.pid}\n`);
    expect((await start()).wasStarted).toBe(true);
    other.kill();
  });

  it("of the server its user can start it again", async () => {
    const database = await start();
    expect(await database.revive()).toBe(false);
    process.kill(postmasterOf(database) ?? Number.NaN, "SIGKILL");
    await vi.waitFor(async () => expect(await database.revive()).toBe(true));
    expect(await query(database.url, "SELECT 1 AS n")).toEqual([{ n: 1 }]);
  });
});

describe("what keeps the embedded database from starting is said in words", () => {
  it("when the data folder cannot be made", async () => {
    writeFileSync(join(folder, "file"), "");
    await expect(startEmbedded(join(folder, "file", "data"))).rejects.toThrow(/The data folder .* cannot be written/);
  });

  it("when the passwords are gone", async () => {
    await (await start()).stop();
    const file = join(folder, "postgres-passwords.json");
    renameSync(file, `${file}.away`);
    await expect(startEmbedded(folder)).rejects.toThrow(/passwords that are missing/);
    renameSync(`${file}.away`, file);
  });

  it("with the last lines of the log when PostgreSQL does not start", async () => {
    const database = await start();
    await database.stop();
    const attempt = startEmbedded(folder, { settings: { shared_buffers: "nonsense" } });
    await expect(attempt).rejects.toThrow(/PostgreSQL did not start[\s\S]*shared_buffers/);
    expect(readFileSync(database.logFile, "utf8")).toContain("nonsense");
  });
});
