import { fork } from "node:child_process";
import { once } from "node:events";
import { setTimeout as sleep } from "node:timers/promises";
import { type Database, inTransaction } from "@plaza/database";
import fc from "fast-check";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { NotificationWorker, recallEvents } from "./index.ts";
import { readMailKey } from "../../platform/notification-mail-key.ts";
import { openThread, reply } from "./testing/make-talk.ts";

let plaza: TestApp;
let members: Viewer[];
beforeAll(async () => {
  plaza = await startTestApp();
  members = await Promise.all(
    Array.from({ length: 5 }, (_, number) =>
      createMember(plaza.db, { name: `m${number}`, handle: `m${number}`, email: `m${number}@plaza-mail.org` }),
    ),
  );
});
afterAll(() => plaza.stop());
afterEach(clear);

async function clear(): Promise<void> {
  await plaza.db.thread.deleteMany();
  await plaza.db.mail.deleteMany();
  await plaza.db.memberBlock.deleteMany();
  await plaza.db.notificationMute.deleteMany();
}

const workerOn = (db: Database) =>
  new NotificationWorker({ db, log: plaza.deps.log, secret: "a secret", objectionPath: () => "/en" });

const member = (index: number): Viewer => {
  const viewer = members[index];
  if (!viewer) throw new Error("no such member");
  return viewer;
};

class Killed extends Error {}

/** A database under a process that ends before, or right after, its n-th statement. */
function endingAt(statement: number, isAfter: boolean): Database {
  let count = 0;
  const extended = plaza.db.$extends({
    query: {
      $allOperations: async ({ args, query }) => {
        count += 1;
        if (count > statement || (count === statement && !isAfter)) throw new Killed();
        const result: unknown = await query(args);
        if (count === statement) throw new Killed();
        return result;
      },
    },
  });
  return extended as unknown as Database;
}

/** Resolves to whether it ended by itself. */
const stepUntilKilled = (db: Database): Promise<boolean> =>
  workerOn(db)
    .step()
    .then(
      () => true,
      (error: unknown) => {
        if (error instanceof Killed) return false;
        throw error;
      },
    );

const passTime = () =>
  plaza.db.$executeRaw`update notification set "mailDueAt" = now() - interval '1 second' where mail = 'due'`;

async function finish(): Promise<void> {
  const worker = workerOn(plaza.db);
  while ((await worker.step()) > 0);
  for (let round = 0; round < 3; round += 1) {
    await passTime();
    await worker.step();
  }
}

/** The rows that all mails tell, as often as they tell them. */
const mailedIds = async (): Promise<number[]> =>
  (await plaza.db.mail.findMany({ select: { key: true } })).flatMap(({ key }) => readMailKey(key)?.ids ?? []);

async function expectEachOnce(): Promise<void> {
  const ids = await mailedIds();
  expect(ids.length).toBe(new Set(ids).size);
  const rows = await plaza.db.notification.findMany({ where: { mail: "mailed" }, select: { id: true } });
  expect(ids.toSorted((a, b) => a - b)).toEqual(rows.map(({ id }) => id).toSorted((a, b) => a - b));
}

describe("a worker that is ended", () => {
  it("before or after any of its statements loses no row and writes none twice", async () => {
    let isDone = false;
    let [position, killed] = [0, 0];
    while (!isDone) {
      position += 1;
      for (const isAfter of [false, true]) {
        const { threadId } = await openThread(plaza.db, member(0));
        await reply(plaza.db, member(1), { threadId, mentions: [member(2)] });
        // The first step decides, the second one mails: both are cut at every statement.
        const db = endingAt(position, isAfter);
        const first = await stepUntilKilled(db);
        await passTime();
        isDone = first && (await stepUntilKilled(db));
        killed += isDone ? 0 : 1;
        await finish();
        expect(await mailedIds()).toHaveLength(2);
        await expectEachOnce();
        await clear();
      }
    }
    expect(killed).toBeGreaterThan(20);
  }, 120_000);

  it("by a signal leaves the rest to another", async () => {
    const { threadId } = await openThread(plaza.db, member(0));
    for (let number = 0; number < 60; number += 1)
      await reply(plaza.db, member(1 + (number % 4)), { threadId, mentions: [member((number + 2) % 5)] });
    for (const milliseconds of [40, 100, 200, 300]) {
      const child = fork(new URL("testing/ledger-process.ts", import.meta.url).pathname, [plaza.databaseUrl]);
      await once(child, "message");
      await sleep(milliseconds);
      child.kill("SIGKILL");
      await once(child, "exit");
      await passTime();
    }
    await finish();
    expect(await plaza.db.event.count({ where: { decidedAt: null } })).toBe(0);
    await expectEachOnce();
  }, 60_000);
});

type Step =
  | { do: "open"; by: number; mentions: number[] }
  | { do: "reply"; by: number; thread: number; mentions: number[] }
  | { do: "delete"; post: number }
  | { do: "follow" | "mute"; by: number; thread: number }
  | { do: "block"; by: number; other: number }
  | { do: "work"; kill: number; isAfter: boolean };

const index = fc.nat({ max: 4 });
const some = fc.uniqueArray(index, { maxLength: 3 });
const step: fc.Arbitrary<Step> = fc.oneof(
  fc.record({ do: fc.constant("open" as const), by: index, mentions: some }),
  {
    weight: 4,
    arbitrary: fc.record({ do: fc.constant("reply" as const), by: index, thread: fc.nat(), mentions: some }),
  },
  fc.record({ do: fc.constant("delete" as const), post: fc.nat() }),
  fc.record({ do: fc.constantFrom("follow" as const, "mute" as const), by: index, thread: fc.nat() }),
  fc.record({ do: fc.constant("block" as const), by: index, other: index }),
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant("work" as const),
      kill: fc.integer({ min: 1, max: 30 }),
      isAfter: fc.boolean(),
    }),
  },
);

type Model = {
  threads: { threadId: number; author: number; follows: Set<number>; mutes: Set<number> }[];
  posts: { postId: number; isDeleted: boolean }[];
  blocks: Set<string>;
  /** "member:event" that has to be in the ledger: decided at once, so that the model is exact. */
  eligible: Set<string>;
};

type Told = { eventId: number; by: number; hearers: number[]; mutes: ReadonlySet<number> };

/** As the table says it, in the words of the test. */
function expectHeard(model: Model, { eventId, by, hearers, mutes }: Told): void {
  for (const hearer of hearers) {
    const isKeptAway = model.blocks.has(`${hearer}:${by}`) || model.blocks.has(`${by}:${hearer}`);
    if (hearer !== by && !isKeptAway && !mutes.has(hearer)) model.eligible.add(`${member(hearer).memberId}:${eventId}`);
  }
}

const decideAll = async (): Promise<void> => {
  const workers = [workerOn(plaza.db), workerOn(plaza.db)];
  while ((await Promise.all(workers.map((worker) => worker.step()))).some((count) => count > 0));
};

async function take(model: Model, asked: Step): Promise<void> {
  if (asked.do === "work") {
    await passTime();
    await stepUntilKilled(endingAt(asked.kill, asked.isAfter));
    return;
  }
  if (asked.do === "block") {
    if (asked.by === asked.other) return;
    model.blocks.add(`${asked.by}:${asked.other}`);
    const data = { memberId: member(asked.by).memberId, otherId: member(asked.other).memberId };
    await plaza.db.memberBlock.createMany({ data: [{ ...data, distance: "block" }], skipDuplicates: true });
    return;
  }
  if (asked.do === "open") return open(model, asked);
  if (asked.do === "delete") return remove(model, asked.post);
  const thread = model.threads[asked.thread % Math.max(1, model.threads.length)];
  if (thread === undefined) return;
  if (asked.do === "reply") return answerIn(model, thread, asked);
  const { memberId } = member(asked.by);
  const { threadId } = thread;
  if (asked.do === "mute") {
    thread.mutes.add(asked.by);
    await plaza.callerAs(member(asked.by)).notifications.mute({ subject: `thread:${threadId}` });
  } else {
    thread.follows.add(asked.by);
    await plaza.db.follow.createMany({ data: [{ memberId, threadId }], skipDuplicates: true });
  }
}

async function open(model: Model, { by, mentions }: { by: number; mentions: number[] }): Promise<void> {
  const { threadId, postId, eventId } = await openThread(plaza.db, member(by), { mentions: mentions.map(member) });
  model.threads.push({ threadId, author: by, follows: new Set(), mutes: new Set() });
  model.posts.push({ postId, isDeleted: false });
  expectHeard(model, { eventId, by, hearers: mentions, mutes: new Set() });
  await decideAll();
}

async function answerIn(
  model: Model,
  { threadId, author, follows, mutes }: Model["threads"][number],
  { by, mentions }: { by: number; mentions: number[] },
): Promise<void> {
  const { postId, eventId } = await reply(plaza.db, member(by), { threadId, mentions: mentions.map(member) });
  model.posts.push({ postId, isDeleted: false });
  expectHeard(model, { eventId, by, hearers: [author, ...mentions, ...follows], mutes });
  await decideAll();
}

async function remove(model: Model, position: number): Promise<void> {
  const post = model.posts[position % Math.max(1, model.posts.length)];
  if (post === undefined || post.isDeleted) return;
  post.isDeleted = true;
  await inTransaction(plaza.db, async (tx) => {
    await tx.post.update({ where: { id: post.postId }, data: { state: "deleted" } });
    await recallEvents(tx, { postId: post.postId });
  });
}

describe("any order of posts, deletions, mutes, blocks and ended workers", () => {
  it("tells exactly those who may hear, once each, and mails no row twice", async () => {
    await fc.assert(
      fc
        .asyncProperty(fc.array(step, { minLength: 5, maxLength: 25 }), async (steps) => {
          const model: Model = { threads: [], posts: [], blocks: new Set(), eligible: new Set() };
          for (const asked of steps) await take(model, asked);
          await finish();
          const rows = await plaza.db.notification.findMany({ include: { event: true } });
          expect(new Set(rows.map(({ memberId, eventId }) => `${memberId}:${eventId}`))).toEqual(model.eligible);
          expect(rows).toHaveLength(model.eligible.size);
          expect(rows.filter(({ mail }) => mail === "due")).toEqual([]);
          await expectEachOnce();
        })
        .beforeEach(clear),
      { numRuns: 25 },
    );
  }, 240_000);
});

describe("two workers at once", () => {
  it("share what there is to do", async () => {
    const { threadId } = await openThread(plaza.db, member(0));
    for (let number = 0; number < 40; number += 1)
      await reply(plaza.db, member(1), { threadId, mentions: [member(2)] });
    const workers = Array.from({ length: 4 }, () => workerOn(plaza.db));
    for (let round = 0; round < 6; round += 1) {
      await Promise.all(workers.map((worker) => worker.step()));
      await passTime();
    }
    expect(await plaza.db.notification.count()).toBe(80);
    expect(await mailedIds()).toHaveLength(80);
    await expectEachOnce();
  });
});
