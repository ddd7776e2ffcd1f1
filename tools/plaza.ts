import { ensureBuilt } from "./building/ensure-built.ts";
import { root } from "./project.ts";

const cli = `${root}apps/server/src/cli/main.ts`;

if (ensureBuilt("generate")) {
  // In this process, so that signals and the exit code are the command's own.
  process.argv.splice(1, 1, cli);
  await import(cli);
} else process.exitCode = 1;
