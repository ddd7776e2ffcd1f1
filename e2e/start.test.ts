import { chmodSync, existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { afterAll, beforeAll, describe, expect, it, vi } from "vitest";
import { findPostmaster, type Plaza, spawnServer, startPlaza } from "./src/plaza.ts";

const exitConfig = 78;
const isRoot = process.getuid?.() === 0;
/** Without the starter library, so that a start is short. */
const production = { PLAZA_MODE: "production" };

let root: string;
let running: Plaza;
beforeAll(async () => {
  vi.setConfig({ testTimeout: 120_000 });
  root = mkdtempSync(join(tmpdir(), "plaza-starts-"));
  // As root, the account of the database has to get through.
  chmodSync(root, 0o755);
  running = await start(newFolder());
});
afterAll(async () => {
  await running.stop();
  rmSync(root, { recursive: true, force: true });
});

let folders = 0;
function newFolder(): string {
  folders += 1;
  return join(root, String(folders));
}

const start = (dataFolder: string): Promise<Plaza> => startPlaza({ dataFolder, environment: production });
const postmasterIn = (dataFolder: string) => findPostmaster(join(dataFolder, "postgres/data"));

async function until(what: () => boolean | Promise<boolean>): Promise<void> {
  const deadline = Date.now() + 60_000;
  while (!(await what())) {
    if (Date.now() > deadline) throw new Error(`This did not come true in time: ${what.toString()}`);
    await sleep(10);
  }
}

const isReady = ({ url }: Plaza): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** What a server says that does not start, without the line above it. */
async function refusalOf(environment: Record<string, string>): Promise<string> {
  const { output, ended } = spawnServer({ DATA_DIR: newFolder(), ...production, ...environment });
  const code = await ended;
  const said = /\nPlaza could not start\.\n(?<words>[\s\S]+)\n\n$/.exec(output.join(""))?.groups?.["words"];
  expect({ code, said }).toEqual({ code: exitConfig, said: expect.any(String) });
  expect(output.join("")).not.toMatch(/^\s+at |Error:|node:internal/m);
  return said ?? "";
}

async function listen(server: Server): Promise<number> {
  await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
  const address = server.address();
  return typeof address === "object" && address ? address.port : 0;
}

async function closedPort(): Promise<number> {
  const server = createServer();
  const port = await listen(server);
  await new Promise((resolve) => server.close(resolve));
  return port;
}

/** Address of the running database with another password or name. */
function databaseUrl({ password, name }: { password?: string; name?: string }): string {
  const { application } = JSON.parse(readFileSync(join(running.dataFolder, "postgres-passwords.json"), "utf8")) as {
    application: string;
  };
  const folder = encodeURIComponent(running.findPostmaster()?.socketFolder ?? "");
  return `postgresql://plaza:${password ?? application}@localhost/${name ?? "plaza"}?host=${folder}`;
}

describe("a server that cannot start says in one sentence what to do", () => {
  it("when another one runs on the same data folder, which goes on", async () => {
    const words = await refusalOf({ DATA_DIR: running.dataFolder });
    expect(words).toBe(
      `Plaza already runs on the data folder ${running.dataFolder} (process ${running.pid}). Stop it, or set DATA_DIR to another folder and PORT to another port.`,
    );
    expect(await isReady(running)).toBe(true);
  });

  it("when two start at the same moment, and only to one of them", async () => {
    const both = [0, 1].map(() => spawnServer({ DATA_DIR: join(root, "both"), ...production }));
    await until(() => both.some(({ output }) => output.join("").includes("Plaza is ready")));
    const refused = await Promise.race(both.map(async ({ ended }) => ended));
    expect(refused).toBe(exitConfig);
    for (const { child } of both) child.kill("SIGTERM");
    expect(new Set(await Promise.all(both.map(({ ended }) => ended)))).toEqual(new Set([0, exitConfig]));
  });

  it("when the port is in use, and leaves nothing running", async () => {
    const folder = newFolder();
    const { port } = new URL(running.url);
    expect(await refusalOf({ DATA_DIR: folder, PORT: port })).toBe(
      `Port ${port} on 127.0.0.1 is in use by another program. Stop it, or set PORT to another number.`,
    );
    expect(postmasterIn(folder)).toBeNull();
    expect(existsSync(join(folder, "server.pid"))).toBe(false);
  });

  it("when a file stands in place of the data folder", async () => {
    const file = join(root, "file");
    writeFileSync(file, "");
    expect(await refusalOf({ DATA_DIR: file })).toBe(
      `Plaza cannot write to the data folder ${file}. Make it writable for this user, or set DATA_DIR to a folder that is.`,
    );
  });

  it.skipIf(isRoot)("when it may not write to the data folder (skipped: root may write everywhere)", async () => {
    const folder = newFolder();
    mkdirSync(folder, { mode: 0o500 });
    expect(await refusalOf({ DATA_DIR: folder })).toMatch(/^Plaza cannot write to the data folder .+ Make it writable/);
  });

  it("when the database is down", async () => {
    const port = await closedPort();
    expect(await refusalOf({ DATABASE_URL: `postgresql://plaza:secret@127.0.0.1:${port}/plaza` })).toBe(
      `The database at 127.0.0.1:${port} does not answer. Start it, or correct DATABASE_URL.`,
    );
  });

  it("when the database refuses the password, or has another name, or no password is given", async () => {
    expect(await refusalOf({ DATABASE_URL: databaseUrl({ password: "wrong" }) })).toMatch(
      /refused the password of DATABASE_URL\.$/,
    );
    expect(await refusalOf({ DATABASE_URL: databaseUrl({ name: "nowhere" }) })).toMatch(
      /^There is no such database at \S+\. Create it, or correct DATABASE_URL\.$/,
    );
    expect(await refusalOf({ DATABASE_URL: databaseUrl({}).replace(/:[^:@]+@/, "@") })).toMatch(
      /^The database at \S+ cannot be used \(.*password.*\)\. Correct DATABASE_URL\.$/,
    );
  });

  it("when something else answers at the address of the database", async () => {
    const closing = createServer((socket) => socket.end("HTTP/1.1 400 Bad Request\r\n\r\n"));
    const port = await listen(closing);
    expect(await refusalOf({ DATABASE_URL: `postgresql://plaza:secret@127.0.0.1:${port}/plaza` })).toMatch(
      /^The database at \S+ cannot be used \(.+\)\. Correct DATABASE_URL\.$/,
    );
    closing.close();
  });

  it("for every setting that is wrong", async () => {
    const words = await refusalOf({ PORT: "http", LOG_LEVEL: "loud", METRICS_TOKEN: "short", PUBLIC_URL: "plaza" });
    for (const name of ["PORT", "LOG_LEVEL", "METRICS_TOKEN", "PUBLIC_URL"])
      expect(words).toMatch(new RegExp(`^${name} must `, "m"));
    expect(words.split("\n")).toHaveLength(4);
  });

  it("when production has no secret", async () => {
    expect(await refusalOf({ ...production, SECRET: "" })).toMatch(/^SECRET is not set\. It signs the cookies /);
  });

  it("when the demo would be open to others", async () => {
    const sentence =
      /^PLAZA_MODE=demo works on this machine only: set HOST to 127\.0\.0\.1 and .*PLAZA_MODE=production$/;
    expect(await refusalOf({ PLAZA_MODE: "demo", HOST: "0.0.0.0" })).toMatch(sentence);
    expect(await refusalOf({ PLAZA_MODE: "demo", PUBLIC_URL: "https://plaza.example.org" })).toMatch(sentence);
  });
});

describe("a server that is asked to stop", () => {
  it.each(["SIGTERM", "SIGINT", "SIGHUP"] as const)(
    "by %s ends cleanly and takes its database with it",
    async (signal) => {
      const plaza = await start(join(root, "stopped"));
      expect(plaza.findPostmaster()).not.toBeNull();
      expect(await plaza.kill(signal)).toBe(0);
      expect(plaza.findPostmaster()).toBeNull();
      expect(existsSync(join(plaza.dataFolder, "server.pid"))).toBe(false);
    },
  );

  it.each([
    ["while the database is being made", "postgres/initial-password", 0],
    ["while the library is being filled", "postgres/data/postmaster.pid", 300],
    ["while the index is being built", "search", 0],
  ])("during its first start, %s, leaves nothing running", async (_moment, file, waitMs) => {
    const folder = newFolder();
    const { child, output, ended } = spawnServer({ DATA_DIR: folder });
    await until(() => existsSync(join(folder, file)));
    await sleep(waitMs);
    child.kill("SIGTERM");
    expect({ code: await ended, output: output.join("") }).toEqual({
      code: 0,
      output: expect.not.stringMatching(/Plaza is ready|rror/),
    });
    expect(postmasterIn(folder)).toBeNull();
    expect(existsSync(join(folder, "server.pid"))).toBe(false);
  });
});

describe("after kill -9", () => {
  it("of the server the next one takes over the folder and the database", async () => {
    const first = await start(join(root, "stopped"));
    const postmaster = first.findPostmaster()?.pid;
    expect(await first.kill()).toBeNull();
    expect(readFileSync(join(first.dataFolder, "server.pid"), "utf8")).toBe(String(first.pid));
    const second = await start(first.dataFolder);
    expect(second.findPostmaster()?.pid).toBe(postmaster);
    expect(readFileSync(join(first.dataFolder, "server.pid"), "utf8")).toBe(String(second.pid));
    expect(await second.kill("SIGTERM")).toBe(0);
    expect(second.findPostmaster()).toBeNull();
  });

  it("of the server while it makes its database the next one makes another", async () => {
    const folder = newFolder();
    const { child, ended } = spawnServer({ DATA_DIR: folder, ...production });
    await until(() => existsSync(join(folder, "postgres/initial-password")));
    await sleep(200);
    child.kill("SIGKILL");
    await ended;
    const plaza = await start(folder);
    expect(await isReady(plaza)).toBe(true);
    await plaza.stop();
  });

  it("of the database the server starts it again by itself", async () => {
    const killed = running.findPostmaster()?.pid ?? 0;
    process.kill(killed, "SIGKILL");
    await until(() => ![undefined, killed].includes(running.findPostmaster()?.pid));
    await until(() => isReady(running));
    expect((await fetch(`${running.url}/api/v1/search?q=budget`)).status).toBe(200);
  });
});
