import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { type FieldVisibility, fieldVisibilities } from "@plaza/types/members";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
let me: Viewer;
let budgeting: number;
let openData: number;

const topicId = async (slug: string) => (await plaza.caller.topics.show({ slug, locale: "en" })).topicId;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  budgeting = await topicId("participatory-budgeting");
  openData = await topicId("open-data");
});
afterAll(() => plaza.stop());
beforeEach(async () => {
  await plaza.db.network.deleteMany();
  await plaza.db.account.deleteMany();
  await plaza.db.report.deleteMany();
  me = await createMember(plaza.db, {
    topics: {
      create: [
        { topicId: budgeting, interest: "learns" },
        { topicId: openData, interest: "knows" },
      ],
    },
    languages: { create: [{ language: "es", level: "native" }] },
  } as never);
});

const home = (viewer = me) => plaza.callerAs(viewer).memberHome.show({ locale: "en" });
const knowing = (given: Record<string, unknown> = {}) =>
  createMember(plaza.db, {
    isListed: true,
    topicsVisibility: "public",
    topics: { create: [{ topicId: budgeting, interest: "knows" }] },
    ...given,
  } as never);

describe("a member's home", () => {
  it("is honest when there is nothing", async () => {
    const newcomer = await createMember(plaza.db);
    expect(await home(newcomer)).toMatchObject({
      needsMe: { joinRequests: [], introductions: 0, invitations: 0, cases: 0 },
      followCount: 0,
      changes: [],
      people: [],
      hasTopics: false,
    });
    await expect(plaza.caller.memberHome.show({ locale: "en" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it("counts what waits for her answer", async () => {
    const asker = await createMember(plaza.db);
    const networkId = await createNetwork(plaza, me);
    const elsewhere = await createNetwork(plaza, asker);
    await plaza.db.joinRequest.create({ data: { networkId, memberId: asker.memberId } });
    await plaza.db.joinRequest.create({ data: { networkId: elsewhere, memberId: me.memberId } });
    const lapsesAt = new Date(Date.now() + 86_400_000);
    const message = { message: "Hello", language: "en", month: "2026-11", lapsesAt };
    await plaza.db.introduction.create({ data: { ...message, askerId: asker.memberId, personId: me.memberId } });
    const { email } = await plaza.db.account.findUniqueOrThrow({
      where: { id: me.accountId },
      select: { email: true },
    });
    const invitation = { networkId: elsewhere, address: email, expiresAt: lapsesAt };
    await plaza.db.networkInvitation.create({ data: { ...invitation, tokenHash: "a", usesLeft: 1 } });
    expect((await home()).needsMe).toMatchObject({
      joinRequests: [{ network: { networkId }, count: 1 }],
      introductions: 1,
      invitations: 1,
      cases: 0,
    });
    await plaza.db.networkInvitation.updateMany({ data: { usesLeft: 0 } });
    await plaza.db.introduction.updateMany({ data: { lapsesAt: new Date(0) } });
    await plaza.db.joinRequest.updateMany({ data: { state: "withdrawn" } });
    expect((await home()).needsMe).toEqual({ joinRequests: [], introductions: 0, invitations: 0, cases: 0 });
  });

  it("groups what is new under what she follows, each resource once", async () => {
    const place = await plaza.db.place.findUniqueOrThrow({ where: { slug: "peru" }, select: { id: true } });
    const curator = await createMember(plaza.db, { isListed: true, name: "Curator" });
    const api = plaza.callerAs(curator).collections;
    const { collectionId } = await api.create({ title: "A list", isPublic: true });
    const resourceId = await plaza.idOf("budget-data");
    const follows = plaza.callerAs(me).follows;
    await follows.follow({ kind: "topic", id: budgeting });
    await follows.follow({ kind: "place", id: place.id });
    await follows.follow({ kind: "collection", id: collectionId });
    await follows.follow({ kind: "person", id: curator.memberId });
    await api.saveResource({ resourceId, collectionId });
    const { changes, followCount } = await home();
    expect(followCount).toBe(4);
    const resources = changes.flatMap((group) =>
      group.changes.flatMap((change) =>
        change.type === "resource" ? [[group.target.kind, change.resource.title.text]] : [],
      ),
    );
    expect(resources).toContainEqual(["collection", "Municipal budgets 2015 to 2020"]);
    expect(resources).toContainEqual(["topic", "Participatory budgeting: a guide for small towns"]);
    expect(new Set(resources.map(([, title]) => title)).size).toBe(resources.length);
    expect(changes).toContainEqual(
      expect.objectContaining({
        target: expect.objectContaining({ kind: "person" }) as unknown,
        changes: [expect.objectContaining({ type: "collection" })],
      }),
    );
  });

  it("shows a follower of a topic what is new in a narrower one", async () => {
    const { parent } = await plaza.caller.topics.show({ slug: "participatory-budgeting", locale: "en" });
    if (!parent) throw new Error("the topic has no parent");
    await plaza.callerAs(me).follows.follow({ kind: "topic", id: parent.topicId });
    const [group] = (await home()).changes;
    expect(group).toMatchObject({ target: { topic: { slug: parent.slug } } });
  });

  it("proposes people with the reason, and nobody whom she met, who pauses or whom she reported", async () => {
    const person = await knowing({
      languages: { create: [{ language: "es", level: "b2" }] },
      languagesVisibility: "public",
    });
    const [met, paused, reported] = await Promise.all([knowing(), knowing({ isPaused: true }), knowing()]);
    await plaza.db.introduction.create({
      data: {
        askerId: met.memberId,
        personId: me.memberId,
        message: "Hello",
        language: "en",
        month: "2026-11",
        state: "declined",
        lapsesAt: new Date(),
      },
    });
    await plaza.db.report.create({
      data: { reporterId: me.memberId, subject: "member", subjectId: reported.memberId, reason: "Rude" },
    });
    const { people, hasTopics } = await home();
    expect(hasTopics).toBe(true);
    expect(people).toMatchObject([
      {
        person: { personId: person.memberId },
        reason: { knows: [{ slug: "participatory-budgeting" }], learns: [], languages: ["es"] },
      },
    ]);
    expect(people).toHaveLength(1);
    expect(JSON.stringify(people)).not.toContain(paused.handle);
  });

  it("takes as many statements with twenty of everything as with one", async () => {
    const count = async () => {
      const before = plaza.countStatements();
      await home();
      return plaza.countStatements() - before;
    };
    const networkId = await createNetwork(plaza, me);
    const follow = async () => {
      const person = await knowing();
      await plaza.db.membership.create({ data: { networkId, memberId: person.memberId } });
      await plaza.callerAs(me).follows.follow({ kind: "person", id: person.memberId });
    };
    await plaza.callerAs(me).follows.follow({ kind: "topic", id: budgeting });
    await follow();
    const one = await count();
    for (let number = 0; number < 19; number += 1) await follow();
    expect(await count()).toBe(one);
    expect(one).toBeLessThanOrEqual(21);
  }, 60_000);
});

describe("who may not be seen", () => {
  const anyPerson = fc.record({
    isListed: fc.boolean(),
    isSuspended: fc.boolean(),
    topicsVisibility: fc.constantFrom(...fieldVisibilities),
    networksVisibility: fc.constantFrom<FieldVisibility>(...fieldVisibilities),
    inOpen: fc.boolean(),
    inHidden: fc.boolean(),
    inMine: fc.boolean(),
  });

  it("appears in nobody's home, nor does a hidden network that one is not in", async () => {
    await fc.assert(
      fc.asyncProperty(fc.array(anyPerson, { minLength: 1, maxLength: 4 }), fc.boolean(), async (people, follows) => {
        await plaza.db.network.deleteMany();
        await plaza.db.account.deleteMany({ where: { id: { not: me.accountId } } });
        const steward = await createMember(plaza.db);
        const open = await createNetwork(plaza, steward);
        const hidden = await createNetwork(plaza, steward, { isHidden: true });
        const mine = await createNetwork(plaza, me);
        if (follows)
          await plaza.db.follow.createMany({
            data: [open, hidden].map((networkId) => ({ memberId: me.memberId, networkId })),
          });
        const made = await Promise.all(
          people.map(async ({ isSuspended, inOpen, inHidden, inMine, ...given }) => {
            const viewer = await knowing({ ...given, state: isSuspended ? "suspended" : "active" });
            const networks = [inOpen ? open : 0, inHidden ? hidden : 0, inMine ? mine : 0].filter((id) => id > 0);
            await plaza.db.membership.createMany({
              data: networks.map((networkId) => ({ networkId, memberId: viewer.memberId })),
            });
            await plaza.db.follow.create({ data: { memberId: me.memberId, personId: viewer.memberId } });
            await plaza.callerAs(viewer).collections.create({ title: "Anything", isPublic: true });
            return viewer;
          }),
        );
        const view = await home();
        const shown = JSON.stringify(view);
        const slug = await plaza.db.network.findUniqueOrThrow({ where: { id: hidden }, select: { slug: true } });
        expect(shown).not.toContain(`"${slug.slug}"`);
        const hidesAway = people.map((person) => !person.isListed || person.isSuspended);
        const isProposed = people.map(
          ({ topicsVisibility, inMine }, index) =>
            !hidesAway[index] &&
            (["public", "members"].includes(topicsVisibility) || (topicsVisibility === "networks" && inMine)),
        );
        const handles = made.map(({ handle }) => `"${handle}"`);
        expect(handles.filter((handle, index) => hidesAway[index] && shown.includes(handle))).toEqual([]);
        const proposed = JSON.stringify(view.people);
        expect(handles.filter((handle, index) => !isProposed[index] && proposed.includes(handle))).toEqual([]);
        expect(view.people).toHaveLength(Math.min(3, isProposed.filter(Boolean).length));
      }),
      { numRuns: 12 },
    );
  }, 120_000);
});
