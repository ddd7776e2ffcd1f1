import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { facilitatorsOfQuestion } from "../../platform/facilitators.ts";
import { routeQuestion, settleAsks } from "./asks/settle-asks.ts";
import { createRoutingWorld } from "../../testing/test-routing.ts";
import { inTransaction } from "@plaza/database";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const routeAtOf = async (id: number) => (await plaza.db.question.findUniqueOrThrow({ where: { id } })).routeAt;

describe("asking", () => {
  it("asks three, each with her reasons, a mail and an event, and nobody else", async () => {
    const world = await createRoutingWorld(plaza);
    const experts = await Promise.all(many(5).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    expect(await world.step(0)).toBe(1);
    const asks = await world.asks(questionId);
    expect(asks).toHaveLength(3);
    for (const ask of asks) {
      expect(ask).toMatchObject({ round: 1, state: "open", lapsesAt: world.at(48) });
      expect(ask.reasons).toContainEqual({ part: "topic", topicIds: [world.topicId], endorsements: 0 });
      expect(await plaza.db.mail.count({ where: { key: `ask:${ask.id}:asked`, kind: "expert_asked" } })).toBe(1);
      expect(await plaza.db.event.count({ where: { kind: "expert_asked", askId: ask.id } })).toBe(1);
    }
    const asked = asks.map(({ expertId }) => expertId);
    expect(experts.map(({ memberId }) => memberId)).toEqual(expect.arrayContaining(asked));
    const decision = await plaza.db.routingDecision.findFirstOrThrow({ where: { questionId } });
    expect(decision).toMatchObject({ round: 1, outcome: "asked" });
    expect((decision.candidates as { isAsked: boolean }[]).filter(({ isAsked }) => isAsked)).toHaveLength(3);
    expect(decision.candidates).toHaveLength(5);
  });

  it("does it within the step, whatever the number of servers: nobody is asked twice", async () => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(12).map(() => world.expert()));
    const asker = await world.asker();
    const questionIds = [];
    for (const _ of many(4)) questionIds.push(await world.question(asker));
    const workers = many(4).map(() => world.worker());
    for (const _ of many(3)) await Promise.all(workers.map((worker) => worker.step(world.at(0))));
    for (const questionId of questionIds) {
      const asks = await world.asks(questionId);
      expect(asks).toHaveLength(3);
      expect(new Set(asks.map(({ expertId }) => expertId)).size).toBe(3);
      expect(await plaza.db.routingDecision.count({ where: { questionId } })).toBe(1);
      const keys = asks.map(({ id }) => `ask:${id}:asked`);
      expect(await plaza.db.mail.count({ where: { key: { in: keys } } })).toBe(3);
    }
  });

  it("gives the last place of an expert away once, to one of two questions of the same second", async () => {
    const world = await createRoutingWorld(plaza);
    await world.expert({ monthlyCapacity: 1 });
    const asker = await world.asker();
    const questionIds = [await world.question(asker), await world.question(asker)];
    await Promise.all(many(4).map(() => world.step(0)));
    await world.step(0);
    const asks = (await Promise.all(questionIds.map(world.asks))).flat();
    expect(asks).toHaveLength(1);
    const outcomes = await plaza.db.routingDecision.findMany({
      where: { questionId: { in: questionIds } },
      select: { outcome: true },
    });
    expect(outcomes.map(({ outcome }) => outcome).toSorted()).toEqual(["asked", "nobody"]);
  });

  it("counts introductions of the month in the same capacity", async () => {
    const world = await createRoutingWorld(plaza);
    const expert = await world.expert({ monthlyCapacity: 1 });
    const asker = await world.asker();
    await plaza.db.introduction.create({
      data: {
        askerId: asker.memberId,
        personId: expert.memberId,
        message: "Hello",
        language: "en",
        month: "2026-05",
        lapsesAt: world.at(300),
      },
    });
    const questionId = await world.question(asker);
    await world.step(0);
    expect(await world.asks(questionId)).toEqual([]);
  });

  it("asks nobody who blocked or muted the asker, or is blocked by her", async () => {
    const world = await createRoutingWorld(plaza);
    const [blocking, muting, blocked, free] = await Promise.all(many(4).map(() => world.expert()));
    const asker = await world.asker();
    if (!blocking || !muting || !blocked || !free) throw new Error("too few");
    await plaza.db.memberBlock.createMany({
      data: [
        { memberId: blocking.memberId, otherId: asker.memberId, distance: "block" },
        { memberId: muting.memberId, otherId: asker.memberId, distance: "mute" },
        { memberId: asker.memberId, otherId: blocked.memberId, distance: "block" },
      ],
    });
    const questionId = await world.question(asker);
    await world.step(0);
    expect((await world.asks(questionId)).map(({ expertId }) => expertId)).toEqual([free.memberId]);
  });

  it("uses of a profile only what the asker may see", async () => {
    const world = await createRoutingWorld(plaza);
    await world.expert({ topicsVisibility: "nobody" });
    await world.expert({ offersVisibility: "networks" });
    const shy = await world.expert({ languagesVisibility: "nobody", placeVisibility: "nobody" });
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const asks = await world.asks(questionId);
    expect(asks.map(({ expertId }) => expertId)).toEqual([shy.memberId]);
    expect(asks[0]?.reasons).toMatchObject([{ part: "topic" }, { part: "room" }]);
  });
});

describe("time", () => {
  it("asks the next three after 48 hours, not a minute earlier, and the facilitators after five days, once", async () => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(8).map(() => world.expert()));
    const [steward, facilitator, member, elsewhere, asker] = await Promise.all(many(5).map(() => world.asker()));
    if (!steward || !facilitator || !member || !elsewhere || !asker) throw new Error("too few");
    const networkId = await createNetwork(plaza, steward, {
      others: [
        { viewer: facilitator, role: "facilitator" },
        { viewer: member, role: "member" },
      ],
    });
    await createNetwork(plaza, elsewhere);
    await plaza.db.networkTopic.create({ data: { networkId, topicId: world.topicId } });
    const questionId = await world.question(asker);
    await world.step(0);
    await world.step(47.9);
    expect(await world.asks(questionId)).toHaveLength(3);
    await world.step(48);
    const second = await world.asks(questionId);
    expect(second.map(({ round, state }) => `${round} ${state}`)).toEqual([
      "1 lapsed",
      "1 lapsed",
      "1 lapsed",
      "2 open",
      "2 open",
      "2 open",
    ]);
    await world.step(96);
    expect(await world.asks(questionId)).toHaveLength(8);
    await world.step(119);
    expect(await plaza.db.event.count({ where: { questionId, kind: "facilitators_asked" } })).toBe(0);
    await world.step(120);
    await world.step(121);
    await world.step(500);
    expect(await plaza.db.event.count({ where: { questionId, kind: "facilitators_asked" } })).toBe(1);
    expect(await facilitatorsOfQuestion(plaza.db, questionId)).toEqual(
      [steward.memberId, facilitator.memberId].toSorted((a, b) => a - b),
    );
    expect(await routeAtOf(questionId)).toBeNull();
    expect(await world.asks(questionId)).toHaveLength(8);
  });

  it("waits for whoever said that she will answer", async () => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(6).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const [first] = await world.asks(questionId);
    await plaza.db.ask.update({
      where: { id: first?.id ?? 0 },
      data: { state: "accepted", lapsesAt: world.at(40 + 72) },
    });
    await world.step(48);
    expect(await world.asks(questionId)).toHaveLength(3);
    await world.step(112);
    expect((await world.asks(questionId)).filter(({ round }) => round === 2)).toHaveLength(3);
  });

  it("tries again a day later when nobody had room, and keeps each attempt explained", async () => {
    const world = await createRoutingWorld(plaza);
    const questionId = await world.question(await world.asker());
    await world.step(0);
    expect(await routeAtOf(questionId)).toEqual(world.at(24));
    const late = await world.expert();
    await world.step(24);
    expect((await world.asks(questionId)).map(({ expertId }) => expertId)).toEqual([late.memberId]);
    const decisions = await plaza.db.routingDecision.findMany({ where: { questionId }, orderBy: { round: "asc" } });
    expect(decisions.map(({ outcome }) => outcome)).toEqual(["nobody", "asked"]);
  });

  it("pauses whoever lets two in a row go by, kindly, and ends the pause on its day", async () => {
    const world = await createRoutingWorld(plaza);
    const expert = await world.expert({ locale: "fr", name: "Aminata" });
    const asker = await world.asker();
    await world.question(asker);
    await world.step(0);
    await world.step(48);
    const member = () => plaza.db.member.findUniqueOrThrow({ where: { id: expert.memberId } });
    expect(await member()).toMatchObject({ isPaused: false });
    await world.question(asker, { createdAt: world.at(50), routeAt: world.at(50) });
    await world.step(50);
    await world.step(98);
    expect(await member()).toMatchObject({ isPaused: true, pausedUntil: world.at(98 + 28 * 24) });
    const mails = await plaza.db.mail.findMany({ where: { memberId: expert.memberId, kind: "asks_paused" } });
    expect(mails).toMatchObject([{ locale: "fr", subject: "Une pause dans les questions" }]);
    const third = await world.question(asker, { createdAt: world.at(100), routeAt: world.at(100) });
    await world.step(100);
    expect(await world.asks(third)).toEqual([]);
    await world.step(98 + 28 * 24);
    expect(await member()).toMatchObject({ isPaused: false, pausedUntil: null });
  });

  it("pauses nobody who said something in between", async () => {
    const world = await createRoutingWorld(plaza);
    const expert = await world.expert();
    const asker = await world.asker();
    const first = await world.question(asker);
    await world.step(0);
    await plaza.db.ask.updateMany({
      where: { questionId: first },
      data: { state: "accepted", lapsesAt: world.at(60) },
    });
    await world.step(61);
    await world.question(asker, { createdAt: world.at(62), routeAt: world.at(62) });
    await world.step(62);
    await world.step(62 + 48);
    expect(await plaza.db.member.findUniqueOrThrow({ where: { id: expert.memberId } })).toMatchObject({
      isPaused: false,
    });
  });
});

describe("how it ends", () => {
  it.each(["answered", "accepted", "closed", "deleted"] as const)("nobody waits once it is %s", async (because) => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(3).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    await inTransaction(plaza.db, (tx) => settleAsks(tx, questionId, because, world.at(1)));
    expect((await world.asks(questionId)).map(({ state }) => state)).toEqual(["withdrawn", "withdrawn", "withdrawn"]);
    await world.step(48);
    expect(await world.asks(questionId)).toHaveLength(3);
  });

  it("tells who answered from whom nobody waits for any more, also one who was late", async () => {
    const world = await createRoutingWorld(plaza);
    const experts = await Promise.all(many(3).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const [late] = experts;
    if (!late) throw new Error("nobody");
    await plaza.db.ask.updateMany({
      where: { questionId, expertId: late.memberId },
      data: { state: "lapsed", settledAt: world.at(48) },
    });
    await world.write(questionId, late, "answer", 50);
    await inTransaction(plaza.db, (tx) => settleAsks(tx, questionId, "answered", world.at(50)));
    const states = new Map((await world.asks(questionId)).map(({ expertId, state }) => [expertId, state]));
    expect(states.get(late.memberId)).toBe("answered");
    expect([...states.values()].toSorted()).toEqual(["answered", "withdrawn", "withdrawn"]);
  });

  it.each([
    ["answered by somebody who was not asked", { answered: true }],
    ["hidden by moderators", { state: "hidden" }],
    ["locked", { lockedAt: new Date() }],
    ["without an asker", { authorId: null }],
  ] as const)("asks nobody about a question that is %s, although nobody said so", async (_, given) => {
    const world = await createRoutingWorld(plaza);
    await world.expert();
    const asker = await world.asker();
    const questionId = await world.question(asker);
    const { answered, ...data } = { answered: false, ...given };
    if (answered) await world.write(questionId, await world.asker(), "answer", 0.1);
    else await plaza.db.question.update({ where: { id: questionId }, data });
    await world.step(1);
    expect(await world.asks(questionId)).toEqual([]);
    expect(await routeAtOf(questionId)).toBeNull();
  });

  it("goes on with others when it is opened again", async () => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(5).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    await world.write(questionId, await world.asker(), "answer", 2);
    await inTransaction(plaza.db, (tx) => settleAsks(tx, questionId, "answered", world.at(2)));
    await plaza.db.question.update({ where: { id: questionId }, data: { reopenedAt: world.at(200) } });
    await inTransaction(plaza.db, (tx) => routeQuestion(tx, questionId, world.at(200)));
    await world.step(200);
    expect((await world.asks(questionId)).filter(({ round }) => round === 2)).toHaveLength(2);
  });

  it("goes on with those who are left when an expert is erased, and keeps no more than her number", async () => {
    const world = await createRoutingWorld(plaza);
    const experts = await Promise.all(many(4).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const [gone] = (await world.asks(questionId)).map(({ expertId }) =>
      experts.find(({ memberId }) => memberId === expertId),
    );
    await plaza.db.account.delete({ where: { id: gone?.accountId ?? "" } });
    expect(await world.asks(questionId)).toHaveLength(2);
    await world.step(48);
    expect((await world.asks(questionId)).filter(({ round }) => round === 2)).toHaveLength(1);
    const stored = JSON.stringify(await plaza.db.routingDecision.findMany({ where: { questionId } }));
    expect(stored).not.toContain(gone?.handle);
    expect(stored).not.toContain(gone?.name);
  });

  it("holds up no other question when one cannot be acted on", async () => {
    const world = await createRoutingWorld(plaza);
    await world.expert();
    const asker = await world.asker();
    const broken = await world.question(asker, { routeAt: world.at(-1) });
    // The next round is decided already, which the key refuses.
    await plaza.db.routingDecision.create({
      data: { questionId: broken, round: 1, outcome: "asked", candidates: [] },
    });
    const sound = await world.question(asker);
    await expect(world.step(0)).rejects.toThrow(/constraint/i);
    await world.step(0);
    expect(await world.asks(sound)).toHaveLength(1);
    expect(await world.asks(broken)).toEqual([]);
  });
});
