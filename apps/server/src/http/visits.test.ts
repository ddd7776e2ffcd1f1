import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { createMember } from "../testing/test-members.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { TestBrowser } from "../testing/test-browser.ts";

/** These tests start a second server, which takes its time on a busy machine. */
const startMilliseconds = 60_000;

let plaza: TestApp;
let rendered = 0;
beforeAll(async () => {
  plaza = await startTestApp({
    config: { development: false },
    renderPage: () => {
      rendered += 1;
      return new Response(`<!doctype html><title>${rendered}</title>`, { headers: { "content-type": "text/html" } });
    },
  });
  await createMember(plaza.db, { handle: "demo-official", name: "Ofelia Ficticia", isFictional: true });
  await createMember(plaza.db, { handle: "demo-staff", name: "Stefan Fiktiv", isFictional: true, isStaff: true });
});
afterAll(() => plaza.stop());

async function signedIn(kind = "official"): Promise<TestBrowser> {
  const she = new TestBrowser(plaza.app);
  expect((await she.do("accounts.signInAs", { kind, locale: "en" })).status).toBe(200);
  return she;
}

describe("a session", () => {
  it("is a cookie that no script reads and no other site sends", async () => {
    const she = await signedIn();
    expect(she.set).toEqual([
      expect.stringMatching(/^plaza\.session_token=[^;]+; Max-Age=2592000; Path=\/; HttpOnly; SameSite=Lax$/),
    ]);
  });

  it("keeps no address, and of the browser its kind alone", async () => {
    await signedIn();
    const [row] = await plaza.db.session.findMany({ orderBy: { createdAt: "desc" }, take: 1 });
    expect([row?.ipAddress, row?.userAgent]).toEqual([null, "Firefox/Linux"]);
  });

  it("is looked up with one statement, and with none without a cookie or with one that is not ours", async () => {
    const she = await signedIn();
    const count = async (ask: () => Promise<unknown>) => {
      const before = plaza.countStatements();
      await ask();
      return plaza.countStatements() - before;
    };
    expect(await count(() => she.request("/en"))).toBe(1);
    expect(await count(() => new TestBrowser(plaza.app).request("/en"))).toBe(0);
    const forger = new TestBrowser(plaza.app);
    const token = decodeURIComponent(she.cookies.get("plaza.session_token") ?? "");
    for (const forged of [token.split(".")[0] ?? "", `${token.split(".")[0]}.AAAA`, `x${token}`, "", "%", "a.b"]) {
      forger.cookies.set("plaza.session_token", encodeURIComponent(forged));
      expect(await count(() => forger.request("/en")), forged).toBe(0);
      expect((await forger.ask("accounts.me")).data).toBeNull();
    }
  });

  it("is never taken over from what was in the browser before", async () => {
    const attacker = await signedIn("staff");
    const planted = attacker.cookies.get("plaza.session_token") ?? "";
    const she = new TestBrowser(plaza.app);
    she.cookies.set("plaza.session_token", planted);
    await she.do("accounts.signInAs", { kind: "official", locale: "en" });
    expect(she.cookies.get("plaza.session_token")).not.toBe(planted);
    expect((await she.ask("accounts.me")).data).toMatchObject({ handle: "demo-official" });
    expect((await attacker.ask("accounts.me")).data).toBeNull();
  });

  it("ends in the database when she signs out", async () => {
    const she = await signedIn();
    const copy = new TestBrowser(plaza.app);
    copy.cookies.set("plaza.session_token", she.cookies.get("plaza.session_token") ?? "");
    await she.do("accounts.signOut");
    expect([...she.cookies.keys()]).toEqual([]);
    expect((await copy.ask("accounts.me")).data).toBeNull();
  });

  it("is nobody's once the member is suspended, or the time is over", async () => {
    const she = await signedIn();
    const where = { handle: "demo-official" };
    await plaza.db.member.update({ where, data: { state: "suspended" } });
    expect((await she.ask("accounts.me")).data).toBeNull();
    await plaza.db.member.update({ where, data: { state: "active" } });
    expect((await she.ask("accounts.me")).data).not.toBeNull();
    await plaza.db.$executeRaw`update session set "expiresAt" = now() - interval '1 second'`;
    expect((await she.ask("accounts.me")).data).toBeNull();
  });

  it("lasts on while it is used, without a write at each request", async () => {
    const she = await signedIn();
    await plaza.db
      .$executeRaw`update session set "updatedAt" = now() - interval '2 hours', "expiresAt" = now() + interval '1 day'`;
    const before = she.cookies.get("plaza.session_token");
    await she.request("/en");
    expect(she.set).toHaveLength(2);
    expect(she.cookies.get("plaza.session_token")).toBe(before);
    const inTenDays = new Date(Date.now() + 10 * 86_400_000);
    expect(await plaza.db.session.count({ where: { expiresAt: { gt: inTenDays } } })).toBe(1);
    await she.request("/en");
    expect(she.set).toHaveLength(2);
  });
});

describe("a page for somebody who is signed in", () => {
  it("is made for her alone: neither taken from the kept ones nor kept", async () => {
    const anonymous = new TestBrowser(plaza.app);
    const text = async (browser: TestBrowser) => (await browser.request("/en/topics")).text();
    const first = await text(anonymous);
    expect(await text(anonymous)).toBe(first);
    const she = await signedIn();
    const hers = await text(she);
    expect(hers).not.toBe(first);
    expect(await text(she)).not.toBe(hers);
    expect(await text(anonymous)).toBe(first);
  });

  it("may be stored by nobody", async () => {
    const she = await signedIn();
    for (const path of ["/en/topics", "/en/topics.data", "/api/trpc/accounts.me"]) {
      const { headers } = await she.request(path);
      expect([path, headers.get("cache-control"), headers.get("etag")]).toEqual([path, "private, no-store", null]);
    }
    const { headers } = await new TestBrowser(plaza.app).request("/en/topics");
    expect([headers.get("cache-control"), headers.get("vary")]).toEqual([
      "no-cache",
      expect.stringContaining("Cookie"),
    ]);
  });

  it("is refused to forms of another site", async () => {
    const she = await signedIn();
    const foreign = await she.request("/api/trpc/accounts.signOut", {
      method: "POST",
      headers: { origin: "https://evil.example", "content-type": "application/json" },
    });
    expect(foreign.status).toBe(403);
    expect((await she.ask("accounts.me")).data).not.toBeNull();
  });
});

describe("behind https", () => {
  it(
    "the cookie is sent on encrypted lines alone",
    async () => {
      const secure = await startTestApp({ config: { mode: "demo", publicUrl: "https://localhost:3000" } });
      await createMember(secure.db, { handle: "demo-official", isFictional: true });
      const she = new TestBrowser(secure.app);
      await she.do("accounts.signInAs", { kind: "official", locale: "en" });
      const known = (await she.ask("accounts.me")).data;
      await secure.stop();
      expect(she.set).toEqual([
        expect.stringMatching(/^__Secure-plaza\.session_token=.*; HttpOnly; Secure; SameSite=Lax$/),
      ]);
      expect(known).not.toBeNull();
    },
    startMilliseconds,
  );
});

describe("in production", () => {
  it(
    "nobody signs in as a fictional member, whatever the rows say, and no mail can be read",
    async () => {
      const real = await startTestApp({ config: { mode: "production" } });
      await createMember(real.db, { handle: "demo-staff", isFictional: true, isStaff: true });
      const he = new TestBrowser(real.app);
      const answers = [
        await he.do("accounts.signInAs", { kind: "staff", locale: "en" }),
        await he.ask("accounts.demoPersons"),
        await he.ask("accounts.listMails"),
        await he.ask("accounts.showMail", { mailId: 1 }),
      ];
      await real.stop();
      expect(answers.map(({ status, reason }) => [status, reason])).toEqual([
        [404, "account.demo_only"],
        [404, "account.demo_only"],
        [404, "mail.not_found"],
        [404, "mail.not_found"],
      ]);
      expect(he.cookies.size).toBe(0);
    },
    startMilliseconds,
  );
});
