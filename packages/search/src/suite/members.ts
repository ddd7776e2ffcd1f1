import { afterAll, beforeAll, expect, it } from "vitest";
import type { SearchDocument, SearchIndex, SearchQuery } from "../port.ts";
import { ask, batches, idsOf, type OpenEmpty, stamp, suggesting } from "./asking.ts";
import { documentOf } from "./library.ts";

const memberOf = (id: number, name: string, more: Partial<SearchDocument>): SearchDocument =>
  documentOf(id, "en", name, { type: "member", facets: { topic: [], kind: [], lang: [], country: [] }, ...more });

/** One person in three documents, each for other eyes, and a resource with the same words. */
const documents: SearchDocument[] = [
  documentOf(1, "en", "Water budget", { facets: { topic: ["water"], kind: [], lang: ["en"], country: [] } }),
  memberOf(3, "Amina Water", { exceptFor: ["members", "network:1"] }),
  memberOf(4, "Amina Water", {
    audiences: ["members"],
    exceptFor: ["network:1"],
    terms: ["budget"],
    facets: { topic: ["budget"], kind: [], lang: ["sw"], country: ["KE"], role: ["researcher"] },
  }),
  memberOf(5, "Amina Water", {
    audiences: ["network:1"],
    terms: ["budget", "quicksilvery"],
    facets: { topic: ["budget"], kind: [], lang: ["sw"], country: ["KE"], role: ["researcher"], offer: ["mentor"] },
  }),
];

const asPeople = (text: string, more: Partial<SearchQuery> = {}): SearchQuery =>
  ask(text, { types: ["member"], ...more });
const member = ["everyone", "members"];
const fellow = [...member, "network:1"];

const withPeople = (open: OpenEmpty): (() => SearchIndex) => {
  let opened: SearchIndex | null = null;
  beforeAll(async () => {
    opened = await open();
    await opened.rebuild(batches(documents), stamp);
  });
  afterAll(async () => opened?.close());
  return () => {
    if (opened === null) throw new Error("The index is opened before the first test.");
    return opened;
  };
};

/** Documents of members: facets of their own, and one document of several for each pair of eyes. */
export const people = (open: OpenEmpty): void => {
  const index = withPeople(open);

  it("shows each reader one document, the fullest that is for her", async () => {
    for (const text of ["", "water"]) {
      expect(idsOf(await index().search(asPeople(text)))).toEqual([3]);
      expect(idsOf(await index().search(asPeople(text, { audiences: member })))).toEqual([4]);
      expect(idsOf(await index().search(asPeople(text, { audiences: fellow })))).toEqual([5]);
    }
  });

  it("finds by what the reader may see alone", async () => {
    expect(idsOf(await index().search(asPeople("quicksilvery", { audiences: member })))).toEqual([]);
    expect(idsOf(await index().search(asPeople("quicksilvery", { audiences: fellow })))).toEqual([5]);
  });

  it("counts and filters facets that only members have, once a person", async () => {
    const asked = await index().search(asPeople("", { audiences: fellow, filters: { role: ["researcher"] } }));
    expect(asked).toMatchObject({
      total: 1,
      facets: { role: { researcher: 1 }, offer: { mentor: 1 }, topic: { budget: 1 } },
    });
    const other = await index().search(asPeople("", { audiences: fellow, filters: { role: ["other"] } }));
    expect(other).toMatchObject({ total: 0, hidden: { role: 1 }, facets: { role: { researcher: 1 } } });
    const outside = await index().search(asPeople("", { filters: { role: ["researcher"] } }));
    expect(outside).toMatchObject({ total: 0, facets: { role: {} } });
  });
};

/** Types of documents beside each other. */
export const types = (open: OpenEmpty): void => {
  const index = withPeople(open);

  it("keeps the types apart", async () => {
    const result = await index().search(ask("water", { audiences: fellow }));
    expect([idsOf(result), result.facets.topic]).toEqual([[1], { water: 1 }]);
    expect(idsOf(await index().search(ask("", { audiences: fellow })))).toEqual([1]);
    const suggested = await index().suggest(suggesting("wat", { types: ["member"], audiences: member }));
    expect(suggested.map(({ type, id }) => [type, id])).toEqual([["member", 4]]);
    expect((await index().suggest(suggesting("wat"))).map(({ id }) => id)).toEqual([1]);
  });

  it("finds several types at once when it is asked to", async () => {
    const both: SearchQuery["types"] = ["resource", "member"];
    const result = await index().search(ask("water", { types: both, audiences: fellow }));
    expect(result).toMatchObject({ total: 2, facets: { topic: { water: 1, budget: 1 }, role: { researcher: 1 } } });
    expect(new Set(idsOf(result))).toEqual(new Set([1, 5]));
    const second = await index().search(ask("water", { types: both, audiences: fellow, page: 2, size: 1 }));
    expect([second.total, second.hits.length]).toEqual([2, 1]);
  });

  it("forgets one person and no resource", async () => {
    await index().apply({ put: [], remove: [4, 5].map((id) => ({ type: "member", id })), cursor: "101" });
    expect(idsOf(await index().search(asPeople("water", { audiences: fellow })))).toEqual([]);
    expect(idsOf(await index().search(ask("water")))).toEqual([1]);
    expect([await index().listIds("member"), await index().listIds("resource")]).toEqual([[3], [1]]);
  });
};
