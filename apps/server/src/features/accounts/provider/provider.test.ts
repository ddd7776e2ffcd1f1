import { createServer, type Server } from "node:http";
import { createSign, generateKeyPairSync } from "node:crypto";
import type { AddressInfo } from "node:net";
import { once } from "node:events";
import type { LinkView, MeView } from "@plaza/types/accounts";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { TestBrowser } from "../../../testing/test-browser.ts";
import { createMember } from "../../../testing/test-members.ts";

/** A provider on this machine: what it says of people is set by each test. */
let server: Server;
let issuer: string;
let plaza: TestApp;
let person: Record<string, unknown>;
let asked: URLSearchParams;
const { publicKey, privateKey } = generateKeyPairSync("rsa", { modulusLength: 2048 });
let signingKey = privateKey;

const json = (value: unknown) => Buffer.from(JSON.stringify(value)).toString("base64url");

function idToken(claims: Record<string, unknown>): string {
  const head = json({ alg: "RS256", kid: "one", typ: "JWT" });
  const body = json({ iss: issuer, aud: "plaza", exp: Math.floor(Date.now() / 1_000) + 60, ...claims });
  return `${head}.${body}.${createSign("RSA-SHA256").update(`${head}.${body}`).sign(signingKey).toString("base64url")}`;
}

beforeAll(async () => {
  server = createServer((request, response) => {
    const answer = (value: unknown) =>
      response.setHeader("content-type", "application/json").end(JSON.stringify(value));
    if (request.url === "/.well-known/openid-configuration")
      return void answer({
        issuer,
        authorization_endpoint: `${issuer}/authorize`,
        token_endpoint: `${issuer}/token`,
        jwks_uri: `${issuer}/keys`,
      });
    if (request.url === "/keys")
      return void answer({ keys: [{ ...publicKey.export({ format: "jwk" }), kid: "one", alg: "RS256", use: "sig" }] });
    let body = "";
    request.on("data", (chunk) => (body += String(chunk)));
    request.on("end", () => {
      asked = new URLSearchParams(body);
      answer({ access_token: "unused", token_type: "Bearer", id_token: idToken(person) });
    });
  }).listen(0, "127.0.0.1");
  await once(server, "listening");
  issuer = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  plaza = await startTestApp({
    config: { mode: "production", oidc: { issuer, clientId: "plaza", clientSecret: "provider-secret" } },
  });
});
afterAll(async () => {
  await plaza.stop();
  server.close();
});
beforeEach(() => {
  signingKey = privateKey;
});

async function start(browser: TestBrowser, returnTo = "/fr/topics"): Promise<URL> {
  const response = await browser.request(`/api/auth/provider?locale=fr&returnTo=${encodeURIComponent(returnTo)}`);
  expect(response.status).toBe(303);
  return new URL(response.headers.get("location") ?? "");
}

async function comeBack(browser: TestBrowser, sent: URL, claims: Record<string, unknown> = {}): Promise<string> {
  person = {
    sub: "42",
    email: "lea@example.org",
    email_verified: true,
    name: "Léa",
    nonce: sent.searchParams.get("nonce"),
    ...claims,
  };
  const response = await browser.request(`/api/auth/callback?code=abc&state=${sent.searchParams.get("state")}`);
  expect([response.status, response.headers.get("cache-control")]).toEqual([303, "private, no-store"]);
  return response.headers.get("location") ?? "";
}

const me = async (browser: TestBrowser) => (await browser.ask<MeView | null>("accounts.me")).data;

describe("a provider", () => {
  it("is offered by its name", async () => {
    expect((await new TestBrowser(plaza.app).ask("accounts.providers")).data).toEqual([
      { id: "provider", label: "127.0.0.1" },
    ]);
  });

  it("is asked with PKCE, a state and a nonce, and told our secret by the server alone", async () => {
    const sent = await start(new TestBrowser(plaza.app));
    expect(Object.fromEntries(sent.searchParams)).toMatchObject({
      client_id: "plaza",
      response_type: "code",
      redirect_uri: "http://localhost:3000/api/auth/callback",
      code_challenge_method: "S256",
      scope: "openid email profile",
    });
    expect(sent.href).not.toContain("provider-secret");
  });

  it("vouches for a newcomer, who agrees with one button and is known the next time", async () => {
    const she = new TestBrowser(plaza.app);
    const path = await comeBack(she, await start(she));
    expect(asked.get("code_verifier")).toBeTruthy();
    const token = new URL(path, "http://localhost").searchParams.get("token");
    expect(await me(she)).toBeNull();
    const shown = await she.ask<LinkView>("accounts.showLink", { token, purpose: "sign_in" });
    expect(shown.data).toMatchObject({ state: "good", isNewcomer: true, suggestedName: "Léa" });
    await she.do("accounts.useLink", { token, purpose: "sign_in", locale: "fr", name: "Léa", agreed: true });
    expect(await me(she)).toMatchObject({ handle: "lea" });

    const again = new TestBrowser(plaza.app);
    expect(await comeBack(again, await start(again), { email: "moved@example.org" })).toBe("/fr/topics");
    expect(await me(again)).toMatchObject({ handle: "lea" });
  });

  it("never leads elsewhere afterwards", async () => {
    const she = new TestBrowser(plaza.app);
    expect(await comeBack(she, await start(she, "https://evil.example/fr"))).toBe("/fr");
  });

  it.each([
    ["an address that it has not verified", { sub: "7", email_verified: false }],
    ["no address", { sub: "7", email: undefined }],
    ["the nonce of another sign-in", { sub: "7", nonce: "another" }],
    ["a token for another site", { sub: "7", aud: "elsewhere" }],
    ["a token of another issuer", { sub: "7", iss: "https://evil.example" }],
    ["a token that is over", { sub: "7", exp: 1 }],
  ])("is not believed with %s", async (_, claims) => {
    await createMember(plaza.db, { email: `${Math.random()}@example.org` });
    const she = new TestBrowser(plaza.app);
    expect(await comeBack(she, await start(she), claims)).toBe("/en/sign-in?problem=provider_refused");
    expect(await me(she)).toBeNull();
  });

  it("is not believed under another key", async () => {
    signingKey = generateKeyPairSync("rsa", { modulusLength: 2048 }).privateKey;
    const she = new TestBrowser(plaza.app);
    expect(await comeBack(she, await start(she))).toBe("/en/sign-in?problem=provider_refused");
  });

  it("signs in only the browser that began, and once", async () => {
    const she = new TestBrowser(plaza.app);
    const sent = await start(she);
    expect(await comeBack(new TestBrowser(plaza.app), sent)).toBe("/en/sign-in?problem=provider_refused");
    expect(await comeBack(she, sent)).toBe("/en/sign-in?problem=provider_refused");
    expect(await me(she)).toBeNull();
  });
});

describe("without a provider", () => {
  it("there is no such address", async () => {
    const bare = await startTestApp();
    const answers = [await bare.get("/api/auth/provider"), await bare.get("/api/auth/callback")];
    await bare.stop();
    expect(answers.map(({ status }) => status)).toEqual([404, 404]);
  });
});
