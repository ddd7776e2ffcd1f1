import { fieldVisibilities, viewerClasses } from "@plaza/types/members";
import { describe, expect, it } from "vitest";
import { canOpenPage, visibilitiesSeenBy, visibleTo } from "./member.policy.ts";

describe("a field of a profile", () => {
  const table: Record<(typeof viewerClasses)[number], Record<(typeof fieldVisibilities)[number], boolean>> = {
    public: { public: true, members: false, networks: false, nobody: false },
    members: { public: true, members: true, networks: false, nobody: false },
    networks: { public: true, members: true, networks: true, nobody: false },
    self: { public: true, members: true, networks: true, nobody: true },
  };
  for (const viewerClass of viewerClasses)
    for (const visibility of fieldVisibilities)
      it(`that is for "${visibility}" is ${table[viewerClass][visibility] ? "" : "not "}seen by "${viewerClass}"`, () => {
        expect(visibleTo(viewerClass, visibility)).toBe(table[viewerClass][visibility]);
        expect(visibilitiesSeenBy(viewerClass).includes(visibility)).toBe(table[viewerClass][visibility]);
      });
});

describe("the page of a member", () => {
  it("is open to all when she is listed, else to those who share a network with her and to herself", () => {
    const open = (isListed: boolean) => viewerClasses.filter((one) => canOpenPage(one, { isListed, state: "active" }));
    expect(open(true)).toEqual(["public", "members", "networks", "self"]);
    expect(open(false)).toEqual(["networks", "self"]);
  });

  it("is open to nobody while she is suspended", () => {
    expect(viewerClasses.filter((one) => canOpenPage(one, { isListed: true, state: "suspended" }))).toEqual([]);
  });
});
