import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { type Database, openDatabase } from "./client.ts";
import { createTestDatabase, leaveTestServer } from "./testing.ts";

let database: Awaited<ReturnType<typeof createTestDatabase>>;
let db: Database;
let memberId: number;

beforeAll(async () => {
  database = await createTestDatabase();
  db = openDatabase(database.url, { max: 20 });
  await db.account.create({ data: { id: "a", name: "She", email: "she@example.org", emailVerified: true } });
  const member = { accountId: "a", handle: "she", handleSkeleton: "she", name: "She", locale: "en" };
  ({ id: memberId } = await db.member.create({ data: member, select: { id: true } }));
});
afterAll(async () => {
  await db.$disconnect();
  await database.drop();
  await leaveTestServer();
});

/** By a key, a unique index or a check. */
const refused = /constraint|violates|Invalid|failed/i;

type Place = { threadId: number } | { questionId: number };
type Kind = "opening" | "reply" | "question" | "answer" | "comment";

const words = { text: "Words", html: "<p>Words</p>", rendererVersion: 1, language: "en", textHash: "" };

const post = (kind: Kind, place: Place, more: { parentId?: number } = {}) =>
  db.post.create({
    select: { id: true, number: true },
    data: {
      kind,
      ...place,
      ...more,
      ...words,
      authorId: memberId,
    },
  });

async function createThread(): Promise<{ threadId: number }> {
  const { id } = await db.thread.create({ select: { id: true }, data: { title: "Talk", language: "en" } });
  await post("opening", { threadId: id });
  return { threadId: id };
}

async function createQuestion(): Promise<{ questionId: number; postId: number }> {
  const { id } = await db.question.create({ select: { id: true }, data: { title: "Why", language: "en" } });
  const { id: postId } = await post("question", { questionId: id });
  return { questionId: id, postId };
}

const accept = (questionId: number, answerId: number) => db.acceptance.create({ data: { questionId, answerId } });

describe("the database refuses", () => {
  it("a second accepted answer", async () => {
    const { questionId } = await createQuestion();
    const [first, second] = [await post("answer", { questionId }), await post("answer", { questionId })];
    const settled = await Promise.allSettled([accept(questionId, first.id), accept(questionId, second.id)]);
    expect(settled.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await db.acceptance.count({ where: { questionId } })).toBe(1);
  });

  it("an accepted answer of another question", async () => {
    const [mine, other] = [await createQuestion(), await createQuestion()];
    const answer = await post("answer", { questionId: other.questionId });
    await expect(accept(mine.questionId, answer.id)).rejects.toThrow(refused);
  });

  it("an accepted answer that is deleted, and what is no answer", async () => {
    const { questionId, postId } = await createQuestion();
    const answer = await post("answer", { questionId });
    await db.post.update({ where: { id: answer.id }, data: { state: "deleted" } });
    await expect(accept(questionId, answer.id)).rejects.toThrow(/is gone/);
    await expect(accept(questionId, postId)).rejects.toThrow(/is no answer/);
  });

  it("an answer that stays accepted when it is deleted", async () => {
    const { questionId } = await createQuestion();
    const answer = await post("answer", { questionId });
    await accept(questionId, answer.id);
    await db.post.update({ where: { id: answer.id }, data: { state: "deleted" } });
    expect(await db.acceptance.count({ where: { questionId } })).toBe(0);
  });

  it("a reply in a locked, merged or hidden thread", async () => {
    const { threadId: target } = await createThread();
    for (const data of [{ lockedAt: new Date() }, { mergedIntoId: target }, { state: "hidden" as const }]) {
      const { threadId } = await createThread();
      await db.thread.update({ where: { id: threadId }, data });
      await expect(post("reply", { threadId })).rejects.toThrow(/takes no replies/);
      const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
      expect([thread.replyCount, thread.lastNumber]).toEqual([0, 1]);
    }
  });

  it("an answer to a locked question", async () => {
    const { questionId } = await createQuestion();
    await db.question.update({ where: { id: questionId }, data: { lockedAt: new Date() } });
    await expect(post("answer", { questionId })).rejects.toThrow(/takes no answers/);
  });

  it("a comment of another question", async () => {
    const [mine, other] = [await createQuestion(), await createQuestion()];
    await expect(post("comment", { questionId: mine.questionId }, { parentId: other.postId })).rejects.toThrow(
      /another question/,
    );
    await expect(post("comment", { questionId: mine.questionId })).rejects.toThrow(refused);
  });

  it("a second opening, a post of two places and a post of none", async () => {
    const { threadId } = await createThread();
    const { questionId } = await createQuestion();
    await expect(post("opening", { threadId })).rejects.toThrow(refused);
    await expect(post("answer", { threadId })).rejects.toThrow(refused);
    await expect(post("reply", { threadId, questionId })).rejects.toThrow(refused);
  });

  it("an event without its row", async () => {
    const { threadId } = await createThread();
    const { questionId, postId } = await createQuestion();
    await expect(db.event.create({ data: { kind: "replied", threadId } })).rejects.toThrow(refused);
    await expect(db.event.create({ data: { kind: "answered", questionId } })).rejects.toThrow(refused);
    await expect(db.event.create({ data: { kind: "moderated" } })).rejects.toThrow(refused);
    await expect(db.event.create({ data: { kind: "gap_filled" } })).rejects.toThrow(refused);
    await expect(db.event.create({ data: { kind: "edit_suggested", postId } })).rejects.toThrow(refused);
    await expect(db.event.create({ data: { kind: "question_asked", questionId, postId } })).resolves.toBeDefined();
  });

  it("a removal without a reason", async () => {
    const { postId } = await createQuestion();
    await expect(db.post.update({ where: { id: postId }, data: { state: "removed" } })).rejects.toThrow(refused);
  });
});

describe("the database counts", () => {
  it("replies of many writers at once: in order, none lost, none twice", async () => {
    const { threadId } = await createThread();
    const writers = Array.from({ length: 20 }, async () => {
      for (let turn = 0; turn < 5; turn += 1) await post("reply", { threadId });
    });
    await Promise.all(writers);
    const thread = await db.thread.findUniqueOrThrow({ where: { id: threadId } });
    expect([thread.replyCount, thread.lastNumber]).toEqual([100, 101]);
    const posts = await db.post.findMany({ where: { threadId }, orderBy: { number: "asc" }, select: { number: true } });
    expect(posts.map(({ number }) => number)).toEqual(Array.from({ length: 101 }, (_, index) => index + 1));
  });

  it("what is hidden, deleted, restored and moved, where it stands", async () => {
    const [from, to] = [await createThread(), await createThread()];
    const [one, two] = [await post("reply", from), await post("reply", from)];
    await db.post.update({ where: { id: one.id }, data: { state: "hidden" } });
    await db.post.update({ where: { id: two.id }, data: { threadId: to.threadId, number: 2 } });
    const counts = async () => {
      const rows = await db.thread.findMany({
        where: { id: { in: [from.threadId, to.threadId] } },
        orderBy: { id: "asc" },
        select: { replyCount: true },
      });
      return rows.map(({ replyCount }) => replyCount);
    };
    expect(await counts()).toEqual([0, 1]);
    await db.post.update({ where: { id: one.id }, data: { state: "visible" } });
    await db.post.delete({ where: { id: two.id } });
    expect(await counts()).toEqual([1, 0]);
  });

  it("marks of many at once", async () => {
    const { postId } = await createQuestion();
    const ids = await Promise.all(
      Array.from({ length: 20 }, async (_, index) => {
        const key = `m${index}`;
        await db.account.create({ data: { id: key, name: key, email: `${key}@example.org`, emailVerified: true } });
        const data = { accountId: key, handle: key, handleSkeleton: key, name: key, locale: "en" };
        return (await db.member.create({ data, select: { id: true } })).id;
      }),
    );
    const mark = (id: number) => db.helpfulMark.createMany({ data: [{ postId, memberId: id }], skipDuplicates: true });
    await Promise.all([...ids, ...ids].map(mark));
    await db.helpfulMark.deleteMany({ where: { postId, memberId: { in: ids.slice(0, 5) } } });
    const { helpfulCount } = await db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(helpfulCount).toBe(15);
  });
});
