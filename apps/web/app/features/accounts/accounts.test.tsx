import type { LinkView } from "@plaza/types/accounts";
import { describe, expect, it } from "vitest";
import { loadWords } from "../../lib/words.ts";
import { renderHtml } from "../../test/render.tsx";
import { setupOf } from "./code-app-setup.tsx";
import { JoinForm } from "./join-form.tsx";
import { LinkForm } from "./link-form.tsx";
import { MailText } from "./mail-text.tsx";
import { OtherWays } from "./other-ways.tsx";
import { PasskeySection } from "./passkey-section.tsx";
import { SessionSection } from "./session-section.tsx";
import { SignedInAlready } from "./signed-in-already.tsx";

await loadWords("accounts", "settings");

const link: LinkView = {
  state: "good",
  purpose: "sign_in",
  email: "m***@example.org",
  isNewcomer: true,
  suggestedName: null,
  isOtherSideDone: false,
};

describe("signing in", () => {
  it("asks for an address first, and carries the way back", async () => {
    const html = await renderHtml(<LinkForm returnTo="/en/networks/water" />);
    expect(html).toMatch(/<input[^>]*type="email"[^>]*/);
    expect(html).toContain('name="to" value="/en/networks/water"');
    expect(html).not.toContain('type="password"');
  });

  it("keeps password and passkey behind one disclosure, which is open when refused", async () => {
    const ways = <OtherWays providers={[{ id: "provider", label: "City login" }]} returnTo={null} />;
    const html = await renderHtml(ways);
    expect(html).toContain("<details");
    expect(html).not.toMatch(/<details[^>]*open/);
    expect(html).toContain("Sign in with City login");
    expect(html).toContain("Passkeys need a script");
    const answer = {
      form: "password",
      values: { email: ["a@example.org"] },
      fieldProblems: { password: { kind: "reason", reason: "account.wrong_password", words: "They do not match." } },
      formProblem: null,
    };
    const refused = await renderHtml(ways, { answer });
    expect(refused).toMatch(/<details[^>]*open=""/);
    expect(refused).toContain('value="a@example.org"');
    expect(refused).toContain("They do not match.");
  });

  it("asks a newcomer for a name in one field and for an agreement with links", async () => {
    const html = await renderHtml(<JoinForm link={{ ...link, suggestedName: "Nguyễn" }} />);
    expect(html).toMatch(/<input[^>]*name="name"[^>]*value="Nguyễn"/);
    expect(html).toContain('href="/en/about/conduct"');
    expect(html).toContain('href="/en/about/privacy"');
    expect(html).not.toMatch(/type="checkbox"[^>]*checked/);
  });

  it.each(["https://elsewhere.example", "//elsewhere.example"])("does not lead on to %s", async (returnTo) => {
    const me = { memberId: 1, handle: "a", name: "A", isStaff: false, needsCodeApp: false } as const;
    const whole = { ...me, locale: "en", isWelcomed: true, networksCount: 0, mustAgree: false } as const;
    expect(await renderHtml(<SignedInAlready me={whole} returnTo={returnTo} />)).toContain('href="/en/"');
  });
});

describe("settings", () => {
  it("offers to sign out on every device but this one", async () => {
    const at = { lastSeenAt: "2026-11-01T10:00:00Z", browser: "Firefox", system: "Android" };
    const html = await renderHtml(
      <SessionSection
        sessions={[
          { ...at, sessionId: "one", isThis: true },
          { ...at, sessionId: "two", isThis: false, browser: null, system: null },
        ]}
      />,
    );
    expect(html).toContain("Firefox · Android");
    expect(html).toContain("A browser we do not know");
    expect(html.match(/name="session"/g)).toHaveLength(1);
    expect(html).toMatch(/<button[^>]*value="two"/);
    expect(html).toContain("Sign out everywhere else");
  });

  it("says that passkeys need a script, and removes them without one", async () => {
    const html = await renderHtml(<PasskeySection passkeys={[{ passkeyId: "p1", name: null, createdAt: null }]} />);
    expect(html).toContain("this page needs a script");
    expect(html).toContain("Passkey without a name");
    expect(html).toContain('name="passkey" value="p1"');
  });
});

describe("setting up a code app", () => {
  const start = { uri: "otpauth://x", secret: "ABCD", qrSvg: "<svg/>" };

  it("goes on with the secret that the refused form carried", () => {
    expect(setupOf(start, "")).toEqual(start);
    expect(setupOf(null, JSON.stringify(start))).toEqual(start);
  });

  it.each(["", "nonsense", "null", "{}"])("begins again after %j", (carried) => {
    expect(setupOf(null, carried)).toBeNull();
  });
});

describe("a mail of the outbox", () => {
  it("has its addresses as links and nothing else", async () => {
    const html = await renderHtml(<MailText text={"Hi <b>\nhttps://plaza.example/en?token=a_b end"} lang="en" />);
    expect(html).toContain('<a href="https://plaza.example/en?token=a_b">https://plaza.example/en?token=a_b</a> end');
    expect(html).toContain("Hi &lt;b&gt;");
  });
});
