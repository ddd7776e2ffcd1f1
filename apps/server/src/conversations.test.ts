import { inTransaction } from "@plaza/database";
import { TRPCError } from "@trpc/server";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { recordChanges } from "./platform/change-log.ts";
import type { Viewer } from "./platform/viewer.ts";
import { followAll } from "./testing/follow-all.ts";
import { startTestApp, type TestApp } from "./testing/test-app.ts";
import { createMember } from "./testing/test-members.ts";
import { createNetwork } from "./testing/test-networks.ts";

/** All of them take minutes: `PLAZA_INTERLEAVINGS=1000 npx vitest run conversations`. A failure prints its seed. */
const runs = Number(process.env["PLAZA_INTERLEAVINGS"] ?? "20");
const workers = 4;
const threadsEach = 3;
const repliesEach = 3;
const answersEach = 3;

const acts = [
  "edit",
  "delete",
  "restore",
  "hide",
  "unhide",
  "move",
  "merge",
  "lock",
  "unlock",
  "reply",
  "accept",
  "unaccept",
  "answer",
] as const;
const step = fc.record({ act: fc.constantFrom(...acts), one: fc.nat(11), other: fc.nat(11), who: fc.nat(2) });
type Step = typeof step extends fc.Arbitrary<infer Value> ? Value : never;
const interleaving = fc.array(fc.array(step, { minLength: 1, maxLength: 4 }), {
  minLength: workers,
  maxLength: workers,
});

let plaza: TestApp;
let people: [Viewer, Viewer, Viewer];
let network: { id: number; slug: string };
beforeAll(async () => {
  plaza = await startTestApp();
  people = [
    await createMember(plaza.db),
    await createMember(plaza.db),
    await createMember(plaza.db, { isStaff: true }),
  ];
  const others = people.slice(1).map((viewer) => ({ viewer, role: "facilitator" as const }));
  const id = await createNetwork(plaza, people[0], { others });
  network = await plaza.db.network.findUniqueOrThrow({ select: { id: true, slug: true }, where: { id } });
}, 60_000);
afterAll(() => plaza.stop());

type World = { threadIds: number[]; questionId: number; posts: number[]; answers: number[]; written: Written[] };
type Written = { postId: number; threadId: number };

let count = 0;
const at = <Item>(items: readonly Item[], position: number): Item => {
  const item = items[position % items.length];
  if (item === undefined) throw new Error("nothing to choose from");
  return item;
};

async function createWorld(): Promise<World> {
  const words = { text: "Words", html: "<p>Words</p>", rendererVersion: 0, language: "en", textHash: "" };
  const world: World = { threadIds: [], questionId: 0, posts: [], answers: [], written: [] };
  await inTransaction(plaza.db, async (tx) => {
    const topic = await tx.topic.findFirstOrThrow({ select: { id: true } });
    const write = async (data: object, authorId: number) => {
      const post = { ...words, authorId, ...data } as Parameters<typeof tx.post.create>[0]["data"];
      return (await tx.post.create({ select: { id: true }, data: post })).id;
    };
    for (let number = 0; number < threadsEach; number += 1) {
      const { memberId: authorId } = at(people, number);
      const topics = { create: { topicId: topic.id } };
      const data = { title: "What became of it", language: "en", authorId, topics };
      const { id: threadId } = await tx.thread.create({ select: { id: true }, data });
      world.threadIds.push(threadId);
      world.posts.push(await write({ kind: "opening", threadId }, authorId));
      for (let position = 0; position < repliesEach; position += 1)
        world.posts.push(await write({ kind: "reply", threadId }, at(people, position).memberId));
    }
    const data = { title: "How does it go on?", language: "en", authorId: people[0].memberId };
    world.questionId = (await tx.question.create({ select: { id: true }, data })).id;
    const { questionId } = world;
    await write({ kind: "question", questionId }, people[0].memberId);
    for (let position = 0; position < answersEach; position += 1)
      world.answers.push(await write({ kind: "answer", questionId }, at(people, position).memberId));
    await recordChanges(tx, "thread", world.threadIds);
    await recordChanges(tx, "question", [questionId]);
  });
  return world;
}

type Doing = Step & { world: World; api: ReturnType<TestApp["callerAs"]>; staff: ReturnType<TestApp["callerAs"]> };

async function moderate({ staff }: Doing, postId: number, action: "hide" | "restore") {
  const { seenActId, seenReportId } = await staff.moderation.showCase({ subject: "post", subjectId: postId });
  const act = { subject: "post", subjectId: postId, action, reason: "So it is", seenActId, seenReportId } as const;
  await staff.moderation.act(act);
}

/** By its author, so that it is mostly allowed. */
async function asAuthor(postId: number, work: (api: Doing["api"], version: number) => Promise<unknown>) {
  const { authorId, version } = await plaza.db.post.findUniqueOrThrow({ where: { id: postId } });
  const author = people.find(({ memberId }) => memberId === authorId) ?? people[0];
  await work(plaza.callerAs(author), version);
}

const threadOf = ({ world, one }: Doing) => at(world.threadIds, one);
const postOf = ({ world, one, other }: Doing) => at([...world.posts, ...world.answers], one * 2 + other);

const doings: Record<(typeof acts)[number], (doing: Doing) => Promise<unknown>> = {
  edit: (doing) =>
    asAuthor(postOf(doing), async (api, version) => {
      const { title } = await api.posts.source({ postId: postOf(doing) });
      await api.posts.edit({ postId: postOf(doing), version, text: `Other words ${(count += 1)}`, title });
    }),
  delete: (doing) => asAuthor(postOf(doing), (api) => api.posts.delete({ postId: postOf(doing) })),
  restore: (doing) => asAuthor(postOf(doing), (api) => api.posts.restore({ postId: postOf(doing) })),
  hide: (doing) => moderate(doing, postOf(doing), "hide"),
  unhide: (doing) => moderate(doing, postOf(doing), "restore"),
  move: (doing) =>
    doing.staff.threads.move({
      threadId: threadOf(doing),
      topics: ["open-data"],
      network: doing.other % 2 === 0 ? network.slug : null,
    }),
  merge: (doing) =>
    doing.staff.threads.merge({ threadId: threadOf(doing), intoId: at(doing.world.threadIds, doing.other) }),
  lock: (doing) => doing.staff.threads.lock({ threadId: threadOf(doing), isLocked: true }),
  unlock: (doing) => doing.staff.threads.lock({ threadId: threadOf(doing), isLocked: false }),
  reply: async (doing) => {
    const threadId = threadOf(doing);
    const { postId } = await doing.api.threads.reply({ threadId, text: `A reply ${(count += 1)}` });
    doing.world.posts.push(postId);
    doing.world.written.push({ postId, threadId });
  },
  accept: ({ world, one }) =>
    plaza.callerAs(people[0]).questions.accept({ questionId: world.questionId, answerId: at(world.answers, one) }),
  unaccept: ({ world }) => plaza.callerAs(people[0]).questions.unaccept({ questionId: world.questionId }),
  answer: async ({ world, api }) => {
    const { postId } = await api.questions.answer({ questionId: world.questionId, text: `An answer ${(count += 1)}` });
    world.answers.push(postId);
  },
};

/** What may be refused is refused in words; anything else is a fault of ours. */
async function doSteps(steps: Step[], world: World): Promise<void> {
  for (const given of steps) {
    const doing = { ...given, world, api: plaza.callerAs(at(people, given.who)), staff: plaza.callerAs(people[2]) };
    try {
      await doings[given.act](doing);
    } catch (error) {
      if (!(error instanceof TRPCError) || error.code === "INTERNAL_SERVER_ERROR")
        throw new Error(`${given.act} failed`, { cause: error });
    }
  }
}

/** Everything at once, in one statement each: what must never be, by name. */
async function faults({ threadIds, questionId, written }: World): Promise<Record<string, number>> {
  const [row] = await plaza.db.$queryRaw<[Record<string, number>]>`
    with t as (select * from thread where id = any(${threadIds}::int[])),
      p as (select * from post where "threadId" = any(${threadIds}::int[]) or "questionId" = ${questionId}),
      w as (select * from jsonb_to_recordset(${JSON.stringify(written)}::jsonb) as w("postId" int, "threadId" int))
    select
      (select count(*)::int from t where "replyCount" <> (select count(*) from p
        where p."threadId" = t.id and kind = 'reply' and state = 'visible')) "replies miscounted",
      (select count(*)::int from question where id = ${questionId} and "answerCount" <> (select count(*) from p
        where p."questionId" = ${questionId} and kind = 'answer' and state = 'visible')) "answers miscounted",
      (select count(*)::int from t where "mergedIntoId" is null and "lastNumber" <> (select count(*) from p
        where p."threadId" = t.id)) "numbers with gaps",
      (select count(*)::int from t where "mergedIntoId" is null and "lastNumber" <> (select max(number) from p
        where p."threadId" = t.id)) "numbers beyond the last",
      (select count(*)::int from t where "mergedIntoId" is not null and exists (select from p
        where p."threadId" = t.id)) "posts left behind",
      (select count(*)::int from t join thread into_ on into_.id = t."mergedIntoId"
        where into_."mergedIntoId" is not null) "merged into what was merged",
      (select count(*)::int from t where "mergedIntoId" is null and (select count(*) from p
        where p."threadId" = t.id and kind = 'opening') <> 1) "openings",
      (select count(*)::int from acceptance a join post on post.id = a."answerId" where a."questionId" = ${questionId}
        and (post.kind <> 'answer' or post.state <> 'visible' or post."questionId" <> a."questionId")) "accepted wrongly",
      (select count(*)::int from w join p on p.id = w."postId" join t on t.id = w."threadId"
        where p."threadId" = t.id and t."lockedAt" is not null and p."createdAt" > t."lockedAt") "replies after a lock",
      (select count(*)::int from event e left join post on post.id = e."postId"
        where (e."threadId" = any(${threadIds}::int[]) or e."questionId" = ${questionId}) and e.kind <> 'moderated'
        and (post.id is null or e."threadId" is distinct from post."threadId"
          or e."questionId" is distinct from post."questionId")) "events of nothing"`;
  return row;
}

const none = (found: Record<string, number>): Record<string, number> =>
  Object.fromEntries(Object.keys(found).map((name) => [name, 0]));

describe("edit, accept, delete, move, merge and hide, at once", () => {
  it("leave counters, numbers, acceptances, locks and events as they must be", async () => {
    const property = fc.asyncProperty(interleaving, async (interleaved) => {
      const world = await createWorld();
      await Promise.all(interleaved.map((steps) => doSteps(steps, world)));
      const found = await faults(world);
      expect(found).toEqual(none(found));
    });
    await expect(fc.assert(property, { numRuns: runs, endOnFailure: true })).resolves.toBeUndefined();
    await followAll(plaza);
    const listed = { state: "visible" as const };
    const threads = await plaza.db.thread.findMany({
      where: { ...listed, mergedIntoId: null },
      orderBy: { id: "asc" },
    });
    expect(await plaza.deps.index.listIds("thread")).toEqual(threads.map(({ id }) => id));
    const questions = await plaza.db.question.findMany({ where: listed, orderBy: { id: "asc" } });
    expect(await plaza.deps.index.listIds("question")).toEqual(questions.map(({ id }) => id));
  }, 1_800_000);
});
