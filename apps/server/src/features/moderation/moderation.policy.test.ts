import { isModeratorOf } from "../../platform/moderator.policy.ts";
import { caseActions, caseSubjects } from "@plaza/types/moderation";
import { networkRoles } from "@plaza/types/networks";
import { postStates } from "@plaza/types/posts";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { caseAbilities, type CaseFacts, hidesByReports, maySeeCase } from "./moderation.policy.ts";

const anyFacts: fc.Arbitrary<CaseFacts> = fc.record({
  subject: fc.constantFrom(...caseSubjects),
  state: fc.constantFrom(...postStates, null),
  isLocked: fc.constantFrom(true, false, null),
  wasTakenByStaff: fc.boolean(),
  person: fc.option(fc.record({ isStaff: fc.boolean(), isSuspended: fc.boolean() })),
  openReports: fc.nat(3),
  isOwnAct: fc.boolean(),
  canBeWithdrawn: fc.boolean(),
});
const anyRole = fc.constantFrom(...networkRoles, null);
const anyLooking = fc.record({ isStaff: fc.boolean(), networkRole: anyRole, isConcerned: fc.boolean() });
const allowed = (...given: Parameters<typeof caseAbilities>) => {
  const can = caseAbilities(...given);
  return caseActions.filter((action) => can[action]);
};

describe("who moderates", () => {
  it("are staff everywhere, and stewards and facilitators where they lead", () => {
    expect(isModeratorOf(null, "steward")).toBe(false);
    for (const role of [...networkRoles, null]) {
      expect(isModeratorOf({ isStaff: true }, role)).toBe(true);
      expect(isModeratorOf({ isStaff: false }, role)).toBe(role === "steward" || role === "facilitator");
    }
  });
});

describe("in a case", () => {
  it("nobody does anything about herself, and members nothing at all", () => {
    fc.assert(
      fc.property(anyFacts, anyLooking, (facts, looking) => {
        expect(allowed(facts, { ...looking, isConcerned: true })).toEqual([]);
        expect(allowed(facts, { ...looking, isStaff: false, networkRole: "member" })).toEqual([]);
        expect(allowed(facts, { ...looking, isStaff: false, networkRole: null })).toEqual([]);
      }),
    );
  });

  it("only staff suspend, judge people, networks and second looks, and undo staff", () => {
    const leader = { isStaff: false, networkRole: "steward" as const, isConcerned: false };
    fc.assert(
      fc.property(anyFacts, (facts) => {
        const can = allowed(facts, leader);
        expect(can).not.toContain("suspend");
        expect(can).not.toContain("reinstate");
        expect(facts.wasTakenByStaff && can.includes("restore")).toBe(false);
        expect(facts.person?.isStaff === true && can.includes("warn")).toBe(false);
        expect(can.length > 0 && !maySeeCase(facts.subject, leader)).toBe(false);
      }),
    );
    for (const subject of ["member", "network", "introduction", "act"] as const)
      expect(maySeeCase(subject, leader)).toBe(false);
  });

  it("each act leads to another state: what an author deleted stays deleted, nothing is done twice", () => {
    fc.assert(
      fc.property(anyFacts, anyLooking, (facts, looking) => {
        const can = allowed(facts, looking);
        const isSettled = facts.state === "deleted" || facts.state === null;
        expect(isSettled && can.some((action) => ["hide", "restore", "remove"].includes(action))).toBe(false);
        expect(can.includes("hide") && can.includes("restore")).toBe(false);
        expect(can.includes("lock") && can.includes("unlock")).toBe(false);
        expect(can.includes("suspend") && can.includes("reinstate")).toBe(false);
        expect(can.includes("close_reports") && facts.openReports === 0).toBe(false);
        // What is hidden is shown again or removed, and nothing is withdrawn but in a second look.
        expect(can.includes("close_reports") && facts.state === "hidden").toBe(false);
        expect(can.includes("withdraw") && (facts.subject !== "act" || facts.openReports === 0)).toBe(false);
      }),
    );
  });
});

describe("reports hide", () => {
  const now = new Date("2026-11-23T12:00:00Z");
  const day = (days: number) => new Date(now.getTime() - days * 86_400_000);
  const rule = { now, needed: 3, standingDays: 7 };

  it("by three different members of a week's standing, not before", () => {
    const since = (memberId: number, days: number) => ({ memberId, createdAt: day(days) });
    expect(hidesByReports([since(1, 8), since(2, 8), since(3, 7)], rule)).toBe(true);
    expect(hidesByReports([since(1, 8), since(2, 8), since(3, 6)], rule)).toBe(false);
    expect(hidesByReports([since(1, 8), since(1, 8), since(2, 8)], rule)).toBe(false);
    expect(hidesByReports([], rule)).toBe(false);
  });
});
