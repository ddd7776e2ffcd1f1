import { createOTP } from "@better-auth/utils/otp";
import type { LinkView, MeView, SessionView, SettingsView, SignedIn, TotpStart } from "@plaza/types/accounts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { TestBrowser } from "../../../testing/test-browser.ts";
import { tokenFor } from "../../../testing/test-mail.ts";
import { createMember } from "../../../testing/test-members.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp({ config: { mode: "production" } });
});
afterAll(() => plaza.stop());
beforeEach(() => plaza.db.rateLimit.deleteMany());

const password = "correct horse battery staple";
let count = 0;

async function signIn(email: string, browser = new TestBrowser(plaza.app)): Promise<TestBrowser> {
  await browser.do("accounts.requestLink", { email, locale: "en" });
  const token = await tokenFor(plaza.db, email);
  expect((await browser.do("accounts.useLink", { token, purpose: "sign_in", locale: "en" })).status).toBe(200);
  return browser;
}

async function memberSignedIn(given: { isStaff?: boolean } = {}): Promise<{ she: TestBrowser; email: string }> {
  count += 1;
  const email = `she-${count}@example.org`;
  await createMember(plaza.db, { email, ...given });
  return { she: await signIn(email), email };
}

const grewOld = () => plaza.db.$executeRaw`update session set "createdAt" = now() - interval '2 hours'`;
const isSignedIn = async (browser: TestBrowser) => (await browser.ask("accounts.me")).data !== null;
const withPassword = (email: string, given: string, browser = new TestBrowser(plaza.app)) =>
  browser.do<SignedIn>("accounts.signInWithPassword", { email, password: given, locale: "en", returnTo: "/en/topics" });

describe("a password", () => {
  it("signs in once it is set, ends the other sessions and is told by mail", async () => {
    const { she, email } = await memberSignedIn();
    const other = await signIn(email);
    expect((await she.do("accounts.setPassword", { password })).status).toBe(200);
    expect([await isSignedIn(she), await isSignedIn(other)]).toEqual([true, false]);
    expect(await plaza.db.mail.count({ where: { address: email, kind: "password_changed" } })).toBe(1);
    const signed = await withPassword(email.toUpperCase(), password);
    expect(signed.data).toEqual({ returnTo: "/en/topics", needsCode: false, isNewcomer: false });
    const [row] = await plaza.db.credential.findMany({ select: { password: true }, where: { account: { email } } });
    expect(row?.password).not.toContain(password);
  });

  it("that is wrong, of nobody, or of an account without one is one answer", async () => {
    const { she, email } = await memberSignedIn();
    const { email: without } = await memberSignedIn();
    await she.do("accounts.setPassword", { password });
    const answers = [
      await withPassword(email, "another password"),
      await withPassword("nobody@example.org", "another password"),
      await withPassword(without, "another password"),
    ];
    expect(new Set(answers.map((answer) => JSON.stringify(answer))).size).toBe(1);
    expect([answers[0]?.status, answers[0]?.reason]).toEqual([422, "account.wrong_password"]);
  });

  it("costs the same work whether there is an account or not", async () => {
    const { she, email } = await memberSignedIn();
    await she.do("accounts.setPassword", { password });
    const cost = async (address: string) => {
      const from = process.cpuUsage();
      for (let time = 0; time < 4; time += 1) await withPassword(address, "another password");
      const { user } = process.cpuUsage(from);
      return user;
    };
    await cost("warm@example.org");
    const [known, unknown] = [await cost(email), await cost("nobody-2@example.org")];
    // Scrypt is most of it: without it, one would be a small part of the other.
    expect(unknown / known).toBeGreaterThan(0.4);
    expect(unknown / known).toBeLessThan(2.5);
  });

  it("is not tried for ever", async () => {
    const { email } = await memberSignedIn();
    const tries = [];
    for (let time = 0; time < 11; time += 1) tries.push(await withPassword(email, "another password"));
    expect(tries.map(({ status }) => status)).toEqual([...Array.from({ length: 10 }, () => 422), 429]);
  });

  it.each([
    ["short pw", "account.password_short"],
    ["password123", "account.password_common"],
  ])("%j is refused as %s", async (weak, reason) => {
    const { she } = await memberSignedIn();
    expect((await she.do("accounts.setPassword", { password: weak })).reason).toBe(reason);
  });

  it("is changed with the old one when she signed in long ago, and only then", async () => {
    const { she } = await memberSignedIn();
    await she.do("accounts.setPassword", { password });
    await grewOld();
    const change = (current: string) => she.do("accounts.setPassword", { current, password: `${password} two` });
    expect((await change("")).reason).toBe("account.sign_in_again");
    expect((await change("wrong wrong wrong")).reason).toBe("account.wrong_password");
    expect((await change(password)).status).toBe(200);
  });

  it("can be removed, as a link by mail stays a way in", async () => {
    const { she, email } = await memberSignedIn();
    await she.do("accounts.setPassword", { password });
    plaza.deps.accounts.settings.canMail = false;
    const refused = await she.do("accounts.removePassword");
    plaza.deps.accounts.settings.canMail = true;
    expect(refused.reason).toBe("account.last_way_in");
    expect((await she.do("accounts.removePassword")).status).toBe(200);
    expect((await she.ask<SettingsView>("accounts.settings.show")).data).toMatchObject({ email, hasPassword: false });
  });
});

describe("sessions", () => {
  it("are listed by the kind of device, and ended one by one", async () => {
    const { she, email } = await memberSignedIn();
    const phone = new TestBrowser(
      plaza.app,
      "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 Chrome/140.0 Mobile Safari/537.36",
    );
    await signIn(email, phone);
    const { data } = await she.ask<SessionView[]>("accounts.listSessions");
    expect(data.map(({ browser, system, isThis }) => `${browser} on ${system} ${isThis}`).toSorted()).toEqual([
      "Chrome on Android false",
      "Firefox on Linux true",
    ]);
    const tokens = await plaza.db.session.findMany({ select: { token: true } });
    expect(tokens.some(({ token }) => JSON.stringify(data).includes(token))).toBe(false);
    const { sessionId = "" } = data.find(({ isThis }) => !isThis) ?? {};
    expect((await she.do("accounts.revokeSession", { sessionId })).status).toBe(200);
    expect([await isSignedIn(she), await isSignedIn(phone)]).toEqual([true, false]);
  });

  it("of others cannot be ended", async () => {
    const [{ she }, { she: he }] = [await memberSignedIn(), await memberSignedIn()];
    const { data } = await he.ask<SessionView[]>("accounts.listSessions");
    const answer = await she.do("accounts.revokeSession", { sessionId: data[0]?.sessionId });
    expect([answer.status, await isSignedIn(he)]).toEqual([404, true]);
  });

  it("end all at once but this one", async () => {
    const { she, email } = await memberSignedIn();
    const others = [await signIn(email), await signIn(email)];
    expect((await she.do("accounts.revokeOtherSessions")).data).toEqual({ count: 2 });
    expect([await isSignedIn(she), ...(await Promise.all(others.map(isSignedIn)))]).toEqual([true, false, false]);
  });
});

describe("a change of address", () => {
  const change = async (order: ("old" | "new")[]) => {
    const { she, email } = await memberSignedIn();
    const next = `next-${email}`;
    expect((await she.do("accounts.requestEmailChange", { email: next, locale: "en" })).status).toBe(200);
    const addresses = { old: email, new: next };
    const tokens = order.map(async (side) => tokenFor(plaza.db, addresses[side]));
    return { she, email, next, tokens: await Promise.all(tokens) };
  };
  const use = (token: string | undefined) =>
    new TestBrowser(plaza.app).do("accounts.useLink", { token, purpose: "change_email", locale: "en" });
  const emails = async () => (await plaza.db.account.findMany({ select: { email: true } })).map(({ email }) => email);

  it.each([[["old", "new"]], [["new", "old"]]] as [("old" | "new")[]][])(
    "happens when both have confirmed: %j",
    async (order) => {
      const { she, email, next, tokens } = await change(order);
      expect((await use(tokens[0])).status).toBe(200);
      expect(await emails()).toContain(email);
      const shown = await she.ask<LinkView>("accounts.showLink", { token: tokens[1], purpose: "change_email" });
      expect(shown.data).toMatchObject({ state: "good", isOtherSideDone: true });
      expect((await use(tokens[1])).status).toBe(200);
      expect(await emails()).toContain(next);
      expect(await emails()).not.toContain(email);
      expect(await isSignedIn(she)).toBe(false);
    },
  );

  it("happens once when both confirm at the same moment", async () => {
    const { next, tokens } = await change(["old", "new"]);
    const answers = await Promise.all(tokens.map(use));
    expect(answers.map(({ status }) => status)).toEqual([200, 200]);
    expect(await emails()).toContain(next);
  });

  it("does not tell whether the new address has an account, and cannot take one over", async () => {
    const [{ she, email }, { email: taken }] = [await memberSignedIn(), await memberSignedIn()];
    const free = await she.do("accounts.requestEmailChange", { email: "free@example.org", locale: "en" });
    const answer = await she.do("accounts.requestEmailChange", { email: taken, locale: "en" });
    expect(answer).toEqual(free);
    const mail = await plaza.db.mail.findFirst({
      select: { kind: true, text: true },
      where: { address: taken },
      orderBy: { id: "desc" },
    });
    expect([mail?.kind, mail?.text?.includes("token=")]).toEqual(["email_change_taken", false]);
    await use(await tokenFor(plaza.db, email));
    expect(await emails()).toEqual(expect.arrayContaining([email, taken]));
  });

  it("asks for a fresh sign-in", async () => {
    const { she } = await memberSignedIn();
    await grewOld();
    const asked = await she.do("accounts.requestEmailChange", { email: "x@example.org", locale: "en" });
    expect([asked.status, asked.reason]).toEqual([403, "account.sign_in_again"]);
  });
});

describe("a code app", () => {
  const codeOf = (uri: string, ahead = 0) => {
    const secret = new URL(uri).searchParams.get("secret") ?? "";
    return createOTP(fromBase32(secret)).hotp(Math.floor(Date.now() / 30_000) + ahead);
  };
  const withApp = async () => {
    const { she, email } = await memberSignedIn({ isStaff: true });
    expect((await she.ask<MeView>("accounts.me")).data).toMatchObject({ isStaff: false, needsCodeApp: true });
    const { data } = await she.do<TotpStart>("accounts.totp.start");
    expect(data.qrSvg).toMatch(/^<svg /);
    expect((await she.do("accounts.totp.confirm", { code: "000000" })).reason).toBe("account.wrong_code");
    const confirmed = await she.do<{ backupCodes: string[] }>("accounts.totp.confirm", {
      code: await codeOf(data.uri, -1),
    });
    return { she, email, uri: data.uri, backupCodes: confirmed.data.backupCodes };
  };
  const begin = async (email: string) => {
    const browser = new TestBrowser(plaza.app);
    await browser.do("accounts.requestLink", { email, locale: "en", returnTo: "/en/topics" });
    const token = await tokenFor(plaza.db, email);
    const { data } = await browser.do<SignedIn>("accounts.useLink", { token, purpose: "sign_in", locale: "en" });
    expect([data.needsCode, await isSignedIn(browser)]).toEqual([true, false]);
    return browser;
  };

  it("makes staff of staff, and is asked for at the next sign-in", async () => {
    const { she, email, uri, backupCodes } = await withApp();
    expect(backupCodes).toHaveLength(10);
    expect((await she.ask<MeView>("accounts.me")).data).toMatchObject({ isStaff: true, needsCodeApp: false });
    const again = await begin(email);
    const code = await codeOf(uri);
    const entered = await again.do<SignedIn>("accounts.enterCode", { code });
    expect(entered.data).toEqual({ returnTo: "/en/topics", needsCode: false, isNewcomer: false });
    expect(await isSignedIn(again)).toBe(true);
    // Seen over a shoulder, it is of no more use.
    expect((await (await begin(email)).do("accounts.enterCode", { code })).reason).toBe("account.wrong_code");
  });

  it("is replaced by a backup code, each once", async () => {
    const { email, backupCodes } = await withApp();
    const [code = ""] = backupCodes;
    expect((await (await begin(email)).do("accounts.enterCode", { code: code.toUpperCase() })).status).toBe(200);
    expect((await (await begin(email)).do("accounts.enterCode", { code })).reason).toBe("account.wrong_code");
  });

  it("is not guessed, and asked only of the browser that gave the first proof", async () => {
    const { email, uri } = await withApp();
    const browser = await begin(email);
    const stranger = await new TestBrowser(plaza.app).do("accounts.enterCode", { code: await codeOf(uri) });
    expect(stranger.reason).toBe("account.code_expired");
    const tries = [];
    for (let time = 0; time < 7; time += 1) tries.push(await browser.do("accounts.enterCode", { code: "111111" }));
    expect(tries.at(-1)?.status).toBe(429);
    expect((await browser.do("accounts.enterCode", { code: await codeOf(uri, 1) })).status).toBe(429);
  });

  it("is kept encrypted", async () => {
    const { uri } = await withApp();
    const rows = await plaza.db.twoFactor.findMany({ select: { secret: true, backupCodes: true } });
    expect(JSON.stringify(rows)).not.toContain(fromBase32(new URL(uri).searchParams.get("secret") ?? ""));
  });
});

function fromBase32(text: string): string {
  const bits = [...text].map((letter) =>
    "ABCDEFGHIJKLMNOPQRSTUVWXYZ234567".indexOf(letter).toString(2).padStart(5, "0"),
  );
  return (bits.join("").match(/.{8}/g) ?? []).map((byte) => String.fromCharCode(Number.parseInt(byte, 2))).join("");
}
