import { inTransaction } from "@plaza/database";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { followAll } from "../../testing/follow-all.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { membersChanged } from "../members/index.ts";

const open = {
  isListed: true,
  roleVisibility: "public",
  placeVisibility: "public",
  languagesVisibility: "public",
  topicsVisibility: "public",
  introductionVisibility: "public",
  offersVisibility: "public",
} as const;

let plaza: TestApp;
let amina: Viewer;
let luis: Viewer;
let reader: Viewer;
let topicId: number;

const changed = async (...people: Viewer[]): Promise<void> => {
  await inTransaction(plaza.db, (tx) =>
    membersChanged(
      tx,
      people.map(({ memberId }) => memberId),
    ),
  );
  await followAll(plaza);
};

const placeOf = async (code: string): Promise<number> =>
  (await plaza.db.place.findFirstOrThrow({ select: { id: true }, where: { code } })).id;

beforeAll(async () => {
  plaza = await startTestApp();
  topicId = (
    await plaza.db.topic.findFirstOrThrow({ select: { id: true }, where: { slug: "participatory-budgeting" } })
  ).id;
  amina = await createMember(plaza.db, {
    ...open,
    name: "Amina Okello",
    role: "local_official",
    introduction: "I run **ward assemblies** in Kisumu.",
    introductionLanguage: "en",
    placeId: await placeOf("KE"),
    languages: { create: [{ language: "sw", level: "native" }] },
    topics: { create: [{ topicId, interest: "knows" }] },
    offers: { create: [{ offer: "mentor" }] },
  });
  luis = await createMember(plaza.db, {
    ...open,
    name: "Luis Quispe",
    role: "researcher",
    placeId: await placeOf("PE"),
    languages: { create: [{ language: "es", level: "native" }] },
    offers: { create: [{ offer: "speak" }] },
    isPaused: true,
  });
  reader = await createMember(plaza.db, { placeId: await placeOf("CO") });
  await changed(amina, luis, reader);
}, 60_000);
afterAll(() => plaza.stop());

const find = (more: object = {}, viewer: Viewer | null = null) =>
  plaza.callerAs(viewer).people.find({ locale: "en", ...more });
const namesIn = async (more: object = {}, viewer: Viewer | null = null) =>
  (await find(more, viewer)).hits.map(({ name }) => name);

describe("the directory of people", () => {
  it("finds by name, introduction and topic, in any language of the vocabulary, and says where", async () => {
    expect(await namesIn({ q: "okello" })).toEqual(["Amina Okello"]);
    const [hit] = (await find({ q: "assemblies" })).hits;
    expect(hit).toMatchObject({ name: "Amina Okello", reason: { fields: ["introduction"] } });
    expect(hit?.excerpt?.pieces.filter(({ match }) => match)).toEqual([{ text: "assemblies", match: true }]);
    const found = await find({ q: "presupuestos participativos", locale: "es" });
    expect(found.hits.map(({ name, reason }) => [name, reason?.fields])).toEqual([["Amina Okello", ["expertise"]]]);
    expect(await namesIn({ q: "Kenia", locale: "es" })).toEqual(["Amina Okello"]);
  });

  it("mends what is misspelt", async () => {
    const found = await find({ q: "particpatory budgeting" });
    expect([found.hits.map(({ name }) => name), found.corrected]).toEqual([
      ["Amina Okello"],
      "participatory budgeting",
    ]);
  });

  it("narrows by several facets at once and names them in the reader's language", async () => {
    expect(await namesIn({ topic: ["participatory-budgeting"], lang: ["SW"], region: ["002"] })).toEqual([
      "Amina Okello",
    ]);
    expect(await namesIn({ country: ["pe"] })).toEqual(["Luis Quispe"]);
    const { facets, countries } = await find({ locale: "fr" });
    const labels = Object.fromEntries(facets.map(({ name, values }) => [name, values.map(({ label }) => label)]));
    expect(labels).toMatchObject({ country: ["Kenya", "Pérou"], lang: ["espagnol", "swahili"] });
    expect(labels["region"]).toContain("Amérique latine");
    expect(countries.map(({ value, count }) => [value, count])).toEqual([
      ["KE", 1],
      ["PE", 1],
    ]);
  });

  it("leaves a pause out of those who are available, and of nothing else", async () => {
    expect(await namesIn({ available: ["yes"] })).toEqual(["Amina Okello"]);
    expect(await namesIn({ offer: ["speak"] })).toEqual(["Luis Quispe"]);
  });

  it("orders by name and by who came last", async () => {
    expect(await namesIn({ sort: "name" })).toEqual(["Amina Okello", "Luis Quispe"]);
    expect(await namesIn({ sort: "newest" })).toEqual(["Luis Quispe", "Amina Okello"]);
  });

  it("finds people from places like the viewer's own, and offers it to nobody else", async () => {
    const found = await find({ like: true }, reader);
    expect([found.hits.map(({ name }) => name), found.ownPlace?.code]).toEqual([["Luis Quispe"], "CO"]);
    expect(await find({ like: true })).toMatchObject({ total: 2, ownPlace: null });
  });

  it("shows among experts whom two members, the staff or an answer vouch for", async () => {
    expect(await namesIn({ door: "experts" })).toEqual([]);
    const endorse = (endorser: Viewer | null, source: "member" | "staff") =>
      plaza.db.endorsement.create({
        data: { memberId: amina.memberId, topicId, source, endorserId: endorser?.memberId ?? null },
      });
    await endorse(luis, "member");
    await changed(amina);
    expect(await namesIn({ door: "experts" })).toEqual([]);
    await endorse(reader, "member");
    await changed(amina);
    const experts = await find({ door: "experts", topic: ["participatory-budgeting"] });
    expect(experts.hits.map(({ name, topics }) => [name, topics[0]?.isEndorsed])).toEqual([["Amina Okello", true]]);
    await plaza.db.endorsement.deleteMany({ where: { endorserId: luis.memberId } });
    await changed(amina);
    expect(await namesIn({ door: "experts" })).toEqual([]);
  });

  it("keeps to itself who is not listed, suspended or gone, at once", async () => {
    const mary = await createMember(plaza.db, { ...open, name: "Mary Leaver" });
    await changed(mary);
    expect(await namesIn({ q: "leaver" })).toEqual(["Mary Leaver"]);
    await plaza.db.member.update({ where: { id: mary.memberId }, data: { isListed: false } });
    // The index has not heard of it yet.
    expect(await namesIn({ q: "leaver" })).toEqual([]);
    await changed(mary);
    expect(await find({ q: "leaver" })).toMatchObject({ total: 0, hits: [] });
    await plaza.db.member.update({ where: { id: mary.memberId }, data: { isListed: true, state: "suspended" } });
    await changed(mary);
    expect(await find({ q: "leaver" })).toMatchObject({ total: 0 });
    await plaza.db.account.delete({ where: { id: mary.accountId } });
    await changed(mary);
    expect((await plaza.deps.index.listIds("member")).filter((id) => Math.floor(id / 3) === mary.memberId)).toEqual([]);
  });

  it("never mixes people into the search of the library or its suggestions", async () => {
    const { search } = plaza.caller;
    expect(await search.find({ q: "Okello", locale: "en" })).toMatchObject({ total: 0 });
    expect(await search.suggest({ prefix: "Okel", locale: "en" })).toEqual([]);
  });

  it("takes as many statements for one person as for twenty", async () => {
    const crowd = await Promise.all(
      Array.from({ length: 20 }, (_, position) =>
        createMember(plaza.db, {
          ...open,
          name: `Crowd ${position}`,
          languages: { create: [{ language: "lv", level: "b2" }] },
        }),
      ),
    );
    await changed(...crowd);
    const statementsFor = async (more: object) => {
      const before = plaza.countStatements();
      const { hits } = await find(more, reader);
      return [hits.length, plaza.countStatements() - before];
    };
    const [one, few] = await statementsFor({ q: "okello" });
    const [many, all] = await statementsFor({ lang: ["lv"] });
    expect([one, many, all]).toEqual([1, 20, few]);
  });

  it.each(["\u0000", "\ud800", "x".repeat(2_000), "' OR 1=1 --", "topic:", '"', "-", "AND OR NOT"])(
    "answers words that are none: %j",
    async (q) => {
      expect(await find({ q })).toMatchObject({ page: 1 });
    },
  );
});

describe("people for other programs", () => {
  it("are those who are listed, with what everybody may see", async () => {
    await plaza.db.member.update({ where: { id: amina.memberId }, data: { roleVisibility: "members" } });
    await changed(amina);
    const response = await plaza.get("/api/v1/people?q=okello&topic=participatory-budgeting&country=KE&offers=mentor");
    const { items, total } = (await response.json()) as { items: unknown[]; total: number };
    expect([response.status, total]).toEqual([200, 1]);
    expect(items).toEqual([
      {
        handle: amina.handle,
        name: "Amina Okello",
        url: `http://localhost:3000/en/people/${amina.handle}`,
        isFictional: false,
        role: null,
        jobTitle: null,
        organisation: null,
        place: { name: "Kenya", code: "KE", country: "KE" },
        languages: ["sw"],
        topics: [{ slug: "participatory-budgeting", label: "Participatory budgeting", isEndorsed: false }],
        offers: ["mentor"],
        isAvailable: true,
      },
    ]);
    expect((await plaza.get("/api/v1/people?offers=fame")).status).toBe(400);
  });

  it("stand in the sitemap", async () => {
    const map = await (await plaza.get("/sitemap.xml")).text();
    expect(map).toContain(`/es/people/${amina.handle}<`);
    expect(map).not.toContain(`/es/people/${reader.handle}<`);
  });
});
