import type { LinkView, MeView, SignedIn } from "@plaza/types/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { TestBrowser } from "../../../testing/test-browser.ts";
import { tokenFor } from "../../../testing/test-mail.ts";
import { createMember } from "../../../testing/test-members.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const browser = () => new TestBrowser(plaza.app);
const ana = { name: "Ana Ñandú", agreed: true, locale: "es", purpose: "sign_in" };

async function linkFor(email: string, returnTo: string | null = null): Promise<string> {
  const asked = await browser().do("accounts.requestLink", { email, locale: "es", returnTo });
  expect([asked.status, asked.data]).toEqual([200, {}]);
  return tokenFor(plaza.db, email);
}

describe("a link to sign in", () => {
  it("makes a newcomer an account, a member and a session, and she is known from then on", async () => {
    const token = await linkFor("ana@example.org", "/es/topics?x=1");
    const she = browser();
    const shown = await she.ask<LinkView>("accounts.showLink", { token, purpose: "sign_in" });
    expect(shown.data).toMatchObject({ state: "good", email: "a***@example.org", isNewcomer: true });
    const used = await she.do<SignedIn>("accounts.useLink", { token, ...ana });
    expect(used.data).toEqual({
      returnTo: `/es/me/welcome?returnTo=${encodeURIComponent("/es/topics?x=1")}`,
      needsCode: false,
      isNewcomer: true,
    });
    const me = await she.ask<MeView>("accounts.me");
    expect(me.data).toMatchObject({ handle: "ana-nandu", name: "Ana Ñandú", locale: "es", isStaff: false });
    const member = await plaza.db.member.findUniqueOrThrow({
      select: { isListed: true, pseudonym: { select: { name: true } }, consents: { select: { document: true } } },
      where: { handle: "ana-nandu" },
    });
    expect([member.isListed, member.consents.map(({ document }) => document).toSorted()]).toEqual([
      false,
      ["code_of_conduct", "privacy_notice"],
    ]);
    expect(member.pseudonym?.name).toMatch(/^[\da-f-]{36}$/);
  });

  it("brings a member back to the page she came from", async () => {
    await createMember(plaza.db, { email: "back@example.org" });
    const token = await linkFor("back@example.org", "/fr/library?kind=law#top");
    const used = await browser().do<SignedIn>("accounts.useLink", { ...ana, token, name: "", agreed: false });
    expect(used.data).toEqual({ returnTo: "/fr/library?kind=law#top", needsCode: false, isNewcomer: false });
  });

  it.each([
    "https://evil.example/en",
    "//evil.example",
    "/\\evil.example/en",
    "javascript:alert(1)",
    "/api/v1/topics",
    "/en/sign-in",
  ])("never leads elsewhere: %s", async (returnTo) => {
    const email = `path-${Math.random().toString(36).slice(2)}@example.org`;
    await createMember(plaza.db, { email });
    const used = await browser().do<SignedIn>("accounts.useLink", { ...ana, token: await linkFor(email, returnTo) });
    expect(used.data.returnTo).toBe("/es");
  });

  it("is shown as often as a scanner likes and used once", async () => {
    const token = await linkFor("once@example.org");
    for (let time = 0; time < 3; time += 1)
      expect((await browser().ask<LinkView>("accounts.showLink", { token, purpose: "sign_in" })).data.state).toBe(
        "good",
      );
    expect((await browser().do("accounts.useLink", { token, ...ana })).status).toBe(200);
    const again = await browser().do("accounts.useLink", { token, ...ana });
    expect([again.status, again.reason]).toEqual([422, "account.link_used"]);
    expect((await browser().ask<LinkView>("accounts.showLink", { token, purpose: "sign_in" })).data.state).toBe("used");
  });

  it("is used by exactly one of twenty at once", async () => {
    const token = await linkFor("race@example.org");
    const answers = await Promise.all(
      Array.from({ length: 20 }, () => browser().do("accounts.useLink", { token, ...ana })),
    );
    expect(answers.filter(({ status }) => status === 200)).toHaveLength(1);
    expect(new Set(answers.map(({ reason }) => reason))).toEqual(new Set([null, "account.link_used"]));
    expect(await plaza.db.session.count({ where: { account: { email: "race@example.org" } } })).toBe(1);
  });

  it("makes one account of two links that a newcomer uses at once", async () => {
    const tokens = [await linkFor("twice@example.org"), await linkFor("twice@example.org")];
    expect(new Set(tokens).size).toBe(2);
    const answers = await Promise.all(tokens.map((token) => browser().do("accounts.useLink", { token, ...ana })));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await plaza.db.account.count({ where: { email: "twice@example.org" } })).toBe(1);
  });

  it("is refused when it is old, made up, or for another purpose", async () => {
    const token = await linkFor("old@example.org");
    const forChange = await browser().do("accounts.useLink", { ...ana, token, purpose: "change_email" });
    expect(forChange.reason).toBe("account.link_expired");
    await plaza.db
      .$executeRaw`update verification set "expiresAt" = now() - interval '1 second' where identifier like 'sign_in:%'`;
    expect((await browser().do("accounts.useLink", { ...ana, token })).reason).toBe("account.link_expired");
    expect((await browser().do("accounts.useLink", { ...ana, token: "made-up" })).reason).toBe("account.link_expired");
    expect((await browser().ask<LinkView>("accounts.showLink", { token, purpose: "sign_in" })).data.state).toBe(
      "expired",
    );
  });

  it("stays good when a newcomer forgot her name or did not agree", async () => {
    const token = await linkFor("late@example.org");
    const use = (given: object) => browser().do("accounts.useLink", { ...ana, token, ...given });
    expect((await use({ name: " \u0000 " })).reason).toBe("account.name_missing");
    expect((await use({ agreed: false })).reason).toBe("account.agreement_missing");
    expect((await use({})).status).toBe(200);
  });

  it("is known to the database as a hash, and to the mail until it is sent", async () => {
    const token = await linkFor("hash@example.org");
    const rows = await plaza.db.verification.findMany({ select: { identifier: true, value: true } });
    expect(JSON.stringify(rows)).not.toContain(token);
  });
});

describe("the address of an account", () => {
  it("is folded, so that one mailbox has one account", async () => {
    await linkFor("fold@xn--mnchen-3ya.example");
    expect((await browser().do("accounts.requestLink", { email: " FOLD@München.example ", locale: "en" })).status).toBe(
      200,
    );
    const mails = await plaza.db.mail.findMany({
      select: { address: true },
      where: { address: { startsWith: "fold@" } },
    });
    expect(mails).toEqual([{ address: "fold@xn--mnchen-3ya.example" }, { address: "fold@xn--mnchen-3ya.example" }]);
  });

  it.each([
    ["10,000 characters", `${"a".repeat(10_000)}@example.org`],
    ["no domain", "ana@"],
    ["a second one", "ana@example.org,eva@example.org"],
    ["a header", "ana@example.org\r\nbcc: eva@example.org"],
    ["NUL", "ana\u0000@example.org"],
    ["a path", "ana@example.org/../x"],
    ["a lone surrogate", "ana\ud800@example.org"],
  ])("is refused with %s", async (_, email) => {
    const before = await plaza.db.mail.count();
    expect((await browser().do("accounts.requestLink", { email, locale: "en" })).status).toBe(400);
    expect(await plaza.db.mail.count()).toBe(before);
  });

  it("gets a few links in a quarter of an hour, then is told how long to wait", async () => {
    for (let time = 0; time < 5; time += 1) await linkFor("many@example.org");
    const asked = await browser().do("accounts.requestLink", { email: "many@example.org", locale: "en" });
    expect([asked.status, asked.reason]).toEqual([429, "account.too_many_attempts"]);
    expect(asked.retryAfterSeconds).toBeGreaterThan(0);
    expect(asked.retryAfterSeconds).toBeLessThanOrEqual(900);
  });

  it("answers the same with an account, without one, and suspended", async () => {
    await createMember(plaza.db, { email: "has@example.org" });
    await createMember(plaza.db, { email: "gone@example.org", state: "suspended" });
    const answers = await Promise.all(
      ["has@example.org", "gone@example.org", "has-not@example.org"].map(async (email) => {
        const { set, ...answer } = { set: 0, ...(await browser().do("accounts.requestLink", { email, locale: "en" })) };
        return { set, ...answer };
      }),
    );
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    const suspended = await browser().do("accounts.useLink", {
      ...ana,
      token: await tokenFor(plaza.db, "gone@example.org"),
    });
    expect([suspended.status, suspended.reason]).toEqual([403, "account.suspended"]);
  });
});

describe("an account that nobody had proven", () => {
  it("loses every way in that was set before, when its owner comes by mail", async () => {
    const { accountId } = await createMember(plaza.db, { email: "unproven@example.org" });
    await plaza.db.account.update({ where: { id: accountId }, data: { emailVerified: false } });
    const data = { id: "stranger", accountId, provider: "credential", subject: accountId, password: "a hash" };
    await plaza.db.credential.create({ data });
    await plaza.db.session.create({
      data: { id: "stranger", accountId, token: "stranger", expiresAt: new Date(Date.now() + 60_000) },
    });
    expect(
      (await browser().do("accounts.useLink", { ...ana, token: await linkFor("unproven@example.org") })).status,
    ).toBe(200);
    expect(await plaza.db.credential.count({ where: { accountId } })).toBe(0);
    expect(await plaza.db.session.findMany({ select: { id: true }, where: { accountId } })).not.toContainEqual({
      id: "stranger",
    });
  });
});
