import type { ChangeGroup } from "@plaza/types/member-home";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";

let plaza: TestApp;
let me: Viewer;
let other: Viewer;
let topicId: number;
let placeId: number;

beforeAll(async () => {
  plaza = await startTestApp();
  ({ topicId } = await plaza.caller.topics.show({ slug: "participatory-budgeting", locale: "en" }));
  ({ id: placeId } = await plaza.db.place.findUniqueOrThrow({ where: { slug: "peru" }, select: { id: true } }));
});
afterAll(() => plaza.stop());
beforeEach(async () => {
  await plaza.db.thread.deleteMany();
  await plaza.db.question.deleteMany();
  await plaza.db.network.deleteMany();
  await plaza.db.account.deleteMany();
  [me, other] = [await createMember(plaza.db), await createMember(plaza.db)];
});

let count = 0;
const words = () => {
  count += 1;
  return { title: `What works in a small town, number ${count}?`, text: `Tell me, number ${count}` };
};
const post = {
  kind: "reply" as const,
  html: "<p>Yes</p>",
  text: "Yes",
  rendererVersion: 1,
  language: "en",
  textHash: "",
};

async function openThread(
  { networkId = null, about = [] }: { networkId?: number | null; about?: number[] } = {},
  author = other,
) {
  const { id } = await plaza.db.thread.create({
    select: { id: true },
    data: {
      title: words().title,
      language: "en",
      authorId: author.memberId,
      networkId,
      topics: { create: about.map((each) => ({ topicId: each })) },
    },
  });
  await plaza.db.post.create({ data: { ...post, kind: "opening", threadId: id, authorId: author.memberId } });
  return id;
}
const reply = (threadId: number, author = other) =>
  plaza.db.post.create({ select: { id: true }, data: { ...post, threadId, authorId: author.memberId } });
const askAbout = (given: { topics?: string[]; place?: string }, author = other) =>
  plaza.callerAs(author).questions.ask({ ...words(), ...given });
const follow = (kind: "topic" | "place" | "network" | "thread" | "question", id: number) =>
  plaza.callerAs(me).follows.follow({ kind, id });
const home = async () => (await plaza.callerAs(me).memberHome.show({ locale: "en" })).changes;

/** As "kind of what is followed: what is new in it". */
const said = (groups: ChangeGroup[]) =>
  groups.flatMap(({ target, changes }) =>
    changes.flatMap((change) => {
      if (change.type === "thread") return `${target.kind}: thread ${change.thread.threadId}`;
      if (change.type === "question") return `${target.kind}: question ${change.question.questionId}`;
      return change.type === "posts" ? `${target.kind}: ${change.count} posts, ${change.postId}` : [];
    }),
  );

describe("what changed in conversations", () => {
  it("lists new threads of networks and topics and new questions of topics and places, each once", async () => {
    const networkId = await createNetwork(plaza, other, { others: [{ viewer: me, role: "member" }] });
    await follow("topic", topicId);
    await follow("place", placeId);
    const inNetwork = await openThread({ networkId, about: [topicId] });
    const onTopic = await openThread({ about: [topicId] });
    await openThread();
    await openThread({ about: [topicId] }, me);
    const { questionId: asked } = await askAbout({ topics: ["participatory-budgeting"], place: "peru" });
    const { questionId: local } = await askAbout({ topics: ["open-data"], place: "peru" });
    await askAbout({ topics: ["open-data"] });
    await askAbout({ topics: ["participatory-budgeting"] }, me);
    expect(said(await home()).toSorted()).toEqual(
      [
        `network: thread ${inNetwork}`,
        `place: question ${local}`,
        `topic: question ${asked}`,
        `topic: thread ${onTopic}`,
      ].toSorted(),
    );
  });

  it("counts the new posts of others in threads and questions that she follows, with a way to the newest", async () => {
    const threadId = await openThread();
    const { questionId } = await askAbout({ topics: ["open-data"] });
    await follow("thread", threadId);
    await follow("question", questionId);
    expect(said(await home())).toEqual([]);
    await reply(threadId);
    const { id: newest } = await reply(threadId);
    await reply(threadId, me);
    const { postId } = await plaza.callerAs(other).questions.answer({ questionId, text: "Like this." });
    expect(said(await home()).toSorted()).toEqual([`question: 1 posts, ${postId}`, `thread: 2 posts, ${newest}`]);
  });

  it("tells nothing of what she may not read, of what is hidden, merged or old, or of whom she muted", async () => {
    const hidden = await createNetwork(plaza, other, { isHidden: true });
    const [open, secret] = [
      await openThread({ about: [topicId] }),
      await openThread({ networkId: hidden, about: [topicId] }),
    ];
    await follow("topic", topicId);
    await plaza.db.follow.create({ data: { memberId: me.memberId, threadId: secret } });
    await plaza.db.follow.create({ data: { memberId: me.memberId, networkId: hidden } });
    await reply(secret);
    expect(said(await home())).toEqual([`topic: thread ${open}`]);
    const set = (data: object) => plaza.db.thread.update({ where: { id: open }, data });
    await set({ state: "hidden" });
    expect(said(await home())).toEqual([]);
    await set({ state: "visible", mergedIntoId: secret });
    expect(said(await home())).toEqual([]);
    await set({ mergedIntoId: null, createdAt: new Date(Date.now() - 91 * 86_400_000) });
    expect(said(await home())).toEqual([]);
    await set({ createdAt: new Date() });
    const muted = { memberId: me.memberId, otherId: other.memberId };
    await plaza.db.memberBlock.create({ data: { ...muted, distance: "mute" } });
    expect(said(await home())).toEqual([]);
  });

  it("takes as many statements with many as with one", async () => {
    await follow("topic", topicId);
    const write = async () => {
      const threadId = await openThread({ about: [topicId] });
      await follow("thread", threadId);
      await reply(threadId);
      await askAbout({ topics: ["participatory-budgeting"] });
    };
    const counted = async () => {
      const before = plaza.countStatements();
      await home();
      return plaza.countStatements() - before;
    };
    await write();
    const one = await counted();
    for (let number = 0; number < 6; number += 1) await write();
    expect(await counted()).toBe(one);
  });
});
