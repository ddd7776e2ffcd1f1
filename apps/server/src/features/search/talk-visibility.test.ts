import { inTransaction } from "@plaza/database";
import type { PostState } from "@plaza/types/posts";
import type { SearchView } from "@plaza/types/search";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChanges } from "../../platform/change-log.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";

/** Words far enough from each other that none is taken for another. */
const secrets = [
  { title: "Brimstonekeeper", opening: "quicksilvery", reply: "zanzibarite" },
  { title: "Lighthouseman", opening: "xylophonist", reply: "umbrellamaker" },
  { title: "Cobblestoner", opening: "hippodrome", reply: "fjordwatcher" },
] as const;

const state = fc.constantFrom<PostState>("visible", "visible", "visible", "hidden", "removed", "deleted");
const drawnThread = fc.record({
  home: fc.constantFrom("none", "open", "hidden", "others"),
  state,
  opening: state,
  reply: state,
  isMerged: fc.oneof({ weight: 5, arbitrary: fc.constant(false) }, { weight: 1, arbitrary: fc.constant(true) }),
});
type Drawn = typeof drawnThread extends fc.Arbitrary<infer Value> ? Value : never;

let plaza: TestApp;
let homes: Record<Drawn["home"], number | null>;
let threadIds: number[];
let elsewhere: number;
let lookers: { viewer: Viewer | null; sees: Drawn["home"][] }[];

const reason = (given: PostState) => ({ state: given, stateReason: given === "removed" ? "for a reason" : null });

beforeAll(async () => {
  plaza = await startTestApp();
  const [author, member, staff] = [
    await createMember(plaza.db),
    await createMember(plaza.db),
    await createMember(plaza.db, { isStaff: true }),
  ];
  const others = [{ viewer: member, role: "member" as const }];
  homes = {
    none: null,
    open: await createNetwork(plaza, author),
    hidden: await createNetwork(plaza, author, { isHidden: true, others }),
    others: await createNetwork(plaza, author, { isHidden: true }),
  };
  lookers = [
    { viewer: null, sees: ["none", "open"] },
    { viewer: staff, sees: ["none", "open"] },
    { viewer: member, sees: ["none", "open", "hidden"] },
    { viewer: author, sees: ["none", "open", "hidden", "others"] },
  ];
  const open = async (title: string, texts: [string, string] | []) => {
    const { id } = await plaza.db.thread.create({
      select: { id: true },
      data: { title: `${title} thoughts`, language: "en", authorId: author.memberId },
    });
    for (const [position, text] of texts.entries())
      await plaza.db.post.create({
        data: {
          kind: position === 0 ? "opening" : "reply",
          threadId: id,
          text: `Some ${text} words`,
          html: `<p>Some ${text} words</p>`,
          rendererVersion: 1,
          language: "en",
          textHash: "",
        },
      });
    return id;
  };
  threadIds = [];
  for (const { title, opening, reply } of secrets) threadIds.push(await open(title, [opening, reply]));
  elsewhere = await open("Elsewhere", []);
}, 60_000);
afterAll(() => plaza.stop());

async function write(drawn: readonly Drawn[]): Promise<void> {
  await inTransaction(plaza.db, async (tx) => {
    for (const [position, thread] of drawn.entries()) {
      const threadId = threadIds[position] ?? 0;
      for (const kind of ["opening", "reply"] as const)
        await tx.post.updateMany({ where: { threadId, kind }, data: reason(thread[kind]) });
      await tx.thread.update({
        where: { id: threadId },
        data: {
          ...reason(thread.state),
          networkId: homes[thread.home],
          mergedIntoId: thread.isMerged ? elsewhere : null,
        },
      });
    }
    await recordChanges(tx, "thread", [...threadIds, elsewhere]);
  });
  await followAll(plaza);
}

const ask = (viewer: Viewer | null, q: string, given: object = {}): Promise<SearchView> =>
  plaza.callerAs(viewer).search.find({ q, locale: "en", type: ["thread"], ...given });
const idsIn = ({ hits }: SearchView): number[] =>
  hits.map((hit) => (hit.type === "thread" ? hit.thread.threadId : 0)).toSorted((a, b) => a - b);

type Looker = (typeof lookers)[number];
const isFound = ({ home, state: shown, isMerged }: Drawn, { sees }: Looker): boolean =>
  shown === "visible" && !isMerged && sees.includes(home);

async function checkAll(drawn: readonly Drawn[], looker: Looker): Promise<void> {
  const found = await ask(looker.viewer, "thoughts", { exact: true });
  const expected = threadIds.filter((_, position) =>
    drawn.some((thread, at) => at === position && isFound(thread, looker)),
  );
  expect(idsIn(found).filter((id) => id !== elsewhere)).toEqual(expected);
  expect(found.total).toBe(expected.length + 1);
  expect(found.types.find(({ type }) => type === "thread")?.count).toBe(expected.length + 1);
}

/** Its words, whole and typed by half: those are completed from what everybody may read, and from nothing else. */
async function checkOne(drawn: Drawn, position: number, looker: Looker): Promise<void> {
  const words = secrets[position] ?? secrets[0];
  const isPublic = drawn.home === "none" || drawn.home === "open";
  for (const part of ["title", "opening", "reply"] as const) {
    const has = isFound(drawn, looker) && (part === "title" || drawn[part] === "visible");
    const hit = await ask(looker.viewer, words[part], { exact: true });
    expect([part, hit.total, ...idsIn(hit)]).toEqual([part, Number(has), ...(has ? [threadIds[position]] : [])]);
    const begun = await ask(looker.viewer, words[part].slice(0, -2));
    expect(has && !isPublic ? [0, 1] : [Number(has)]).toContain(begun.total);
    expect(has || !JSON.stringify(begun).includes(words[part])).toBe(true);
  }
  const prefix = words.title.slice(0, 6);
  const suggested = await plaza.callerAs(looker.viewer).search.suggest({ prefix, locale: "en" });
  expect(suggested.filter(({ type }) => type === "thread")).toHaveLength(Number(isFound(drawn, looker)));
}

describe("the search of threads", () => {
  it("finds, counts, completes and suggests what the viewer may read and nothing else", async () => {
    const property = fc.asyncProperty(fc.tuple(drawnThread, drawnThread, drawnThread), async (drawn) => {
      await write(drawn);
      for (const looker of lookers) {
        await checkAll(drawn, looker);
        for (const [position, thread] of drawn.entries()) await checkOne(thread, position, looker);
      }
    });
    await expect(fc.assert(property, { numRuns: 8 })).resolves.toBeUndefined();
  }, 240_000);
});
