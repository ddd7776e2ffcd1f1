import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";
import { testRecords } from "../../../testing/test-records.ts";

let plaza: TestApp;
let asker: Viewer;
let expert: Viewer;
let second: Viewer;
let staff: Viewer;
let questionId: number;
let answers: number[];
const topics = ["participatory-budgeting"];

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  [asker, expert, second, staff] = await Promise.all([
    createMember(plaza.db, { isListed: true, name: "Amara" }),
    createMember(plaza.db, { isListed: true, name: "Bilal" }),
    createMember(plaza.db, { isListed: true, name: "Chen" }),
    createMember(plaza.db, { isStaff: true }),
  ]);
});
afterAll(() => plaza.stop());
beforeEach(async () => {
  await plaza.db.question.deleteMany();
  ({ questionId } = await api().ask({ title: "How do towns begin?", text: "We never did.", topics }));
  answers = [];
  for (const [index, who] of [expert, second, expert].entries())
    answers.push((await api(who).answer({ questionId, text: `Way ${index}` })).postId);
});

const api = (viewer: Viewer | null = asker) => plaza.callerAs(viewer).questions;
const accept = (position: number, given: { instead?: number | null } = {}, viewer = asker) =>
  api(viewer).accept({ questionId, answerId: answers[position] ?? 0, ...given });
const accepted = async () =>
  (await plaza.db.acceptance.findMany({ select: { answerId: true } })).map(({ answerId }) => answerId);
const endorsed = async () =>
  (
    await plaza.db.endorsement.findMany({ select: { memberId: true, source: true, acceptedQuestionId: true } })
  ).toSorted((a, b) => a.memberId - b.memberId);
const reasonOf = async (work: Promise<unknown>) =>
  work.then(
    () => null,
    (error: Error) => error.message,
  );

describe("accepting an answer", () => {
  it("endorses its author in the topics of the question, and is taken back with it", async () => {
    await accept(0);
    expect(await endorsed()).toEqual([{ memberId: expert.memberId, source: "answer", acceptedQuestionId: questionId }]);
    await accept(1);
    expect(await accepted()).toEqual([answers[1]]);
    expect(await endorsed()).toMatchObject([{ memberId: second.memberId }]);
    await api().unaccept({ questionId });
    await api().unaccept({ questionId });
    expect([await accepted(), await endorsed()]).toEqual([[], []]);
    const events = await plaza.db.event.findMany({ where: { questionId, kind: "answer_accepted" } });
    expect(events.map(({ postId }) => postId)).toEqual([answers[0], answers[1]]);
  });

  it("that goes elsewhere is not told to whom it was taken from", async () => {
    await accept(0);
    await accept(1);
    const events = await plaza.db.event.findMany({
      select: { postId: true, decidedAt: true },
      where: { questionId, kind: "answer_accepted" },
      orderBy: { id: "asc" },
    });
    expect(events).toEqual([
      { postId: answers[0], decidedAt: expect.any(Date) as Date },
      { postId: answers[1], decidedAt: null },
    ]);
  });

  it("is nobody's but the asker's", async () => {
    for (const viewer of [expert, staff])
      await expect(accept(0, {}, viewer)).rejects.toMatchObject({ code: "FORBIDDEN", message: "question.not_yours" });
    await expect(
      plaza.callerAs(null).questions.accept({ questionId, answerId: answers[0] ?? 0 }),
    ).rejects.toMatchObject({
      code: "UNAUTHORIZED",
    });
  });

  it("takes no answer of another question, no comment and nothing that is gone", async () => {
    const elsewhere = await api().ask({ title: "Another question", text: "Quite another." });
    const foreign = await api(expert).answer({ questionId: elsewhere.questionId, text: "There" });
    const { postId: said } = await api(expert).comment({ postId: answers[0] ?? 0, text: "Thanks" });
    for (const answerId of [foreign.postId, said, elsewhere.postId, 999_999])
      await expect(api().accept({ questionId, answerId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await plaza.db.post.update({ where: { id: answers[0] ?? 0 }, data: { state: "deleted" } });
    await expect(accept(0)).rejects.toMatchObject({ code: "CONFLICT", message: "answer.gone" });
  });

  it("of one's own answer endorses nobody", async () => {
    const { postId: answerId } = await api().answer({ questionId, text: "We found out ourselves." });
    await api().accept({ questionId, answerId });
    expect([await accepted(), await endorsed()]).toEqual([[answerId], []]);
  });

  it("is the staff's once the asker is gone; the question stays, nobody's", async () => {
    const gone = await createMember(plaza.db);
    const left = await api(gone).ask({ title: "Who will know?", text: "I leave.", topics });
    const { postId: answerId } = await api(expert).answer({ questionId: left.questionId, text: "I do." });
    await plaza.db.member.delete({ where: { id: gone.memberId } });
    await api(staff).accept({ questionId: left.questionId, answerId });
    expect(await api(null).show({ questionId: left.questionId, locale: "en" })).toMatchObject({
      author: null,
      isAnswered: true,
      post: { author: null, body: { html: expect.stringContaining("I leave") } },
    });
  });

  it("goes with an answer that is hidden, and with it what it said of its author", async () => {
    await accept(0);
    const before = await plaza.db.searchChange.count({ where: { type: "member", documentId: expert.memberId } });
    await plaza.db.post.update({ where: { id: answers[0] ?? 0 }, data: { state: "hidden" } });
    expect([await accepted(), await endorsed()]).toEqual([[], []]);
    const after = await plaza.db.searchChange.count({ where: { type: "member", documentId: expert.memberId } });
    expect(after).toBe(before + 1);
  });

  it("is withdrawn by reopening, with the reason as a comment and experts asked anew", async () => {
    await expect(api().reopen({ questionId, reason: "Nothing yet" })).rejects.toMatchObject({ code: "CONFLICT" });
    await accept(0);
    await plaza.db.question.update({ where: { id: questionId }, data: { routeAt: null } });
    await expect(api(expert).reopen({ questionId, reason: "No" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await api().reopen({ questionId, reason: "It does not fit a village." });
    const row = await plaza.db.question.findUniqueOrThrow({ where: { id: questionId } });
    expect([row.reopenedAt, row.routeAt]).not.toContain(null);
    expect(await accepted()).toEqual([]);
    const { comments } = await api(null).show({ questionId, locale: "en" });
    expect(comments[0]?.body?.html).toContain("does not fit");
  });
});

describe("at the same moment", () => {
  it("two that are accepted leave one, and the other form is told", async () => {
    for (let round = 0; round < 5; round += 1) {
      const reasons = await Promise.all([
        reasonOf(accept(0, { instead: null })),
        reasonOf(accept(1, { instead: null })),
      ]);
      expect(new Set(reasons)).toEqual(new Set([null, "question.accepted_meanwhile"]));
      expect(await accepted()).toHaveLength(1);
      expect(await endorsed()).toHaveLength(1);
      await api().unaccept({ questionId });
    }
  });

  it("an answer that is deleted while it is accepted is either accepted first or gone, and never both", async () => {
    for (let round = 0; round < 10; round += 1) {
      const { postId } = await api(expert).answer({ questionId, text: `Round ${round}` });
      const [reason] = await Promise.all([
        reasonOf(api().accept({ questionId, answerId: postId })),
        plaza.callerAs(expert).posts.delete({ postId }),
      ]);
      expect([null, "answer.gone"]).toContain(reason);
      expect([await accepted(), await endorsed()]).toEqual([[], []]);
    }
  });

  it("acceptances, withdrawals, answers and comments of many come to an end, with one acceptance at most", async () => {
    const work = Array.from({ length: 40 }, (_, number) => {
      switch (number % 5) {
        case 0:
          return api(expert).answer({ questionId, text: `More ${number}` });
        case 1:
          return api(second).comment({ postId: answers[0] ?? 0, text: `Said ${number}` });
        case 2:
          return api().unaccept({ questionId });
        default:
          return accept(number % 3);
      }
    });
    const settled = await Promise.allSettled(work);
    expect(settled.filter(({ status }) => status === "rejected")).toEqual([]);
    expect((await accepted()).length).toBeLessThanOrEqual(1);
    expect((await endorsed()).length).toBe((await accepted()).length);
    const row = await plaza.db.question.findUniqueOrThrow({ where: { id: questionId } });
    expect(row.answerCount).toBe(3 + 8);
    const numbers = await plaza.db.post.findMany({ select: { number: true }, where: { questionId } });
    expect(new Set(numbers.map(({ number }) => number)).size).toBe(numbers.length);
  });
});
