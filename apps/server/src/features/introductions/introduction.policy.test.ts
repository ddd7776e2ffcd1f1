import { describe, expect, it } from "vitest";
import { abilitiesOf, type AskedPerson, type AskingHistory, hindranceOf, showsAddress } from "./introduction.policy.ts";

const person: AskedPerson = { isListed: true, isActive: true, isPaused: false, monthlyCapacity: 2, askedThisMonth: 0 };
const history: AskingHistory = {
  hasOpen: false,
  isAskedByThem: false,
  isAccepted: false,
  wasAnsweredLately: false,
  openInAll: 0,
};
const hindrance = (of: Partial<AskedPerson>, before: Partial<AskingHistory> = {}) =>
  hindranceOf({ ...person, ...of }, { ...history, ...before }, { openMax: 10 });

describe("who may be asked", () => {
  it.each([
    [{}, {}, null],
    [{ isListed: false }, {}, "not_accepted"],
    [{ isActive: false }, {}, "not_accepted"],
    [{ isPaused: true }, {}, "not_accepted"],
    [{ monthlyCapacity: 0 }, {}, "not_accepted"],
    [{ askedThisMonth: 1 }, {}, null],
    [{ askedThisMonth: 2 }, {}, "full"],
    [{}, { hasOpen: true }, "open_already"],
    [{}, { isAskedByThem: true }, "asked_by_them"],
    [{}, { isAccepted: true }, "met"],
    [{}, { wasAnsweredLately: true }, "answered_before"],
    [{}, { openInAll: 9 }, null],
    [{}, { openInAll: 10 }, "too_many_open"],
    // A pause is not told by way of the month being full.
    [{ isPaused: true, askedThisMonth: 2 }, {}, "not_accepted"],
  ] as const)("%j after %j: %s", (of, before, expected) => {
    expect(hindrance(of, before)).toBe(expected);
  });
});

describe("what each of the two may do", () => {
  const now = new Date("2026-05-01T00:00:00Z");
  const facts = { askerId: 1, personId: 2, state: "open" as const, lapsesAt: new Date("2026-05-10T00:00:00Z") };
  it("answering is the asked one's, taking back the asker's", () => {
    expect(abilitiesOf(facts, 2, { now, isReported: false })).toEqual({
      accept: true,
      decline: true,
      withdraw: false,
      report: true,
    });
    expect(abilitiesOf(facts, 1, { now, isReported: true })).toEqual({
      accept: false,
      decline: false,
      withdraw: true,
      report: false,
    });
  });

  it("nobody answers what has lapsed, even before it is marked so", () => {
    const late = { ...facts, lapsesAt: now };
    expect(abilitiesOf(late, 2, { now, isReported: false })).toMatchObject({ accept: false, decline: false });
  });

  it("addresses show in one state only", () => {
    const states = ["open", "accepted", "declined", "lapsed", "withdrawn"] as const;
    expect(states.filter((state) => showsAddress({ state }))).toEqual(["accepted"]);
  });
});
