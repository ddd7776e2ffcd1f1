import { CannotRun } from "./cannot-run.ts";
import { benchConversations, benchSeed } from "./conversations/conversations.ts";
import { benchCrash } from "./crash/crash.ts";
import { benchJudged } from "./judged/judged.ts";
import { benchLoad } from "./load/load.ts";
import { benchPages } from "./pages/pages.ts";
import { benchPeople } from "./people/people.ts";
import { benchRouting } from "./routing/routing.ts";
import { benchSearch } from "./search/relevance.ts";

const needsData =
  "skipped: PLAZA_TEST_DATA is not set. It names the folder of the test data, which is no part of this repository.";

type Bench = (args: readonly string[]) => Promise<boolean>;

const withData =
  (name: string, bench: (dataFolder: string, args: readonly string[]) => Promise<boolean>): Bench =>
  async (args) => {
    const dataFolder = process.env["PLAZA_TEST_DATA"];
    if (dataFolder) return bench(dataFolder, args);
    process.stdout.write(`\n${name}\n  ${needsData}\n`);
    return true;
  };

const benches: Record<string, Bench> = {
  search: withData("search", benchSearch),
  judged: async () => benchJudged(),
  routing: async (args) => benchRouting(args),
  pages: benchPages,
  load: withData("load", benchLoad),
  people: benchPeople,
  conversations: benchConversations,
  seed: benchSeed,
  crash: benchCrash,
};
/** Part of another one: run when asked for. */
const onlyAlone = new Set(["seed"]);
/** The benches that can run in parts; the others take no `--option`. */
const withOptions = new Set(["routing", "search"]);

const args = process.argv.slice(2);
const options = args.filter((arg) => arg.startsWith("--"));
const wanted = args.filter((arg) => !arg.startsWith("--"));

const refuse = (reason: string): void => {
  process.stderr.write(`${reason} Usage: npm run bench [-- ${Object.keys(benches).join(" | ")}] [--option=…]\n`);
  process.exitCode = 2;
};

const run = async (): Promise<void> => {
  const broken: string[] = [];
  for (const [name, bench] of Object.entries(benches))
    if ((wanted.length === 0 ? !onlyAlone.has(name) : wanted.includes(name)) && !(await bench(options)))
      broken.push(name);
  process.stdout.write(
    broken.length === 0 ? "\nEvery budget that was measured holds.\n" : `\nBudgets are broken: ${broken.join(", ")}.\n`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
};

const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) refuse(`There is no bench named ${unknown.join(", ")}.`);
else if (options.length > 0 && (wanted.length !== 1 || !withOptions.has(wanted[0] ?? "")))
  refuse(`Options belong to one bench of ${[...withOptions].join(", ")}.`);
else
  await run().catch((error: unknown) => {
    if (!(error instanceof CannotRun)) throw error;
    refuse(error.message);
  });
