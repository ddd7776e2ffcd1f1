import { type CaseAction, caseActions, type CaseSubject } from "@plaza/types/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { openThread, writePost } from "./testing/test-words.ts";

let plaza: TestApp;
let staff: Viewer;
let other: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  staff = await createMember(plaza.db, { name: "Staff", isStaff: true });
  other = await createMember(plaza.db, { name: "Other staff", isStaff: true });
});
afterAll(() => plaza.stop());

let author: Viewer;
let threadId: number;
let post: { subject: "post"; subjectId: number };
beforeEach(async () => {
  await plaza.db.report.updateMany({ where: { settledAt: null }, data: { settledAt: new Date() } });
  await plaza.db.post.updateMany({ where: { state: "hidden" }, data: { state: "visible" } });
  author = await createMember(plaza.db);
  ({ threadId } = await openThread(plaza.db, author));
  post = { subject: "post", subjectId: await writePost(plaza.db, author, { kind: "reply", threadId }) };
});

type Asked = { subject: CaseSubject; subjectId: number };
async function act(viewer: Viewer, asked: Asked, action: CaseAction, reason = "For this reason") {
  const { moderation } = plaza.callerAs(viewer);
  const { seenActId, seenReportId } = await moderation.showCase(asked);
  return moderation.act({ ...asked, action, reason, seenActId, seenReportId });
}
const queueOf = async (viewer: Viewer) =>
  (await plaza.callerAs(viewer).moderation.queue({})).items.map(({ thing }) => [thing.subject, thing.subjectId]);
const allowedIn = async (viewer: Viewer, asked: Asked): Promise<CaseAction[]> => {
  const { can } = await plaza.callerAs(viewer).moderation.showCase(asked);
  return caseActions.filter((action) => can[action]);
};
const newestAct = async (): Promise<number> => (await plaza.callerAs(author).moderation.own()).acts[0]?.actId ?? 0;
/** She objects to the newest decision about her. */
async function object(reason = "It was a quotation") {
  const actId = await newestAct();
  await plaza.callerAs(author).moderation.object({ actId, reason });
  return { actId, look: { subject: "act", subjectId: actId } as const };
}
const shown = (actId: number) => plaza.callerAs(author).moderation.showOwnAct({ actId });
const suspended = () => plaza.db.member.findUniqueOrThrow({ where: { id: author.memberId }, select: { state: true } });

describe("an objection", () => {
  it("to a warning is not answered by what happens to the words: it waits until somebody decides about it", async () => {
    await act(staff, post, "hide");
    const hiding = await object("Why hidden?");
    await act(staff, post, "warn");
    const warning = await object("Why warned?");
    await act(other, post, "restore", "It was a quotation indeed");
    expect(await queueOf(other)).toEqual([["act", warning.actId]]);
    expect(await shown(warning.actId)).toMatchObject({ objection: { isSettled: false }, answer: null });
    expect(await shown(hiding.actId)).toMatchObject({
      objection: { isSettled: true },
      answer: { action: "restore", reason: "It was a quotation indeed" },
      isReversed: true,
    });
    await act(other, warning.look, "close_reports", "The tone was the matter");
    expect(await queueOf(other)).toEqual([]);
    expect(await shown(warning.actId)).toMatchObject({
      objection: { isSettled: true },
      answer: { action: "uphold", reason: "The tone was the matter" },
      isReversed: false,
    });
  });

  it("is answered with a reason, or not at all", async () => {
    await act(staff, post, "warn");
    const { look } = await object();
    for (const action of ["close_reports", "withdraw"] as const)
      await expect(act(other, look, action, " ")).rejects.toThrow("text.empty");
    await act(staff, post, "remove");
    await object();
    await expect(act(other, post, "restore", "")).rejects.toThrow("text.empty");
    expect(await queueOf(other)).toHaveLength(2);
  });

  it("ends a warning that is withdrawn, on her page and in the log, and leaves a suspension alone", async () => {
    await act(staff, post, "warn");
    const { actId, look } = await object();
    await act(staff, post, "suspend");
    expect(await allowedIn(staff, look)).toEqual([]);
    expect(await allowedIn(other, look)).toEqual(["close_reports", "withdraw"]);
    await act(other, look, "withdraw", "We misread it");
    expect(await suspended()).toEqual({ state: "suspended" });
    const { acts } = await plaza.callerAs(author).moderation.own();
    expect(acts.map(({ action, isReversed }) => [action, isReversed])).toEqual([
      ["withdraw", false],
      ["suspend", false],
      ["warn", true],
    ]);
    expect(await shown(actId)).toMatchObject({
      answer: { action: "withdraw", reason: "We misread it" },
      canObject: false,
    });
    const [logged] = (await plaza.callerAs(staff).moderation.listActs({})).items;
    expect(logged).toMatchObject({ action: "withdraw", reason: "We misread it" });
    const [audited] = await plaza.db.auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(audited).toMatchObject({ action: "member.warn_withdrawn", detail: { answers: String(actId) } });
    await expect(act(other, look, "withdraw")).rejects.toThrow("moderation.acted_meanwhile");
  });

  it("lifts a suspension, shows words again and opens a discussion when the act is withdrawn", async () => {
    await act(staff, post, "suspend");
    const suspension = await object();
    await act(other, suspension.look, "withdraw");
    expect(await suspended()).toEqual({ state: "active" });
    await act(staff, post, "remove");
    const removal = await object();
    await act(other, removal.look, "withdraw", "Come back");
    expect(await plaza.db.post.findUnique({ where: { id: post.subjectId } })).toMatchObject({ state: "visible" });
    await act(staff, { subject: "thread", subjectId: threadId }, "lock");
    const lock = await object();
    await act(other, lock.look, "withdraw");
    expect(await plaza.db.thread.findUnique({ where: { id: threadId } })).toMatchObject({ lockedAt: null });
    for (const { actId } of [suspension, removal, lock])
      expect(await shown(actId)).toMatchObject({ isReversed: true, objection: { isSettled: true }, canObject: false });
    expect(await shown(removal.actId)).toMatchObject({ answer: { action: "restore", reason: "Come back" } });
  });

  it("is not taken against what was undone, and an old one takes nothing newer back", async () => {
    await act(staff, post, "remove");
    const first = await newestAct();
    await act(staff, post, "restore");
    const { moderation } = plaza.callerAs(author);
    await expect(moderation.object({ actId: first, reason: "Late" })).rejects.toThrow("moderation.nothing_to_object");
    await act(staff, post, "hide");
    const { look } = await object();
    await act(staff, post, "remove");
    expect(await allowedIn(other, look)).toEqual(["close_reports"]);
  });
});

describe("what is hidden", () => {
  it("stays in the queue until it is shown again or removed, whatever else is done", async () => {
    const reader = await createMember(plaza.db);
    await plaza.callerAs(reader).moderation.report({ ...post, kind: "spam", reason: "Advertising" });
    await act(staff, post, "hide");
    expect(await allowedIn(staff, post)).not.toContain("close_reports");
    await act(staff, post, "warn");
    expect(await queueOf(other)).toEqual([["post", post.subjectId]]);
    const { items, total } = await plaza.callerAs(other).moderation.queue({});
    expect({ total, item: items[0] }).toMatchObject({ total: 1, item: { isHidden: true, reportCount: 0, kinds: [] } });
    await act(other, post, "remove");
    expect(await queueOf(other)).toEqual([]);
  });

  it("without a report waits as well, for who may see it", async () => {
    const steward = await createMember(plaza.db);
    const networkId = await createNetwork(plaza, steward, { others: [{ viewer: author, role: "member" }] });
    const { threadId: inside } = await openThread(plaza.db, author, { networkId });
    const thread = { subject: "thread", subjectId: inside } as const;
    await act(steward, thread, "hide");
    for (const viewer of [steward, staff]) expect(await queueOf(viewer)).toEqual([["thread", inside]]);
    await plaza.db.network.update({ where: { id: networkId }, data: { isHidden: true } });
    expect(await queueOf(staff)).toEqual([]);
    await act(steward, thread, "restore");
    expect(await queueOf(steward)).toEqual([]);
  });
});
