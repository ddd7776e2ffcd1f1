import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { facilitatorsOfQuestion } from "../../platform/facilitators.ts";
import { createRoutingWorld, type RoutingWorld } from "../../testing/test-routing.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

type Routed = { world: RoutingWorld; asker: Viewer; questionId: number };

/** Three of five experts are asked, now: procedures take the time from the clock. */
async function routed(): Promise<Routed> {
  const world = await createRoutingWorld(plaza, new Date());
  for (let count = 0; count < 5; count += 1) await world.expert();
  const asker = await world.asker();
  const questionId = await world.question(asker);
  await world.step(0);
  return { world, asker, questionId };
}

const routeAtOf = async (id: number) => (await plaza.db.question.findUniqueOrThrow({ where: { id } })).routeAt;
const statesOf = async ({ world, questionId }: Routed) => (await world.asks(questionId)).map(({ state }) => state);
const postOf = async (questionId: number) =>
  (await plaza.db.post.findFirstOrThrow({ where: { questionId, kind: "question" } })).id;

describe("a question that goes", () => {
  it("withdraws its asks when its author deletes it, and refuses a late answer by the link in words", async () => {
    const all = await routed();
    const { world, asker, questionId } = all;
    const [ask] = await world.asks(questionId);
    const token = await world.tokenOf(ask?.id ?? 0);
    await plaza.callerAs(asker).posts.delete({ postId: await postOf(questionId) });
    const answer = () => plaza.caller.routing.byLink.answer({ token, text: "Late words" });
    await expect(answer()).rejects.toMatchObject({ code: "CONFLICT", message: "ask.settled" });
    await world.step(0.1);
    expect(await statesOf(all)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    expect(await routeAtOf(questionId)).toBeNull();
    await expect(answer()).rejects.toMatchObject({ code: "CONFLICT", message: "ask.settled" });
    expect(await plaza.caller.routing.byLink.show({ token, locale: "en" })).toMatchObject({
      question: { title: { text: "" } },
      can: { answer: false, promise: false },
    });
    await world.step(48);
    expect(await world.asks(questionId)).toHaveLength(3);
  });

  it.each(["hidden", "removed"] as const)(
    "is %s: its asks are withdrawn, and it is asked again when it is back",
    async (state) => {
      const all = await routed();
      const { world, questionId } = all;
      await plaza.db.question.update({ where: { id: questionId }, data: { state, stateReason: "An advertisement" } });
      await world.step(0.1);
      expect(await statesOf(all)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
      await plaza.db.question.update({ where: { id: questionId }, data: { state: "visible", stateReason: null } });
      await world.step(0.2);
      expect((await world.asks(questionId)).filter(({ round }) => round === 2)).toHaveLength(2);
    },
  );
});

describe("an answer that goes", () => {
  it.each(["deleted", "hidden", "removed"] as const)("asks others again when it is %s", async (state) => {
    const all = await routed();
    const { world, questionId } = all;
    const answerer = await createMember(plaza.db);
    await plaza.callerAs(answerer).questions.answer({ questionId, text: "We print it in the bus." });
    expect(await routeAtOf(questionId)).toBeNull();
    await world.step(0.1);
    expect(await world.asks(questionId)).toHaveLength(3);
    const answer = await plaza.db.post.findFirstOrThrow({ where: { questionId, kind: "answer" } });
    if (state === "deleted") await plaza.callerAs(answerer).posts.delete({ postId: answer.id });
    else await plaza.db.post.update({ where: { id: answer.id }, data: { state, stateReason: "Rude" } });
    await world.step(0.2);
    expect(
      (await world.asks(questionId)).filter(({ round, state: now }) => round === 2 && now === "open"),
    ).toHaveLength(2);
  });

  it("asks nobody as long as another answer stands, or where the question was closed", async () => {
    const { world, questionId } = await routed();
    const [one, two] = [await createMember(plaza.db), await createMember(plaza.db)];
    await plaza.callerAs(one).questions.answer({ questionId, text: "We print it in the bus." });
    await plaza.callerAs(two).questions.answer({ questionId, text: "We read it on the radio." });
    const of = (authorId: number) =>
      plaza.db.post.findFirstOrThrow({ where: { questionId, kind: "answer", authorId } });
    await plaza.callerAs(one).posts.delete({ postId: (await of(one.memberId)).id });
    await world.step(0.1);
    expect(await routeAtOf(questionId)).toBeNull();
    await plaza.db.question.update({ where: { id: questionId }, data: { lockedAt: new Date() } });
    await plaza.callerAs(two).posts.delete({ postId: (await of(two.memberId)).id });
    await world.step(0.2);
    expect(await routeAtOf(questionId)).toBeNull();
    expect(await world.asks(questionId)).toHaveLength(3);
  });

  it("goes to the facilitators once more where they were asked before it, and then rests", async () => {
    const { world, questionId } = await routed();
    const steward = await world.asker();
    const networkId = await createNetwork(plaza, steward);
    await plaza.db.networkTopic.create({ data: { networkId, topicId: world.topicId } });
    const rounds = () => plaza.db.routingDecision.count({ where: { questionId, outcome: "facilitators" } });
    for (const hours of [48, 96, 120, 121, 145]) await world.step(hours);
    expect(await rounds()).toBe(1);
    const answerId = await world.write(questionId, await world.asker(), "answer", 130);
    await plaza.db.post.update({ where: { id: answerId }, data: { state: "removed", stateReason: "Rude" } });
    for (const hours of [146, 147, 170]) await world.step(hours);
    expect(await rounds()).toBe(2);
    expect(await routeAtOf(questionId)).toBeNull();
  });
});

describe("a question whose topic nobody can tell", () => {
  it("asks no expert, and is shown to the staff at once and once", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    await world.expert();
    const asker = await world.asker({ isStaff: true });
    const staff = await world.asker({ isStaff: true });
    const away = await world.asker({ isStaff: true, state: "suspended" });
    const questionId = await world.question(asker, { topics: {} });
    for (const hours of [0, 0.1, 48, 121]) await world.step(hours);
    expect(await world.asks(questionId)).toEqual([]);
    expect(await plaza.db.event.count({ where: { questionId, kind: "facilitators_asked" } })).toBe(1);
    const told = await facilitatorsOfQuestion(plaza.db, questionId);
    expect(told).toContain(staff.memberId);
    expect(told).not.toContain(asker.memberId);
    expect(told).not.toContain(away.memberId);
  });
});
