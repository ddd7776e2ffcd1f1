import { consentVersions } from "@plaza/types/accounts";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { missingAgreements } from "./agree.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

describe("what members agree to", () => {
  it("is what stands now: an older version does not count, a newer one does", () => {
    const of = (version: number) => [
      { document: "code_of_conduct", version },
      { document: "privacy_notice", version: consentVersions.privacy_notice },
    ];
    const current = consentVersions.code_of_conduct;
    expect(missingAgreements([])).toEqual(["code_of_conduct", "privacy_notice"]);
    expect(missingAgreements(of(current - 1))).toEqual(["code_of_conduct"]);
    expect(missingAgreements(of(current))).toEqual([]);
    expect(missingAgreements(of(current + 1))).toEqual([]);
  });

  it("is asked again when it changed, once, and older agreements stay on record", async () => {
    const member = await createMember(plaza.db);
    const { memberId } = member;
    await plaza.db.consent.create({ data: { memberId, document: "code_of_conduct", version: 0 } });
    const as = plaza.callerAs(member).accounts;
    expect(await as.me()).toMatchObject({ mustAgree: true });
    await expect(as.agree({ agreed: false, locale: "en" })).rejects.toMatchObject({
      message: "account.agreement_missing",
    });
    expect(await as.agree({ agreed: true, locale: "en", returnTo: "/en/networks?mine=1" })).toEqual({
      returnTo: "/en/networks?mine=1",
    });
    expect(await as.agree({ agreed: true, locale: "en", returnTo: "//evil.example" })).toEqual({ returnTo: "/en" });
    expect(await as.me()).toMatchObject({ mustAgree: false });
    expect(await plaza.db.consent.count({ where: { memberId } })).toBe(3);
  });
});
