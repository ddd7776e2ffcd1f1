// The door behind every npm script. Plain JavaScript without dependencies for any Node from 18: installs what is
// missing, finds a Node that runs TypeScript, and hands over to it.
import { spawn } from "node:child_process";
import { existsSync } from "node:fs";
import { constants } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const oldestNode = 18;
const [major] = process.versions.node.split(".").map(Number);
if (major < oldestNode) {
  console.error(
    `Plaza needs Node ${oldestNode} or newer to start; this is ${process.version}. See https://nodejs.org/`,
  );
  process.exit(1);
}

const root = dirname(dirname(fileURLToPath(import.meta.url)));
const [command, ...args] = process.argv.slice(2);
const script = join(root, "tools", `${command}.ts`);
if (command === undefined || !/^[a-z]+$/.test(command) || !existsSync(script)) {
  console.error("Usage: npm start | npm test | npm run dev, check, build, format, bench | npm run plaza -- <command>");
  process.exit(2);
}

/** No tool that runs here reports to its maker. */
const silence = {
  DO_NOT_TRACK: "1",
  TURBO_TELEMETRY_DISABLED: "1",
  TURBO_NO_UPDATE_NOTIFIER: "1",
  CHECKPOINT_DISABLE: "1",
  PRISMA_HIDE_UPDATE_MESSAGE: "1",
  NO_UPDATE_NOTIFIER: "1",
  VITE_CJS_IGNORE_WARNING: "1",
};

/** glibc keeps memory apart for every thread and gives it back late: a server takes 100 MB less with two such stores. */
const memory = { MALLOC_ARENA_MAX: process.env.MALLOC_ARENA_MAX ?? "2" };

/** What has just been made lies in 12 MB instead of 48: a server takes 100 MB less, and answers as quickly. */
const nodeFlags = ["--disable-warning=ExperimentalWarning", "--max-semi-space-size=4"];

// Imported late: older versions would stumble over their syntax before the sentence above.
const { ensureInstalled } = await import("./launch/install.mjs");
const { findNode } = await import("./launch/find-node.mjs");
try {
  ensureInstalled(root);
  const node = findNode(root);
  const path = [dirname(node), join(root, "node_modules", ".bin"), process.env.PATH].join(delimiter);
  run(node, { ...process.env, ...silence, ...memory, PATH: path });
} catch (cause) {
  console.error(cause.message);
  process.exit(1);
}

/** npm hands a signal to its shell alone, and that ends without us: whoever stops npm means what it started. */
function stopWithParent(child) {
  const parent = process.ppid;
  const watch = setInterval(() => {
    if (process.ppid === parent) return;
    clearInterval(watch);
    child.kill("SIGTERM");
  }, 500);
  watch.unref();
}

function run(node, env) {
  const child = spawn(node, [...nodeFlags, script, ...args], {
    cwd: root,
    env,
    stdio: "inherit",
  });
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"]) process.on(signal, () => child.kill(signal));
  if (process.env.npm_lifecycle_event !== undefined) stopWithParent(child);
  child.on("error", (cause) => {
    console.error(`${node} could not be started: ${cause.message}`);
    process.exit(1);
  });
  child.on("exit", (code, signal) => process.exit(code ?? 128 + constants.signals[signal]));
}
