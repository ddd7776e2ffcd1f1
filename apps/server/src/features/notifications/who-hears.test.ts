import { eventKinds, notificationReasons } from "@plaza/types/notifications";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { planMail } from "./notification.policy.ts";
import { audiences, hearings, whoHears } from "./who-hears.ts";

const member = fc.integer({ min: 1, max: 8 });
const members = fc.record(Object.fromEntries(audiences.map((name) => [name, fc.array(member)])));

describe("who hears", () => {
  it("is every member of an audience of the kind but the actor, once, by the first reason that fits", () => {
    fc.assert(
      fc.property(fc.constantFrom(...eventKinds), members, fc.option(member), (kind, groups, actorId) => {
        const heard = whoHears(kind, groups, actorId);
        const reasons = notificationReasons.filter((reason) => hearings[kind][reason] !== undefined);
        const groupOf = (reason: (typeof reasons)[number]) => groups[hearings[kind][reason] ?? ""] ?? [];
        const expected = new Set(reasons.flatMap(groupOf).filter((id) => id !== actorId));
        expect(new Set(heard.keys())).toEqual(expected);
        for (const [id, reason] of heard) {
          expect(reasons.find((name) => groupOf(name).includes(id))).toBe(reason);
        }
      }),
    );
  });

  it("has somebody for every kind of event", () => {
    for (const kind of eventKinds) expect(Object.keys(hearings[kind]).length).toBeGreaterThan(0);
  });
});

describe("mail of a notification", () => {
  const now = new Date("2026-01-01T12:00:00Z");
  it("waits a minute for more of the same, but not where it is urgent", () => {
    expect(planMail({ reason: "replied", choice: null, now })).toEqual({
      mail: "due",
      dueAt: new Date("2026-01-01T12:01:00Z"),
    });
    expect(planMail({ reason: "moderated", choice: null, now })).toEqual({ mail: "due", dueAt: now });
  });

  it("comes as chosen, and without a choice as the reason deserves", () => {
    expect(planMail({ reason: "followed", choice: null, now }).mail).toBe("digest");
    expect(planMail({ reason: "followed", choice: "immediate", now }).mail).toBe("due");
    expect(planMail({ reason: "replied", choice: "none", now }).mail).toBe("none");
    expect(planMail({ reason: "network", choice: null, now }).mail).toBe("digest");
  });

  it("is not written for an ask, whose own mail carries its link", () => {
    expect(planMail({ reason: "asked", choice: "immediate", now }).mail).toBe("none");
  });
});
