import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";

let plaza: TestApp;
let founder: Viewer;
let slug: string;

const as = (viewer: Viewer | null) => plaza.callerAs(viewer).networks;
const found = async (change: object) =>
  (await as(founder).create({ name: "Closed", language: "en", purpose: "Learn.", joinPolicy: "invitation", ...change }))
    .slug;
const link = async (change: object = {}) =>
  (await as(founder).makeLink({ slug, uses: 2, days: 5, formKey: `form ${Math.random()}`, ...change })).token;
const countOf = async () => (await plaza.db.network.findUniqueOrThrow({ where: { slug } })).memberCount;

beforeAll(async () => {
  plaza = await startTestApp();
});
beforeEach(async () => {
  founder = await createMember(plaza.db);
  slug = await found({});
});
afterAll(() => plaza.stop());

describe("a link", () => {
  it("shows the network by GET and changes nothing, then lets in", async () => {
    const token = await link();
    const member = await createMember(plaza.db);
    for (const viewer of [null, member])
      expect(await as(viewer).showInvitation({ slug, token, locale: "en" })).toMatchObject({
        state: "good",
        network: { slug },
        joining: viewer ? "join" : "sign_in",
      });
    expect(await countOf()).toBe(1);
    expect(await as(member).acceptInvitation({ slug, token, mailChoice: "none" })).toEqual({ slug, isNew: true });
    expect(await as(member).acceptInvitation({ slug, token })).toEqual({ slug, isNew: false });
    const { items } = await as(founder).invitations({ slug, locale: "en" });
    expect(items).toMatchObject([{ address: null, usesLeft: 1, state: "open" }]);
  });

  it("is kept as a hash only, and the same form makes it once", async () => {
    const token = await link({ formKey: "the same form" });
    expect(await link({ formKey: "the same form" })).toBe(token);
    const rows = await plaza.db.networkInvitation.findMany({ where: { network: { slug } } });
    expect(rows).toHaveLength(1);
    expect(JSON.stringify(rows)).not.toContain(token);
  });

  it("raced by thirty lets in no more than it has uses", async () => {
    const token = await link({ uses: 3 });
    const members: Viewer[] = [];
    for (let count = 0; count < 30; count += 1) members.push(await createMember(plaza.db));
    const results = await Promise.allSettled(members.map((member) => as(member).acceptInvitation({ slug, token })));
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(3);
    const reasons = results.flatMap((result) => (result.status === "rejected" ? [String(result.reason.message)] : []));
    expect(new Set(reasons)).toEqual(new Set(["network.invitation_used"]));
    expect(await countOf()).toBe(4);
    expect((await as(founder).invitations({ slug, locale: "en" })).items).toMatchObject([
      { usesLeft: 0, state: "used" },
    ]);
  });

  it("that expired or was taken back says so", async () => {
    const member = await createMember(plaza.db);
    const expired = await link();
    await plaza.db.networkInvitation.updateMany({
      where: { network: { slug } },
      data: { expiresAt: new Date(Date.now() - 1_000) },
    });
    const revoked = await link();
    const { items } = await as(founder).invitations({ slug, locale: "en" });
    await as(founder).revokeInvitation({ slug, invitationId: items[0]?.invitationId ?? 0 });
    for (const token of [expired, revoked]) {
      expect((await as(member).showInvitation({ slug, token, locale: "en" })).state).toBe("expired");
      await expect(as(member).acceptInvitation({ slug, token })).rejects.toMatchObject({
        code: "CONFLICT",
        message: "network.invitation_expired",
      });
    }
    expect(await countOf()).toBe(1);
  });

  it("is good for its own network only", async () => {
    const token = await link();
    const other = await found({});
    const member = await createMember(plaza.db);
    const wrong = { slug: other, token };
    await expect(as(member).acceptInvitation(wrong)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(member).showInvitation({ ...wrong, locale: "en" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(as(member).acceptInvitation({ slug, token: "a".repeat(43) })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await expect(as(founder).revokeInvitation({ slug: other, invitationId: 1 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("into a hidden network tells its name only while it is good", async () => {
    slug = await found({ isHidden: true });
    const token = await link({ uses: 1 });
    const [first, second] = [await createMember(plaza.db), await createMember(plaza.db)];
    expect((await as(first).showInvitation({ slug, token, locale: "en" })).network?.slug).toBe(slug);
    await as(first).acceptInvitation({ slug, token });
    expect(await as(second).showInvitation({ slug, token, locale: "en" })).toMatchObject({
      state: "used",
      network: null,
    });
  });

  it("opens nothing to the blocked, nor officials' networks to others", async () => {
    slug = await found({ joinPolicy: "verified_officials" });
    const token = await link();
    const member = await createMember(plaza.db);
    await expect(as(member).acceptInvitation({ slug, token })).rejects.toMatchObject({
      message: "network.affiliation_needed",
    });
    slug = await found({});
    const other = await link();
    await as(member).acceptInvitation({ slug, token: other });
    await as(founder).removeMember({ slug, handle: member.handle, isBlocked: true, reason: "Spam" });
    await expect(as(member).acceptInvitation({ slug, token: other })).rejects.toMatchObject({
      message: "network.blocked",
    });
  });
});

describe("invitations by mail", () => {
  const addressed = async (address: string) => {
    const mail = await plaza.db.mail.findFirstOrThrow({ where: { address }, orderBy: { id: "desc" } });
    return /join\?token=([\w-]{43})/.exec(mail.text ?? "")?.[1] ?? "";
  };

  it("go to each address once, with a report for each line", async () => {
    const addresses = "Ana,ana@one.example\nnobody\nana@one.example\nbo@two.example";
    const { lines } = await as(founder).inviteAddresses({ slug, addresses, locale: "es" });
    expect(lines.map(({ outcome }) => outcome)).toEqual(["invited", "no_address", "repeated", "invited"]);
    await as(founder).inviteAddresses({ slug, addresses, locale: "es" });
    const mails = await plaza.db.mail.findMany({ where: { address: { endsWith: ".example" }, locale: "es" } });
    expect(mails).toHaveLength(2);
    expect(new Set(mails.map(({ address }) => address))).toEqual(new Set(["ana@one.example", "bo@two.example"]));
  });

  it("are for the address that they went to", async () => {
    await as(founder).inviteAddresses({ slug, addresses: "Carla@three.example", locale: "en" });
    const token = await addressed("carla@three.example");
    const [other, carla] = [
      await createMember(plaza.db),
      await createMember(plaza.db, { email: "carla@three.example" }),
    ];
    expect((await as(null).showInvitation({ slug, token, locale: "en" })).state).toBe("good");
    expect((await as(other).showInvitation({ slug, token, locale: "en" })).state).toBe("for_another");
    await expect(as(other).acceptInvitation({ slug, token })).rejects.toMatchObject({
      code: "FORBIDDEN",
      message: "network.invitation_for_another",
    });
    await as(carla).acceptInvitation({ slug, token });
    expect(await countOf()).toBe(2);
  });

  it("are limited within a form and within a day", async () => {
    const many = (count: number, at: string) =>
      Array.from({ length: count }, (_, position) => `p${position}@${at}.example`).join("\n");
    const send = (addresses: string) => as(founder).inviteAddresses({ slug, addresses, locale: "en" });
    await expect(send(many(201, "too-many"))).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await send(many(200, "first"));
    await send(many(200, "second"));
    await expect(send("one@more.example")).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
  }, 60_000);

  it("are the stewards' and facilitators' to make, see and take back", async () => {
    const member = await createMember(plaza.db);
    const token = await link();
    await as(member).acceptInvitation({ slug, token });
    const { items } = await as(founder).invitations({ slug, locale: "en" });
    const invitationId = items[0]?.invitationId ?? 0;
    const tries = [
      () => as(member).makeLink({ slug, formKey: "some form key" }),
      () => as(member).inviteAddresses({ slug, addresses: "a@b.example", locale: "en" }),
      () => as(member).invitations({ slug, locale: "en" }),
      () => as(member).revokeInvitation({ slug, invitationId }),
    ];
    for (const attempt of tries) await expect(attempt()).rejects.toMatchObject({ code: "FORBIDDEN" });
    await as(founder).changeRole({ slug, handle: member.handle, role: "facilitator" });
    for (const attempt of tries) await attempt();
  });
});
