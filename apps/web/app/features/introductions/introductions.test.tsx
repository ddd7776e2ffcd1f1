import type { IntroduceHindrance, IntroductionView } from "@plaza/types/introductions";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { IntroduceForm } from "./introduce-form.tsx";
import { IntroductionList } from "./introduction-list.tsx";

const open: IntroductionView = {
  introductionId: 7,
  other: { handle: "nour", name: "نور الساحة", isFictional: false, hasPage: true },
  message: { text: "مرحبا", lang: "ar", dir: "rtl" },
  state: "open",
  createdAt: "2026-05-01T10:00:00.000Z",
  lapsesAt: "2026-05-15T10:00:00.000Z",
  settledAt: null,
  address: null,
  isReported: false,
  can: { accept: true, decline: true, withdraw: false, report: true },
};
const list = (changes: Partial<IntroductionView>) =>
  renderHtml(<IntroductionList title="Asked" introductions={[{ ...open, ...changes }]} isReceived />);

describe("an introduction", () => {
  it("shows the words in their language and the buttons that the view allows", async () => {
    const html = await list({});
    expect(html).toContain('lang="ar"');
    expect(html).toMatch(/<button value="7"[^>]* name="accept">/);
    expect(html).toMatch(/<button value="7"[^>]* name="decline">/);
    expect(html).not.toContain('name="withdraw"');
    expect(html).not.toContain("mailto:");
    expect(html).toContain('href="/en/people/nour"');
  });

  it("shows the address when both want it, and no button for what is over", async () => {
    const can = { accept: false, decline: false, withdraw: false, report: true };
    const html = await list({ state: "accepted", address: "nour@city.example", can });
    expect(html).toContain('href="mailto:nour@city.example"');
    expect(html).not.toContain("<button");
  });

  it("leads to no page that the reader may not open", async () => {
    const html = await list({ other: { ...open.other, hasPage: false } });
    expect(html).not.toContain("/people/");
    expect(html).toContain("نور الساحة");
  });
});

const form = (hindrance: IntroduceHindrance | null) =>
  renderHtml(<IntroduceForm handle="nour" />, {
    path: "/en/people/nour",
    read: [
      [
        [["introductions", "introduce"], { input: { handle: "nour" }, type: "query" }],
        { handle: "nour", name: "Nour", hindrance },
      ],
    ],
  });

describe("asking on the page of a person", () => {
  it("is a form where she may be asked", async () => {
    const html = await form(null);
    expect(html).toContain("<form");
    // Too much of it is refused with words; a browser would cut it without one.
    expect(html).not.toContain("maxLength");
  });

  it.each<[IntroduceHindrance, string]>([
    ["signed_out", "/en/sign-in?to=%2Fen%2Fpeople%2Fnour"],
    ["not_accepted", "Takes no introductions"],
    ["full", "next month"],
    ["open_already", "/en/me/introductions"],
    ["asked_by_them", "/en/me/introductions"],
    ["met", "/en/me/introductions"],
    ["answered_before", "in some weeks"],
    ["too_many_open", "/en/me/introductions"],
  ])("says in words why not: %s", async (hindrance, words) => {
    const html = await form(hindrance);
    expect(html).toContain(words);
    expect(html).not.toContain("<textarea");
  });

  it("is absent on one's own page", async () => {
    expect(await form("oneself")).not.toContain("introduction");
  });
});
