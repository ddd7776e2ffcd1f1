import { spawnSync } from "node:child_process";
import { bin, root } from "../project.ts";

type Violation = { from: string; to: string; rule: { name: string } };
type Cruise = { summary: { totalCruised: number; violations: Violation[] } };

/** Fewer would mean that the tool read nothing, which it reports as success. */
const modulesMin = 5;

/** Imports against the rules of dependency-rules.cjs, as "rule: from -> to". */
export function findForbiddenImports(folders: string[], cwd: string = root): string[] {
  const args = ["--config", `${root}dependency-rules.cjs`, "--output-type", "json", ...folders];
  const result = spawnSync(bin("depcruise"), args, { cwd, encoding: "utf8", maxBuffer: 256 * 1024 * 1024 });
  if (!result.stdout.startsWith("{")) throw new Error(`dependency-cruiser failed: ${result.stderr}`);
  const { summary } = JSON.parse(result.stdout) as Cruise;
  if (summary.totalCruised < modulesMin)
    throw new Error(`dependency-cruiser read ${summary.totalCruised} modules only`);
  return summary.violations.map(({ rule, from, to }) => `${rule.name}: ${from} -> ${to}`);
}
