import { once } from "node:events";
import { existsSync, readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { setTimeout as sleep } from "node:timers/promises";
import { type Plaza, spawnCommand, startPlaza } from "@plaza/e2e/plaza";
import { generateRecords } from "./records.ts";

export const victims = ["import", "server", "database", "everything"] as const;
export type Victim = (typeof victims)[number];

export type Round = {
  victim: Victim;
  linesAtKill: number;
  secondsUntilReady: number;
  secondsUntilSound: number;
  /** Lines that the import had reported and that were not there afterwards. */
  lost: number;
  /** Lines that were there and had not been reported yet. */
  unreported: number;
  /** Lines that are still not in the library after the same import again. */
  notTaken: number;
  /** Lines that a third import says it changed. */
  unsettled: number;
  /** Imports that ended otherwise than they should. */
  surprises: string[];
};

type Line = { line: number; outcome: string };
type Import = { child: ReturnType<typeof spawnCommand>; report: string; ended: Promise<number | null> };

export const lineCount = 3_000;
const waitSecondsMax = 60;
/** Within the time that a batch takes, so that the blow falls before, in and after a commit. */
const blowSpreadMs = 400;

/** One import that is interrupted, and everything that has to be true afterwards. The server runs again at the end. */
export async function playRound(
  before: Plaza,
  { number, victim, random }: { number: number; victim: Victim; random: () => number },
): Promise<{ plaza: Plaza; round: Round }> {
  const file = join(before.dataFolder, `records-${number}.jsonl`);
  writeFileSync(file, generateRecords(lineCount, number, random));
  const running = beginImport(file, before.dataFolder);
  const blowAt = Math.floor(random() * 0.9 * lineCount);
  await until(() => readReport(running.report).length >= blowAt || running.child.exitCode !== null);
  await sleep(random() * blowSpreadMs);
  const linesAtKill = readReport(running.report).length;
  const struck = before.findPostmaster()?.pid;
  await strike(victim, before, running);

  const plaza = isServerHit(victim) ? await startAgain(before.dataFolder) : { ...before, seconds: 0 };
  const isBack = () => victim !== "database" || ![struck, undefined].includes(plaza.findPostmaster()?.pid);
  const secondsUntilReady = plaza.seconds + (await until(async () => isBack() && (await isReady(plaza))));
  const code = await running.ended;
  const secondsUntilSound = await until(async () => (await plaza.run(["doctor"])).code === 0);

  const acknowledged = readReport(running.report);
  const second = await importAgain(plaza, file);
  const third = await importAgain(plaza, file);
  await until(async () => (await plaza.run(["doctor"])).code === 0);
  const held = new Set(second.filter(({ outcome }) => outcome === "unchanged").map(({ line }) => line));
  const lost = acknowledged.filter(({ line }) => !held.has(line)).length;
  const isIn = ({ outcome }: Line) => ["taken", "translation", "unchanged"].includes(outcome);
  return {
    plaza,
    round: {
      victim,
      linesAtKill,
      secondsUntilReady,
      secondsUntilSound,
      lost,
      unreported: held.size - (acknowledged.length - lost),
      notTaken: lineCount - second.filter(isIn).length,
      unsettled: lineCount - third.filter(({ outcome }) => outcome === "unchanged").length,
      surprises: mayEndWith[victim].includes(code) ? [] : [`the import ended with ${code}`],
    },
  };
}

/** Null: killed. 3: it says that the database is gone. An import that finds the database again goes on to 0. */
const mayEndWith: Record<Victim, (number | null)[]> = {
  import: [null],
  server: [0],
  database: [0, 3],
  everything: [null],
};

const isServerHit = (victim: Victim): boolean => victim === "server" || victim === "everything";

function beginImport(file: string, dataFolder: string): Import {
  const report = `${file}.report`;
  const child = spawnCommand(["import", file, "--quiet", "--report", report], { DATA_DIR: dataFolder });
  child.stdout.resume();
  child.stderr.resume();
  const ended = once(child, "close").then(([code]: (number | null)[]) => code ?? null);
  return { child, report, ended };
}

async function strike(victim: Victim, plaza: Plaza, { child, ended }: Import): Promise<void> {
  const postmaster = plaza.findPostmaster()?.pid;
  if (postmaster && (victim === "database" || victim === "everything")) process.kill(postmaster, "SIGKILL");
  if (victim === "import" || victim === "everything") child.kill("SIGKILL");
  if (isServerHit(victim)) await plaza.kill();
  if (victim === "import" || victim === "everything") await ended;
}

async function startAgain(dataFolder: string): Promise<Plaza & { seconds: number }> {
  const started = performance.now();
  const plaza = await startPlaza({ dataFolder });
  return { ...plaza, seconds: (performance.now() - started) / 1_000 };
}

async function importAgain(plaza: Plaza, file: string): Promise<Line[]> {
  const report = `${file}.again`;
  const { code, output } = await plaza.run(["import", file, "--quiet", "--report", report]);
  if (code !== 0) process.stdout.write(`${output}\n`);
  return readReport(report);
}

/** Whole lines only: the last one may have been cut. */
function readReport(report: string): Line[] {
  if (!existsSync(report)) return [];
  const lines = readFileSync(report, "utf8").split("\n").slice(0, -1);
  return lines.map((line) => JSON.parse(line) as Line);
}

const isReady = ({ url }: Plaza): Promise<boolean> =>
  fetch(`${url}/health/ready`).then(
    ({ ok }) => ok,
    () => false,
  );

/** Resolves to the seconds that it took; after a minute to what is left as too many. */
async function until(what: () => boolean | Promise<boolean>): Promise<number> {
  const started = performance.now();
  for (;;) {
    if (await what()) return (performance.now() - started) / 1_000;
    if (performance.now() - started > waitSecondsMax * 1_000) return Number.POSITIVE_INFINITY;
    await sleep(20);
  }
}
