import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { type Canary, canaryOf, plantCanaries } from "../../testing/test-canaries.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let canary: Canary;
let ownAlone: { threadId: number; questionId: number; deletedId: number; sharedGapId: number };
beforeAll(async () => {
  plaza = await startTestApp();
  canary = await plantCanaries(plaza);
  ownAlone = await plantMore();
});
afterAll(() => plaza.stop());

const post = { text: "canary alone", html: "canary alone", rendererVersion: 1, language: "en", textHash: "x" };

/** What goes although she leaves her words: what nobody answered, and what she had deleted. */
async function plantMore() {
  const { db } = plaza;
  const { viewer, other, places } = canary;
  const hers = { authorId: viewer.memberId, title: "canary alone", language: "en" };
  const opening = { create: { kind: "opening" as const, authorId: viewer.memberId, ...post } };
  const { id: threadId } = await db.thread.create({ data: { ...hers, posts: opening } });
  const asking = { create: { kind: "question" as const, authorId: viewer.memberId, ...post } };
  const { id: questionId } = await db.question.create({ data: { ...hers, posts: asking } });
  const deleted = { kind: "reply" as const, threadId: places.threadId, state: "deleted" as const };
  const { id: deletedId } = await db.post.create({ data: { ...deleted, authorId: viewer.memberId, ...post } });
  const { id: openId } = await db.question.create({
    data: { ...hers, title: "Still asked", authorId: viewer.memberId },
  });
  await db.post.create({
    data: {
      kind: "comment",
      questionId: openId,
      parentId: await askedPost(openId),
      authorId: other.memberId,
      ...post,
      text: "c",
    },
  });
  const ask = {
    questionId: openId,
    expertId: other.memberId,
    round: 1,
    reasons: [],
    tokenHash: "t",
    lapsesAt: new Date(Date.now() + 1e8),
  };
  await db.ask.create({ data: ask });
  const wait = { kind: "alert" as const, language: "en" };
  const { id: sharedGapId } = await db.gap.create({
    data: {
      label: "canary query",
      language: "en",
      waits: {
        create: [
          { ...wait, memberId: viewer.memberId, query: "canary query" },
          { ...wait, memberId: other.memberId, query: "what the other typed", createdAt: new Date(Date.now() + 1_000) },
        ],
      },
    },
  });
  return { threadId, questionId, deletedId, sharedGapId };
}

async function askedPost(questionId: number): Promise<number> {
  const { memberId } = canary.viewer;
  const row = await plaza.db.post.create({
    data: { kind: "question", questionId, authorId: memberId, ...post, text: "q", html: "q" },
  });
  return row.id;
}

async function columnsWith(word: string): Promise<string[]> {
  const columns = await plaza.db.$queryRaw<{ table: string; column: string }[]>`
    select c.table_name "table", c.column_name "column" from information_schema.columns c
    join information_schema.tables t using (table_schema, table_name)
    where c.table_schema = 'public' and t.table_type = 'BASE TABLE' order by 1, 2`;
  const found: string[] = [];
  for (const { table, column } of columns) {
    const rows = await plaza.db.$queryRawUnsafe<unknown[]>(
      `select 1 from "${table}" t where strpos(lower(t."${column}"::text), $1) > 0 limit 1`,
      word,
    );
    if (rows.length > 0) found.push(`${table}.${column}`);
  }
  return found;
}

describe("who leaves without taking her words", () => {
  it("leaves what others build on, without her name, and nothing else", async () => {
    const { viewer, places, other } = canary;
    await plaza.callerAs(viewer).privacy.erase({ handle: viewer.handle });
    const kept = [
      "answer.practice",
      "attachment.fileName",
      "post.context",
      "post.html",
      "post.stateReason",
      "post.text",
    ];
    const revision = ["post_revision.note", "post_revision.text", "post_revision.title"];
    const titles = [
      "question.stateReason",
      "question.title",
      "question.tried",
      "question.triedHtml",
      "thread.stateReason",
      "thread.title",
    ];
    expect(await columnsWith("canary")).toEqual(
      [...kept, ...revision, ...titles].map((name) => name.replace("answer.", "evidence.")).toSorted(),
    );
    const { db } = plaza;
    expect(await db.post.count({ where: { authorId: viewer.memberId } })).toBe(0);
    const answer = await db.post.findUniqueOrThrow({ where: { id: places.answerId }, include: { acceptance: true } });
    expect(answer).toMatchObject({ authorId: null, state: "visible", text: canaryOf("post", "text") });
    expect(answer.acceptance).not.toBeNull();
    expect(await plaza.files.open(places.attached)).not.toBeNull();
    expect(await db.helpfulMark.count({ where: { postId: places.answerId, memberId: other.memberId } })).toBe(1);
    expect(
      await db.routingDecision.findMany({ where: { questionId: places.answeredId }, select: { candidates: true } }),
    ).toEqual([{ candidates: [{ memberId: other.memberId, isAsked: true }] }]);
  });

  it("takes along what nobody answered and what she had deleted", async () => {
    const { db } = plaza;
    expect(await db.thread.findUnique({ where: { id: ownAlone.threadId } })).toBeNull();
    expect(await db.question.findUnique({ where: { id: ownAlone.questionId } })).toBeNull();
    expect(await db.post.findUniqueOrThrow({ where: { id: ownAlone.deletedId } })).toMatchObject({
      text: "",
      html: "",
      state: "deleted",
      stateReason: null,
    });
  });

  it("leaves a gap to the others who wait, in their words, and asks nobody any more", async () => {
    const gap = await plaza.db.gap.findUniqueOrThrow({ where: { id: ownAlone.sharedGapId } });
    expect(gap).toMatchObject({ label: "what the other typed", waitingCount: 1 });
    expect(
      await plaza.db.ask.findMany({ where: { expertId: canary.other.memberId }, select: { state: true } }),
    ).toEqual([{ state: "withdrawn" }]);
  });

  it("has a thread read as before, of a former member", async () => {
    const reader = await createMember(plaza.db);
    const { posts } = await plaza
      .callerAs(reader)
      .questions.show({ questionId: canary.places.answeredId, locale: "en" })
      .then((page) => ({ posts: JSON.stringify(page) }));
    expect(posts).toContain(canaryOf("post", "html"));
    expect(posts).not.toContain("canary-handle");
  });
});
