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
/** Steward of both networks. */
let steward: Viewer;
let author: Viewer;
let other: Viewer;
let stranger: Viewer;
let staff: Viewer;
let open: string;
let hidden: string;

const unlimited: PostingLimits = {
  secondsBetween: 0,
  sameTextMinutes: 0,
  firstDayThreads: 1_000_000,
  firstDayReplies: 1_000_000,
};

beforeAll(async () => {
  plaza = await startTestApp();
  [steward, author, other, stranger] = [
    await createMember(plaza.db),
    await createMember(plaza.db),
    await createMember(plaza.db),
    await createMember(plaza.db),
  ];
  staff = await createMember(plaza.db, { isStaff: true });
  const others = [author, other].map((viewer) => ({ viewer, role: "member" as const }));
  const slugOf = async (isHidden: boolean) => {
    const id = await createNetwork(plaza, steward, { isHidden, others });
    return (await plaza.db.network.findUniqueOrThrow({ select: { slug: true }, where: { id } })).slug;
  };
  [open, hidden] = [await slugOf(false), await slugOf(true)];
}, 60_000);
afterAll(() => plaza.stop());

let count = 0;
async function start(network: string | null, viewer = author): Promise<number> {
  count += 1;
  const words = {
    title: `Where this belongs, part ${count}`,
    text: `Words of opening ${count}`,
    topics: ["open-data"],
  };
  const deps = { ...plaza.deps, postingLimits: unlimited };
  return (await createThread(deps, viewer, createThreadInput.parse({ ...words, network }))).threadId;
}
async function reply(threadId: number, viewer = other) {
  count += 1;
  const deps = { ...plaza.deps, postingLimits: unlimited };
  return replyToThread(deps, viewer, replyInput.parse({ threadId, text: `Words of reply ${count}` }));
}
const api = (viewer: Viewer | null) => plaza.callerAs(viewer).threads;
const show = (threadId: number, viewer: Viewer | null = null) => api(viewer).show({ threadId, locale: "en" });
const move = (threadId: number, viewer: Viewer, to: object) =>
  api(viewer).move({ threadId, topics: ["open-data"], reason: "It belongs there", ...to });

describe("moving a thread", () => {
  it("gives it the readers of the new place and no others", async () => {
    const threadId = await start(open);
    await reply(threadId);
    await move(threadId, steward, { network: hidden });
    await expect(show(threadId, stranger)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await show(threadId, other)).network).toMatchObject({ slug: hidden });
    const acts = await plaza.db.moderationAct.findMany({ where: { threadId } });
    expect(acts).toMatchObject([{ action: "move", actorId: steward.memberId, memberId: author.memberId }]);
  });

  it("lets nobody carry the words of a hidden network out of it", async () => {
    const threadId = await start(hidden);
    await reply(threadId);
    for (const viewer of [steward, author])
      await expect(move(threadId, viewer, { network: open })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(move(threadId, steward, { network: null })).rejects.toMatchObject({ message: "thread.stays_hidden" });
    await expect(move(threadId, staff, { network: null })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is for its author until others have replied, for moderators after that, and within networks of one's own", async () => {
    const threadId = await start(null);
    await move(threadId, author, { network: open });
    await expect(move(threadId, other, { network: null })).rejects.toMatchObject({ message: "thread.not_yours" });
    await reply(threadId);
    await expect(move(threadId, author, { network: null })).rejects.toMatchObject({ message: "thread.not_yours" });
    await expect(move(threadId, staff, { network: hidden })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await move(threadId, staff, { network: null });
    expect((await show(threadId)).network).toBeNull();
    await move(threadId, author, { topics: ["open-budgets"] });
    expect((await show(threadId)).topics).toMatchObject([{ slug: "open-budgets" }]);
    await expect(move(threadId, author, { topics: [] })).rejects.toMatchObject({ message: "thread.homeless" });
  });

  it("keeps out a reply that was on its way from somebody who may not write at the new place", async () => {
    const threadId = await start(null);
    const outcomes: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      await plaza.db.thread.update({ where: { id: threadId }, data: { networkId: null, replyCount: 0 } });
      const [replied] = await Promise.allSettled([
        reply(threadId, stranger),
        move(threadId, steward, { network: hidden }).catch(() => move(threadId, author, { network: hidden })),
      ]);
      outcomes.push(replied.status === "fulfilled" ? "written" : String(replied.reason.kind));
    }
    expect(["written", "NOT_FOUND", "FORBIDDEN"]).toEqual(expect.arrayContaining([...new Set(outcomes)]));
    // Nobody who is no member wrote after the move: each of her replies came before it.
    const row = await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } });
    const posts = await plaza.db.post.findMany({ where: { threadId }, orderBy: { number: "asc" } });
    expect(posts.map(({ number }) => number)).toEqual(posts.map((_, position) => position + 1));
    expect(row.lastNumber).toBe(posts.length);
  }, 60_000);
});

describe("locking a thread", () => {
  it("is for moderators; then nobody replies until it is unlocked", async () => {
    const threadId = await start(open);
    for (const viewer of [author, other])
      await expect(api(viewer).lock({ threadId, isLocked: true })).rejects.toMatchObject({
        message: "thread.not_yours",
      });
    await api(steward).lock({ threadId, isLocked: true, reason: "All is said" });
    await api(steward).lock({ threadId, isLocked: true });
    expect(await plaza.db.moderationAct.count({ where: { threadId } })).toBe(1);
    expect((await show(threadId, other)).closedBecause).toBe("locked");
    await expect(reply(threadId)).rejects.toMatchObject({ reason: "thread.locked" });
    await expect(
      plaza.db.post.create({
        data: { kind: "reply", threadId, text: "x", html: "x", rendererVersion: 1, language: "en", textHash: "x" },
      }),
    ).rejects.toThrow(/takes no replies/);
    await api(staff).lock({ threadId, isLocked: false });
    expect((await reply(threadId)).number).toBe(2);
  });
});

describe("merging threads", () => {
  it("puts the posts behind those of the other in their order, and leads there", async () => {
    const [source, target] = [await start(null), await start(null)];
    for (let number = 0; number < 3; number += 1) await reply(source);
    await reply(target, stranger);
    const before = (await show(source)).posts.map(({ postId }) => postId);
    await api(staff).merge({ threadId: source, intoId: target, reason: "The same" });
    const merged = await show(target);
    expect(merged.posts.slice(2).map(({ postId }) => postId)).toEqual(before);
    expect(merged.posts.map(({ number }) => number)).toEqual([1, 2, 3, 4, 5, 6]);
    expect(merged.posts.map(({ kind }) => kind)).toEqual(["opening", "reply", "reply", "reply", "reply", "reply"]);
    expect(merged.replyCount).toBe(5);
    const gone = await show(source);
    expect(gone).toMatchObject({
      mergedInto: { threadId: target, slug: merged.slug },
      posts: [],
      closedBecause: "hidden",
    });
    expect(await plaza.db.thread.findUniqueOrThrow({ where: { id: source } })).toMatchObject({ replyCount: 0 });
    await expect(reply(source)).rejects.toMatchObject({ reason: "thread.merged" });
    const followers = await plaza.db.follow.findMany({ where: { threadId: target } });
    expect(new Set(followers.map(({ memberId }) => memberId))).toEqual(
      new Set([author.memberId, other.memberId, stranger.memberId]),
    );
    expect((await reply(target)).number).toBe(7);
    const third = await start(null);
    await api(staff).merge({ threadId: target, intoId: third });
    expect((await show(source)).mergedInto?.threadId).toBe(third);
  });

  it("is refused to oneself, to who does not moderate both, and out of a hidden network", async () => {
    const [inHidden, inOpen, free] = [await start(hidden), await start(open), await start(null)];
    const merge = (viewer: Viewer, threadId: number, intoId: number) => api(viewer).merge({ threadId, intoId });
    await expect(merge(staff, free, free)).rejects.toMatchObject({ message: "thread.same" });
    await expect(merge(author, free, inOpen)).rejects.toMatchObject({ message: "thread.not_yours" });
    await expect(merge(steward, inOpen, free)).rejects.toMatchObject({ message: "thread.not_yours" });
    await expect(merge(steward, inHidden, inOpen)).rejects.toMatchObject({ message: "thread.stays_hidden" });
    await expect(merge(staff, free, inHidden)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("and a reply at the same time: the reply is there, or refused", async () => {
    const outcomes: string[] = [];
    for (let round = 0; round < 10; round += 1) {
      const [source, target] = [await start(null), await start(null)];
      const [replied] = await Promise.allSettled([
        reply(source),
        api(staff).merge({ threadId: source, intoId: target }),
      ]);
      const inTarget = await plaza.db.post.count({ where: { threadId: target } });
      outcomes.push(`${replied.status === "fulfilled" ? "written" : String(replied.reason.reason)} ${inTarget}`);
      expect(await plaza.db.post.count({ where: { threadId: source } })).toBe(0);
    }
    const allowed = ["written 3", "thread.merged 2", "thread.locked 2"];
    expect(allowed).toEqual(expect.arrayContaining([...new Set(outcomes)]));
  }, 60_000);
});
