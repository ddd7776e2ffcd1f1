import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { unsubscribeAtOnce, unsubscribePathOf } from "../../notifications/index.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createRoutingWorld } from "../../../testing/test-routing.ts";
import { passAsk, takeBackPass } from "./act-on-ask.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const many = (count: number) => Array.from({ length: count }, (_, index) => index);
const byLink = () => plaza.caller.routing.byLink;
const show = (token: string) => byLink().show({ token, locale: "en" });
const askOf = (id: number) => plaza.db.ask.findUniqueOrThrow({ where: { id } });
const settled = { message: "ask.settled" };

/** Several experts are asked, now. */
async function askSome(count = 3) {
  const world = await createRoutingWorld(plaza, new Date());
  const experts = await Promise.all(many(count).map(() => world.expert()));
  const asker = await world.asker();
  const questionId = await world.question(asker);
  await world.step(0);
  const asks = await world.asks(questionId);
  const links = await Promise.all(
    asks.map(async ({ id, expertId }) => ({ askId: id, expertId, token: await world.tokenOf(id) })),
  );
  return { world, experts, asker, questionId, links };
}

type Link = { askId: number; expertId: number; token: string };
const pick = (links: Link[], index: number): Link => {
  const link = links[index];
  if (!link) throw new Error("fewer were asked");
  return link;
};

describe("after the first answer", () => {
  it("lets the others who were asked still answer, pass and pause", async () => {
    const { links, questionId } = await askSome();
    const [first, second, third] = [pick(links, 0), pick(links, 1), pick(links, 2)];
    await byLink().answer({ token: first.token, text: "The first answer." });
    const view = await show(second.token);
    expect(view).toMatchObject({
      isWaiting: false,
      phase: "answered",
      can: { answer: true, promise: false, pass: true, handOver: true, pause: true },
    });
    await byLink().answer({ token: second.token, text: "Another one, for hill towns." });
    expect(await plaza.db.post.count({ where: { questionId, kind: "answer" } })).toBe(2);
    expect((await askOf(second.askId)).state).toBe("answered");
    await byLink().pass({ token: third.token });
    expect((await askOf(third.askId)).state).toBe("passed");
    await byLink().pause({ token: third.token, until: null });
    expect((await show(third.token)).can).toMatchObject({ pause: false, resume: true });
  });

  it("lets them hand over to a peer, and asks nobody besides", async () => {
    const { world, links, questionId } = await askSome();
    const peer = await world.expert({ topics: {} });
    await byLink().answer({ token: pick(links, 0).token, text: "The first answer." });
    await byLink().handOver({ token: pick(links, 1).token, handle: peer.handle });
    await world.step(50);
    const asks = await world.asks(questionId);
    expect(asks).toHaveLength(4);
    expect(asks.at(-1)).toMatchObject({ expertId: peer.memberId, round: 1, state: "lapsed" });
    expect((await plaza.db.question.findUniqueOrThrow({ where: { id: questionId } })).routeAt).toBeNull();
  });

  it("counts nobody as silent who was spared by an answer", async () => {
    const { world, links } = await askSome();
    await byLink().answer({ token: pick(links, 0).token, text: "The first answer." });
    await world.step(50);
    expect((await askOf(pick(links, 1).askId)).state).toBe("withdrawn");
    const mine = await plaza.callerAs({ ...(await viewerOf(pick(links, 1).expertId)) }).routing.list({ locale: "en" });
    expect(mine.open).toEqual([]);
    expect(mine.ended).toHaveLength(1);
  });
});

const viewerOf = async (memberId: number) => {
  const { accountId, handle, name } = await plaza.db.member.findUniqueOrThrow({ where: { id: memberId } });
  return { memberId, accountId, handle, name, isStaff: false, locale: "en" as const };
};

describe("after an answer was accepted", () => {
  it("shows it by the link, takes another answer and a pause, but nothing is passed on", async () => {
    const { links, asker, questionId } = await askSome();
    const second = pick(links, 1);
    await byLink().answer({ token: pick(links, 0).token, text: "The **first** answer." });
    const { id: answerId } = await plaza.db.post.findFirstOrThrow({ where: { questionId, kind: "answer" } });
    await plaza.callerAs(asker).questions.accept({ questionId, answerId });
    const view = await show(second.token);
    expect(view).toMatchObject({
      phase: "accepted",
      can: { answer: true, promise: false, pass: false, handOver: false, pause: true },
    });
    expect(view.accepted?.html).toContain("<strong>first</strong>");
    await expect(byLink().pass({ token: second.token })).rejects.toMatchObject(settled);
    await expect(byLink().handOver({ token: second.token, handle: "nobody" })).rejects.toMatchObject(settled);
    await byLink().answer({ token: second.token, text: "Another answer for another context." });
    expect(await plaza.db.post.count({ where: { questionId, kind: "answer" } })).toBe(2);
  });

  it("takes nothing where the question is hidden", async () => {
    const { links, questionId } = await askSome();
    await plaza.db.question.update({ where: { id: questionId }, data: { state: "hidden" } });
    const view = await show(pick(links, 0).token);
    expect(view).toMatchObject({ phase: "closed", can: { answer: false, pass: false, handOver: false } });
    expect(view.accepted).toBeNull();
  });
});

describe("a pass that is taken back", () => {
  it("asks her as before while there is time, and later lets her answer all the same", async () => {
    const { world, links } = await askSome(1);
    const { token, askId, expertId } = pick(links, 0);
    const of = { askId, expertId };
    await byLink().pass({ token });
    expect((await show(token)).can).toMatchObject({ answer: false, takeBack: true });
    await byLink().takeBack({ token });
    await byLink().takeBack({ token });
    expect(await askOf(askId)).toMatchObject({ state: "open", settledAt: null });
    await passAsk(plaza.deps, of, world.at(1));
    await takeBackPass(plaza.deps, of, world.at(60));
    expect((await askOf(askId)).state).toBe("withdrawn");
    await byLink().answer({ token, text: "After all." });
    await expect(byLink().takeBack({ token })).rejects.toMatchObject(settled);
  });
});

describe("a pause from a mail", () => {
  it("is ended from the same mail, and only of her who holds it", async () => {
    const { links } = await askSome(2);
    const { token, expertId } = pick(links, 0);
    for (const one of links) await byLink().pause({ token: one.token, until: null });
    await byLink().resume({ token });
    const paused = async (id: number) => (await plaza.db.member.findUniqueOrThrow({ where: { id } })).isPaused;
    expect([await paused(expertId), await paused(pick(links, 1).expertId)]).toEqual([false, true]);
    await byLink().takeBack({ token });
    expect((await show(token)).can).toMatchObject({ answer: true, pause: true, resume: false });
  });
});

describe("mail of asks", () => {
  it("is stopped by one click, which her choices show and undo", async () => {
    const { world, links, asker } = await askSome(1);
    const { askId, expertId } = pick(links, 0);
    const mail = await plaza.db.mail.findFirstOrThrow({ where: { key: `ask:${askId}:asked` } });
    const path = unsubscribePathOf(plaza.deps.accounts.settings.secret, mail) ?? "";
    expect(path).toMatch(/^\/unsubscribe\/[\w.-]+$/);
    expect(mail.text).toContain(`{origin}/en${path}`);
    expect(mail.text).toContain("{origin}/en/me/notifications/choices");
    const token = path.slice("/unsubscribe/".length);
    const shown = await plaza.caller.notifications.showUnsubscribe({ token });
    expect(shown).toMatchObject({ reason: "asked", scopes: ["reason", "all"], stopped: [] });
    await unsubscribeAtOnce(plaza.deps, token);
    const her = plaza.callerAs(await viewerOf(expertId));
    const mailOf = async () => (await her.notifications.choices()).reasons.find(({ reason }) => reason === "asked");
    expect(await mailOf()).toMatchObject({ mail: "none" });
    const next = await world.question(asker);
    await world.step(1);
    const [ask] = await world.asks(next);
    expect(await plaza.db.mail.count({ where: { key: `ask:${ask?.id ?? 0}:asked` } })).toBe(0);
    await her.notifications.saveChoices({ reasons: [{ reason: "asked", mail: "immediate" }], networks: [] });
    expect((await plaza.caller.notifications.showUnsubscribe({ token })).stopped).toEqual([]);
  });
});
