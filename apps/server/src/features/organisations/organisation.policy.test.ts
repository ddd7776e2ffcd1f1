import { describe, expect, it } from "vitest";
import { canVouch, domainOfAddress, isUnder } from "./organisation.policy.ts";

describe("an address", () => {
  it("stands under its own domain and those above, never under one that only ends alike", () => {
    expect(domainOfAddress("ana@mail.city.example")).toBe("mail.city.example");
    expect(domainOfAddress("nobody")).toBeNull();
    expect(isUnder("city.example", "city.example")).toBe(true);
    expect(isUnder("mail.city.example", "city.example")).toBe(true);
    expect(isUnder("notcity.example", "city.example")).toBe(false);
    expect(isUnder("city.example.evil.example", "city.example")).toBe(false);
    expect(isUnder("example", "city.example")).toBe(false);
  });
});

describe("a word for a colleague", () => {
  const asking = { memberId: 1, organisationId: 7, isConfirmed: false };
  const fellow = { memberId: 2, organisationId: 7, isConfirmed: true };
  it.for([
    ["a confirmed fellow", fellow, asking, true],
    ["one who waits herself", { ...fellow, isConfirmed: false }, asking, false],
    ["somebody of another organisation", { ...fellow, organisationId: 8 }, asking, false],
    ["somebody without one", null, asking, false],
    ["herself", { ...fellow, memberId: 1 }, asking, false],
    ["a fellow, when it is needed no more", fellow, { ...asking, isConfirmed: true }, false],
  ] as const)("of %s", ([, voucher, one, expected]) => {
    expect(canVouch(voucher, one)).toBe(expected);
  });
});
