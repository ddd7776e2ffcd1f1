import { inTransaction } from "@plaza/database";
import type { MeView, SignedIn, TypedValues } from "@plaza/types/accounts";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { TestBrowser } from "../../testing/test-browser.ts";
import { tokenFor } from "../../testing/test-mail.ts";
import { createMember } from "../../testing/test-members.ts";
import { appointStaff, inviteFirstStaff, once, tidyAccounts } from "./index.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp({ config: { mode: "production" } });
});
afterAll(() => plaza.stop());

const browser = () => new TestBrowser(plaza.app);
const newcomer = { purpose: "sign_in", locale: "en", name: "Somebody", agreed: true };
const me = async (who: TestBrowser) => (await who.ask<MeView | null>("accounts.me")).data;

describe("the first staff account", () => {
  const tokenOf = (path: string | null) => /token=([\w-]+)$/.exec(path ?? "")?.[1] ?? "";
  const claim = (staffToken: string, email: string) =>
    browser().do("accounts.requestLink", { email, locale: "en", staffToken });
  const follow = async (email: string) => {
    const she = browser();
    await she.do<SignedIn>("accounts.useLink", { ...newcomer, token: await tokenFor(plaza.db, email) });
    return me(she);
  };

  it("is made by an address that is printed once and used once", async () => {
    const starts = await Promise.all([
      inviteFirstStaff(plaza.db),
      inviteFirstStaff(plaza.db),
      inviteFirstStaff(plaza.db),
    ]);
    const printed = starts.filter((path) => path !== null);
    expect(printed).toHaveLength(1);
    const token = tokenOf(printed[0] ?? null);
    expect((await browser().ask("accounts.showLink", { token, purpose: "first_staff" })).data).toMatchObject({
      state: "good",
    });
    // Two who saw the address: both prove an address, one becomes staff.
    const emails = ["one@example.org", "two@example.org"];
    expect((await Promise.all(emails.map((email) => claim(token, email)))).map(({ status }) => status)).toEqual([
      200, 200,
    ]);
    const views = await Promise.all(emails.map(follow));
    expect(views.filter((view) => view?.needsCodeApp)).toHaveLength(1);
    expect((await claim(token, "three@example.org")).reason).toBe("account.link_expired");
    expect(await inviteFirstStaff(plaza.db)).toBeNull();
    expect((await browser().ask("accounts.showLink", { token, purpose: "first_staff" })).data).toMatchObject({
      state: "used",
    });
  });

  it("is not made by an address of yesterday", async () => {
    await plaza.db.member.updateMany({ data: { isStaff: false } });
    const token = tokenOf(await inviteFirstStaff(plaza.db));
    await plaza.db.$executeRaw`update staff_invitation set "expiresAt" = now() where "usedAt" is null`;
    expect((await claim(token, "late@example.org")).reason).toBe("account.link_expired");
    expect(await inviteFirstStaff(plaza.db)).not.toBeNull();
  });

  it("or another is made from the command line", async () => {
    const { handle } = await createMember(plaza.db, { email: "known@example.org" });
    const appointments = () => plaza.db.auditEntry.count({ where: { action: "staff.appointed", actor: null } });
    const before = await appointments();
    expect(await appointStaff(plaza.db, " Known@Example.org ")).toEqual({ outcome: "appointed", handle });
    expect(await appointments()).toBe(before + 1);
    expect(await appointStaff(plaza.db, "no address")).toEqual({ outcome: "no_address" });
    const invited = await appointStaff(plaza.db, "unknown@example.org");
    const she = browser();
    await she.do("accounts.useLink", { ...newcomer, token: tokenOf("path" in invited ? invited.path : null) });
    expect(await me(she)).toMatchObject({ isStaff: false, needsCodeApp: true });
  });
});

describe("what was typed before signing in", () => {
  const typed = { path: "/en/networks/new?x=1", values: { name: "Café \u0000 \ud800 🌍", topic: ["a", "b"] } };

  it("comes back once, to the browser that typed it", async () => {
    const [she, other] = [browser(), browser()];
    const { data } = await she.do<{ key: string }>("accounts.keepTyped", typed);
    await other.do("accounts.keepTyped", typed);
    expect((await other.do("accounts.takeTyped", data)).data).toBeNull();
    expect((await browser().do("accounts.takeTyped", data)).data).toBeNull();
    expect((await she.do("accounts.takeTyped", data)).data).toEqual(typed);
    expect((await she.do("accounts.takeTyped", data)).data).toBeNull();
  });

  it("comes back the same, whatever it was", async () => {
    const she = browser();
    const values = fc.dictionary(fc.string({ maxLength: 50 }), fc.string({ unit: "binary", maxLength: 200 }), {
      maxKeys: 5,
    });
    await fc.assert(
      fc.asyncProperty(values, async (given) => {
        await plaza.db.rateLimit.deleteMany();
        const { data } = await she.do<{ key: string }>("accounts.keepTyped", { path: "/en", values: given });
        const taken = await she.do<{ values: TypedValues }>("accounts.takeTyped", data);
        expect(JSON.stringify(taken.data.values)).toBe(JSON.stringify(given));
      }),
      { numRuns: 50 },
    );
  });

  it("is refused when it is long, and never leads elsewhere", async () => {
    const long = await browser().do("accounts.keepTyped", { ...typed, values: { text: "x".repeat(21 * 1024) } });
    expect([long.status, long.reason]).toEqual([422, "account.typed_too_long"]);
    const she = browser();
    const { data } = await she.do<{ key: string }>("accounts.keepTyped", { ...typed, path: "//evil.example/x" });
    expect((await she.do<{ path: string }>("accounts.takeTyped", data)).data.path).toBe("/");
  });

  it("is gone after an hour", async () => {
    const she = browser();
    const { data } = await she.do<{ key: string }>("accounts.keepTyped", typed);
    await plaza.db
      .$executeRaw`update verification set "expiresAt" = now() - interval '1 second' where identifier like 'typed:%'`;
    expect((await she.do("accounts.takeTyped", data)).data).toBeNull();
    await tidyAccounts({ db: plaza.db, limits: plaza.deps.accounts.limits });
    expect(await plaza.db.verification.count({ where: { identifier: { startsWith: "typed:" } } })).toBe(0);
  });
});

describe("a form that is sent twice", () => {
  it("changes once and answers the same, also when both come at once", async () => {
    const she = await createMember(plaza.db);
    let done = 0;
    const send = (key: string | null) =>
      inTransaction(plaza.db, (tx) =>
        once(tx, she, key, async () => {
          done += 1;
          return { number: done };
        }),
      );
    const answers = await Promise.all([send("form-1"), send("form-1"), send("form-1")]);
    expect([done, answers]).toEqual([1, [{ number: 1 }, { number: 1 }, { number: 1 }]]);
    expect(await send("form-2")).toEqual({ number: 2 });
    expect([await send(null), await send("")]).toEqual([{ number: 3 }, { number: 4 }]);
  });

  it("may be sent again when the first was refused, and by another member", async () => {
    const [she, he] = [await createMember(plaza.db), await createMember(plaza.db)];
    const send = (viewer: typeof she, work: () => Promise<string>) =>
      inTransaction(plaza.db, (tx) => once(tx, viewer, "form-3", work));
    await expect(send(she, () => Promise.reject(new Error("refused")))).rejects.toThrow("refused");
    expect(await send(she, () => Promise.resolve("hers"))).toBe("hers");
    expect(await send(he, () => Promise.resolve("his"))).toBe("his");
  });
});
