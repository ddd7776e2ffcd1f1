import { joinPolicies, type JoinPolicy, networkRoles } from "@plaza/types/networks";
import { describe, expect, it } from "vitest";
import { abilitiesOf, type Applicant, canSeeNetwork, joiningWay, type Standing } from "./network.policy.ts";

const standings: Standing[] = [null, ...networkRoles];

describe("what a role may do", () => {
  it("is this table and nothing else", () => {
    const table = Object.fromEntries(
      Object.keys(abilitiesOf(null)).map((action) => [
        action,
        standings
          .filter((standing) => abilitiesOf(standing)[action as keyof ReturnType<typeof abilitiesOf>])
          .map((standing) => standing ?? "nobody"),
      ]),
    );
    expect(table).toEqual({
      seeMembers: ["steward", "facilitator", "member"],
      leave: ["steward", "facilitator", "member"],
      settleRequests: ["steward", "facilitator"],
      moderate: ["steward", "facilitator"],
      invite: ["steward", "facilitator"],
      editWelcome: ["steward", "facilitator"],
      editCollections: ["steward", "facilitator"],
      editSettings: ["steward"],
      manageMembers: ["steward"],
      exportMembers: ["steward"],
    });
  });

  it("never includes seeing a hidden network without being its member", () => {
    expect(standings.filter((standing) => canSeeNetwork({ isHidden: true }, standing))).toEqual(networkRoles);
    expect(standings.every((standing) => canSeeNetwork({ isHidden: false }, standing))).toBe(true);
  });
});

describe("the way into a network", () => {
  const reader: Applicant = {
    isSignedIn: true,
    isBlocked: false,
    hasAsked: false,
    isVerifiedOfficial: false,
    isInvited: false,
  };
  const ways = (change: Partial<Applicant>) =>
    Object.fromEntries(joinPolicies.map((policy) => [policy, joiningWay(policy, null, { ...reader, ...change })]));
  const all = (way: string) => Object.fromEntries(joinPolicies.map((policy: JoinPolicy) => [policy, way]));

  it.each([
    [{}, { open: "join", request: "ask", invitation: "invitation_needed", verified_officials: "affiliation_needed" }],
    [
      { isInvited: true },
      { open: "join", request: "join", invitation: "join", verified_officials: "affiliation_needed" },
    ],
    [
      { isVerifiedOfficial: true },
      { open: "join", request: "ask", invitation: "invitation_needed", verified_officials: "join" },
    ],
    [
      { hasAsked: true },
      { open: "join", request: "asked", invitation: "invitation_needed", verified_officials: "affiliation_needed" },
    ],
    [{ isBlocked: true, isInvited: true, isVerifiedOfficial: true }, all("blocked")],
    [{ isSignedIn: false }, all("sign_in")],
  ])("for %j is %j", (change, expected) => {
    expect(ways(change)).toEqual(expected);
  });

  it("is closed behind whoever is in", () => {
    for (const role of networkRoles)
      for (const policy of joinPolicies)
        expect(joiningWay(policy, role, { ...reader, isBlocked: true })).toBe("joined");
  });
});
