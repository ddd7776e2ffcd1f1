import { inTransaction } from "@plaza/database";
import { sortKeyOf } from "@plaza/search";
import type { SearchView } from "@plaza/types/search";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChanges } from "../../platform/change-log.ts";
import { followAll } from "../../testing/follow-all.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
let libraryBefore: SearchView;
const find = (given: object = {}): Promise<SearchView> =>
  plaza.caller.search.find({ q: "", locale: "en", type: ["resource", "thread", "question"], ...given });
const inLibrary = () => plaza.caller.search.find({ q: "budget", locale: "en", scope: "library" });

/** Between each other and the resources: with quotes, accents, capitals and nothing but signs. */
const titles = [
  "«Ábaco» of budgets",
  "abacus, a budget",
  "Zebra budget",
  "…",
  "Éclair",
  "eclair of a budget",
  "Municipal",
];
const day = 86_400_000;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  await followAll(plaza);
  libraryBefore = await inLibrary();
  const { memberId: authorId } = await createMember(plaza.db);
  await inTransaction(plaza.db, async (tx) => {
    for (const [number, title] of titles.entries()) {
      const at = (days: number) => new Date(Date.now() + (days - number * 2) * day);
      const row = { title, language: "en", authorId };
      const thread = await tx.thread.create({ data: { ...row, createdAt: at(0) } });
      const question = await tx.question.create({ data: { ...row, title: `${title} why`, createdAt: at(1) } });
      await recordChanges(tx, "thread", [thread.id]);
      await recordChanges(tx, "question", [question.id]);
    }
  });
  await followAll(plaza);
}, 60_000);
afterAll(() => plaza.stop());

type Hit = SearchView["hits"][number];
const idOf = (hit: Hit): string => {
  if (hit.type === "thread") return `thread ${hit.thread.threadId}`;
  return hit.type === "question" ? `question ${hit.question.questionId}` : `resource ${hit.resource.resourceId}`;
};

async function page(given: object, size: number): Promise<{ ids: string[]; hits: Hit[]; total: number }> {
  const hits: Hit[] = [];
  const { total, pageCount } = await find({ ...given, size });
  for (let number = 1; number <= pageCount; number += 1)
    hits.push(...(await find({ ...given, size, page: number })).hits);
  return { hits, ids: hits.map(idOf), total };
}

describe("searching everything together", () => {
  it.each([
    { sort: "newest" },
    { sort: "title" },
    { sort: "relevance" },
    { q: "budget" },
    { q: "budget", sort: "title" },
  ])(
    "pages through %j in one order: each hit once, whatever the size of a page",
    async (given) => {
      const { ids, total } = await page(given, 20);
      expect(ids).toHaveLength(total);
      expect(new Set(ids).size).toBe(total);
      expect(new Set(ids.map((id) => id.split(" ")[0]))).toEqual(new Set(["resource", "thread", "question"]));
      for (const size of [1, 3, 7]) expect((await page(given, size)).ids).toEqual(ids);
    },
    60_000,
  );

  it("puts titles in the order of their letters", async () => {
    const { hits } = await page({ sort: "title" }, 20);
    expect(hits.length).toBeGreaterThan(titles.length * 2);
    const keys = hits.map(({ title }) => sortKeyOf(title.pieces.map(({ text }) => text).join("")));
    expect(keys).toEqual(keys.toSorted((a, b) => (a < b ? -1 : Number(a > b))));
  });

  it("puts the newest first", async () => {
    const { ids } = await page({ sort: "newest" }, 20);
    const rows = await plaza.db.$queryRaw<{ id: string }[]>`
      select id from (
        select 'resource ' || id id, coalesce("publishedAt", "createdAt") at from resource where state = 'published'
        union all select 'thread ' || id, "createdAt" from thread
        union all select 'question ' || id, "createdAt" from question) all_of_it order by at desc`;
    const talkOnly = (all: string[]) => all.filter((id) => !id.startsWith("resource"));
    expect(talkOnly(ids)).toEqual(talkOnly(rows.map(({ id }) => id)));
    const firstOld = ids.findIndex((id) => id.startsWith("resource"));
    expect(ids.slice(0, firstOld)).toEqual(rows.map(({ id }) => id).slice(0, firstOld));
  });

  it("changes nothing in what the library alone answers", async () => {
    const after = await inLibrary();
    const ranked = ({ hits, total }: SearchView) => [total, hits.map((hit) => [idOf(hit), hit.score])];
    expect(ranked(after)).toEqual(ranked(libraryBefore));
    expect(libraryBefore.total).toBeGreaterThan(2);
  });
});
