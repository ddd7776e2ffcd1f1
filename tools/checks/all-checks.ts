import { existsSync } from "node:fs";
import { bin, listWorkspaces, root } from "../project.ts";
import { findForbiddenImports } from "./arrows.ts";
import { type Check, runTool } from "./check.ts";
import { checkMessages } from "./messages.ts";

/** Cheapest first. */
export function listChecks(): Check[] {
  return [
    // The client of Prisma is published with other numbers than its command line.
    {
      name: "package versions",
      run: () => runTool(bin("sherif"), ["--fail-on-warnings", "-r", "unsync-similar-dependencies"]),
    },
    { name: "format", run: () => runTool(bin("oxfmt"), ["--check", "."]) },
    { name: "lint", run: () => runTool(bin("oxlint"), ["--type-aware", "--deny-warnings", "."]) },
    { name: "arrows", run: checkArrows },
    ...[...listWorkspaces(), "tools"].map((folder) => ({ name: `types of ${folder}`, run: () => checkTypes(folder) })),
    { name: "dead code", run: () => runTool(bin("knip"), ["--no-progress"]) },
    { name: "messages", run: checkMessages },
  ];
}

function checkArrows(): string | null {
  const forbidden = findForbiddenImports(["packages", "apps", "e2e", "bench", "tools"]);
  return forbidden.length === 0 ? null : forbidden.join("\n");
}

function checkTypes(folder: string): string | null {
  const isReactRouter = existsSync(`${root}${folder}/react-router.config.ts`);
  const generated = isReactRouter ? runTool(bin("react-router"), ["typegen"], { cwd: root + folder }) : null;
  return generated ?? runTool(process.execPath, [`${root}node_modules/tsc7/bin/tsc`, "-p", root + folder]);
}
