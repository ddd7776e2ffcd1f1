import {
  fieldVisibilities,
  languageLevels,
  memberFields,
  memberRoles,
  offers,
  otherViewerClasses,
} from "@plaza/types/members";
import fc from "fast-check";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let owner: Viewer;
let stranger: Viewer;
let peer: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  [owner, stranger, peer] = [await createMember(plaza.db), await createMember(plaza.db), await createMember(plaza.db)];
  const both = { create: [owner, peer].map(({ memberId }) => ({ memberId, role: "steward" as const })) };
  const network = { name: "n", nameFolded: "n", language: "en", purpose: "p", joinPolicy: "open" as const };
  await plaza.db.network.create({ data: { ...network, slug: "shown", memberships: both } });
  await plaza.db.network.create({ data: { ...network, slug: "hidden", isHidden: true, memberships: both } });
  await plaza.callerAs(owner).organisations.choose({ name: "City of Examples" });
  const place = await plaza.db.place.findFirstOrThrow({ where: { level: "country" }, select: { id: true } });
  await plaza.callerAs(owner).members.saveProfile({ placeId: place.id, pronouns: "she", jobTitle: "Clerk" });
  await plaza.db.member.update({ where: { id: owner.memberId }, data: { photoSha256: "ab".repeat(32) } });
});
afterAll(() => plaza.stop());

const profile: fc.Arbitrary<Parameters<TestApp["caller"]["members"]["saveProfile"]>[0]> = fc.record({
  role: fc.constantFrom(...memberRoles),
  languages: fc.uniqueArray(
    fc.record({ language: fc.constantFrom("es", "fr", "th", "ar"), level: fc.constantFrom(...languageLevels) }),
    { selector: ({ language }) => language },
  ),
  knows: fc.subarray(["participatory-budgeting", "open-data"]),
  introduction: fc.constantFrom("I work on **budgets**.", "Trabajo en presupuestos.", ""),
  offers: fc.subarray([...offers]),
  isPaused: fc.boolean(),
  isListed: fc.boolean(),
  visibility: fc.record(
    Object.fromEntries(memberFields.map((field) => [field, fc.constantFrom(...fieldVisibilities)])) as Record<
      (typeof memberFields)[number],
      fc.Arbitrary<(typeof fieldVisibilities)[number]>
    >,
  ),
});

/** Hundreds of transactions, one after the other, on a machine that has other work. */
const manySavesMs = 120_000;

const codeOf = (error: { code: string }): string => error.code;

describe("the preview", () => {
  it(
    "is exactly what a viewer of the class sees, whatever the settings are",
    async () => {
      const viewers = { public: null, members: stranger, networks: peer };
      await fc.assert(
        fc.asyncProperty(profile, async (settings) => {
          await plaza.callerAs(owner).members.saveProfile(settings);
          for (const as of otherViewerClasses) {
            const { person } = await plaza.callerAs(owner).members.preview({ as, locale: "en" });
            const show = plaza.callerAs(viewers[as]).members.show({ handle: owner.handle, locale: "en" });
            expect(await show.catch(codeOf)).toEqual(person ?? "NOT_FOUND");
          }
        }),
        { numRuns: 40 },
      );
    },
    manySavesMs,
  );

  it("hides a field as if it was empty, one by one", async () => {
    const caller = plaza.callerAs(owner);
    await caller.members.saveProfile({
      role: "researcher",
      languages: [{ language: "es", level: "c1" }],
      knows: ["open-data"],
      introduction: "Hello",
      offers: ["mentor"],
      isListed: true,
    });
    const all = Object.fromEntries(memberFields.map((field) => [field, "public" as const]));
    await caller.members.saveProfile({ visibility: all });
    const shown = await plaza.caller.members.show({ handle: owner.handle, locale: "en" });
    const holders: Record<(typeof memberFields)[number], Partial<typeof shown>> = {
      role: { role: null, jobTitle: null },
      organisation: { organisation: null },
      place: { place: null },
      languages: { languages: [] },
      topics: { knows: [], learns: [] },
      introduction: { introduction: null },
      photo: { photo: null },
      pronouns: { pronouns: null },
      offers: { offers: [], isAvailable: false },
      networks: { networks: [] },
    };
    for (const field of memberFields) {
      expect(shown).not.toMatchObject(holders[field]);
      await caller.members.saveProfile({ visibility: { ...all, [field]: "nobody" } });
      const without = await plaza.caller.members.show({ handle: owner.handle, locale: "en" });
      expect(without).toEqual({
        ...shown,
        ...holders[field],
        isAvailable: field === "offers" ? false : shown.isAvailable,
      });
    }
  });

  it("never names a hidden network, to nobody but herself", async () => {
    await plaza.callerAs(owner).members.saveProfile({ isListed: true, visibility: { networks: "public" } });
    const slugs = async (viewer: Viewer | null) =>
      (await plaza.callerAs(viewer).members.show({ handle: owner.handle, locale: "en" })).networks.map(
        ({ slug }) => slug,
      );
    expect(await slugs(null)).toEqual(["shown"]);
    expect(await slugs(peer)).toEqual(["shown"]);
    expect(await slugs(owner)).toEqual(["shown", "hidden"]);
  });

  it("costs the same few statements for whoever looks", async () => {
    await plaza.callerAs(owner).members.saveProfile({ isListed: true });
    for (const [viewer, statements] of [
      [null, 1],
      [stranger, 2],
      [peer, 2],
    ] as const) {
      const before = plaza.countStatements();
      await plaza.callerAs(viewer).members.show({ handle: owner.handle, locale: "en" });
      expect(plaza.countStatements() - before).toBe(statements);
    }
  });
});
