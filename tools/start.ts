import { ensureBuilt } from "./building/ensure-built.ts";
import { root } from "./project.ts";
import { supervise } from "./run/supervise.ts";

process.exitCode = ensureBuilt("build")
  ? await supervise({
      command: process.execPath,
      // The flags that the door behind npm gave this process.
      args: [...process.execArgv, "apps/server/src/main.ts"],
      cwd: root,
      env: { ...process.env, NODE_ENV: "production" },
    })
  : 1;
