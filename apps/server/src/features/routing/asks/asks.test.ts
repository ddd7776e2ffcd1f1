import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { TestBrowser } from "../../../testing/test-browser.ts";
import { passAsk, promiseAnswer } from "./act-on-ask.ts";
import { answerByLink } from "./answer-ask.ts";
import { handOverAsk } from "./hand-over-ask.ts";
import { showLinkedAsk } from "./show-asks.ts";
import { createRoutingWorld, type RoutingWorld } from "../../../testing/test-routing.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const many = (count: number) => Array.from({ length: count }, (_, index) => index);

type Asked = { world: RoutingWorld; asker: Viewer; expert: Viewer; questionId: number; askId: number; token: string };

/** One expert is asked, now: procedures take the time from the clock. */
async function askOne(given: Parameters<RoutingWorld["expert"]>[0] = {}): Promise<Asked> {
  const world = await createRoutingWorld(plaza, new Date());
  const asker = await world.asker({ name: "Lucía" });
  const expert = await world.expert(given);
  const questionId = await world.question(asker);
  await world.step(0);
  const [ask] = await world.asks(questionId);
  if (!ask) throw new Error("nobody was asked");
  return { world, asker, expert, questionId, askId: ask.id, token: await world.tokenOf(ask.id) };
}

const byLink = () => plaza.caller.routing.byLink;
const stateOf = async (id: number) => (await plaza.db.ask.findUniqueOrThrow({ where: { id } })).state;
const answersOf = (questionId: number) =>
  plaza.db.post.findMany({ where: { questionId, kind: "answer" }, select: { authorId: true, text: true } });
const settled = { message: "ask.settled" };
const notFound = { message: "ask.not_found", code: "NOT_FOUND" };

describe("the link of a mail", () => {
  it("shows the question, who asks, and why she: without signing in, and changing nothing", async () => {
    const { token, askId, questionId, expert } = await askOne();
    const before = await plaza.db.ask.findUniqueOrThrow({ where: { id: askId } });
    const view = await byLink().show({ token, locale: "en" });
    expect(view).toMatchObject({
      state: "open",
      isWaiting: true,
      expert: { name: expert.name },
      question: { questionId, title: { text: "How do small towns publish their budget?", lang: "en", dir: "ltr" } },
      asker: { name: "Lucía" },
      can: { answer: true, promise: true, pass: true, handOver: true, pause: true },
    });
    expect(view.reasons.map(({ part }) => part)).toEqual(["topic", "language", "room"]);
    for (const locale of ["en", "es", "fr"]) {
      const page = await plaza.get(`/${locale}/asked/${token}`);
      // Kept nowhere: the next one at this computer must not find it, and it changes with the ask.
      expect(page.headers.get("cache-control")).toBe("private, no-store");
    }
    expect(await plaza.db.ask.findUniqueOrThrow({ where: { id: askId } })).toEqual(before);
  });

  it("comes with the words of the question as plain text", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    await world.expert();
    const questionId = await world.question(await world.asker());
    const html = "<p>We <strong>print</strong> it.</p>\n<ul>\n<li>R&amp;D first</li>\n</ul>";
    await plaza.db.post.updateMany({ where: { questionId }, data: { text: "We **print** it.\n\n- R&D first", html } });
    await world.step(0);
    const [ask] = await world.asks(questionId);
    const { text } = await plaza.db.mail.findFirstOrThrow({ where: { key: `ask:${ask?.id ?? 0}:asked` } });
    expect(text).toMatch(/We print it\.\s+R&D first/);
    expect(text).not.toContain("**");
  });

  it("posts an answer as the expert's, once", async () => {
    const { token, askId, questionId, expert } = await askOne();
    await byLink().answer({ token, text: "We print it in the bus." });
    expect(await answersOf(questionId)).toEqual([{ authorId: expert.memberId, text: "We print it in the bus." }]);
    expect(await stateOf(askId)).toBe("answered");
    await expect(byLink().answer({ token, text: "And another thing" })).rejects.toMatchObject(settled);
    // The same again is the same answer: she pressed twice.
    await byLink().answer({ token, text: "We print it in the bus." });
    expect(await answersOf(questionId)).toHaveLength(1);
    const question = await plaza.db.question.findUniqueOrThrow({ where: { id: questionId } });
    expect(question).toMatchObject({ routeAt: null, answerCount: 1 });
  });

  it("posts one answer of twenty at once", async () => {
    const { token, questionId } = await askOne();
    const answers = await Promise.allSettled(
      many(20).map((number) => byLink().answer({ token, text: `Answer number ${number}` })),
    );
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    expect(await answersOf(questionId)).toHaveLength(1);
  });

  it("opens nothing else: not another ask, not with a part of it, not when it is old", async () => {
    const [one, other] = [await askOne(), await askOne()];
    for (const token of ["no-such-link", one.token.slice(1), `${one.token}x`, "a".repeat(100)]) {
      await expect(byLink().show({ token, locale: "en" })).rejects.toMatchObject(notFound);
      await expect(byLink().pass({ token })).rejects.toMatchObject(notFound);
      await expect(byLink().answer({ token, text: "Words" })).rejects.toMatchObject(notFound);
    }
    await byLink().pass({ token: one.token });
    expect([await stateOf(one.askId), await stateOf(other.askId)]).toEqual(["passed", "open"]);
    const monthLater = new Date(Date.now() + 31 * 86_400_000);
    await expect(showLinkedAsk(plaza.deps, { token: other.token, locale: "en" }, monthLater)).rejects.toThrow(
      "ask.not_found",
    );
    await expect(passAsk(plaza.deps, { token: other.token }, monthLater)).rejects.toThrow("ask.not_found");
  });

  it("ends for all but pausing and thinking better of it when she has passed", async () => {
    const { token, askId } = await askOne();
    await byLink().pass({ token });
    await byLink().pass({ token });
    for (const act of [
      () => byLink().answer({ token, text: "Words" }),
      () => byLink().promise({ token }),
      () => byLink().handOver({ token, handle: "nobody" }),
    ])
      await expect(act()).rejects.toMatchObject(settled);
    expect((await byLink().show({ token, locale: "en" })).can).toEqual({
      answer: false,
      promise: false,
      pass: false,
      takeBack: true,
      handOver: false,
      pause: true,
      resume: false,
    });
    expect(await stateOf(askId)).toBe("passed");
  });

  it("takes a late answer as long as nobody else answered", async () => {
    const { world, token, askId, questionId, expert } = await askOne();
    await world.step(49);
    expect(await stateOf(askId)).toBe("lapsed");
    await answerByLink(plaza.deps, { token, text: "Late, but here it is.", resourceIds: [] }, world.at(60));
    expect(await stateOf(askId)).toBe("answered");
    expect(await answersOf(questionId)).toMatchObject([{ authorId: expert.memberId }]);
  });

  it("is of no use once she is suspended or erased", async () => {
    const { token, expert } = await askOne();
    await plaza.db.member.update({ where: { id: expert.memberId }, data: { state: "suspended" } });
    await expect(byLink().show({ token, locale: "en" })).rejects.toMatchObject(notFound);
    await expect(byLink().answer({ token, text: "Words" })).rejects.toMatchObject(notFound);
    await plaza.db.account.delete({ where: { id: expert.accountId } });
    await expect(byLink().pass({ token })).rejects.toMatchObject(notFound);
  });

  it("is known to the database as a hash, and takes no foreign post", async () => {
    const { token, askId } = await askOne();
    expect(JSON.stringify(await plaza.db.ask.findMany())).not.toContain(token);
    const browser = new TestBrowser(plaza.app);
    const foreign = await plaza.app.request("/trpc/routing.byLink.pass", {
      method: "POST",
      headers: { host: "localhost:3000", origin: "https://elsewhere.example", "content-type": "application/json" },
      body: JSON.stringify({ token }),
    });
    expect(foreign.status).toBeGreaterThanOrEqual(400);
    expect(await stateOf(askId)).toBe("open");
    expect((await browser.ask("routing.byLink.show", { token, locale: "en" })).status).toBe(200);
  });

  it.each([
    ["nothing", " \u2800 "],
    ["NUL", "a\u0000b"],
    ["half a character", "a\ud800"],
    ["more than 20,000 characters", "a".repeat(20_001)],
  ])("refuses an answer of %s and stays good", async (_, text) => {
    const { token, questionId } = await askOne();
    await expect(byLink().answer({ token, text })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await answersOf(questionId)).toEqual([]);
    expect((await byLink().show({ token, locale: "en" })).can.answer).toBe(true);
  });
});

describe("passing, promising, pausing", () => {
  it("is of the one who was asked alone", async () => {
    const { askId, asker, world } = await askOne();
    for (const viewer of [asker, await world.asker({ isStaff: true })]) {
      const caller = plaza.callerAs(viewer).routing;
      await expect(caller.pass({ askId })).rejects.toMatchObject(notFound);
      await expect(caller.promise({ askId })).rejects.toMatchObject(notFound);
      await expect(caller.handOver({ askId, handle: asker.handle })).rejects.toMatchObject(notFound);
    }
    expect(await stateOf(askId)).toBe("open");
  });

  it("asks the next at once when all have passed, and not before", async () => {
    const world = await createRoutingWorld(plaza);
    await Promise.all(many(5).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const asks = await world.asks(questionId);
    for (const { id, expertId } of asks) {
      expect(await world.asks(questionId)).toHaveLength(3);
      await passAsk(plaza.deps, { askId: id, expertId }, world.at(1));
      await world.step(1);
    }
    expect((await world.asks(questionId)).filter(({ round }) => round === 2)).toHaveLength(2);
  });

  it("gives whoever promises three days more", async () => {
    const { world, askId, expert } = await askOne();
    const of = { askId, expertId: expert.memberId };
    await promiseAnswer(plaza.deps, of, world.at(40));
    await promiseAnswer(plaza.deps, of, world.at(41));
    expect(await plaza.db.ask.findUniqueOrThrow({ where: { id: askId } })).toMatchObject({
      state: "accepted",
      lapsesAt: world.at(112),
    });
  });

  it("pauses until the day has ended everywhere, and passes on what was asked", async () => {
    const { token, askId, expert } = await askOne();
    const day = new Date(Date.now() + 9 * 86_400_000).toISOString().slice(0, 10);
    await byLink().pause({ token, until: day });
    expect(await stateOf(askId)).toBe("passed");
    const member = await plaza.db.member.findUniqueOrThrow({ where: { id: expert.memberId } });
    expect(member).toMatchObject({
      isPaused: true,
      pausedUntil: new Date(Date.parse(`${day}T00:00:00Z`) + 36 * 3_600_000),
    });
    await byLink().pause({ token, until: day });
    const shown = await plaza.callerAs(expert).routing.list({ locale: "en" });
    expect(shown.pausedUntil?.slice(0, 10)).toBe(day);
    await plaza.callerAs(expert).routing.resume();
    expect((await plaza.callerAs(expert).routing.list({ locale: "en" })).isPaused).toBe(false);
  });

  it.each(["2020-01-01", "2999-01-01"])("does not pause until %s", async (until) => {
    const { token, askId } = await askOne();
    await expect(byLink().pause({ token, until })).rejects.toMatchObject({ message: "ask.day_out_of_range" });
    expect(await stateOf(askId)).toBe("open");
  });
});

describe("handing over", () => {
  it("asks the peer at once, tells her who thought of her, and ends after two", async () => {
    const { world, token, askId, questionId, expert } = await askOne({ name: "Ana" });
    const handles = [];
    for (const name of ["Bea", "Carla", "Dora"])
      handles.push((await world.expert({ name, topics: {}, languages: {} })).handle);
    const [bea = "", carla = "", dora = ""] = handles;
    const newest = async () => {
      const asks = await world.asks(questionId);
      return world.tokenOf(Math.max(...asks.map(({ id }) => id)));
    };
    await byLink().handOver({ token, handle: `@${bea.toUpperCase()}` });
    expect(await stateOf(askId)).toBe("handed_over");
    const [, second] = await world.asks(questionId);
    expect(second).toMatchObject({ round: 1, namedById: expert.memberId });
    const next = await newest();
    const view = await byLink().show({ token: next, locale: "en" });
    expect(view).toMatchObject({ expert: { name: "Bea" }, reasons: [{ part: "named", by: "Ana" }] });
    await byLink().handOver({ token: next, handle: carla });
    const last = await newest();
    expect((await byLink().show({ token: last, locale: "en" })).can).toMatchObject({ answer: true, handOver: false });
    await expect(byLink().handOver({ token: last, handle: dora })).rejects.toMatchObject({
      message: "ask.chain_ended",
    });
  });

  it("refuses alike whoever has no room, pauses, was asked, asks herself or is blocked; and finds nobody hidden", async () => {
    const { world, token, asker, expert } = await askOne();
    const paused = await world.expert({ isPaused: true });
    const full = await world.expert({ monthlyCapacity: 0 });
    const silent = await world.expert({ offers: {} });
    const blocking = await world.expert();
    const apart = await world.expert();
    await plaza.db.memberBlock.createMany({
      data: [
        { memberId: blocking.memberId, otherId: asker.memberId, distance: "block" },
        { memberId: apart.memberId, otherId: expert.memberId, distance: "block" },
      ],
    });
    for (const { handle } of [paused, full, silent, blocking, apart, asker, expert])
      await expect(byLink().handOver({ token, handle })).rejects.toMatchObject({ message: "ask.peer_unavailable" });
    const unlisted = await world.expert({ isListed: false });
    for (const handle of [unlisted.handle, "nobody-of-that-name"])
      await expect(byLink().handOver({ token, handle })).rejects.toMatchObject({
        message: "ask.peer_unknown",
        code: "UNPROCESSABLE_CONTENT",
      });
  });

  it("gives the last place of a peer away once, to one of two who name her at the same moment", async () => {
    const [one, other] = [await askOne(), await askOne()];
    const peer = await one.world.expert({ monthlyCapacity: 1, topics: {} });
    const now = new Date();
    const answers = await Promise.allSettled(
      [one, other].map(({ token }) => handOverAsk(plaza.deps, { token }, peer.handle, now)),
    );
    expect(answers.map(({ status }) => status).toSorted()).toEqual(["fulfilled", "rejected"]);
    expect(await plaza.db.ask.count({ where: { expertId: peer.memberId } })).toBe(1);
  });

  it("offers those who came next in the ranking", async () => {
    const world = await createRoutingWorld(plaza, new Date());
    await Promise.all(many(5).map(() => world.expert()));
    const questionId = await world.question(await world.asker());
    await world.step(0);
    const asks = await world.asks(questionId);
    const asked = new Set(asks.map(({ expertId }) => expertId));
    const view = await byLink().show({ token: await world.tokenOf(asks[0]?.id ?? 0), locale: "en" });
    expect(view.peers).toHaveLength(2);
    expect(view.peers.some(({ memberId }) => asked.has(memberId))).toBe(false);
  });
});
