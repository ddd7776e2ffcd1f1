import type { MeView } from "@plaza/types/accounts";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { AccountArea } from "./account-area.tsx";
import { DemoBanner } from "./demo-banner.tsx";

const me: MeView = {
  memberId: 7,
  handle: "maria",
  name: "María del Río",
  isStaff: false,
  needsCodeApp: false,
  locale: "en",
  isWelcomed: true,
  networksCount: 2,
  mustAgree: false,
};
const key = (name: string) => [["accounts", name], { type: "query" }];

describe("the end of the header", () => {
  it("leads whoever is signed out to signing in, and back to this page", async () => {
    const html = await renderHtml(<AccountArea />, { path: "/en/topics?page=2" });
    expect(html).toContain('href="/en/sign-in?to=%2Fen%2Ftopics%3Fpage%3D2"');
    expect(html).not.toContain("<details");
  });

  it("leads from signing in to where that was to lead", async () => {
    expect(await renderHtml(<AccountArea />, { path: "/en/sign-in/sent?to=%2Fen%2Ftopics" })).toContain(
      'href="/en/sign-in?to=%2Fen%2Ftopics"',
    );
  });

  it("has a member's own pages, and signs out by a form", async () => {
    const html = await renderHtml(<AccountArea />, { read: [[key("me"), me]] });
    expect(html).toContain("María del Río");
    expect(html).toContain('href="/en/people/maria"');
    expect(html).toMatch(/<form action="\/en\/sign-out" method="post">/);
    expect(html).not.toContain("/en/sign-in");
    expect(html).not.toContain("/en/outbox");
  });
});

describe("the banner of a demonstration", () => {
  const persons = [
    { kind: "official", name: "Lucía" },
    { kind: "staff", name: "Tomás" },
  ];

  it("signs in as one of its people by a plain form, and leads back", async () => {
    const html = await renderHtml(<DemoBanner />, {
      page: { mode: "demo" },
      path: "/en/topics",
      read: [[key("demoPersons"), persons]],
    });
    expect(html).toMatch(/<form [^>]*action="\/en\/sign-in" method="post"/);
    expect(html).toContain('name="form" value="demo"');
    expect(html).toContain('name="to" value="/en/topics"');
    expect(html.match(/name="kind"/g)).toHaveLength(2);
  });

  it("is nowhere else", async () => {
    expect(await renderHtml(<DemoBanner />, { read: [[key("demoPersons"), persons]] })).toBe("");
  });
});
