import { inTransaction } from "@plaza/database";
import type { NotificationReason } from "@plaza/types/notifications";
import { afterAll, afterEach, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { decideEvents } from "./decide-events.ts";
import { NotificationWorker, recallEvents, recordEvent } from "./index.ts";
import { answer, askQuestion, openThread, reply } from "./testing/make-talk.ts";

let plaza: TestApp;
let all: Viewer[] = [];
beforeAll(async () => {
  plaza = await startTestApp();
  all = await Promise.all(
    ["ana", "ben", "cleo", "dora"].map((name) =>
      createMember(plaza.db, { name, handle: name, email: `${name}@plaza-mail.org` }),
    ),
  );
});
afterAll(() => plaza.stop());
afterEach(async () => {
  await plaza.db.event.deleteMany();
  await plaza.db.mail.deleteMany();
  await plaza.db.follow.deleteMany();
  await plaza.db.memberBlock.deleteMany();
  await plaza.db.notificationMute.deleteMany();
  await plaza.db.notificationChoice.deleteMany();
});

const person = (index: number): Viewer => {
  const viewer = all[index];
  if (!viewer) throw new Error("not made");
  return viewer;
};
const people = () => ({ ana: person(0), ben: person(1), cleo: person(2), dora: person(3) });

const workerOf = () =>
  new NotificationWorker({
    db: plaza.db,
    log: plaza.deps.log,
    secret: plaza.deps.accounts.settings.secret,
    objectionPath: ({ actId }, locale) => `/${locale}/moderation/objection/${actId}`,
  });
/** The minute that mail waits is over. */
const passTime = () =>
  plaza.db.$executeRaw`update notification set "mailDueAt" = now() - interval '1 second' where mail = 'due'`;
async function handOn(): Promise<void> {
  const worker = workerOf();
  while ((await worker.step()) > 0);
  await passTime();
  await worker.step();
}
/** Who heard why, in the order of the ledger. */
async function heard(): Promise<[string, NotificationReason, string][]> {
  const rows = await plaza.db.notification.findMany({ include: { member: true }, orderBy: { id: "asc" } });
  return rows.map(({ member, reason, mail }) => [member.name, reason, mail]);
}
const mails = () => plaza.db.mail.findMany({ orderBy: { id: "asc" } });

describe("the ledger", () => {
  it("tells each of a thread once, by the first reason, and nobody of her own doing", async () => {
    const { ana, ben, cleo } = people();
    const { threadId } = await openThread(plaza.db, ana, { mentions: [ben] });
    while ((await decideEvents(plaza.db)) > 0);
    await plaza.db.follow.createMany({ data: [ana, ben, cleo].map(({ memberId }) => ({ memberId, threadId })) });
    await reply(plaza.db, ben, { threadId, mentions: [cleo, ben] });
    while ((await decideEvents(plaza.db)) > 0);
    expect((await heard()).toSorted(([a], [b]) => a.localeCompare(b))).toEqual([
      ["ana", "replied", "due"],
      ["ben", "mentioned", "due"],
      ["cleo", "mentioned", "due"],
    ]);
  });

  it("tells of questions, answers, comments and acceptance", async () => {
    const { ana, ben, cleo } = people();
    const topic = await plaza.db.topic.findFirstOrThrow();
    await plaza.db.follow.create({ data: { memberId: cleo.memberId, topicId: topic.id } });
    const { questionId } = await askQuestion(plaza.db, ana, { topicIds: [topic.id] });
    const { postId } = await answer(plaza.db, ben, { questionId });
    await answer(plaza.db, cleo, { questionId, parentId: postId, text: "A comment" });
    await inTransaction(plaza.db, async (tx) => {
      await tx.acceptance.create({ data: { questionId, answerId: postId } });
      await recordEvent(tx, { kind: "answer_accepted", actorId: ana.memberId, questionId, postId });
    });
    while ((await decideEvents(plaza.db)) > 0);
    expect(await heard()).toEqual([
      ["cleo", "followed", "digest"],
      ["ana", "answered", "due"],
      ["ben", "replied", "due"],
      ["ben", "accepted", "due"],
    ]);
  });

  it("keeps away what comes from whom she muted or blocked, what she muted, and everything while she is suspended", async () => {
    const { ana, ben, cleo, dora } = people();
    const { threadId } = await openThread(plaza.db, ana);
    await plaza.db.memberBlock.create({ data: { memberId: ana.memberId, otherId: ben.memberId, distance: "mute" } });
    await plaza.db.memberBlock.create({ data: { memberId: ben.memberId, otherId: dora.memberId, distance: "block" } });
    await plaza.callerAs(cleo).notifications.mute({ subject: `thread:${threadId}` });
    const gone = await createMember(plaza.db, { state: "suspended" });
    await reply(plaza.db, ben, { threadId, mentions: [cleo, dora, gone] });
    while ((await decideEvents(plaza.db)) > 0);
    expect(await heard()).toEqual([]);
  });

  it("tells the words of a hidden network to its members alone, when it decides, shows and mails", async () => {
    const { ana, ben, cleo } = people();
    const networkId = await createNetwork(plaza, ana, { isHidden: true, others: [{ viewer: ben, role: "member" }] });
    const { threadId } = await openThread(plaza.db, ana, { networkId, text: "Secret words" });
    await plaza.db.follow.create({ data: { memberId: cleo.memberId, threadId } });
    await reply(plaza.db, ana, { threadId, text: "Secret words too", mentions: [ben, cleo] });
    while ((await decideEvents(plaza.db)) > 0);
    expect(await heard()).toEqual([
      ["ben", "network", "digest"],
      ["ben", "mentioned", "due"],
    ]);
    const asBen = plaza.callerAs(ben).notifications;
    expect(await asBen.unseen()).toBe(2);
    expect(JSON.stringify(await asBen.list({}))).toContain("Secret words");
    await plaza.db.membership.deleteMany({ where: { memberId: ben.memberId } });
    expect(await asBen.unseen()).toBe(0);
    expect(await asBen.list({})).toMatchObject({ groups: [] });
    await handOn();
    expect(await mails()).toEqual([]);
  });

  it("mails what is due of one thread together, in her language, with why and a link", async () => {
    const { ana, ben, cleo } = people();
    await plaza.db.member.update({ where: { id: ana.memberId }, data: { locale: "fr" } });
    const { threadId } = await openThread(plaza.db, ana);
    await reply(plaza.db, ben, { threadId, text: "First words" });
    const { postId } = await reply(plaza.db, cleo, { threadId, text: "Second <b>words</b>" });
    await handOn();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail).toMatchObject({ address: "ana@plaza-mail.org", locale: "fr", kind: "notification" });
    expect(mail?.subject).toMatch(/^2 nouveautés/);
    expect(mail?.text).toContain("Pourquoi vous recevez ce message");
    expect(mail?.text).toContain(`{origin}/fr/posts/${postId}`);
    expect(mail?.text?.indexOf("Second")).toBeLessThan(mail?.text?.indexOf("First") ?? 0);
    expect(mail?.html).not.toContain("<b>words");
    await plaza.db.member.update({ where: { id: ana.memberId }, data: { locale: "en" } });
  });

  it("writes no mail about what she has seen meanwhile, and none of a kind that she does not want", async () => {
    const { ana, ben } = people();
    const { threadId } = await openThread(plaza.db, ana);
    await reply(plaza.db, ben, { threadId });
    while ((await decideEvents(plaza.db)) > 0);
    await plaza.callerAs(ana).notifications.markSeen({ subject: `thread:${threadId}` });
    await handOn();
    await plaza.callerAs(ana).notifications.saveChoices({ reasons: [{ reason: "replied", mail: "none" }] });
    await reply(plaza.db, ben, { threadId, text: "Another" });
    await handOn();
    expect(await mails()).toEqual([]);
    expect((await heard()).map(([, , mail]) => mail)).toEqual(["none", "none"]);
    expect(await plaza.callerAs(ana).notifications.unseen()).toBe(1);
  });

  it("tells a suspended member of what moderators did, and nobody else of her", async () => {
    const { ana } = people();
    const out = await createMember(plaza.db, { state: "suspended", email: "out@plaza-mail.org" });
    await inTransaction(plaza.db, async (tx) => {
      const act = await tx.moderationAct.create({
        data: { action: "suspend", actorId: ana.memberId, memberId: out.memberId, reason: "Spam" },
      });
      await recordEvent(tx, { kind: "moderated", actorId: ana.memberId, actId: act.id });
    });
    await handOn();
    const [mail] = await mails();
    expect(mail).toMatchObject({ address: "out@plaza-mail.org" });
    expect(mail?.text).toContain("/moderation/objection/");
    expect(mail?.text).not.toContain(ana.name);
    // What, why and how to object: she cannot sign in to read it.
    expect(mail?.subject).toBe("Your account is suspended");
    expect(mail?.text).toContain("The suspension has no end.");
    expect(mail?.text).toContain("> Spam");
    expect(mail?.text).toContain("look again");
    const [item] = (await plaza.callerAs(out).notifications.list({})).groups.flatMap(({ items }) => items);
    expect(item).toMatchObject({ kind: "moderated", decision: "suspend" });
  });
});

describe("a deleted post", () => {
  const gone = async (postId: number) =>
    inTransaction(plaza.db, async (tx) => {
      await tx.post.update({ where: { id: postId }, data: { state: "deleted" } });
      await recallEvents(tx, { postId });
    });

  it("is told to nobody, whether its event was decided before or not", async () => {
    const { ana, ben } = people();
    const { threadId } = await openThread(plaza.db, ana);
    const first = await reply(plaza.db, ben, { threadId });
    while ((await decideEvents(plaza.db)) > 0);
    expect(await plaza.callerAs(ana).notifications.unseen()).toBe(1);
    await gone(first.postId);
    expect(await plaza.callerAs(ana).notifications.unseen()).toBe(0);
    const second = await reply(plaza.db, ben, { threadId, text: "Second" });
    await gone(second.postId);
    await handOn();
    expect(await mails()).toEqual([]);
    expect(await heard()).toEqual([["ana", "replied", "recalled"]]);
  });

  it("goes out of mail that waits, and what else that mail told goes on", async () => {
    const { ana, ben, cleo } = people();
    const { threadId } = await openThread(plaza.db, ana);
    const regretted = await reply(plaza.db, ben, { threadId, text: "Regretted words" });
    await reply(plaza.db, cleo, { threadId, text: "Good words" });
    await handOn();
    expect((await mails())[0]?.text).toContain("Regretted");
    await gone(regretted.postId);
    await handOn();
    const [mail, ...more] = await mails();
    expect(more).toEqual([]);
    expect(mail?.text).toContain("Good words");
    expect(mail?.text).not.toContain("Regretted");
  });
});

describe("my notifications", () => {
  it("are grouped by thread, newest first, and read page by page", async () => {
    const { ana, ben } = people();
    for (let number = 0; number < 23; number += 1) {
      const { threadId } = await openThread(plaza.db, ana);
      await reply(plaza.db, ben, { threadId, text: `Reply ${number}` });
    }
    while ((await decideEvents(plaza.db)) > 0);
    const { notifications } = plaza.callerAs(ana);
    const before = plaza.countStatements();
    const first = await notifications.list({});
    expect(plaza.countStatements() - before).toBe(3);
    expect(first.groups).toHaveLength(20);
    expect(first.groups[0]?.items[0]).toMatchObject({
      excerpt: { text: "Reply 22" },
      actor: { name: "ben" },
      isSeen: false,
    });
    const second = await notifications.list({ cursor: first.nextCursor ?? "" });
    expect(second.groups).toHaveLength(3);
    expect(second.nextCursor).toBeNull();
    const seen = new Set([...first.groups, ...second.groups].map(({ subject }) => subject));
    expect(seen.size).toBe(23);
    await expect(notifications.list({ cursor: "\u0000" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are marked as seen by opening one, and all at once up to what was shown", async () => {
    const { ana, ben, cleo } = people();
    const { threadId } = await openThread(plaza.db, ana);
    const { postId } = await reply(plaza.db, ben, { threadId });
    await openThread(plaza.db, cleo, { mentions: [ana] });
    while ((await decideEvents(plaza.db)) > 0);
    const { notifications } = plaza.callerAs(ana);
    const { groups } = await notifications.list({});
    const [newest, older] = groups.map(({ items }) => items[0]?.notificationId ?? 0);
    await expect(
      plaza.callerAs(ben).notifications.open({ notificationId: older ?? 0, locale: "en" }),
    ).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await notifications.open({ notificationId: older ?? 0, locale: "es" })).toEqual({
      path: `/es/posts/${postId}`,
    });
    expect(await notifications.unseen()).toBe(1);
    expect(await notifications.markSeen({ upTo: newest ?? 1 })).toEqual({ unseenCount: 0 });
  });

  it("say which are muted, and take that back", async () => {
    const { ana } = people();
    const { threadId } = await openThread(plaza.db, ana);
    const { notifications } = plaza.callerAs(ana);
    await notifications.mute({ subject: `thread:${threadId}` });
    const { muted } = await notifications.choices();
    expect(muted).toMatchObject([{ subject: `thread:${threadId}`, path: `/en/discussions/${threadId}` }]);
    await notifications.unmute({ subject: `thread:${threadId}` });
    expect((await notifications.choices()).muted).toEqual([]);
  });
});
