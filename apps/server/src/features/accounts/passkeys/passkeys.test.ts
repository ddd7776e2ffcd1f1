import type { MeView, PasskeyView, SignedIn } from "@plaza/types/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { TestAuthenticator } from "../../../testing/test-authenticator.ts";
import { TestBrowser } from "../../../testing/test-browser.ts";
import { tokenFor } from "../../../testing/test-mail.ts";
import { createMember } from "../../../testing/test-members.ts";

type CreateOptions = { challenge: string; rp: { id: string } };
type GetOptions = { challenge: string; rpId: string; userVerification: string };

let plaza: TestApp;
let count = 0;
beforeAll(async () => {
  plaza = await startTestApp({ config: { mode: "production" } });
});
afterAll(() => plaza.stop());

async function signedIn(): Promise<{ she: TestBrowser; handle: string }> {
  count += 1;
  const email = `passkey-${count}@example.org`;
  const { handle } = await createMember(plaza.db, { email });
  const she = new TestBrowser(plaza.app);
  await she.do("accounts.requestLink", { email, locale: "en" });
  await she.do("accounts.useLink", { token: await tokenFor(plaza.db, email), purpose: "sign_in", locale: "en" });
  return { she, handle };
}

async function register(she: TestBrowser, device: TestAuthenticator) {
  const options = await she.do<CreateOptions>("accounts.passkeys.registerOptions");
  return she.do<{ passkeyId: string }>("accounts.passkeys.register", {
    name: " My phone ",
    response: device.create(options.data),
  });
}

async function signInWith(device: TestAuthenticator, browser = new TestBrowser(plaza.app)) {
  const options = await browser.do<GetOptions>("accounts.passkeys.signInOptions");
  const response = device.get(options.data);
  const answer = await browser.do<SignedIn>("accounts.passkeys.signIn", {
    response,
    locale: "en",
    returnTo: "/en/topics",
  });
  return { browser, answer, response };
}

const me = async (browser: TestBrowser) => (await browser.ask<MeView | null>("accounts.me")).data;

describe("a passkey", () => {
  it("is registered, listed, and signs in without an address being typed", async () => {
    const { she, handle } = await signedIn();
    const device = new TestAuthenticator();
    const registered = await register(she, device);
    expect(registered.status).toBe(200);
    expect((await she.ask<PasskeyView[]>("accounts.passkeys.list")).data).toEqual([
      { passkeyId: registered.data.passkeyId, name: "My phone", createdAt: expect.any(String) },
    ]);
    const { browser, answer } = await signInWith(device);
    expect(answer.data).toEqual({ returnTo: "/en/topics", needsCode: false, isNewcomer: false });
    expect(await me(browser)).toMatchObject({ handle });
  });

  it("asks for its owner: a stolen device alone does not sign in", async () => {
    const { she } = await signedIn();
    const device = new TestAuthenticator();
    await register(she, device);
    device.isOwnerThere = false;
    const { browser, answer } = await signInWith(device);
    expect([answer.status, answer.reason]).toEqual([422, "account.passkey_refused"]);
    expect(await me(browser)).toBeNull();
  });

  it("cannot be replayed, and an unknown one is refused alike", async () => {
    const { she } = await signedIn();
    const device = new TestAuthenticator();
    await register(she, device);
    const { response } = await signInWith(device);
    const again = await new TestBrowser(plaza.app).do("accounts.passkeys.signIn", { response, locale: "en" });
    expect([again.status, again.reason]).toEqual([422, "account.passkey_refused"]);
    const { answer: unknown } = await signInWith(new TestAuthenticator());
    expect([unknown.status, unknown.reason]).toEqual([422, "account.passkey_refused"]);
  });

  it("of a suspended member opens nothing", async () => {
    const { she, handle } = await signedIn();
    const device = new TestAuthenticator();
    await register(she, device);
    await plaza.db.member.update({ where: { handle }, data: { state: "suspended" } });
    const { browser, answer } = await signInWith(device);
    expect([answer.reason, await me(browser)]).toEqual(["account.suspended", null]);
    expect(await plaza.db.session.count({ where: { account: { member: { handle } } } })).toBe(1);
  });

  it("is added by whoever signed in lately, and renamed and removed by its owner alone", async () => {
    const { she } = await signedIn();
    const { data } = await register(she, new TestAuthenticator());
    const { she: other } = await signedIn();
    const passkeyId = data.passkeyId;
    expect((await other.do("accounts.passkeys.rename", { passkeyId, name: "mine" })).status).toBe(404);
    expect((await other.do("accounts.passkeys.remove", { passkeyId })).status).toBe(404);
    expect((await she.do("accounts.passkeys.rename", { passkeyId, name: "Key\u0000 ring" })).status).toBe(200);
    await plaza.db.$executeRaw`update session set "createdAt" = now() - interval '2 hours'`;
    expect((await she.do("accounts.passkeys.registerOptions")).reason).toBe("account.sign_in_again");
    expect((await she.do("accounts.passkeys.remove", { passkeyId })).reason).toBe("account.sign_in_again");
    const [row] = await plaza.db.passkey.findMany({ where: { id: passkeyId } });
    expect(row?.name).toBe("Key ring");
  });
});
