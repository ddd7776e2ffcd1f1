import type { NetworkView } from "@plaza/types/networks";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { JoinBox } from "./join-box.tsx";

const nothing = {
  seeMembers: false,
  leave: false,
  settleRequests: false,
  moderate: false,
  invite: false,
  editWelcome: false,
  editSettings: false,
  manageMembers: false,
  exportMembers: false,
  editCollections: false,
};

const network: NetworkView = {
  networkId: 1,
  slug: "budgets",
  kind: "network",
  name: { text: "Budgets", lang: "en", dir: "ltr" },
  purpose: { text: "Learn", lang: "en", dir: "ltr" },
  joinPolicy: "open",
  isHidden: false,
  isFictional: false,
  memberCount: 1,
  topics: [],
  places: [],
  languages: [],
  startsOn: null,
  endsOn: null,
  role: null,
  joining: "join",
  membership: null,
  welcome: null,
  newMemberCount: 0,
  leaders: [],
  expertise: [],
  openRequestCount: 0,
  can: nothing,
};

const boxFor = (change: Partial<NetworkView>) => renderHtml(<JoinBox network={{ ...network, ...change }} />);

describe("the way into a network", () => {
  it("is one button with the mail choice beside it", async () => {
    const html = await boxFor({});
    expect(html).toContain('name="mailChoice"');
    expect(html).toMatch(/<button[^>]*>Join<\/button>/);
  });

  it("is a link for whoever has not signed in, so that the page can be kept", async () => {
    const html = await boxFor({ joining: "sign_in" });
    expect(html).not.toContain("<form");
    expect(html).toContain("/en/sign-in?to=%2Fen%2Fnetworks%2Fbudgets");
  });

  it.each([
    ["invitation_needed", "By invitation"],
    ["affiliation_needed", "For verified officials"],
    ["blocked", "You cannot join"],
  ] as const)("says why there is none: %s", async (joining, words) => {
    const html = await boxFor({ joining });
    expect(html).toContain(words);
    expect(html).not.toContain("<form");
  });

  it("asks where one has to ask", async () => {
    expect(await boxFor({ joining: "ask" })).toContain('name="message"');
  });

  it("becomes the mail choice and the way out for members", async () => {
    const membership = { role: "member", mailChoice: "daily", sharesAddress: true, joinedAt: "2026-01-01" } as const;
    const html = await boxFor({ joining: "joined", membership });
    expect(html).toMatch(/<option[^>]*value="daily"[^>]*selected/);
    expect(html).toContain("/en/networks/budgets/leave");
  });
});
