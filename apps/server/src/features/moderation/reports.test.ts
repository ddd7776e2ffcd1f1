import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { askQuestion, openThread, writePost } from "./testing/test-words.ts";

let plaza: TestApp;
let author: Viewer;
let staff: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  author = await createMember(plaza.db, { name: "Author" });
  staff = await createMember(plaza.db, { name: "Staff", isStaff: true });
});
afterAll(() => plaza.stop());

const longAgo = new Date(Date.now() - 30 * 86_400_000);
const ofStanding = () => createMember(plaza.db, { createdAt: longAgo });
const report = (viewer: Viewer, subjectId: number, subject: "post" | "thread" | "question" | "member" = "post") =>
  plaza.callerAs(viewer).moderation.report({ subject, subjectId, kind: "abuse", reason: "Insulting" });

async function newReply() {
  const { threadId, openingId } = await openThread(plaza.db, author);
  return { threadId, openingId, postId: await writePost(plaza.db, author, { kind: "reply", threadId }) };
}
const stateOf = async (id: number) => (await plaza.db.post.findUniqueOrThrow({ where: { id } })).state;

describe("a report", () => {
  it("is one for each member and thing until somebody looked, however often it is sent", async () => {
    const { postId } = await newReply();
    const reader = await ofStanding();
    const sent = await Promise.all(Array.from({ length: 10 }, () => report(reader, postId)));
    expect(sent.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await plaza.db.report.count({ where: { subject: "post", subjectId: postId } })).toBe(1);
    const form = await plaza.callerAs(reader).moderation.reportForm({ subject: "post", subjectId: postId });
    expect(form).toMatchObject({ isReported: true, thing: { title: { text: "A budget that people write" } } });
  });

  it("of opening words is about the whole thread, and of a question's words about the question", async () => {
    const { threadId, openingId } = await newReply();
    const { questionId, wordsId } = await askQuestion(plaza.db, author);
    const reader = await ofStanding();
    await report(reader, openingId);
    await report(reader, wordsId);
    const subjects = await plaza.db.report.findMany({
      where: { reporterId: reader.memberId },
      select: { subject: true, subjectId: true },
      orderBy: { id: "asc" },
    });
    expect(subjects).toEqual([
      { subject: "thread", subjectId: threadId },
      { subject: "question", subjectId: questionId },
    ]);
  });

  it("is refused of one's own words, of what is gone, and beyond so many a day", async () => {
    const { postId } = await newReply();
    await expect(report(author, postId)).rejects.toThrow("report.oneself");
    await plaza.db.post.update({ where: { id: postId }, data: { state: "deleted" } });
    await expect(report(staff, postId)).rejects.toThrow("report.not_found");
    await expect(report(staff, 2_000_000_000)).rejects.toThrow("report.not_found");
    const eager = await ofStanding();
    await plaza.db.report.createMany({
      data: Array.from({ length: 30 }, (_, index) => ({
        reporterId: eager.memberId,
        subject: "post",
        subjectId: 1_000_000 + index,
        reason: "x",
      })),
    });
    const { postId: another } = await newReply();
    await expect(report(eager, another)).rejects.toThrow("report.too_many");
  });

  it("of what hides in a network is for its members alone", async () => {
    const steward = await createMember(plaza.db);
    const inside = await createMember(plaza.db);
    const networkId = await createNetwork(plaza, steward, {
      isHidden: true,
      others: [
        { viewer: author, role: "member" },
        { viewer: inside, role: "member" },
      ],
    });
    const { threadId } = await openThread(plaza.db, author, { networkId });
    const postId = await writePost(plaza.db, author, { kind: "reply", threadId });
    const outside = await ofStanding();
    for (const viewer of [outside, staff]) {
      const { moderation } = plaza.callerAs(viewer);
      const asked = { subject: "post", subjectId: postId } as const;
      await expect(moderation.reportForm(asked)).rejects.toThrow("report.not_found");
      await expect(report(viewer, postId)).rejects.toThrow("report.not_found");
      await expect(moderation.showCase(asked)).rejects.toThrow("report.not_found");
    }
    await report(inside, postId);
    const { moderation } = plaza.callerAs(staff);
    expect((await moderation.showCase({ subject: "post", subjectId: postId })).posts).toHaveLength(2);
    await expect(moderation.showCase({ subject: "thread", subjectId: threadId })).rejects.toThrow("report.not_found");
  });
});

describe("three reports of one post", () => {
  it("hide it at once, tell its author, and take what was not told yet back", async () => {
    const { postId, threadId } = await newReply();
    for (const reader of [await ofStanding(), await ofStanding()]) await report(reader, postId);
    expect(await stateOf(postId)).toBe("visible");
    await Promise.all([report(await ofStanding(), postId), report(await ofStanding(), postId)]);
    expect(await stateOf(postId)).toBe("hidden");
    const acts = await plaza.db.moderationAct.findMany({ where: { postId }, include: { events: true } });
    expect(acts).toMatchObject([{ action: "hide", actorId: null, memberId: author.memberId, reason: "" }]);
    expect(acts[0]?.events).toMatchObject([{ kind: "moderated", actorId: null }]);
    expect((await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } })).replyCount).toBe(0);
    const audited = await plaza.db.auditEntry.findFirst({ where: { subject: `post:${postId}` } });
    expect(audited).toMatchObject({ action: "post.hidden", actor: null });
  });

  it("hide nothing when two of the members came last week, nor what moderators have let stand", async () => {
    const { postId } = await newReply();
    for (const reader of [await ofStanding(), await createMember(plaza.db), await createMember(plaza.db)])
      await report(reader, postId);
    expect(await stateOf(postId)).toBe("visible");
    const { moderation } = plaza.callerAs(staff);
    const { seenActId, seenReportId } = await moderation.showCase({ subject: "post", subjectId: postId });
    const asked = { subject: "post", subjectId: postId, seenActId, seenReportId } as const;
    await moderation.act({ ...asked, action: "close_reports" });
    for (const reader of [await ofStanding(), await ofStanding(), await ofStanding()]) await report(reader, postId);
    expect(await stateOf(postId)).toBe("visible");
  });
});

describe("the queue", () => {
  it("groups what waits by thing, oldest first, and shows each moderator what is hers", async () => {
    await plaza.db.report.updateMany({ where: { settledAt: null }, data: { settledAt: new Date() } });
    await plaza.db.post.updateMany({ where: { state: "hidden" }, data: { state: "visible" } });
    const steward = await createMember(plaza.db, { name: "Steward" });
    const networkId = await createNetwork(plaza, steward, { others: [{ viewer: author, role: "member" }] });
    const { threadId } = await openThread(plaza.db, author, { networkId });
    const inNetwork = await writePost(plaza.db, author, { kind: "reply", threadId });
    const ofSteward = await writePost(plaza.db, steward, { kind: "reply", threadId });
    const { postId: outside } = await newReply();
    const [first, second] = [await ofStanding(), await ofStanding()];
    await report(first, outside);
    await report(first, inNetwork);
    await report(second, inNetwork);
    await report(first, ofSteward);
    const idsFor = async (viewer: Viewer) => {
      const { items, total } = await plaza.callerAs(viewer).moderation.queue({});
      return { total, items: items.map(({ thing, reportCount }) => [thing.subjectId, reportCount]) };
    };
    expect(await idsFor(staff)).toEqual({
      total: 3,
      items: [
        [outside, 1],
        [inNetwork, 2],
        [ofSteward, 1],
      ],
    });
    expect(await idsFor(steward)).toEqual({ total: 1, items: [[inNetwork, 2]] });
    await expect(idsFor(first)).rejects.toThrow("moderation.not_allowed");
  });

  it("costs the same number of statements however much waits, and goes on page by page", async () => {
    const cost = async () => {
      const before = plaza.countStatements();
      await plaza.callerAs(staff).moderation.queue({});
      return plaza.countStatements() - before;
    };
    const few = await cost();
    for (let index = 0; index < 25; index += 1) await report(await ofStanding(), (await newReply()).postId);
    expect(await cost()).toBe(few);
    const { moderation } = plaza.callerAs(staff);
    const one = await moderation.queue({});
    const two = await moderation.queue({ cursor: one.nextCursor });
    const ids = [...one.items, ...two.items].map(({ thing }) => thing.subjectId);
    expect(new Set(ids).size).toBe(one.total);
    expect(two.nextCursor).toBeNull();
  });

  it("names who reported to staff alone", async () => {
    const steward = await createMember(plaza.db);
    const networkId = await createNetwork(plaza, steward, { others: [{ viewer: author, role: "member" }] });
    const { threadId } = await openThread(plaza.db, author, { networkId });
    const postId = await writePost(plaza.db, author, { kind: "reply", threadId });
    const reader = await createMember(plaza.db, { name: "Who told", createdAt: longAgo });
    await report(reader, postId);
    const read = (viewer: Viewer) => plaza.callerAs(viewer).moderation.showCase({ subject: "post", subjectId: postId });
    expect((await read(staff)).reports[0]?.reporter?.name).toBe("Who told");
    expect(JSON.stringify(await read(steward))).not.toContain("Who told");
  });
});
