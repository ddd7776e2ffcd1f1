import { createHash } from "node:crypto";
import { mkdtemp, readdir, rm } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Readable } from "node:stream";
import { text } from "node:stream/consumers";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { DiskFileStore } from "./disk-file-store.ts";

let folder: string;
beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), "plaza-files-"));
});
afterEach(async () => rm(folder, { recursive: true }));

describe("keeping files on the disk", () => {
  it("keeps bytes under their hash and gives them back", async () => {
    const store = new DiskFileStore(folder);
    const { sha256, byteSize } = await store.put(Readable.from([Buffer.from("plan "), Buffer.from("2030")]));
    expect(sha256).toBe(createHash("sha256").update("plan 2030").digest("hex"));
    expect(byteSize).toBe(9);
    const stored = await store.open(sha256);
    expect(stored?.byteSize).toBe(9);
    expect(stored && (await text(stored.bytes))).toBe("plan 2030");
  });

  it("keeps the same bytes once", async () => {
    const store = new DiskFileStore(folder);
    await store.put(Readable.from([Buffer.from("same")]));
    await store.put(Readable.from([Buffer.from("same")]));
    const names = await readdir(folder, { recursive: true, withFileTypes: true });
    expect(names.filter((entry) => entry.isFile())).toHaveLength(1);
  });

  it("leaves nothing behind when the bytes break off", async () => {
    const store = new DiskFileStore(folder);
    const broken = Readable.from(
      (function* () {
        yield Buffer.from("half");
        throw new Error("the line broke");
      })(),
    );
    await expect(store.put(broken)).rejects.toThrow("the line broke");
    expect(await readdir(folder)).toEqual([]);
  });

  it("has no file for an unknown hash, nor for a path", async () => {
    const store = new DiskFileStore(folder);
    expect(await store.open("0".repeat(64))).toBeNull();
    expect(await store.open("../../etc/passwd")).toBeNull();
  });
});
