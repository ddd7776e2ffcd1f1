import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { chooseMeetings, compare, type Profile, scoreOf, weekOf } from "./meeting.ts";

const profile = (memberId: number, given: Partial<Profile> = {}): Profile => ({
  memberId,
  knows: [],
  learns: [],
  languages: [],
  place: null,
  ...given,
});

const me = profile(1, { knows: [10], learns: [20, 21], languages: ["es", "en"] });

const anyProfile = fc.record({
  memberId: fc.integer({ min: 2, max: 500 }),
  knows: fc.uniqueArray(fc.integer({ min: 10, max: 25 }), { maxLength: 5 }),
  learns: fc.uniqueArray(fc.integer({ min: 10, max: 25 }), { maxLength: 5 }),
  languages: fc.uniqueArray(fc.constantFrom("es", "en", "fr", "pt-BR"), { maxLength: 3 }),
  place: fc.constant(null),
});

describe("whom to meet", () => {
  it("says what each can give the other", () => {
    const other = profile(2, { knows: [20, 10], learns: [10], languages: ["es-PE"] });
    expect(compare(me, other)).toEqual({
      memberId: 2,
      knows: [20],
      learns: [10],
      shares: [10],
      languages: ["es-PE"],
      likeness: null,
    });
  });

  it.each([
    ["the same place", { id: 5, countryCode: "PE", level: "municipality", population: 10_000 }, "same"],
    ["another of its country", { id: 6, countryCode: "PE", level: "municipality", population: null }, "same_country"],
    ["one of its size elsewhere", { id: 7, countryCode: "FR", level: "municipality", population: 29_000 }, "similar"],
    ["a much larger one elsewhere", { id: 8, countryCode: "FR", level: "municipality", population: 31_000 }, null],
    ["one of unknown size elsewhere", { id: 9, countryCode: "FR", level: "municipality", population: null }, null],
  ])("knows %s", (_, place, likeness) => {
    const town = { id: 5, countryCode: "PE", level: "municipality", population: 10_000 };
    expect(compare(profile(1, { place: town }), profile(2, { place })).likeness).toBe(likeness);
  });

  it("proposes nobody without a topic in common", () => {
    expect(chooseMeetings(me, [profile(2, { knows: [99], languages: ["es"] })], "1")).toEqual([]);
  });

  it("is the same all week, whatever order the others come in, and three of the nine best", () => {
    fc.assert(
      fc.property(fc.uniqueArray(anyProfile, { selector: ({ memberId }) => memberId, maxLength: 40 }), (others) => {
        const chosen = chooseMeetings(me, others, "2955");
        expect(chooseMeetings(me, others.toReversed(), "2955")).toEqual(chosen);
        const scores = others
          .map((other) => compare(me, other))
          .filter(({ knows, learns, shares }) => knows.length + learns.length + shares.length > 0)
          .map(scoreOf)
          .toSorted((a, b) => b - a);
        expect(chosen).toHaveLength(Math.min(3, scores.length));
        for (const match of chosen) expect(scoreOf(match)).toBeGreaterThanOrEqual(scores[8] ?? 0);
      }),
    );
  });

  it("changes from week to week where there are more than three", () => {
    const others = Array.from({ length: 9 }, (_, index) => profile(index + 2, { knows: [20] }));
    const weeks = Array.from({ length: 8 }, (_, week) =>
      chooseMeetings(me, others, String(week))
        .map(({ memberId }) => memberId)
        .join(),
    );
    expect(new Set(weeks).size).toBeGreaterThan(3);
  });

  it("counts weeks from Monday to Sunday", () => {
    expect(weekOf(new Date("2026-11-22T23:59:59Z"))).not.toBe(weekOf(new Date("2026-11-23T00:00:00Z")));
    expect(weekOf(new Date("2026-11-23T00:00:00Z"))).toBe(weekOf(new Date("2026-11-29T23:59:59Z")));
  });
});
