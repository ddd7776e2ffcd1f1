import { existsSync, readFileSync } from "node:fs";
import { join } from "node:path";

const fields = ["dependencies", "devDependencies", "optionalDependencies"];

/** What package-lock.json asks for and node_modules does not have, as [path, entry] pairs; optional ones apart. */
export function compareWithLock(root) {
  const wanted = readJson(join(root, "package-lock.json"))?.packages ?? {};
  const present = readJson(join(root, "node_modules", ".package-lock.json"))?.packages ?? {};
  const missing = Object.entries(wanted).filter(
    ([path, entry]) => path.includes("node_modules/") && fits(entry) && !isPresent(root, path, entry, present[path]),
  );
  return {
    missing: missing.filter(([, entry]) => !isOptional(entry)),
    missingOptional: missing.filter(([, entry]) => isOptional(entry)),
    isLockStale: isStale(root, wanted),
  };
}

export function readJson(path) {
  if (!existsSync(path)) return null;
  try {
    return JSON.parse(readFileSync(path, "utf8"));
  } catch {
    return null;
  }
}

function isOptional(entry) {
  return entry.optional === true || entry.devOptional === true;
}

function isPresent(root, path, entry, found) {
  if (entry.link) return existsSync(join(root, path));
  // npm writes its own list last: a version that is not in it was not finished.
  return found !== undefined && found.version === entry.version && existsSync(join(root, path, "package.json"));
}

/** A package.json was edited since the lock was written. */
function isStale(root, wanted) {
  const folders = Object.keys(wanted).filter((path) => !path.includes("node_modules/"));
  return folders.some((folder) => {
    const manifest = readJson(join(root, folder, "package.json"));
    if (manifest === null) return true;
    return fields.some((field) => !isSame(manifest[field], wanted[folder][field]));
  });
}

function isSame(left = {}, right = {}) {
  const names = Object.keys(left);
  return names.length === Object.keys(right).length && names.every((name) => left[name] === right[name]);
}

/** Whether a package is meant for this machine; npm leaves the others out. */
function fits({ os, cpu, libc }) {
  return (
    allows(os, process.platform) &&
    allows(cpu, process.arch) &&
    (process.platform !== "linux" || allows(libc, libcName()))
  );
}

function allows(given, value) {
  const list = typeof given === "string" ? [given] : given;
  if (list === undefined || list.length === 0) return true;
  if (list.includes(`!${value}`)) return false;
  return list.every((item) => item.startsWith("!")) || list.includes(value);
}

let libc;
function libcName() {
  libc ??= process.report.getReport().header.glibcVersionRuntime ? "glibc" : "musl";
  return libc;
}
