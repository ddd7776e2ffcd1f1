import { ensureBuilt } from "./building/ensure-built.ts";

process.exitCode = ensureBuilt("build", { always: true }) ? 0 : 1;
