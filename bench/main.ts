import { benchCrash } from "./crash/crash.ts";
import { benchLoad } from "./load/load.ts";
import { benchPages } from "./pages/pages.ts";
import { benchSearch } from "./search/relevance.ts";

const needsData =
  "skipped: PLAZA_TEST_DATA is not set. It names the folder of the test data, which is no part of this repository.";

const withData = (name: string, bench: (dataFolder: string) => Promise<boolean>) => async (): Promise<boolean> => {
  const dataFolder = process.env["PLAZA_TEST_DATA"];
  if (dataFolder) return bench(dataFolder);
  process.stdout.write(`\n${name}\n  ${needsData}\n`);
  return true;
};

const benches: Record<string, () => Promise<boolean>> = {
  search: withData("search", benchSearch),
  pages: benchPages,
  load: withData("load", benchLoad),
  crash: benchCrash,
};

const wanted = process.argv.slice(2);
const unknown = wanted.filter((name) => !(name in benches));
if (unknown.length > 0) {
  process.stderr.write(
    `There is no bench named ${unknown.join(", ")}. Usage: npm run bench [-- ${Object.keys(benches).join(" | ")}]\n`,
  );
  process.exitCode = 2;
} else {
  const broken: string[] = [];
  for (const [name, bench] of Object.entries(benches))
    if ((wanted.length === 0 || wanted.includes(name)) && !(await bench())) broken.push(name);
  process.stdout.write(
    broken.length === 0 ? "\nEvery budget that was measured holds.\n" : `\nBudgets are broken: ${broken.join(", ")}.\n`,
  );
  process.exitCode = broken.length === 0 ? 0 : 1;
}
