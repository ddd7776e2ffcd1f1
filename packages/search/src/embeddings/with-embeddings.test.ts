import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createEmbeddedIndex } from "../embedded/embedded-index.ts";
import type { SearchIndex } from "../port.ts";
import { ask, batches, idsOf, stamp } from "../suite/asking.ts";
import { documentOf } from "../suite/library.ts";
import { type TextEmbedder, withEmbeddings } from "./with-embeddings.ts";

const dimensions = 64;

/** A toy that knows one thing: a car is an automobile. Other words are counted by their hash. */
const toy: TextEmbedder = {
  dimensions,
  embed: async (texts) =>
    texts.map((text) => {
      const vector = new Float32Array(dimensions);
      for (const word of text.toLowerCase().match(/\p{L}+/gu) ?? []) {
        const meant = word === "automobile" ? "car" : word;
        const hash = [...meant].reduce((sum, letter) => (sum * 31 + (letter.codePointAt(0) ?? 0)) % 9973, 7);
        vector[hash % dimensions] = (vector[hash % dimensions] ?? 0) + 1;
      }
      return vector;
    }),
};

const documents = [
  documentOf(1, "en", "City rules", { body: "Rules of the city on the river." }),
  documentOf(2, "en", "City automobile", { body: "Automobile automobile rules." }),
  documentOf(3, "en", "Harbour", { body: "Boats." }),
];

describe("an index with vectors", { timeout: 60_000 }, () => {
  const folder = mkdtempSync(join(tmpdir(), "plaza-vectors-"));
  let plain: SearchIndex;
  let index: SearchIndex;
  beforeAll(async () => {
    plain = createEmbeddedIndex({ folder });
    index = withEmbeddings(plain, toy);
    await index.rebuild(batches(documents), stamp);
  });
  afterAll(async () => {
    await index.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it("lets likeness decide between hits that words alone order otherwise", async () => {
    const byWords = idsOf(await plain.search(ask("city car")));
    expect(byWords.indexOf(2)).toBe(1);
    await index.apply({ put: [documentOf(4, "en", "City boats", { body: "Boats." })], remove: [], cursor: "101" });
    const order = idsOf(await index.search(ask("city car rules")));
    expect(order.indexOf(2)).toBeLessThan(order.indexOf(4));
  });
  it("finds and counts what the index finds, and nothing else", async () => {
    const result = await index.search(ask("harbour"));
    expect(idsOf(result)).toEqual([3]);
    expect(result.total).toBe(1);
    expect(idsOf(await index.search(ask("automobile", { audiences: [] })))).toEqual([]);
  });
  it("refuses vectors of another size", async () => {
    const broken = withEmbeddings(plain, { dimensions: 3, embed: async () => [new Float32Array(2)] });
    await expect(broken.search(ask("city"))).rejects.toThrow("3 numbers");
  });
});
