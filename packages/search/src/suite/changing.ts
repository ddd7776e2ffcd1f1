import { expect, it } from "vitest";
import { SearchIndexNotReady } from "../errors.ts";
import type { SearchDocument } from "../port.ts";
import { ask, batches, built, idsOf, type OpenEmpty } from "./asking.ts";
import { documentOf, library } from "./library.ts";

/** Changes to an index in use. */
export const changing = (open: OpenEmpty): void => {
  it("says that it is not ready before the first build, and refuses to answer", async () => {
    const index = await open();
    expect(await index.status()).toMatchObject({ ready: false, documents: 0, cursor: null, generation: null });
    await expect(index.search(ask("budget"))).rejects.toThrow(SearchIndexNotReady);
    await expect(index.apply({ put: [], remove: [], cursor: "1" })).rejects.toThrow(SearchIndexNotReady);
    await index.close();
  });
  it("adds, replaces and removes documents, and moves the cursor with them", async () => {
    const index = await built(open, library);
    const changes = {
      put: [documentOf(1, "en", "Zoning rules"), documentOf(90, "en", "Ferry timetable")],
      remove: [{ type: "resource" as const, id: 2 }],
      cursor: "101",
    };
    await index.apply(changes);
    await index.apply(changes);
    expect(idsOf(await index.search(ask("zoning")))).toEqual([1]);
    expect(idsOf(await index.search(ask("handbook", { exact: true })))).toEqual([]);
    expect(idsOf(await index.search(ask("ferry")))).toEqual([90]);
    expect((await index.search(ask("ferri"))).corrected ?? "ferry").toBe("ferry");
    expect(await index.listIds("resource")).toEqual([...library.map(({ id }) => id).filter((id) => id !== 2), 90]);
    expect(await index.status()).toMatchObject({
      ready: true,
      documents: library.length,
      cursor: "101",
      generation: 1,
    });
    await index.close();
  });
  it("forgets the words of what was removed", async () => {
    const index = await built(open, [documentOf(1, "en", "Kaleidoscope"), documentOf(2, "en", "Water")]);
    await index.apply({ put: [], remove: [{ type: "resource", id: 1 }], cursor: "101" });
    expect(await index.search(ask("kaleidoscpe"))).toMatchObject({ total: 0, corrected: null });
    expect(
      await index.suggest({
        prefix: "kalei",
        types: ["resource"],
        readerLanguage: "en",
        audiences: ["everyone"],
        limit: 8,
      }),
    ).toEqual([]);
    await index.close();
  });
};

/** Builds beside an index in use. */
export const rebuilding = (open: OpenEmpty): void => {
  it("answers from the old index while a new one is built, and keeps changes that came meanwhile", async () => {
    const index = await built(open, [documentOf(1, "en", "Old budget"), documentOf(2, "en", "Old water")]);
    async function* slowly(): AsyncGenerator<SearchDocument[]> {
      yield [documentOf(1, "en", "New budget"), documentOf(2, "en", "New water")];
      expect(idsOf(await index.search(ask("old")))).toHaveLength(2);
      await index.apply({
        put: [documentOf(3, "en", "New school")],
        remove: [{ type: "resource", id: 2 }],
        cursor: "150",
      });
      expect(idsOf(await index.search(ask("water")))).toEqual([]);
      yield [documentOf(4, "en", "New tram")];
    }
    await index.rebuild(slowly(), { cursor: "120", generation: 2 });
    expect((await index.search(ask("old"))).total).toBe(0);
    expect(await index.listIds("resource")).toEqual([1, 3, 4]);
    expect(await index.status()).toMatchObject({ documents: 3, cursor: "150", generation: 2 });
    await index.close();
  });
  it("keeps the old index when a build fails", async () => {
    const index = await built(open, library);
    async function* failing(): AsyncGenerator<SearchDocument[]> {
      yield [documentOf(1, "en", "New")];
      throw new Error("the database went away");
    }
    await expect(index.rebuild(failing(), { cursor: "200", generation: 2 })).rejects.toThrow("the database went away");
    expect(await index.status()).toMatchObject({
      ready: true,
      documents: library.length,
      cursor: "100",
      generation: 1,
    });
    await index.rebuild(batches([]), { cursor: "300", generation: 3 });
    expect(await index.status()).toMatchObject({ ready: true, documents: 0, cursor: "300", generation: 3 });
    await index.close();
  });
};
