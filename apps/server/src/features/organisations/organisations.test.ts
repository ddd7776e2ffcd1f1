import { inTransaction } from "@plaza/database";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { confirmByAddress } from "./affiliations.ts";

let plaza: TestApp;
let staff: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());
beforeEach(async () => {
  await plaza.db.$executeRaw`truncate organisation, member, account cascade`;
  staff = await createMember(plaza.db, { isStaff: true });
});

const listed = (email: string) => createMember(plaza.db, { email, isListed: true });
const choose = (viewer: Viewer, name: string | null) => plaza.callerAs(viewer).organisations.choose({ name });
const own = (viewer: Viewer) => plaza.callerAs(viewer).organisations.own();
const show = (viewer: Viewer | null, slug = "city-of-examples") =>
  plaza.callerAs(viewer).organisations.show({ slug, locale: "en" });
const approve = (domain: string, viewer = staff, slug = "city-of-examples") =>
  plaza.callerAs(viewer).organisations.approveDomain({ slug, domain });
const name = "City of Examples";

describe("an organisation", () => {
  it("is one, however its name is written, and whoever names it in the same moment", async () => {
    const members = await Promise.all(Array.from({ length: 12 }, (_, number) => listed(`m${number}@city.example`)));
    const names = [name, "CITY of  examples", "Cíty of Examples."];
    await Promise.all(members.map((member, number) => choose(member, names[number % names.length] ?? name)));
    const rows = await plaza.db.organisation.findMany({ select: { slug: true, nameFolded: true } });
    expect(rows).toHaveLength(1);
    expect(await plaza.db.affiliation.count()).toBe(12);
  });

  it("of another script has a readable address, and two of one address are told apart", async () => {
    const [ana, eva] = [await listed("a@a.example"), await listed("b@b.example")];
    await choose(ana, "เทศบาลนครขอนแก่น");
    expect((await own(ana)).organisation?.slug).toBe("เทศบาลนครขอนแก่น");
    const long = "Water and roads of the very long valley between the rivers and the sea";
    await choose(ana, `${long}, north`);
    await choose(eva, `${long}, south`);
    expect([(await own(ana)).organisation?.slug, (await own(eva)).organisation?.slug]).toEqual([
      "water-and-roads-of-the-very-long-valley-between-the-rivers-a",
      "water-and-roads-of-the-very-long-valley-between-the-rivers-a-2",
    ]);
  });

  it("that somebody only typed has no page and stands in no list, but for herself and staff", async () => {
    const ana = await listed("ana@city.example");
    await choose(ana, name);
    for (const viewer of [null, await listed("x@y.example")]) {
      await expect(show(viewer)).rejects.toMatchObject({ code: "NOT_FOUND" });
      expect(await plaza.callerAs(viewer).organisations.list({ locale: "en" })).toEqual([]);
    }
    expect((await show(ana)).members).toEqual([]);
    expect((await show(staff)).waiting).toHaveLength(1);
  });
});

describe("an affiliation", () => {
  it("is confirmed by a verified address under a domain that staff approved", async () => {
    const ana = await listed("ana@mail.city.example");
    const eva = await listed("eva@notcity.example");
    const unverified = await listed("ida@city.example");
    await plaza.db.account.update({ where: { id: unverified.accountId }, data: { emailVerified: false } });
    for (const member of [ana, eva, unverified]) await choose(member, name);
    expect((await own(ana)).proof).toBeNull();
    await approve("@City.example");
    expect((await own(ana)).proof).toBe("domain");
    expect([(await own(eva)).proof, (await own(unverified)).proof]).toEqual([null, null]);
    const late = await listed("late@city.example");
    await choose(late, name);
    expect((await own(late)).proof).toBe("domain");
    expect((await show(eva)).members.map(({ handle }) => handle)).toEqual([ana.handle, late.handle]);
  });

  it("that rests on a domain ends with the domain, with the address and with the organisation", async () => {
    const ana = await listed("ana@city.example");
    await choose(ana, name);
    await approve("city.example");
    await plaza.callerAs(staff).organisations.withdrawDomain({ slug: "city-of-examples", domain: "city.example" });
    expect((await own(ana)).proof).toBeNull();
    await approve("city.example");
    await plaza.db.account.update({ where: { id: ana.accountId }, data: { email: "ana@elsewhere.example" } });
    await inTransaction(plaza.db, (tx) => confirmByAddress(tx, ana.memberId));
    expect((await own(ana)).proof).toBeNull();
    await plaza.callerAs(staff).organisations.confirm({ slug: "city-of-examples", memberId: ana.memberId });
    expect((await own(ana)).proof).toBe("staff");
    await choose(ana, "Another");
    expect(await own(ana)).toMatchObject({ proof: null, organisation: { slug: "another" } });
    await choose(ana, null);
    expect(await own(ana)).toEqual({ organisation: null, proof: null, words: 0 });
  });

  it.for([
    "gmail.com",
    "mail.yahoo.com",
    "com",
    "gov.br",
    "co.uk",
    "localhost",
    "10.0.0.1",
    "a b.example",
    "city..example",
  ])("is never confirmed by an address anybody can have: %s", async (domain) => {
    await choose(await listed("ana@city.example"), name);
    await expect(approve(domain)).rejects.toMatchObject({ code: "UNPROCESSABLE_CONTENT" });
  });

  it("is confirmed by two fellow members, each of whom counts once", async () => {
    const [one, two, ana] = [
      await listed("1@city.example"),
      await listed("2@city.example"),
      await listed("ana@gmail.com"),
    ];
    for (const member of [one, two, ana]) await choose(member, name);
    await approve("city.example");
    const vouch = (viewer: Viewer) =>
      plaza.callerAs(viewer).organisations.vouch({ slug: "city-of-examples", memberId: ana.memberId });
    await vouch(one);
    await vouch(one);
    expect(await own(ana)).toMatchObject({ proof: null, words: 1 });
    expect((await show(two)).waiting).toMatchObject([{ words: 1, hasMyWord: false }]);
    await Promise.all([vouch(one), vouch(two), vouch(two)]);
    expect(await own(ana)).toMatchObject({ proof: "members", words: 2 });
    expect((await show(two)).waiting).toEqual([]);
  });

  it("is confirmed by nobody who is no fellow, nor by somebody who may not see it", async () => {
    const [one, ana, stranger] = [
      await listed("1@city.example"),
      await listed("ana@gmail.com"),
      await listed("s@t.example"),
    ];
    for (const member of [one, ana]) await choose(member, name);
    await approve("city.example");
    const vouch = (viewer: Viewer) =>
      plaza.callerAs(viewer).organisations.vouch({ slug: "city-of-examples", memberId: ana.memberId });
    await expect(vouch(stranger)).rejects.toMatchObject({ message: "organisation.not_fellow" });
    await expect(vouch(ana)).rejects.toMatchObject({ message: "organisation.not_fellow" });
    await plaza.callerAs(ana).members.saveProfile({ visibility: { organisation: "nobody" } });
    await expect(vouch(one)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await show(one)).waiting).toEqual([]);
  });

  it("is approved by staff alone, and a domain belongs to one organisation", async () => {
    const [ana, eva] = [await listed("ana@city.example"), await listed("eva@other.example")];
    await choose(ana, name);
    await choose(eva, "Other");
    await expect(approve("city.example", ana)).rejects.toMatchObject({ code: "FORBIDDEN" });
    await approve("city.example");
    await approve("city.example");
    await expect(approve("city.example", staff, "other")).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(approve("city.example", staff, "nothing")).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await show(staff)).domains).toEqual(["city.example"]);
    expect((await show(ana)).domains).toEqual([]);
  });
});

describe("who is seen at an organisation", () => {
  it("and counted there is who lets this viewer see it", async () => {
    const settings = ["public", "members", "networks", "nobody"] as const;
    for (const organisation of settings) {
      const member = await listed(`${organisation}@city.example`);
      await choose(member, name);
      await plaza.callerAs(member).members.saveProfile({ name: organisation, visibility: { organisation } });
    }
    const unlisted = await createMember(plaza.db, { email: "u@city.example", organisationVisibility: "public" });
    await choose(unlisted, name);
    await approve("city.example");
    const stranger = await listed("s@t.example");
    const names = async (viewer: Viewer | null) => {
      const view = await show(viewer);
      expect(view.memberCount).toBe(view.members.length);
      const [item] = await plaza.callerAs(viewer).organisations.list({ locale: "en" });
      expect(item?.memberCount).toBe(view.members.length);
      return view.members.map((person) => person.name);
    };
    expect(await names(null)).toEqual(["public"]);
    expect(await names(stranger)).toEqual(["members", "public"]);
  });

  it("costs as many statements for one as for twenty", async () => {
    const count = async () => {
      const before = plaza.countStatements();
      await show(staff);
      return plaza.countStatements() - before;
    };
    await choose(await listed("0@city.example"), name);
    await approve("city.example");
    const forOne = await count();
    for (let number = 1; number < 20; number += 1) await choose(await listed(`${number}@city.example`), name);
    expect(await count()).toBe(forOne);
    expect((await show(staff)).members).toHaveLength(20);
  });
});
