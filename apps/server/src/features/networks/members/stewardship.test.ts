import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";

let plaza: TestApp;
let founder: Viewer;
let member: Viewer;
let slug: string;

const as = (viewer: Viewer | null) => plaza.callerAs(viewer).networks;
const roleOf = async ({ memberId }: Viewer) =>
  (await plaza.db.membership.findFirst({ where: { memberId, network: { slug } } }))?.role ?? null;

beforeAll(async () => {
  plaza = await startTestApp();
});
beforeEach(async () => {
  founder = await createMember(plaza.db, { name: "Founder" });
  member = await createMember(plaza.db, { name: "=HYPERLINK(1)" });
  ({ slug } = await as(founder).create({ name: "N", language: "en", purpose: "P", joinPolicy: "open" }));
  await as(member).join({ slug });
});
afterAll(() => plaza.stop());

describe("stewardship", () => {
  it("is handed over, both or neither", async () => {
    await as(founder).handOver({ slug, handle: member.handle });
    expect([await roleOf(founder), await roleOf(member)]).toEqual(["member", "steward"]);
    await expect(as(founder).handOver({ slug, handle: member.handle })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(member).handOver({ slug, handle: member.handle })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    await expect(as(member).handOver({ slug, handle: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("never ends with nobody: leaving and stepping down say so", async () => {
    const refused = { code: "CONFLICT", message: "network.needs_steward" };
    await expect(as(founder).leave({ slug })).rejects.toMatchObject(refused);
    await expect(as(founder).changeRole({ slug, handle: founder.handle, role: "member" })).rejects.toMatchObject(
      refused,
    );
    await as(founder).changeRole({ slug, handle: member.handle, role: "steward" });
    await as(founder).leave({ slug });
    expect(await roleOf(member)).toBe("steward");
  });

  it("survives two stewards who leave or step down at the same moment", async () => {
    for (let round = 0; round < 10; round += 1) {
      founder = await createMember(plaza.db);
      ({ slug } = await as(founder).create({ name: "N", language: "en", purpose: "P", joinPolicy: "open" }));
      await as(member).join({ slug });
      await as(founder).changeRole({ slug, handle: member.handle, role: "steward" });
      const results = await Promise.allSettled([
        as(founder).leave({ slug }),
        as(member).changeRole({ slug, handle: member.handle, role: "member" }),
      ]);
      expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
      expect(await plaza.db.membership.count({ where: { network: { slug }, role: "steward" } })).toBe(1);
    }
  });

  it("is what the database insists on, whatever the code does", async () => {
    const where = { memberId: founder.memberId, network: { slug } };
    await expect(plaza.db.membership.deleteMany({ where })).rejects.toThrow(/steward/);
    await expect(plaza.db.membership.updateMany({ where, data: { role: "member" } })).rejects.toThrow(/steward/);
  });
});

describe("roles", () => {
  it("are given by stewards to members", async () => {
    await as(founder).changeRole({ slug, handle: member.handle, role: "facilitator" });
    expect(await roleOf(member)).toBe("facilitator");
    const give = { slug, handle: founder.handle, role: "member" as const };
    await expect(as(member).changeRole(give)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(founder).changeRole({ ...give, handle: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
    const outsider = await createMember(plaza.db);
    await expect(as(outsider).changeRole(give)).rejects.toMatchObject({ code: "FORBIDDEN" });
  });

  it("are shown for one member to the stewards only", async () => {
    const given = { slug, handle: member.handle, locale: "en" as const };
    expect(await as(founder).member(given)).toMatchObject({ role: "member", isViewer: false, network: { slug } });
    await expect(as(member).member(given)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(founder).member({ ...given, handle: "nobody" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("of a facilitator reach to the welcome, not to the settings", async () => {
    await as(founder).changeRole({ slug, handle: member.handle, role: "facilitator" });
    await as(member).saveWelcome({ slug, welcome: "Hi" });
    const fields = { name: "X", language: "en", purpose: "P", joinPolicy: "open" as const };
    await expect(as(member).edit({ slug, ...fields })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("removing", () => {
  it("ends a membership; the removed may come back unless she is blocked", async () => {
    const remove = (isBlocked: boolean) =>
      as(founder).removeMember({ slug, handle: member.handle, isBlocked, reason: "Advertising" });
    await remove(false);
    expect(await roleOf(member)).toBeNull();
    await as(member).join({ slug });
    await remove(true);
    await expect(as(member).join({ slug })).rejects.toMatchObject({ code: "FORBIDDEN", message: "network.blocked" });
    expect((await as(founder).members({ slug, locale: "en" })).blocked).toMatchObject([
      { handle: member.handle, reason: "Advertising" },
    ]);
    expect((await as(member).members({ slug, locale: "en" })).blocked).toEqual([]);
    await as(founder).unblockMember({ slug, handle: member.handle });
    await expect(as(founder).unblockMember({ slug, handle: member.handle })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
    await as(member).join({ slug });
  });

  it("is for stewards, never of oneself, never of strangers", async () => {
    const remove = (viewer: Viewer, handle: string) => as(viewer).removeMember({ slug, handle, isBlocked: true });
    const stranger = await createMember(plaza.db);
    await expect(remove(member, founder.handle)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(remove(founder, founder.handle)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
    await expect(remove(founder, stranger.handle)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("turns away an open request of the blocked", async () => {
    const fields = { name: "R", language: "en", purpose: "P", joinPolicy: "request" as const };
    ({ slug } = await as(founder).create(fields));
    await as(member).ask({ slug });
    await as(founder).removeMember({ slug, handle: member.handle, isBlocked: true });
    expect((await as(founder).requests({ slug, locale: "en" })).items).toEqual([]);
    await expect(as(member).ask({ slug })).rejects.toMatchObject({ message: "network.blocked" });
  });
});

describe("the stewards' list of members", () => {
  it("holds only who consented, and no formula", async () => {
    await as(founder).changeMailChoice({ slug, mailChoice: "weekly", sharesAddress: false });
    expect((await as(founder).exportMembers({ slug })).csv.split("\r\n")).toHaveLength(2);
    await as(member).changeMailChoice({ slug, mailChoice: "weekly", sharesAddress: true });
    const { csv, fileName } = await as(founder).exportMembers({ slug });
    expect(fileName).toBe(`${slug}-members.csv`);
    expect(csv.startsWith("\uFEFFname,handle,role,joined,address\r\n")).toBe(true);
    expect(csv).toContain(`'=HYPERLINK(1),${member.handle},member,`);
    expect(csv).toContain("@example.org");
    expect(csv).not.toContain("Founder");
    await expect(as(member).exportMembers({ slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
  });
});

describe("whoever was removed", () => {
  it("comes back by no link that she made or was sent", async () => {
    await as(founder).edit({ slug, name: "N", language: "en", purpose: "P", joinPolicy: "invitation" });
    await as(founder).changeRole({ slug, handle: member.handle, role: "facilitator" });
    const { token } = await as(member).makeLink({ slug, formKey: "a-form-key" });
    const other = await as(founder).makeLink({ slug, formKey: "another-key" });
    await as(founder).removeMember({ slug, handle: member.handle });
    await expect(as(member).acceptInvitation({ slug, token })).rejects.toMatchObject({
      message: "network.invitation_expired",
    });
    // Those that others made are for whom they like.
    expect(await as(member).acceptInvitation({ slug, token: other.token })).toMatchObject({ isNew: true });
  });

  it("and blocked in the moment of joining stays out", async () => {
    await as(founder).edit({ slug, name: "N", language: "en", purpose: "P", joinPolicy: "open" });
    for (let round = 0; round < 8; round += 1) {
      const who = await createMember(plaza.db);
      const network = await plaza.db.network.findUniqueOrThrow({ select: { id: true }, where: { slug } });
      await plaza.db.joinRequest.createMany({
        data: [{ memberId: who.memberId, networkId: network.id }],
        skipDuplicates: true,
      });
      const request = await plaza.db.joinRequest.findFirstOrThrow({ where: { memberId: who.memberId } });
      await Promise.allSettled([
        as(founder).settleRequest({ slug, requestId: request.id, decision: "accepted" }),
        as(who).join({ slug }),
        as(founder).removeMember({ slug, handle: who.handle, isBlocked: true }),
      ]);
      const { memberId } = who;
      const [blocks, memberships] = [
        await plaza.db.networkBlock.count({ where: { memberId } }),
        await plaza.db.membership.count({ where: { memberId } }),
      ];
      expect(blocks + memberships).toBe(1);
    }
  });
});

describe("a network that hides from now on", () => {
  it("leaves the pages that are kept", async () => {
    const { id } = await plaza.db.network.findUniqueOrThrow({ select: { id: true }, where: { slug } });
    const changes = () => plaza.db.searchChange.count({ where: { type: "network", documentId: id } });
    const before = await changes();
    await as(founder).edit({ slug, name: "N", language: "en", purpose: "P", joinPolicy: "open", isHidden: true });
    expect(await changes()).toBe(before + 1);
  });
});
