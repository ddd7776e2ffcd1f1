import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Plaza, startPlaza } from "@plaza/e2e/plaza";
import { type Figure, judge } from "../figures.ts";
import { seededRandom } from "../search/seeded-random.ts";
import { lineCount, playRound, type Round, victims } from "./round.ts";

const roundsDefault = 6;
const secondsMax = 60;
/** Records that are committed together: what an import may have done and not said. */
const batchSize = 200;

/**
 * kill -9 in the middle of imports, in turn of the import, the server, its database and all of them, in one data folder.
 * PLAZA_CRASH_ROUNDS and PLAZA_CRASH_SEED ask for more or others.
 */
export async function benchCrash(): Promise<boolean> {
  const count = Number(process.env["PLAZA_CRASH_ROUNDS"] ?? roundsDefault);
  const random = seededRandom(Number(process.env["PLAZA_CRASH_SEED"] ?? 1));
  let plaza = await startPlaza({ dataFolder: mkdtempSync(join(tmpdir(), "crash-")) });
  const rounds: Round[] = [];
  try {
    for (let number = 1; number <= count; number += 1) {
      const victim = victims[(number - 1) % victims.length] ?? "import";
      const played = await playRound(plaza, { number, victim, random });
      plaza = played.plaza;
      rounds.push(played.round);
    }
  } finally {
    await end(plaza);
  }
  return judge("crash", [...rounds.flatMap(timesOf), ...totalsOf(rounds)]);
}

/** Whatever happened, nothing is left running. */
async function end(plaza: Plaza): Promise<void> {
  await plaza.kill("SIGTERM");
  const left = plaza.findPostmaster();
  if (left) process.kill(left.pid, "SIGKILL");
  rmSync(plaza.dataFolder, { recursive: true, force: true });
}

function timesOf({ victim, linesAtKill, secondsUntilReady, secondsUntilSound }: Round, position: number): Figure[] {
  const what = `round ${position + 1}, kill -9 of ${victim} at line ${linesAtKill} of ${lineCount}`;
  return [
    { what: `${what}: ready again`, value: secondsUntilReady, unit: "s", budget: secondsMax },
    { what: `${what}: doctor content after`, value: secondsUntilSound, unit: "s", budget: secondsMax },
  ];
}

function totalsOf(rounds: Round[]): Figure[] {
  const sum = (of: (round: Round) => number) => rounds.reduce((total, round) => total + of(round), 0);
  return [
    { what: "reported lines that were lost", value: sum(({ lost }) => lost), unit: "lines", budget: 0 },
    {
      what: "written and not yet reported, at most",
      value: Math.max(0, ...rounds.map(({ unreported }) => unreported)),
      unit: "lines",
      budget: batchSize,
    },
    {
      what: "not in the library after a second import",
      value: sum(({ notTaken }) => notTaken),
      unit: "lines",
      budget: 0,
    },
    { what: "not unchanged in a third import", value: sum(({ unsettled }) => unsettled), unit: "lines", budget: 0 },
    {
      what: "imports that ended otherwise than they should",
      value: sum(({ surprises }) => surprises.length),
      unit: "",
      budget: 0,
    },
  ];
}
