import type { NetworkRole } from "@plaza/types/networks";
import { describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { canEditCollection, canReadCollection, type CollectionFacts, isOpenToAll } from "./collection.policy.ts";

const viewer: Viewer = { memberId: 1, accountId: "1", handle: "me", name: "Me", isStaff: true, locale: "en" };

const ofMember = (memberId: number, isPublic: boolean, isActive = true): CollectionFacts => ({
  isPublic,
  owner: { memberId, isActive },
  network: null,
});
const ofNetwork = (role: NetworkRole | null, isPublic: boolean, isHidden = false): CollectionFacts => ({
  isPublic,
  owner: null,
  network: { isHidden, role },
});

describe("who may read and change a collection", () => {
  it.each<[string, CollectionFacts, boolean, boolean]>([
    ["her own", ofMember(1, false), true, true],
    ["another's private one, staff or not", ofMember(2, false), false, false],
    ["another's public one", ofMember(2, true), true, false],
    ["a public one of somebody suspended", ofMember(2, true, false), false, false],
    ["a private one of a network that she stewards", ofNetwork("steward", false), true, true],
    ["a private one of a network that she facilitates", ofNetwork("facilitator", false), true, true],
    ["a private one of a network that she is in", ofNetwork("member", false), true, false],
    ["a private one of a network that she is not in", ofNetwork(null, false), false, false],
    ["a public one of a network that she is not in", ofNetwork(null, true), true, false],
    ["a public one of a hidden network that she is not in", ofNetwork(null, true, true), false, false],
    ["one of a hidden network that she is in", ofNetwork("member", true, true), true, false],
  ])("%s", (_, facts, mayRead, mayEdit) => {
    expect(canReadCollection(facts, viewer)).toBe(mayRead);
    expect(canEditCollection(facts, viewer)).toBe(mayEdit);
  });

  it("lets nobody without an account change anything, and read what is open to all", () => {
    for (const facts of [ofMember(1, true), ofNetwork(null, true)]) {
      expect(canReadCollection(facts, null)).toBe(true);
      expect(isOpenToAll(facts)).toBe(true);
      expect(canEditCollection(facts, null)).toBe(false);
    }
    expect(canReadCollection(ofMember(1, false), null)).toBe(false);
    expect(canReadCollection(ofNetwork(null, true, true), null)).toBe(false);
  });
});
