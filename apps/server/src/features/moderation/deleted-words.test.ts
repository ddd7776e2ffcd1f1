import type { CaseAction, CaseSubject } from "@plaza/types/moderation";
import { caseActions } from "@plaza/types/moderation";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createPost, createQuestion, createThread } from "../../testing/test-posts.ts";

let plaza: TestApp;
let staff: Viewer;
let author: Viewer;
let threadId: number;
let openingId: number;
let postId: number;

beforeAll(async () => {
  plaza = await startTestApp();
  staff = await createMember(plaza.db, { name: "Staff", isStaff: true });
});
afterAll(() => plaza.stop());
beforeEach(async () => {
  author = await createMember(plaza.db);
  ({ threadId, postId: openingId } = await createThread(plaza.db, author));
  postId = await createPost(plaza.db, author, { kind: "reply", threadId, text: "Words to judge" });
});

type Asked = { subject: CaseSubject; subjectId: number };
const see = (asked: Asked) => plaza.callerAs(staff).moderation.showCase(asked);
async function act(asked: Asked, action: CaseAction) {
  const { seenActId, seenReportId } = await see(asked);
  const given = { ...asked, action, reason: "For this reason", seenActId, seenReportId };
  return plaza.callerAs(staff).moderation.act(given);
}
const takingIn = async (asked: Asked): Promise<CaseAction[]> => {
  const { can } = await see(asked);
  return caseActions.filter((action) => ["hide", "restore", "remove"].includes(action) && can[action]);
};
const drop = (id: number) => plaza.callerAs(author).posts.delete({ postId: id });
const restore = (id: number) => plaza.callerAs(author).posts.restore({ postId: id });
const stateOf = async (id: number) => (await plaza.db.post.findUniqueOrThrow({ where: { id } })).state;

describe("what its author deletes and restores", () => {
  it("is hidden again where moderators had hidden it, and visible where they had given it back", async () => {
    const post = { subject: "post", subjectId: postId } as const;
    await act(post, "hide");
    await drop(postId);
    expect(await stateOf(postId)).toBe("deleted");
    await restore(postId);
    expect(await stateOf(postId)).toBe("hidden");
    await act(post, "restore");
    await drop(postId);
    await restore(postId);
    expect(await stateOf(postId)).toBe("visible");
  });

  it("is hidden again where reports had hidden it", async () => {
    const since = new Date(Date.now() - 30 * 86_400_000);
    for (let reporters = 0; reporters < 3; reporters += 1) {
      const reporter = await createMember(plaza.db);
      await plaza.db.member.update({ where: { id: reporter.memberId }, data: { createdAt: since } });
      const report = { subject: "post", subjectId: postId, kind: "spam", reason: "Advertising" } as const;
      await plaza.callerAs(reporter).moderation.report(report);
    }
    expect(await stateOf(postId)).toBe("hidden");
    await drop(postId);
    await restore(postId);
    expect(await stateOf(postId)).toBe("hidden");
  });

  it("is hidden with its thread or question, where it stood alone", async () => {
    await plaza.db.post.delete({ where: { id: postId } });
    const { questionId, postId: wordsId } = await createQuestion(plaza.db, author);
    const stateOfThread = async () => (await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } })).state;
    const stateOfQuestion = async () =>
      (await plaza.db.question.findUniqueOrThrow({ where: { id: questionId } })).state;
    const wholes = [
      [{ subject: "thread", subjectId: threadId }, openingId, stateOfThread],
      [{ subject: "question", subjectId: questionId }, wordsId, stateOfQuestion],
    ] as const;
    for (const [whole, id, stateOfWhole] of wholes) {
      await act(whole, "hide");
      await drop(id);
      expect([await stateOfWhole(), await stateOf(id)]).toEqual(["deleted", "deleted"]);
      await restore(id);
      expect([await stateOfWhole(), await stateOf(id)]).toEqual(["hidden", "hidden"]);
    }
  });
});

describe("what its author deleted", () => {
  it("is still taken, and given back, by moderators while it can come back, and stays deleted", async () => {
    const post = { subject: "post", subjectId: postId } as const;
    await drop(postId);
    expect(await takingIn(post)).toEqual(["hide", "remove"]);
    await act(post, "hide");
    expect(await takingIn(post)).toEqual(["restore", "remove"]);
    await act(post, "remove");
    expect([await stateOf(postId), await takingIn(post)]).toEqual(["deleted", ["restore"]]);
    await restore(postId);
    const row = await plaza.db.post.findUniqueOrThrow({ where: { id: postId } });
    expect(row).toMatchObject({ state: "removed", stateReason: "For this reason" });
    await expect(drop(postId)).resolves.toMatchObject({ postId });
    expect(await stateOf(postId)).toBe("removed");
  });

  it("is removed with the thread that went along", async () => {
    await plaza.db.post.delete({ where: { id: postId } });
    const thread = { subject: "thread", subjectId: threadId } as const;
    await drop(openingId);
    await act(thread, "remove");
    await restore(openingId);
    const { state } = await plaza.db.thread.findUniqueOrThrow({ where: { id: threadId } });
    expect([state, await stateOf(openingId)]).toEqual(["removed", "removed"]);
  });

  it("is nobody's to judge once it cannot come back", async () => {
    await drop(postId);
    const longAgo = new Date(Date.now() - 8 * 86_400_000);
    await plaza.db.postRevision.updateMany({ where: { postId }, data: { createdAt: longAgo } });
    expect(await takingIn({ subject: "post", subjectId: postId })).toEqual([]);
  });
});
