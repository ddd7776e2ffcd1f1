import { ensureBuilt } from "./building/ensure-built.ts";
import { root } from "./project.ts";
import { supervise } from "./run/supervise.ts";

// Vite serves and rebuilds the web from inside the server; a change to the server itself starts it again.
const watch = ["--watch", "--watch-preserve-output"];

process.exitCode = ensureBuilt("generate")
  ? await supervise({
      command: process.execPath,
      args: ["--disable-warning=ExperimentalWarning", ...watch, "apps/server/src/main.ts"],
      cwd: root,
      env: { ...process.env, NODE_ENV: "development", PLAZA_DEV: "1" },
    })
  : 1;
