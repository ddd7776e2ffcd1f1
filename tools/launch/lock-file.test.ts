import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { dirname, join } from "node:path";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { compareWithLock } from "./lock-file.mjs";

const elsewhere = process.platform === "linux" ? "darwin" : "linux";

const packages: Record<string, Record<string, unknown>> = {
  "": { dependencies: { plain: "1.0.0" }, workspaces: ["packages/*"] },
  "packages/part": { dependencies: { nested: "2.0.0" } },
  "node_modules/@plaza/part": { link: true, resolved: "packages/part" },
  "node_modules/plain": { version: "1.0.0" },
  "packages/part/node_modules/nested": { version: "2.0.0" },
  "node_modules/here": { version: "3.0.0", optional: true, os: [process.platform], cpu: process.arch },
  "node_modules/there": { version: "3.0.0", optional: true, os: [elsewhere] },
  "node_modules/not-here": { version: "3.0.0", optional: true, os: [`!${process.platform}`] },
};

let folder: string;
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), "plaza-lock-"));
  write("package-lock.json", { packages });
  write("package.json", packages[""]);
  write("packages/part/package.json", packages["packages/part"]);
});
afterEach(() => rmSync(folder, { recursive: true }));

function write(path: string, value: unknown): void {
  mkdirSync(dirname(join(folder, path)), { recursive: true });
  writeFileSync(join(folder, path), JSON.stringify(value));
}

function install(...paths: string[]): void {
  const present = paths.map((path) => [path, packages[path]]);
  write("node_modules/.package-lock.json", { packages: Object.fromEntries(present) });
  for (const path of paths) write(`${path}/package.json`, {});
}

const everything = [
  "node_modules/@plaza/part",
  "node_modules/plain",
  "packages/part/node_modules/nested",
  "node_modules/here",
];

function look() {
  const { missing, missingOptional, isLockStale } = compareWithLock(folder);
  return {
    missing: missing.map(([path]) => path),
    missingOptional: missingOptional.map(([path]) => path),
    isLockStale,
  };
}

describe("comparing node_modules with the lock", () => {
  it("finds nothing missing after an install, without packages for other machines", () => {
    install(...everything);
    expect(look()).toEqual({ missing: [], missingOptional: [], isLockStale: false });
  });

  it("finds everything missing in a fresh clone", () => {
    expect(look()).toEqual({
      missing: everything.slice(0, 3),
      missingOptional: everything.slice(3),
      isLockStale: false,
    });
  });

  it("finds what an install that was cut short has not listed", () => {
    install(...everything);
    rmSync(join(folder, "node_modules/.package-lock.json"));
    expect(look().missing).toContain("node_modules/plain");
  });

  it("finds a package whose folder was removed", () => {
    install(...everything);
    rmSync(join(folder, "node_modules/plain"), { recursive: true });
    expect(look().missing).toEqual(["node_modules/plain"]);
  });

  it("finds an optional package for this machine that npm left out", () => {
    install(...everything.slice(0, 3));
    expect(look()).toEqual({ missing: [], missingOptional: ["node_modules/here"], isLockStale: false });
  });

  it("finds another version", () => {
    install(...everything);
    write("package-lock.json", { packages: { ...packages, "node_modules/plain": { version: "1.0.1" } } });
    expect(look().missing).toEqual(["node_modules/plain"]);
  });

  it("sees that a package.json asks for something that the lock does not know", () => {
    install(...everything);
    write("packages/part/package.json", { dependencies: { nested: "2.0.0", added: "1.0.0" } });
    expect(look().isLockStale).toBe(true);
  });
});
