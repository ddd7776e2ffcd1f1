import { existsSync } from "node:fs";
import { ensureBuilt } from "./building/ensure-built.ts";
import { listWorkspaces, root } from "./project.ts";
import { supervise } from "./run/supervise.ts";

// Vite serves and rebuilds the web from inside the server; a change to the server itself starts it again. By folder:
// plain --watch would also follow the files that Vite writes and imports while it starts.
const packages = listWorkspaces().filter((folder) => folder.startsWith("packages/"));
const watched = ["apps/server", ...packages]
  .map((folder) => `${root}${folder}/src`)
  .filter((folder) => existsSync(folder));
const watch = [...watched.map((folder) => `--watch-path=${folder}`), "--watch-preserve-output"];

process.exitCode = ensureBuilt("generate")
  ? await supervise({
      command: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", ...watch, "apps/server/src/main.ts"],
      cwd: root,
      env: { ...process.env, NODE_ENV: "development", PLAZA_DEV: "1" },
    })
  : 1;
