import { routingLimits as limits } from "@plaza/types/routing";
import { drawsOf, logNormal } from "./draws.ts";
import { qualityOf, type Reaction, reactionOf } from "./reactions.ts";
import { TimeLine } from "./time-line.ts";
import type { Known, Way } from "./ways.ts";
import type { Expert, Question, World } from "./world.ts";

export type Outcome = { question: Question; answeredAt: number | null; isAccepted: boolean; asks: number };
export type Replayed = { outcomes: Outcome[]; asksOf: Map<number, number> };

type Ask = { expert: Expert; month: string; at: number; state: "open" | "passed" | "lapsed" | "answered" };
type Life = { asks: Ask[]; pausedUntil: number; accepted: Map<number, number> };
type Course = { question: Question; asks: Ask[]; answeredAt: number | null; isAccepted: boolean; told: number };

const start = Date.UTC(2026, 0, 5);
const dateOf = (hour: number): Date => new Date(start + hour * 3_600_000);
const monthOf = (hour: number): string => dateOf(hour).toISOString().slice(0, "YYYY-MM".length);
const walkInShare = 0.12;
const walkInMedian = 5 * 24;
const acceptedShare = 0.75;
const facilitatorShare = 0.4;

/** One way of asking over one world, by the product's times and limits. */
export class Replay {
  readonly #world: World;
  readonly #way: Way;
  readonly #lives = new Map<number, Life>();
  readonly #courses: Course[] = [];
  readonly #line = new TimeLine();

  constructor(world: World, way: Way) {
    this.#world = world;
    this.#way = way;
    for (const { memberId } of world.experts)
      this.#lives.set(memberId, { asks: [], pausedUntil: 0, accepted: new Map() });
  }

  run(): Replayed {
    for (const question of this.#world.questions) this.#line.at(question.at, () => this.#begin(question));
    this.#line.run();
    return {
      outcomes: this.#courses.map(({ question, answeredAt, isAccepted, asks, told }) => ({
        question,
        answeredAt,
        isAccepted,
        asks: asks.length + told,
      })),
      asksOf: new Map([...this.#lives].map(([memberId, { asks }]) => [memberId, asks.length])),
    };
  }

  #begin(question: Question): void {
    const course: Course = { question, asks: [], answeredAt: null, isAccepted: false, told: 0 };
    this.#courses.push(course);
    this.#walkIn(course);
    if (this.#way.order === null) return this.#tellAll(course);
    this.#round(course, question.at);
    this.#line.at(question.at + limits.facilitatorsAfterHours, (now) => this.#facilitate(course, now));
  }

  /** Somebody finds the question by herself: the same for every way of asking. */
  #walkIn(course: Course): void {
    const random = drawsOf(this.#world.seed, 22, course.question.questionId);
    if (random() >= walkInShare) return;
    const quality = 0.3 + 0.4 * random();
    this.#line.at(course.question.at + logNormal(random, walkInMedian, 1), (now) =>
      this.#answer(course, { now, quality, expert: null }),
    );
  }

  #tellAll(course: Course): void {
    const { question } = course;
    const topicIds = new Set(question.topics.flatMap(({ topicId, parentId }) => [topicId, parentId ?? topicId]));
    const followers = this.#world.experts.filter(({ topics }) => topics.some(({ topicId }) => topicIds.has(topicId)));
    for (const expert of followers) this.#ask(course, expert, { now: question.at, told: followers.length });
  }

  #round(course: Course, now: number): void {
    const { question } = course;
    if (course.answeredAt !== null || now >= question.at + limits.facilitatorsAfterHours) return;
    const order = this.#way.order?.({
      question,
      experts: this.#world.experts,
      knownOf: (expert) => this.#knownOf(expert, now),
      askedIds: new Set(course.asks.map(({ expert }) => expert.memberId)),
      now: dateOf(now),
    });
    const chosen = (order ?? []).slice(0, limits.askedAtOnce);
    for (const memberId of chosen) {
      const expert = this.#world.experts[memberId - 1];
      if (expert) this.#ask(course, expert, { now, told: limits.askedAtOnce });
    }
    const hours = chosen.length > 0 ? limits.roundHours : limits.retryHours;
    this.#line.at(now + hours, (later) => this.#roundIfDue(course, later, now));
  }

  /** When all passed, the next were asked at once, and this round is over. */
  #roundIfDue(course: Course, now: number, begun: number): void {
    const isNewest = course.asks.every(({ at }) => at <= begun);
    if (isNewest) this.#round(course, now);
  }

  #ask(course: Course, expert: Expert, { now, told }: { now: number; told: number }): void {
    const life = this.#lifeOf(expert);
    const ask: Ask = { expert, month: monthOf(now), at: now, state: "open" };
    const lately = life.asks.filter(({ at }) => at > now - 14 * 24).length;
    const reaction = reactionOf(this.#world.seed, expert, course.question, { now, strain: { lately, told } });
    life.asks.push(ask);
    course.asks.push(ask);
    if (reaction.does !== "nothing")
      this.#line.at(reaction.at, (at) => this.#react(course, ask, { reaction, now: at }));
    this.#line.at(now + limits.roundHours, (at) => this.#lapse(ask, at));
  }

  #react(course: Course, ask: Ask, { reaction, now }: { reaction: Reaction; now: number }): void {
    if (course.answeredAt !== null || reaction.does === "nothing") return;
    if (reaction.does === "answer") {
      ask.state = "answered";
      return this.#answer(course, { now, quality: reaction.quality, expert: ask.expert });
    }
    if (ask.state !== "open" || this.#way.order === null) return;
    ask.state = "passed";
    if (reaction.does === "hand_over") this.#handOver(course, now);
    if (course.asks.every(({ state }) => state !== "open")) this.#round(course, now);
  }

  /** To the best of whom somebody can think: she knows a few, and their real strength. */
  #handOver(course: Course, now: number): void {
    const random = drawsOf(this.#world.seed, 23, course.question.questionId, course.asks.length);
    const asked = new Set(course.asks.map(({ expert }) => expert));
    const [peer] = Array.from(
      { length: 12 },
      () => this.#world.experts[Math.floor(random() * this.#world.experts.length)],
    )
      .flatMap((expert) => (expert && !asked.has(expert) && this.#hasRoom(expert, now) ? [expert] : []))
      .toSorted((a, b) => qualityOf(b, course.question) - qualityOf(a, course.question));
    if (peer) this.#ask(course, peer, { now, told: 1 });
  }

  #hasRoom(expert: Expert, now: number): boolean {
    const { isPaused, load } = this.#knownOf(expert, now);
    return !isPaused && load.week < limits.weeklyMax && load.month < expert.monthlyCapacity;
  }

  #answer(course: Course, { now, quality, expert }: { now: number; quality: number; expert: Expert | null }): void {
    if (course.answeredAt !== null) return;
    course.answeredAt = now;
    const random = drawsOf(this.#world.seed, 24, course.question.questionId);
    course.isAccepted = random() < acceptedShare * Math.min(1, quality * 1.5);
    if (!course.isAccepted || expert === null) return;
    const { accepted } = this.#lifeOf(expert);
    for (const { topicId } of course.question.topics) accepted.set(topicId, (accepted.get(topicId) ?? 0) + 1);
  }

  /** Two in a row without a word: she is asked nothing for a while. */
  #lapse(ask: Ask, now: number): void {
    if (ask.state !== "open") return;
    ask.state = "lapsed";
    const life = this.#lifeOf(ask.expert);
    const last = life.asks.filter(({ state }) => state !== "open").slice(-limits.silentMax);
    if (last.length === limits.silentMax && last.every(({ state }) => state === "lapsed"))
      life.pausedUntil = now + limits.silentPauseDays * 24;
  }

  #facilitate(course: Course, now: number): void {
    if (course.answeredAt !== null) return;
    const random = drawsOf(this.#world.seed, 25, course.question.questionId);
    if (random() >= facilitatorShare) return;
    this.#line.at(now + logNormal(random, 40, 0.8), (at) =>
      this.#answer(course, { now: at, quality: 0.2 + 0.5 * random(), expert: null }),
    );
  }

  #lifeOf({ memberId }: Expert): Life {
    const life = this.#lives.get(memberId);
    if (!life) throw new Error(`no member ${memberId}`);
    return life;
  }

  #knownOf(expert: Expert, now: number): Known {
    const { asks, pausedUntil, accepted } = this.#lifeOf(expert);
    const isSaidAway = expert.away.some(({ from, to, isSaid }) => isSaid && from <= now && now < to);
    const month = monthOf(now);
    const since = (days: number) => asks.filter(({ at }) => at > now - days * 24).length;
    return {
      isPaused: isSaidAway || pausedUntil > now,
      load: {
        month: asks.filter((ask) => ask.month === month).length,
        week: since(7),
        recent: since(limits.recentDays),
      },
      accepted,
    };
  }
}
