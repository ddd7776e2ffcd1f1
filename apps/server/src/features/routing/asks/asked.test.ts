import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { expectedAnswer } from "../expected-answer.ts";
import { createRoutingWorld, type RoutingWorld } from "../../../testing/test-routing.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const asked = (viewer: Viewer | null, questionId: number) =>
  plaza.callerAs(viewer).routing.asked({ questionId, locale: "en" });

describe("who was asked, and why", () => {
  it("is told to the asker, those who were asked, and staff; to everybody else nothing", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    const experts = await Promise.all(many(4).map(() => world.expert()));
    const asker = await world.asker();
    const questionId = await world.question(asker);
    await world.step(0);
    const first = experts.find(({ memberId }) => memberId > 0);
    const own = await asked(asker, questionId);
    expect(own.asked).toHaveLength(3);
    expect(own).toMatchObject({ mine: null, rounds: null });
    const staff = await asked(
      await world.asker({ isStaff: true }).then((one) => ({ ...one, isStaff: true })),
      questionId,
    );
    expect(staff.rounds).toMatchObject([{ round: 1, outcome: "asked" }]);
    expect(staff.rounds?.[0]?.candidates).toHaveLength(4);
    const expert = experts.find(({ handle }) => own.asked?.some((one) => one.handle === handle));
    expect(await asked(expert ?? first ?? null, questionId)).toMatchObject({
      mine: { state: "open" },
      asked: expect.arrayContaining([expect.objectContaining({ isViewer: true })]),
      rounds: null,
    });
    for (const viewer of [null, await world.asker()])
      expect(await asked(viewer, questionId)).toEqual({
        mine: null,
        asked: null,
        facilitators: 0,
        nextAt: null,
        rounds: null,
      });
  });

  it("never names a field that she hides, also when she hid it after she was asked", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    const place = await plaza.db.place.findFirstOrThrow({ select: { id: true } });
    const expert = await world.expert({ placeId: place.id });
    const asker = await world.asker();
    const questionId = await world.question(asker, { placeId: place.id });
    await world.step(0);
    const partsFor = async (viewer: Viewer) =>
      (await asked(viewer, questionId)).asked?.[0]?.reasons.map(({ part }) => part);
    expect(await partsFor(asker)).toEqual(["topic", "language", "place"]);
    await plaza.db.member.update({
      where: { id: expert.memberId },
      data: { placeVisibility: "nobody", languagesVisibility: "networks" },
    });
    expect(await partsFor(asker)).toEqual(["topic"]);
    expect(await partsFor(expert)).toEqual(["topic", "language", "place", "room"]);
  });

  it("takes the same number of statements for one ask and for many", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    const expert = await world.expert({ monthlyCapacity: 30 });
    const asker = await world.asker();
    const count = async () => {
      const before = plaza.countStatements();
      await plaza.callerAs(expert).routing.list({ locale: "en" });
      return plaza.countStatements() - before;
    };
    const first = await world.question(asker);
    await world.step(0);
    expect(await world.asks(first)).toHaveLength(1);
    const one = await count();
    for (const day of many(6)) {
      const questionId = await world.question(asker, { createdAt: world.at(-400 - day) });
      await plaza.db.ask.create({
        data: {
          questionId,
          expertId: expert.memberId,
          round: 1,
          reasons: [],
          tokenHash: `t${day}`,
          lapsesAt: world.at(48),
        },
      });
    }
    expect((await plaza.callerAs(expert).routing.list({ locale: "en" })).open).toHaveLength(7);
    expect(await count()).toBe(one);
  });
});

describe("the mail of an ask", () => {
  it.each([
    ["en", /^A question for you: /, "Why you:", "You know Routing"],
    ["es", /^Una pregunta para usted: /, "Por qué usted:", "Conoce: Routing"],
    ["fr", /^Une question pour vous\s: /, "Pourquoi vous\u00a0:", "Vous connaissez\u00a0: Routing"],
  ])("is in the recipient's language, the question in its own: %s", async (locale, subject, why, reason) => {
    const world = await createRoutingWorld(plaza, new Date());
    await world.expert({ locale });
    const questionId = await world.question(
      await world.asker({ name: "Lucía", jobTitle: "Clerk", roleVisibility: "nobody" }),
    );
    await world.step(0);
    const [ask] = await world.asks(questionId);
    const mail = await plaza.db.mail.findFirstOrThrow({ where: { key: `ask:${ask?.id}:asked` } });
    expect(mail).toMatchObject({ locale, kind: "expert_asked" });
    expect(mail.subject).toMatch(subject);
    for (const part of ["How do small towns publish their budget?", "Some words", why, reason, `/${locale}/asked/`])
      expect(mail.text).toContain(part);
    expect(mail.text).toContain("Lucía");
    expect(mail.text).not.toContain("Clerk");
    expect(mail.text).not.toMatch(/undefined|null|NaN/);
  });
});

describe("what to expect", () => {
  async function answered(world: RoutingWorld, hours: number[], language = "en") {
    const [asker, ...others] = await Promise.all(many(3).map(() => world.asker()));
    for (const after of hours) {
      const questionId = await world.question(asker as Viewer, { language, routeAt: null });
      for (const other of others) await world.write(questionId, other, "answer", after);
    }
  }
  const expected = (world: RoutingWorld, language = "en") =>
    expectedAnswer(plaza.db, { topicIds: [world.topicId], language });
  const daysAgo = (days: number) => new Date(Date.now() - days * 86_400_000);

  it("is the median of at least five of the topic and language, else of the topic, else nothing", async () => {
    const world = await createRoutingWorld(plaza, daysAgo(60));
    await answered(world, [1, 2, 5, 30]);
    expect(await expected(world)).toBeNull();
    await answered(world, [40], "es");
    expect(await expected(world)).toEqual({ hours: 5, people: 2, answered: 5, basis: "topic" });
    await answered(world, [50]);
    expect(await expected(world)).toEqual({ hours: 5, people: 2, answered: 5, basis: "topic_and_language" });
    expect(await expected(world, "fr")).toMatchObject({ answered: 6, basis: "topic" });
  });

  it("promises nothing where most waited in vain, and does not count an asker's own answer", async () => {
    const world = await createRoutingWorld(plaza, daysAgo(60));
    await answered(world, [1, 1, 1, 1, 1]);
    expect(await expected(world)).toMatchObject({ hours: 1 });
    const asker = await world.asker();
    for (const _ of many(6)) {
      const questionId = await world.question(asker, { routeAt: null });
      await world.write(questionId, asker, "answer", 1);
    }
    expect(await expected(world)).toBeNull();
  });

  it("leaves out the question itself and what is a year old", async () => {
    const world = await createRoutingWorld(plaza, daysAgo(400));
    await answered(world, [1, 1, 1, 1, 1]);
    expect(await expected(world)).toBeNull();
  });
});
