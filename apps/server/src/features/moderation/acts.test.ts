import { type CaseAction, caseActions, type CaseSubject, type CaseView } from "@plaza/types/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { askQuestion, openThread, writePost } from "./testing/test-words.ts";

let plaza: TestApp;
let staff: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  staff = await createMember(plaza.db, { name: "Staff", isStaff: true });
});
afterAll(() => plaza.stop());

type World = { author: Viewer; steward: Viewer; facilitator: Viewer; member: Viewer; threadId: number; postId: number };
let world: World;
beforeEach(async () => {
  const [author, steward] = [await createMember(plaza.db), await createMember(plaza.db)];
  const [facilitator, member] = [await createMember(plaza.db), await createMember(plaza.db)];
  const networkId = await createNetwork(plaza, steward, {
    others: [
      { viewer: facilitator, role: "facilitator" },
      { viewer: member, role: "member" },
      { viewer: author, role: "member" },
    ],
  });
  const { threadId } = await openThread(plaza.db, author, { networkId });
  const postId = await writePost(plaza.db, author, { kind: "reply", threadId });
  world = { author, steward, facilitator, member, threadId, postId };
});

type Asked = { subject: CaseSubject; subjectId: number };
const see = (viewer: Viewer, asked: Asked): Promise<CaseView> => plaza.callerAs(viewer).moderation.showCase(asked);
async function act(viewer: Viewer, asked: Asked, action: CaseAction, more: { reason?: string; days?: number } = {}) {
  const { seenActId, seenReportId } = await see(viewer, asked);
  const given = { reason: "For this reason", ...more };
  return plaza.callerAs(viewer).moderation.act({ ...asked, action, ...given, seenActId, seenReportId });
}
const allowedIn = async (viewer: Viewer, asked: Asked): Promise<CaseAction[]> => {
  const { can } = await see(viewer, asked);
  return caseActions.filter((action) => can[action]);
};
const report = (viewer: Viewer, subject: "post" | "thread" | "member", subjectId: number) =>
  plaza.callerAs(viewer).moderation.report({ subject, subjectId, kind: "spam", reason: "Advertising" });

describe("who may do what", () => {
  it("is given by the role in the network, to all but the author of the words", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    const thread = { subject: "thread", subjectId: world.threadId } as const;
    for (const viewer of [world.steward, world.facilitator]) {
      expect(await allowedIn(viewer, post)).toEqual(["hide", "remove", "warn"]);
      expect(await allowedIn(viewer, thread)).toEqual(["hide", "remove", "lock", "warn"]);
    }
    expect(await allowedIn(staff, post)).toEqual(["hide", "remove", "warn", "suspend"]);
    for (const viewer of [world.member, world.author, await createMember(plaza.db)])
      await expect(see(viewer, post)).rejects.toThrow("report.not_found");
  });

  it("is only the staff's for what stands in no network, for people and for networks", async () => {
    const { questionId } = await askQuestion(plaza.db, world.author);
    const { threadId } = await openThread(plaza.db, world.author);
    const subjects: Asked[] = [
      { subject: "question", subjectId: questionId },
      { subject: "thread", subjectId: threadId },
      { subject: "member", subjectId: world.author.memberId },
    ];
    for (const subject of subjects) {
      await expect(see(world.steward, subject)).rejects.toThrow("report.not_found");
      expect(await allowedIn(staff, subject)).toContain("suspend");
    }
  });

  it("lets nobody moderate herself, in whatever role", async () => {
    const own = await writePost(plaza.db, world.steward, { kind: "reply", threadId: world.threadId });
    await expect(see(world.steward, { subject: "post", subjectId: own })).rejects.toThrow("report.not_found");
    expect(await allowedIn(world.facilitator, { subject: "post", subjectId: own })).toContain("remove");
    await expect(see(staff, { subject: "member", subjectId: staff.memberId })).rejects.toThrow("report.not_found");
  });

  it("keeps staff from the warnings of stewards, and what staff took from their hands", async () => {
    await plaza.db.member.update({ where: { id: world.author.memberId }, data: { isStaff: true } });
    const post = { subject: "post", subjectId: world.postId } as const;
    expect(await allowedIn(world.steward, post)).toEqual(["hide", "remove"]);
    await act(staff, post, "remove");
    expect(await allowedIn(world.steward, post)).toEqual([]);
    expect(await allowedIn(staff, post)).toContain("restore");
  });

  it("is refused whatever the form says", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    const seen = { seenActId: 0, seenReportId: 0, reason: "No" };
    const { moderation } = plaza.callerAs(world.steward);
    for (const action of ["suspend", "reinstate", "restore", "lock", "unlock"] as const)
      await expect(moderation.act({ ...post, action, ...seen })).rejects.toThrow("moderation.not_allowed");
    await expect(plaza.callerAs(world.author).moderation.act({ ...post, action: "hide", ...seen })).rejects.toThrow(
      "report.not_found",
    );
    expect(await plaza.db.moderationAct.count({ where: { postId: world.postId } })).toBe(0);
  });
});

describe("every act", () => {
  it("stands in the audit log, tells the person, and moves what shows the words", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    const thread = { subject: "thread", subjectId: world.threadId } as const;
    const steps: [Asked, CaseAction, string][] = [
      [post, "hide", `post:${world.postId}`],
      [post, "restore", `post:${world.postId}`],
      [post, "remove", `post:${world.postId}`],
      [thread, "lock", `thread:${world.threadId}`],
      [thread, "unlock", `thread:${world.threadId}`],
      [post, "warn", "member:"],
      [post, "suspend", "member:"],
      [post, "reinstate", "member:"],
    ];
    for (const [asked, action, subject] of steps) {
      const before = await plaza.db.auditEntry.count();
      await act(staff, asked, action);
      const [newest] = await plaza.db.moderationAct.findMany({
        orderBy: { id: "desc" },
        take: 1,
        include: { events: true },
      });
      expect(newest).toMatchObject({ action, actorId: staff.memberId, memberId: world.author.memberId });
      expect(newest?.events).toMatchObject([{ kind: "moderated", actorId: staff.memberId }]);
      const audited = await plaza.db.auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
      expect(await plaza.db.auditEntry.count(), action).toBe(before + 1);
      expect(audited[0]?.subject).toContain(subject);
      expect(audited[0]?.detail).toMatchObject({ actId: newest?.id });
    }
    const changes = await plaza.db.$queryRaw<{ count: number }[]>`
      select count(*)::int from search_change where type = 'thread' and "documentId" = ${world.threadId}`;
    expect(changes[0]?.count).toBeGreaterThanOrEqual(5);
  });

  it("that takes something from somebody needs a reason for her to read", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    for (const action of ["hide", "remove", "warn", "suspend"] as const)
      await expect(act(staff, post, action, { reason: "  " })).rejects.toThrow("text.empty");
    await act(staff, post, "remove", { reason: "A private address" });
    const row = await plaza.db.post.findUniqueOrThrow({ where: { id: world.postId } });
    expect(row).toMatchObject({ state: "removed", stateReason: "A private address" });
  });

  it("on a thread takes its opening along, and back", async () => {
    const thread = { subject: "thread", subjectId: world.threadId } as const;
    const states = async () => {
      const { state, posts } = await plaza.db.thread.findUniqueOrThrow({
        where: { id: world.threadId },
        select: { state: true, posts: { select: { state: true }, orderBy: { number: "asc" } } },
      });
      return [state, ...posts.map((post) => post.state)];
    };
    await act(world.facilitator, thread, "remove");
    expect(await states()).toEqual(["removed", "removed", "visible"]);
    await act(world.facilitator, thread, "restore");
    expect(await states()).toEqual(["visible", "visible", "visible"]);
  });

  it("sent twice by one form is done once", async () => {
    const asked = { subject: "member", subjectId: world.author.memberId } as const;
    const form = {
      ...asked,
      action: "warn",
      reason: "Once",
      seenActId: 0,
      seenReportId: 0,
      formKey: `f-${world.postId}`,
    } as const;
    const { moderation } = plaza.callerAs(staff);
    await Promise.all([moderation.act(form), moderation.act(form)]);
    expect(await plaza.db.moderationAct.count({ where: { memberId: world.author.memberId } })).toBe(1);
  });
});

describe("two moderators at once", () => {
  it("are one act and one who is told, for every pair of acts", async () => {
    const pairs: [CaseAction, CaseAction][] = [
      ["hide", "hide"],
      ["hide", "remove"],
      ["remove", "warn"],
      ["suspend", "suspend"],
    ];
    for (const [one, other] of pairs) {
      const postId = await writePost(plaza.db, world.author, { kind: "reply", threadId: world.threadId });
      const second = await createMember(plaza.db, { isStaff: true });
      const asked = { subject: "post", subjectId: postId, seenActId: 0, seenReportId: 0, reason: "So" } as const;
      const done = await Promise.allSettled([
        plaza.callerAs(staff).moderation.act({ ...asked, action: one }),
        plaza.callerAs(second).moderation.act({ ...asked, action: other }),
      ]);
      const refused = done.filter((result) => result.status === "rejected");
      expect(refused, `${one} ${other}`).toHaveLength(1);
      expect(String(refused[0]?.reason)).toContain("moderation.acted_meanwhile");
      expect(await plaza.db.moderationAct.count({ where: { postId } })).toBe(1);
    }
  });

  it("leave a report that came meanwhile for the next look", async () => {
    const asked = { subject: "post", subjectId: world.postId } as const;
    await report(world.member, "post", world.postId);
    const { seenActId, seenReportId } = await see(staff, asked);
    await report(world.steward, "post", world.postId);
    await plaza.callerAs(staff).moderation.act({ ...asked, action: "close_reports", seenActId, seenReportId });
    const open = await plaza.db.report.findMany({ where: { ...asked, settledAt: null } });
    expect(open.map(({ reporterId }) => reporterId)).toEqual([world.steward.memberId]);
    const own = await plaza.callerAs(world.member).moderation.own();
    expect(own.reports[0]).toMatchObject({ isSettled: true, subject: "post" });
    // That reports were closed is nobody's but the reporters' to know.
    expect((await plaza.callerAs(world.author).moderation.own()).acts).toEqual([]);
  });
});

describe("a second look", () => {
  it("is asked for once, by whom it concerns, and judged by another than who acted", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    await act(staff, post, "remove", { reason: "Advertising" });
    const { moderation } = plaza.callerAs(world.author);
    const [told] = (await moderation.own()).acts;
    expect(told).toMatchObject({ action: "remove", reason: "Advertising", actor: null, canObject: true });
    const actId = told?.actId ?? 0;
    await expect(plaza.callerAs(world.member).moderation.object({ actId, reason: "x" })).rejects.toThrow(
      "moderation.act_not_found",
    );
    await moderation.object({ actId, reason: "It was a quotation" });
    await moderation.object({ actId, reason: "It was a quotation" });
    await expect(moderation.object({ actId, reason: "Really" })).rejects.toThrow("moderation.objected_before");
    const other = await createMember(plaza.db, { isStaff: true });
    const looked = { subject: "act", subjectId: actId } as const;
    expect(await allowedIn(staff, looked)).toEqual([]);
    const seen = await see(other, looked);
    expect(seen).toMatchObject({ objectedAct: { reason: "Advertising" }, reports: [{ reason: "It was a quotation" }] });
    await act(other, looked, "close_reports", { reason: "The link is a shop" });
    expect((await moderation.own()).acts.map(({ action, reason }) => [action, reason])).toEqual([
      ["uphold", "The link is a shop"],
      ["remove", "Advertising"],
    ]);
    expect(await moderation.showOwnAct({ actId })).toMatchObject({ canObject: false, objection: { isSettled: true } });
  });

  it("is settled when what was taken comes back", async () => {
    const post = { subject: "post", subjectId: world.postId } as const;
    await act(staff, post, "hide");
    const { moderation } = plaza.callerAs(world.author);
    const actId = (await moderation.own()).acts[0]?.actId ?? 0;
    await moderation.object({ actId, reason: "Why?" });
    await act(staff, post, "restore");
    expect((await moderation.showOwnAct({ actId })).objection?.isSettled).toBe(true);
  });
});
