import fc from "fast-check";
import { afterAll, beforeAll, expect, it } from "vitest";
import type { SearchDocument, SearchIndex } from "../port.ts";
import { ask, batches, idsOf, type OpenEmpty, stamp, suggesting } from "./asking.ts";
import { documentOf } from "./library.ts";

const groups = ["everyone", "network:1", "network:2"];
const words = ["budget", "council", "water", "school"];

type Drawn = { word: string; secret: string; audiences: string[]; exceptFor: string[] };

const drawnDocuments = fc.array(
  fc.record({
    word: fc.constantFrom(...words),
    secret: fc.constantFrom("zanzibarite", "quicksilvery", "xylophonist"),
    audiences: fc.subarray(groups, { minLength: 1 }),
    exceptFor: fc.subarray(groups),
  }),
  { maxLength: 20 },
);

const toDocument = ({ word, secret, audiences, exceptFor }: Drawn, position: number): SearchDocument =>
  documentOf(position + 1, "en", `${word} ${secret}`, {
    audiences,
    exceptFor,
    facets: { topic: [secret], kind: [], lang: ["en"], country: [] },
  });

const sum = (counts: Record<string, number>): number => Object.values(counts).reduce((all, count) => all + count, 0);

const checkWord = async (
  engine: SearchIndex,
  documents: readonly SearchDocument[],
  { word, audiences }: { word: string; audiences: string[] },
): Promise<void> => {
  const visible = documents.filter(
    (document) =>
      document.audiences.some((group) => audiences.includes(group)) &&
      document.exceptFor?.some((group) => audiences.includes(group)) !== true,
  );
  const expected = visible.filter(({ title }) => word === "" || title.startsWith(word)).map(({ id }) => id);
  const result = await engine.search(ask(word, { audiences, size: 100 }));
  expect(idsOf(result).toSorted((a, b) => a - b)).toEqual(expected);
  expect(result.total).toBe(expected.length);
  expect(sum(result.facets.topic)).toBe(expected.length);
  const filtered = await engine.search(ask(word, { audiences, filters: { topic: ["nothing"] } }));
  expect(filtered).toMatchObject({ total: 0, hidden: { topic: expected.length } });
  const suggested = await engine.suggest(suggesting(word === "" ? "b" : word, { audiences, limit: 50 }));
  const ids = new Set(visible.map(({ id }) => id));
  expect(suggested.every(({ id }) => ids.has(id))).toBe(true);
};

/** Documents change hands while the rest of the index stays as it was. */
const checkMoving = async (
  engine: SearchIndex,
  { drawn, moved }: { drawn: Drawn[]; moved: string[] },
  query: { word: string; audiences: string[] },
): Promise<void> => {
  const documents = drawn.map(toDocument);
  await engine.rebuild(batches(documents), stamp);
  await checkWord(engine, documents, query);
  const changed = documents.map((document, position) => ({
    ...document,
    audiences: moved[position] === undefined ? document.audiences : [moved[position]],
  }));
  await engine.apply({ put: changed.slice(0, moved.length), remove: [], cursor: "101" });
  await checkWord(engine, changed, query);
};

const opened = (index: SearchIndex | null): SearchIndex => {
  if (index === null) throw new Error("The index is opened before the first test.");
  return index;
};

/** What is not for the reader's eyes leaves no trace. */
export const hiding = (open: OpenEmpty): void => {
  let index: SearchIndex | null = null;
  beforeAll(async () => {
    index = await open();
  });
  afterAll(async () => index?.close());

  it("shows, counts and suggests nothing outside the audiences, before and after changes", async () => {
    const property = fc.asyncProperty(
      drawnDocuments,
      fc.array(fc.constantFrom(...groups), { maxLength: 5 }),
      fc.record({ word: fc.constantFrom("", ...words), audiences: fc.subarray(groups) }),
      async (drawn, moved, query) => checkMoving(opened(index), { drawn, moved }, query),
    );
    await expect(fc.assert(property, { numRuns: 25, seed: 7 })).resolves.toBeUndefined();
  }, 120_000);

  it("corrects and completes by nothing that is hidden", async () => {
    const engine = opened(index);
    const secret = documentOf(1, "en", "Zanzibarite ledger", { audiences: ["network:1"] });
    await engine.rebuild(batches([secret, documentOf(2, "en", "Water ledger")]), stamp);
    for (const text of ["zanzibarit", "zanzibaritte ledger", "ledger zanz"]) {
      const { corrected, didYouMean, marks, hits } = await engine.search(ask(text));
      expect([corrected, didYouMean, ...marks].filter((said) => said?.toLowerCase().includes("zanzibarite"))).toEqual(
        [],
      );
      expect(hits.map(({ id }) => id)).not.toContain(1);
    }
    expect(idsOf(await engine.search(ask("zanzibarite", { audiences: ["network:1"] })))).toEqual([1]);
  });
};
