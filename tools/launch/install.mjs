import { spawnSync } from "node:child_process";
import { accessSync, constants, existsSync, writeFileSync } from "node:fs";
import { basename, delimiter, dirname, join } from "node:path";
import { findInstalledNode, versionOf } from "./find-node.mjs";
import { compareWithLock, readJson } from "./lock-file.mjs";
import { isWithin } from "./node-range.mjs";

/** Install scripts would download engines that Plaza does without; none of them is needed. */
const npmArguments = [
  "install",
  "--ignore-scripts",
  "--no-audit",
  "--no-fund",
  "--loglevel=error",
  "--include=dev",
  "--include=optional",
];

/** Runs npm when packages are missing or package.json changed, and otherwise only looks. */
export function ensureInstalled(root) {
  const state = compareWithLock(root);
  if (state.missing.length > 0 || state.isLockStale || !existsSync(join(root, "package-lock.json"))) {
    const isFirst = !existsSync(join(root, "node_modules", ".package-lock.json"));
    install(
      root,
      isFirst
        ? "Installing packages; the first time takes one to three minutes."
        : "Installing packages that are new or missing.",
    );
  }
  installSkipped(root);
}

/**
 * npm skips optional packages without a word when their `engines` exclude the Node it runs on: ask once more with the
 * one that has just arrived. Some cannot be had at all, so each list is asked for once.
 */
function installSkipped(root) {
  const node = findInstalledNode(root);
  const skipped = compareWithLock(root).missingOptional.filter(
    ([, { engines }]) => engines?.node && !isWithin(npmVersionOfNode(root), engines.node),
  );
  if (node === null || skipped.length === 0 || !isWritable(join(root, "node_modules"))) return;
  const paths = skipped.map(([path]) => path);
  if (JSON.stringify(readJson(memoryOf(root))?.asked) === JSON.stringify(paths)) return;
  install(root, `Asking once more for what npm leaves out on an older Node (${paths.length} optional packages).`, {
    node,
    mayFail: true,
  });
  remember(root, { node: versionOf(node), asked: paths });
}

/** The Node on which npm ran last; when somebody else ran it, the oldest that could have. */
function npmVersionOfNode(root) {
  return readJson(memoryOf(root))?.node ?? "18.0.0";
}

function isWritable(folder) {
  try {
    accessSync(folder, constants.W_OK);
    return true;
  } catch {
    return false;
  }
}

function memoryOf(root) {
  return join(root, "node_modules", ".plaza-install.json");
}

function remember(root, what) {
  writeFileSync(memoryOf(root), `${JSON.stringify(what)}\n`);
}

function install(root, message, { node = findInstalledNode(root), mayFail = false } = {}) {
  console.error(message);
  const started = Date.now();
  const result = runNpm(root, node);
  if (result.status === 0) {
    remember(root, { ...readJson(memoryOf(root)), node: versionOf(node ?? process.execPath) });
    console.error(`Installed in ${Math.round((Date.now() - started) / 1000)} seconds.`);
    return;
  }
  if (mayFail) return;
  const reason = result.error ? `: ${result.error.message}` : ", see above";
  throw new Error(
    `npm install failed${reason}. Plaza needs its packages once; afterwards it starts without a network.`,
  );
}

function runNpm(root, node) {
  const { program, args } = npmCommand(node);
  const path = node ? `${dirname(node)}${delimiter}${process.env.PATH}` : process.env.PATH;
  return spawnSync(program, [...args, ...npmArguments], {
    cwd: root,
    env: { ...process.env, PATH: path },
    stdio: ["ignore", "ignore", "inherit"],
    shell: process.platform === "win32" && program === "npm",
  });
}

/** The npm that is running this, else the one on PATH; never yarn or pnpm, which know nothing of the lock file. */
function npmCommand(node) {
  const cli = process.env.npm_execpath;
  if (cli && basename(cli) === "npm-cli.js" && existsSync(cli))
    return { program: node ?? process.execPath, args: [cli] };
  return { program: "npm", args: [] };
}
