import { describe, expect, it } from "vitest";
import { canEndorse, canRemove, canRevoke, isExpert } from "./endorsement.policy.ts";

describe("an expert", () => {
  it.each([
    [0, 0, 0, false],
    [1, 0, 0, false],
    [2, 0, 0, true],
    [0, 1, 0, true],
    [0, 0, 1, true],
    [1, 1, 1, true],
  ])("%i members, %i of the staff, %i accepted answers: %s", (members, staff, answers, expected) => {
    expect(isExpert({ members, staff, answers })).toBe(expected);
  });
});

describe("who endorses", () => {
  it.each([
    [{ isSignedIn: false, isOneself: false, hasEndorsed: false }, false, false],
    [{ isSignedIn: true, isOneself: true, hasEndorsed: false }, false, false],
    [{ isSignedIn: true, isOneself: true, hasEndorsed: true }, false, false],
    [{ isSignedIn: true, isOneself: false, hasEndorsed: false }, true, false],
    [{ isSignedIn: true, isOneself: false, hasEndorsed: true }, false, true],
  ])("%j: says %s, takes back %s", (reader, endorse, revoke) => {
    expect([canEndorse(reader), canRevoke(reader)]).toEqual([endorse, revoke]);
  });

  it("the endorsed alone removes what others said", () => {
    expect([canRemove(null, 1), canRemove(2, 1), canRemove(1, 1)]).toEqual([false, false, true]);
  });
});
