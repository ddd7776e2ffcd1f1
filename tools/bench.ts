import { spawnSync } from "node:child_process";
import { ensureBuilt } from "./building/ensure-built.ts";
import { root } from "./project.ts";

process.exitCode = ensureBuilt("build")
  ? (spawnSync(process.execPath, [`${root}bench/main.ts`, ...process.argv.slice(2)], { cwd: root, stdio: "inherit" })
      .status ?? 1)
  : 1;
