import { languageLevels } from "@plaza/types/members";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { type Candidate, type Load, rankExperts, type RoutedQuestion } from "./rank-experts.policy.ts";

const now = new Date("2026-05-04T09:00:00Z");
const question: RoutedQuestion = {
  questionId: 7,
  askerId: 1,
  language: "es",
  askerLanguages: ["fr"],
  topics: [{ topicId: 10, parentId: 1 }],
  askedIds: new Set(),
  keptApartIds: new Set(),
};
const ana: Candidate = {
  memberId: 2,
  isActive: true,
  isListed: true,
  isOffering: true,
  isPaused: false,
  pausedUntil: null,
  monthlyCapacity: 4,
  topics: [{ topicId: 10, parentId: 1 }],
  languages: [{ language: "es", level: "c1" }],
  locale: "es",
  place: null,
  endorsements: new Map(),
  acceptedAnswers: new Map(),
};
const idle: Load = { month: 0, week: 0, recent: 0 };

const rank = (of: Partial<Candidate> = {}, load: Partial<Load> = {}, asked: Partial<RoutedQuestion> = {}) => {
  const candidate = { ...ana, ...of };
  const [ranked] = rankExperts(
    { ...question, ...asked },
    [candidate],
    new Map([[candidate.memberId, { ...idle, ...load }]]),
    now,
  );
  if (!ranked) throw new Error("nobody was ranked");
  return ranked;
};
const hindrance = (...given: Parameters<typeof rank>) => rank(...given).hindrance;

describe("who may be asked", () => {
  it.each([
    ["nothing stands in the way", {}, {}, {}, null],
    ["the asker", { memberId: 1 }, {}, {}, "asker"],
    ["asked before", {}, {}, { askedIds: new Set([2]) }, "already_asked"],
    ["a block between the two", {}, {}, { keptApartIds: new Set([2]) }, "blocked"],
    ["suspended", { isActive: false }, {}, {}, "suspended"],
    ["not listed", { isListed: false }, {}, {}, "not_listed"],
    ["no offer", { isOffering: false }, {}, {}, "no_offer"],
    ["a pause", { isPaused: true }, {}, {}, "paused"],
    ["a pause until tomorrow", { isPaused: true, pausedUntil: new Date("2026-05-05T09:00:00Z") }, {}, {}, "paused"],
    ["a pause that is over", { isPaused: true, pausedUntil: now }, {}, {}, null],
    ["the month is full", {}, { month: 4 }, {}, "month_full"],
    ["no capacity", { monthlyCapacity: 0 }, {}, {}, "month_full"],
    ["two this week", {}, { month: 2, week: 2 }, {}, "week_full"],
    ["another topic", { topics: [{ topicId: 11, parentId: 2 }] }, {}, {}, "no_topic"],
    ["another language", { languages: [{ language: "de", level: "native" }] }, {}, {}, "no_language"],
    ["a little of the language", { languages: [{ language: "es", level: "a2" }] }, {}, {}, "no_language"],
  ] as const)("%s", (...[, of, load, asked, expected]) => {
    expect(hindrance(of, load, asked)).toBe(expected);
  });
});

describe("what counts", () => {
  it("knowing the topic more than its parent or a child, and an accepted answer instead of either", () => {
    const own = rank().parts.topic;
    const parent = rank({ topics: [{ topicId: 1, parentId: null }] });
    const child = rank({ topics: [{ topicId: 12, parentId: 10 }] });
    const answered = rank({ topics: [], acceptedAnswers: new Map([[10, 1]]) });
    expect(own).toBeGreaterThan(answered.parts.topic);
    expect(answered.parts.topic).toBeGreaterThan(parent.parts.topic);
    expect(child.parts.topic).toBe(parent.parts.topic);
    expect(parent.reasons).toContainEqual({ part: "near_topic", topicIds: [10] });
    expect(answered.reasons).toContainEqual({ part: "answers", count: 1 });
  });

  it("a sibling of the topic is another topic", () => {
    expect(hindrance({ topics: [{ topicId: 13, parentId: 1 }] })).toBe("no_topic");
  });

  it("the language of the question before one that the asker reads, whatever the region", () => {
    const own = rank({ languages: [{ language: "es-AR", level: "c2" }] });
    const shared = rank({ languages: [{ language: "fr", level: "c2" }] });
    expect(own.parts.language).toBeGreaterThan(shared.parts.language);
    expect(own.reasons).toContainEqual({ part: "language", language: "es", isOfQuestion: true });
    expect(shared.reasons).toContainEqual({ part: "language", language: "fr", isOfQuestion: false });
  });

  it("without languages that may be known, her interface decides and no reason names it", () => {
    const silent = rank({ languages: [], locale: "es" });
    expect(silent.hindrance).toBeNull();
    expect(silent.reasons.map(({ part }) => part)).not.toContain("language");
    expect(hindrance({ languages: [], locale: "en" })).toBe("no_language");
  });
});

const candidates = fc.record<Candidate>({
  memberId: fc.integer({ min: 1, max: 40 }),
  isActive: fc.boolean(),
  isListed: fc.boolean(),
  isOffering: fc.boolean(),
  isPaused: fc.boolean(),
  pausedUntil: fc.option(fc.date({ min: new Date("2026-04-01"), max: new Date("2026-07-01"), noInvalidDate: true })),
  monthlyCapacity: fc.integer({ min: 0, max: 8 }),
  topics: fc.array(
    fc.constantFrom(
      { topicId: 10, parentId: 1 },
      { topicId: 11, parentId: 1 },
      { topicId: 1, parentId: null },
      { topicId: 12, parentId: 10 },
    ),
    { maxLength: 3 },
  ),
  languages: fc.uniqueArray(
    fc.record({ language: fc.constantFrom("es", "fr", "en", "sw"), level: fc.constantFrom(...languageLevels) }),
    { selector: ({ language }) => language, maxLength: 3 },
  ),
  locale: fc.constantFrom("en", "es", "fr"),
  place: fc.option(
    fc.record({
      tie: fc.constantFrom("same", "country", "similar"),
      band: fc.constantFrom("town", "city", null),
      likeness: fc.double({ min: 0, max: 1, noNaN: true }),
    }),
  ),
  endorsements: fc.integer({ min: 0, max: 9 }).map((count) => new Map([[10, count]])),
  acceptedAnswers: fc.integer({ min: 0, max: 9 }).map((count) => new Map([[10, count]])),
});
const pools = fc.uniqueArray(candidates, { selector: ({ memberId }) => memberId, maxLength: 20 });
const loads = fc.dictionary(
  fc.integer({ min: 1, max: 40 }).map(String),
  fc.record<Load>({ month: fc.nat(8), week: fc.nat(3), recent: fc.nat(8) }),
);
const loadsOf = (given: Record<string, Load>) => new Map(Object.entries(given).map(([id, load]) => [Number(id), load]));
const asked = fc.record({
  askedIds: fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((ids) => new Set(ids)),
  keptApartIds: fc.uniqueArray(fc.integer({ min: 1, max: 40 })).map((ids) => new Set(ids)),
});

describe("rankExperts, whatever it is given", () => {
  it("never has room for one who must not be asked", () => {
    fc.assert(
      fc.property(pools, loads, asked, (pool, given, kept) => {
        const known = loadsOf(given);
        const ranked = rankExperts({ ...question, ...kept }, pool, known, now);
        const free = new Set(ranked.filter((one) => one.hindrance === null).map(({ memberId }) => memberId));
        for (const one of pool.filter(({ memberId }) => free.has(memberId))) {
          const { memberId, isPaused, pausedUntil } = one;
          const load = known.get(memberId) ?? idle;
          expect([one.isActive, one.isListed, one.isOffering]).toEqual([true, true, true]);
          expect(isPaused && (pausedUntil === null || pausedUntil > now)).toBe(false);
          expect([1, ...kept.askedIds, ...kept.keptApartIds]).not.toContain(memberId);
          expect(load.week).toBeLessThan(2);
          expect(load.month).toBeLessThan(one.monthlyCapacity);
        }
      }),
    );
  });

  it("is the same for the same, in whatever order the candidates come", () => {
    fc.assert(
      fc.property(pools, loads, (pool, given) => {
        const first = rankExperts(question, pool, loadsOf(given), now);
        expect(rankExperts(question, pool.toReversed(), loadsOf(given), now)).toEqual(first);
      }),
    );
  });

  it("loses nobody and names nobody twice; scores lie between 0 and 1 and fall", () => {
    fc.assert(
      fc.property(pools, loads, (pool, given) => {
        const ranked = rankExperts(question, pool, loadsOf(given), now);
        const idsOf = (of: readonly { memberId: number }[]) =>
          of.map(({ memberId }) => memberId).toSorted((a, b) => a - b);
        expect(idsOf(ranked)).toEqual(idsOf(pool));
        for (const { score } of ranked) expect(score >= 0 && score <= 1).toBe(true);
        const free = ranked.filter((one) => one.hindrance === null).map(({ score }) => score);
        expect(free).toEqual(free.toSorted((a, b) => b - a));
      }),
    );
  });
});

describe("more of a thing is never worse", () => {
  const score = (of: Candidate, load: Load) => rank(of, load).score;
  const load = fc.record<Load>({ month: fc.nat(8), week: fc.nat(3), recent: fc.nat(8) });
  const better: Record<string, (of: Candidate, load: Load) => [Candidate, Load]> = {
    "the topic itself": (of, l) => [{ ...of, topics: [...of.topics, { topicId: 10, parentId: 1 }] }, l],
    "a language": (of, l) => [{ ...of, languages: [...of.languages, { language: "es", level: "native" }] }, l],
    "a place that is more alike": (of, l) => [{ ...of, place: { tie: "same", band: null, likeness: 1 } }, l],
    "an endorsement": (of, l) => [{ ...of, endorsements: new Map([[10, (of.endorsements.get(10) ?? 0) + 1]]) }, l],
    "an accepted answer": (of, l) => [
      { ...of, acceptedAnswers: new Map([[10, (of.acceptedAnswers.get(10) ?? 0) + 1]]) },
      l,
    ],
    "room in the month": (of, l) => [of, { ...l, month: Math.max(0, l.month - 1) }],
    "less asked of her lately": (of, l) => [of, { ...l, recent: Math.max(0, l.recent - 1) }],
  };
  it.each(Object.entries(better))("%s", (_, improve) => {
    fc.assert(
      fc.property(
        // Where she names no language, her interface stands in for one: naming one is another thing than one more.
        candidates.filter(({ languages }) => languages.length > 0),
        load,
        (of, given) => {
          expect(score(...improve(of, given))).toBeGreaterThanOrEqual(score(of, given));
        },
      ),
    );
  });

  it("of twins, the one of whom less was asked is first", () => {
    const twins = [ana, { ...ana, memberId: 3 }];
    const ranked = rankExperts(question, twins, new Map([[2, { ...idle, recent: 1 }]]), now);
    expect(ranked.map(({ memberId }) => memberId)).toEqual([3, 2]);
  });

  it("between equals, every one is first for some question", () => {
    const many = Array.from({ length: 5 }, (_, index) => ({ ...ana, memberId: index + 2 }));
    const firsts = Array.from(
      { length: 200 },
      (_, index) => rankExperts({ ...question, questionId: index + 1 }, many, new Map(), now)[0]?.memberId,
    );
    for (const { memberId } of many) expect(firsts.filter((first) => first === memberId).length).toBeGreaterThan(20);
  });
});
