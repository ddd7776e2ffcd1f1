import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";

let plaza: TestApp;
let founder: Viewer;

const as = (viewer: Viewer | null) => plaza.callerAs(viewer).networks;
const found = (change: object) =>
  as(founder).create({ name: "A network", language: "en", purpose: "Learn.", joinPolicy: "open", ...change });
const membershipOf = (viewer: Viewer, slug: string) =>
  plaza.db.membership.findFirst({ where: { memberId: viewer.memberId, network: { slug } } });
const countOf = async (slug: string) => (await plaza.db.network.findUniqueOrThrow({ where: { slug } })).memberCount;

beforeAll(async () => {
  plaza = await startTestApp();
});
beforeEach(async () => {
  founder = await createMember(plaza.db);
});
afterAll(() => plaza.stop());

describe("joining an open network", () => {
  it("is one click with the mail choice", async () => {
    const { slug } = await found({});
    const member = await createMember(plaza.db);
    expect((await as(member).show({ slug, locale: "en" })).joining).toBe("join");
    expect(await as(member).join({ slug, mailChoice: "daily" })).toEqual({ slug, isNew: true });
    expect(await membershipOf(member, slug)).toMatchObject({
      role: "member",
      mailChoice: "daily",
      sharesAddress: false,
    });
    expect(await as(member).join({ slug, mailChoice: "none" })).toEqual({ slug, isNew: false });
    expect(await membershipOf(member, slug)).toMatchObject({ mailChoice: "daily" });
  });

  it("by the same member a hundred times at once makes one membership and an exact count", async () => {
    const { slug } = await found({});
    const member = await createMember(plaza.db);
    const results = await Promise.all(Array.from({ length: 100 }, () => as(member).join({ slug })));
    expect(results.filter(({ isNew }) => isNew)).toHaveLength(1);
    expect(await countOf(slug)).toBe(2);
    expect(await plaza.db.membership.count({ where: { network: { slug } } })).toBe(2);
  });

  it("by forty members at once counts forty", async () => {
    const { slug } = await found({});
    const members: Viewer[] = [];
    for (let count = 0; count < 40; count += 1) members.push(await createMember(plaza.db));
    await Promise.all(members.map((member) => as(member).join({ slug })));
    expect(await countOf(slug)).toBe(41);
  });

  it("tells the directory who changed", async () => {
    const { slug } = await found({});
    const member = await createMember(plaza.db);
    const changes = () => plaza.db.searchChange.count({ where: { type: "member", documentId: member.memberId } });
    const before = await changes();
    await as(member).join({ slug });
    expect(await changes()).toBeGreaterThan(before);
  });

  it("is refused to nobody, and to networks that are none", async () => {
    const { slug } = await found({});
    await expect(as(null).join({ slug })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await expect(as(founder).join({ slug: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });
});

describe("other ways in", () => {
  it.each([
    ["request", "network.request_needed"],
    ["invitation", "network.invitation_needed"],
    ["verified_officials", "network.affiliation_needed"],
  ])("%s refuses a click", async (joinPolicy, message) => {
    const { slug } = await found({ joinPolicy });
    const member = await createMember(plaza.db);
    await expect(as(member).join({ slug })).rejects.toMatchObject({ code: "FORBIDDEN", message });
    expect(await countOf(slug)).toBe(1);
  });

  it("verified officials need both a public role and a confirmed affiliation", async () => {
    const { slug } = await found({ joinPolicy: "verified_officials" });
    const organisation = await plaza.db.organisation.create({
      data: { slug: "city", name: "City", nameFolded: "city", language: "en" },
    });
    const make = async (role: "local_official" | "researcher", confirmedAt: Date | null) => {
      const member = await createMember(plaza.db, { role });
      await plaza.db.affiliation.create({
        data: {
          memberId: member.memberId,
          organisationId: organisation.id,
          confirmedAt,
          proof: confirmedAt ? "domain" : null,
        },
      });
      return member;
    };
    await as(await make("local_official", new Date())).join({ slug });
    for (const other of [await make("local_official", null), await make("researcher", new Date())])
      await expect(as(other).join({ slug })).rejects.toMatchObject({ code: "FORBIDDEN" });
    expect(await countOf(slug)).toBe(2);
  });
});

describe("requests", () => {
  it("are open once, can change their words, and are answered once", async () => {
    const { slug } = await found({ joinPolicy: "request" });
    const member = await createMember(plaza.db, { locale: "fr" });
    await Promise.all(
      Array.from({ length: 20 }, () => as(member).ask({ slug, mailChoice: "daily", message: "First" })),
    );
    await as(member).ask({ slug, mailChoice: "none", message: "Let me in" });
    expect((await as(member).show({ slug, locale: "en" })).joining).toBe("asked");
    const { items } = await as(founder).requests({ slug, locale: "en" });
    expect(items).toMatchObject([{ handle: member.handle, message: "Let me in" }]);
    const requestId = items[0]?.requestId ?? 0;
    const settle = () => as(founder).settleRequest({ slug, requestId, decision: "accepted", answer: "Welcome" });
    const results = await Promise.allSettled([settle(), settle()]);
    expect(results.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(settle()).rejects.toMatchObject({ code: "CONFLICT", message: "network.request_settled" });
    expect(await membershipOf(member, slug)).toMatchObject({ mailChoice: "none" });
    const mail = await plaza.db.mail.findFirstOrThrow({ where: { memberId: member.memberId } });
    expect(mail).toMatchObject({ kind: "network_request_accepted", locale: "fr" });
    expect(mail.text).toContain("Welcome");
  });

  it("may be declined with words, withdrawn, and made again", async () => {
    const { slug } = await found({ joinPolicy: "request" });
    const member = await createMember(plaza.db);
    await as(member).ask({ slug });
    await as(member).withdrawRequest({ slug });
    await expect(as(member).withdrawRequest({ slug })).rejects.toMatchObject({ code: "CONFLICT" });
    await as(member).ask({ slug });
    const { items } = await as(founder).requests({ slug, locale: "en" });
    const requestId = items[0]?.requestId ?? 0;
    await as(founder).settleRequest({ slug, requestId, decision: "declined", answer: "Not yet" });
    expect(await membershipOf(member, slug)).toBeNull();
    expect((await as(member).show({ slug, locale: "en" })).joining).toBe("ask");
  });

  it("are nobody's to see or settle but the stewards' and facilitators'", async () => {
    const { slug } = await found({ joinPolicy: "request" });
    const { slug: otherSlug } = await found({ joinPolicy: "request" });
    const member = await createMember(plaza.db);
    await as(member).ask({ slug });
    const requestId = (await as(founder).requests({ slug, locale: "en" })).items[0]?.requestId ?? 0;
    const settle = (viewer: Viewer, given: string) =>
      as(viewer).settleRequest({ slug: given, requestId, decision: "accepted" });
    await expect(as(member).requests({ slug, locale: "en" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(settle(member, slug)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(settle(founder, otherSlug)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("are for networks that ask for them", async () => {
    const { slug } = await found({});
    const member = await createMember(plaza.db);
    await expect(as(member).ask({ slug })).rejects.toMatchObject({ code: "CONFLICT", message: "network.open_to_you" });
    await expect(as(founder).ask({ slug })).rejects.toMatchObject({ message: "network.already_member" });
  });
});

describe("being a member", () => {
  it("has a mail choice that can change, and can end", async () => {
    const { slug } = await found({});
    const member = await createMember(plaza.db);
    await expect(as(member).changeMailChoice({ slug, mailChoice: "none" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(as(member).leave({ slug })).rejects.toMatchObject({ code: "CONFLICT" });
    await as(member).join({ slug });
    await as(member).changeMailChoice({ slug, mailChoice: "immediate", sharesAddress: true });
    expect(await membershipOf(member, slug)).toMatchObject({ mailChoice: "immediate", sharesAddress: true });
    await as(member).leave({ slug });
    expect(await countOf(slug)).toBe(1);
  });
});

describe("the first steps", () => {
  it("suggest what fits with the reason, and the largest where nothing does", async () => {
    const { slug: fitting } = await found({ name: "Open data", topics: ["open-data"], languages: ["sw"] });
    const { slug: request } = await found({ name: "Asked", topics: ["open-data"], joinPolicy: "request" });
    const { slug: hidden } = await found({ name: "Hidden", topics: ["open-data"], isHidden: true });
    const member = await createMember(plaza.db);
    const asked = await as(member).welcome({ locale: "en", learns: ["open-data"] });
    expect(asked.suggestions[0]?.network.slug).toBe(fitting);
    expect(asked.suggestions[0]?.reasons).toMatchObject([{ type: "topics", topics: [{ slug: "open-data" }] }]);
    expect(asked.suggestions[1]?.reasons).toEqual([{ type: "largest" }]);
    const slugs = asked.suggestions.map(({ network }) => network.slug);
    expect(slugs).not.toContain(request);
    expect(slugs).not.toContain(hidden);
    const nothing = await as(member).welcome({ locale: "fr" });
    const sizes = nothing.suggestions.map(({ network }) => network.memberCount);
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
    expect(nothing.isWelcomed).toBe(false);
  });

  it("save topics and join what was ticked, in one submit that may be sent twice", async () => {
    const slugs = [(await found({})).slug, (await found({})).slug];
    const { slug: closed } = await found({ joinPolicy: "invitation" });
    const { slug: hidden } = await found({ isHidden: true });
    const member = await createMember(plaza.db);
    const input = { knows: ["open-data"], learns: ["participatory-budgeting"], mailChoice: "daily" as const };
    const send = () => as(member).finishWelcome({ ...input, networks: [...slugs, closed, hidden] });
    expect(await send()).toEqual({
      joined: slugs,
      refused: [
        { slug: closed, reason: "network.invitation_needed" },
        { slug: hidden, reason: "network.not_found" },
      ],
    });
    await send();
    expect(await plaza.db.membership.findMany({ where: { memberId: member.memberId } })).toHaveLength(2);
    expect(await plaza.db.memberTopic.count({ where: { memberId: member.memberId } })).toBe(2);
    expect(await as(member).welcome({ locale: "en" })).toMatchObject({ isWelcomed: true, knows: ["open-data"] });
    await expect(as(member).finishWelcome({ ...input, knows: ["nothing"], networks: [] })).rejects.toMatchObject({
      code: "UNPROCESSABLE_CONTENT",
    });
    expect(await plaza.db.memberTopic.count({ where: { memberId: member.memberId } })).toBe(2);
  });
});

describe("in one moment", () => {
  it("two networks of one name get an address each, and a form sent twenty times is one", async () => {
    const founders = await Promise.all(Array.from({ length: 4 }, () => createMember(plaza.db)));
    const made = await Promise.all(
      founders.map((each) =>
        as(each).create({ name: "Same moment", language: "en", purpose: "Learn.", joinPolicy: "open" }),
      ),
    );
    const slugs = made.map(({ slug }) => slug);
    expect(new Set(slugs).size).toBe(4);
    const member = await createMember(plaza.db);
    const finish = () => as(member).finishWelcome({ knows: ["open-data"], networks: slugs, mailChoice: "weekly" });
    await Promise.all(Array.from({ length: 20 }, finish));
    await Promise.all(
      Array.from({ length: 20 }, () =>
        plaza.callerAs(member).members.saveProfile({
          languages: [{ language: "es", level: "b1" }],
          learns: ["open-data"],
          offers: ["mentor"],
        }),
      ),
    );
    const { memberId } = member;
    expect(await plaza.db.membership.count({ where: { memberId } })).toBe(4);
    expect(await plaza.db.memberTopic.count({ where: { memberId } })).toBe(2);
  });
});
