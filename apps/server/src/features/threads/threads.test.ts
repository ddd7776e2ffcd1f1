import { createThreadInput, replyInput } from "@plaza/types/inputs/threads";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { PostingLimits } from "../../platform/posting-limits.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { createThread } from "./create-thread.ts";
import { replyToThread } from "./reply-to-thread.ts";

let plaza: TestApp;
let author: Viewer;
let other: Viewer;
let stranger: Viewer;
let staff: Viewer;
let open: { id: number; slug: string };
let hidden: { id: number; slug: string };

/** What members may write in a minute is tested where it is decided. */
const unlimited: PostingLimits = {
  secondsBetween: 0,
  sameTextMinutes: 0,
  firstDayThreads: 1_000_000,
  firstDayReplies: 1_000_000,
};

async function networkOf(steward: Viewer, others: Viewer[], isHidden: boolean) {
  const members = others.map((viewer) => ({ viewer, role: "member" as const }));
  const id = await createNetwork(plaza, steward, { isHidden, others: members });
  return plaza.db.network.findUniqueOrThrow({ select: { id: true, slug: true }, where: { id } });
}

beforeAll(async () => {
  plaza = await startTestApp();
  author = await createMember(plaza.db, { isListed: true });
  other = await createMember(plaza.db, { isListed: true });
  stranger = await createMember(plaza.db);
  staff = await createMember(plaza.db, { isStaff: true });
  open = await networkOf(author, [other], false);
  hidden = await networkOf(author, [other], true);
}, 60_000);
afterAll(() => plaza.stop());

let count = 0;
async function start(given: object = {}, viewer = author): Promise<number> {
  count += 1;
  const input = {
    title: `A thread about roads ${count}`,
    text: `What do you think of road ${count}?`,
    topics: ["open-data"],
  };
  const deps = { ...plaza.deps, postingLimits: unlimited };
  return (await createThread(deps, viewer, createThreadInput.parse({ ...input, ...given }))).threadId;
}

async function reply(threadId: number, viewer = other, given: object = {}) {
  count += 1;
  const deps = { ...plaza.deps, postingLimits: unlimited };
  return replyToThread(deps, viewer, replyInput.parse({ threadId, text: `A reply, number ${count}`, ...given }));
}

const api = (viewer: Viewer | null) => plaza.callerAs(viewer).threads;
const show = (threadId: number, viewer: Viewer | null = null, page: number | null = 1) =>
  api(viewer).show({ threadId, locale: "en", page });

describe("a thread", () => {
  it("is shown with its opening, its place and what the viewer may do", async () => {
    const threadId = await start({ network: open.slug });
    await reply(threadId);
    const thread = await show(threadId, other);
    expect(thread.posts.map(({ kind, number }) => [kind, number])).toEqual([
      ["opening", 1],
      ["reply", 2],
    ]);
    expect(thread).toMatchObject({
      replyCount: 1,
      network: { slug: open.slug },
      topics: [{ slug: "open-data" }],
      author: { memberId: author.memberId },
      isFollowed: true,
      closedBecause: null,
      can: { reply: true, lock: false, moveTopics: false, moveNetwork: false, merge: false, follow: true },
    });
    expect(thread.posts[1]?.path).toBe(`/discussions/${threadId}-${thread.slug}#post-${thread.posts[1]?.postId}`);
    expect((await show(threadId)).closedBecause).toBe("signed_out");
    expect((await show(threadId, stranger)).closedBecause).toBe("not_member");
    await expect(reply(threadId, stranger)).rejects.toMatchObject({ reason: "thread.not_member" });
  });

  it("needs a topic or a network, and a network of one's own", async () => {
    await expect(start({ topics: [] })).rejects.toMatchObject({ reason: "thread.homeless" });
    await expect(start({ topics: ["no-such-topic"] })).rejects.toMatchObject({ reason: "network.topic_unknown" });
    await expect(start({ network: open.slug }, stranger)).rejects.toMatchObject({ reason: "thread.not_member" });
    await expect(start({ network: hidden.slug }, stranger)).rejects.toMatchObject({ reason: "network.not_found" });
    await expect(start({ network: "none" }, stranger)).rejects.toMatchObject({ reason: "network.not_found" });
  });

  it("of a hidden network is nobody's but its members', staff neither", async () => {
    const threadId = await start({ network: hidden.slug });
    for (const viewer of [null, stranger, staff]) {
      await expect(show(threadId, viewer)).rejects.toMatchObject({ code: "NOT_FOUND" });
      await expect(api(viewer).related({ threadId, locale: "en" })).rejects.toMatchObject({ code: "NOT_FOUND" });
      const listed = await api(viewer).list({ locale: "en" });
      expect(listed.items.map((item) => item.threadId)).not.toContain(threadId);
      await expect(api(viewer).list({ locale: "en", network: hidden.slug })).rejects.toMatchObject({
        code: "NOT_FOUND",
      });
    }
    expect((await show(threadId, other)).posts).toHaveLength(1);
    expect((await api(other).list({ locale: "en", network: hidden.slug })).items).toHaveLength(1);
  });

  it("shows fifty posts a page, all of them on one when asked, and no page beyond", async () => {
    const threadId = await start();
    for (let number = 0; number < 60; number += 1) await reply(threadId);
    const [first, second, whole] = [
      await show(threadId),
      await show(threadId, null, 2),
      await show(threadId, null, null),
    ];
    expect([first.posts.length, second.posts.length, whole.posts.length]).toEqual([50, 11, 61]);
    expect(first).toMatchObject({ page: 1, pageCount: 2, postCount: 61, isWhole: false });
    expect(whole.isWhole).toBe(true);
    expect(second.posts[0]?.path).toContain(`?page=2#post-${second.posts[0]?.postId}`);
    await expect(show(threadId, null, 3)).rejects.toMatchObject({ code: "NOT_FOUND" });
  }, 60_000);

  it("takes as many statements with fifty posts as with two", async () => {
    const statements = async (threadId: number) => {
      const before = plaza.countStatements();
      await show(threadId, other);
      return plaza.countStatements() - before;
    };
    const [short, long] = [await start(), await start()];
    for (let number = 0; number < 49; number += 1) await reply(long, number % 2 === 0 ? other : author);
    await statements(short);
    const few = await statements(short);
    expect(await statements(long)).toBe(few);
    expect(few).toBeLessThanOrEqual(4);
  }, 60_000);

  it("is opened once by a form that comes ten times at once", async () => {
    const before = await plaza.db.thread.count();
    const form = { formKey: "ten-times", title: "A thread that came ten times", text: "Once and for all" };
    const made = await Promise.all(Array.from({ length: 10 }, () => start(form)));
    expect(new Set(made).size).toBe(1);
    expect(await plaza.db.thread.count()).toBe(before + 1);
  });

  it("records what happened for those who follow it", async () => {
    const threadId = await start();
    const { postId } = await reply(threadId);
    const events = await plaza.db.event.findMany({ where: { threadId }, orderBy: { id: "asc" } });
    expect(events.map(({ kind, actorId }) => [kind, actorId])).toEqual([
      ["thread_opened", author.memberId],
      ["replied", other.memberId],
    ]);
    expect(events[1]?.postId).toBe(postId);
    const followers = await plaza.db.follow.findMany({ where: { threadId }, orderBy: { memberId: "asc" } });
    expect(followers.map(({ memberId }) => memberId)).toEqual([author.memberId, other.memberId]);
  });
});

describe("the list", () => {
  it("goes by activity or by age, by topic with its narrower ones, and on from a cursor", async () => {
    const [old, young] = [await start(), await start()];
    await reply(old);
    const ids = async (given: object = {}) =>
      (await api(null).list({ locale: "en", topic: "open-data", ...given })).items.map(({ threadId }) => threadId);
    expect((await ids()).slice(0, 2)).toEqual([old, young]);
    expect((await ids({ sort: "newest" })).slice(0, 2)).toEqual([young, old]);
    const all: number[] = [];
    for (let cursor: string | undefined; ;) {
      const page = await api(null).list({ locale: "en", ...(cursor === undefined ? {} : { cursor }) });
      all.push(...page.items.map(({ threadId }) => threadId));
      if (page.nextCursor === null) break;
      cursor = page.nextCursor;
    }
    expect(new Set(all).size).toBe(all.length);
    const readable = await plaza.db.thread.count({
      where: { state: "visible", mergedIntoId: null, OR: [{ networkId: null }, { network: { isHidden: false } }] },
    });
    expect(all).toHaveLength(readable);
    await expect(api(null).list({ locale: "en", topic: "none" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(api(null).list({ locale: "en", cursor: "x" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("takes as many statements for twenty as for one", async () => {
    const statements = async (network: string | null) => {
      const before = plaza.countStatements();
      await api(other).list({ locale: "en", network });
      return plaza.countStatements() - before;
    };
    for (let number = 0; number < 20; number += 1) await start({ network: open.slug });
    await statements(open.slug);
    expect(await statements(open.slug)).toBe(await statements(hidden.slug));
  }, 60_000);
});

describe("500 replies of 20 writers at once", () => {
  it("are all there, in order, and counted exactly", async () => {
    const writers = await Promise.all(Array.from({ length: 20 }, () => createMember(plaza.db)));
    const threadId = await start();
    await Promise.all(
      writers.map(async (writer) => {
        for (let number = 0; number < 25; number += 1) await reply(threadId, writer);
      }),
    );
    const posts = await plaza.db.post.findMany({ where: { threadId }, orderBy: { number: "asc" } });
    expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: 501 }, (_, position) => position + 1));
    const row = await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } });
    expect([row.replyCount, row.lastNumber]).toEqual([500, 501]);
    for (const { memberId } of writers) {
      const own = posts.filter(({ authorId }) => authorId === memberId).map(({ createdAt }) => createdAt.getTime());
      expect(own).toEqual(own.toSorted((a, b) => a - b));
    }
    expect(await plaza.db.event.count({ where: { threadId, kind: "replied" } })).toBe(500);
  }, 120_000);
});
