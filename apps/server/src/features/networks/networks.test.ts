import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let founder: Viewer;
let reader: Viewer;
let open: string;
let hidden: string;

const base = { language: "English", purpose: "Learn together.", joinPolicy: "open" } as const;
const noFilter = { locale: "en" } as const;
const as = (viewer: Viewer | null) => plaza.callerAs(viewer).networks;

beforeAll(async () => {
  plaza = await startTestApp();
  founder = await createMember(plaza.db);
  reader = await createMember(plaza.db);
  ({ slug: open } = await as(founder).create({
    ...base,
    name: "Participatory budgets",
    topics: ["participatory-budgeting"],
    places: ["Peru", "México"],
    languages: ["Spanish", "français"],
  }));
  ({ slug: hidden } = await as(founder).create({ ...base, name: "Whistle-blowers", isHidden: true }));
});
afterAll(() => plaza.stop());

describe("a new network", () => {
  it("has its founder as steward, and a readable address", async () => {
    expect(open).toBe("participatory-budgets");
    const network = await as(founder).show({ slug: open, locale: "en" });
    expect(network).toMatchObject({ role: "steward", memberCount: 1, joining: "joined", name: { lang: "en" } });
    expect(network.topics.map(({ slug }) => slug)).toEqual(["participatory-budgeting"]);
    expect(new Set(network.places.map(({ code }) => code))).toEqual(new Set(["MX", "PE"]));
    expect(network.languages).toEqual(["es", "fr"]);
    expect(network.can.editSettings).toBe(true);
  });

  it("gets an address of its own when another has the name", async () => {
    const { slug } = await as(founder).create({ ...base, name: "Participatory budgets" });
    expect(slug).toMatch(/^participatory-budgets-[0-9a-f]{8}$/);
    const { slug: reserved } = await as(founder).create({ ...base, name: "New" });
    expect(reserved).toMatch(/^new-/);
  });

  it("of signed-out readers is refused", async () => {
    await expect(as(null).create({ ...base, name: "X" })).rejects.toMatchObject({ code: "UNAUTHORIZED" });
  });

  it.each([
    [{ name: "a".repeat(10_000) }, "BAD_REQUEST"],
    [{ name: "  \u200b " }, "BAD_REQUEST"],
    [{ name: "a\u0000b" }, "BAD_REQUEST"],
    [{ name: "half \ud800" }, "BAD_REQUEST"],
    [{ kind: "learning_circle" as const }, "BAD_REQUEST"],
    [{ kind: "learning_circle" as const, startsOn: "2027-02-01", endsOn: "2027-01-01" }, "BAD_REQUEST"],
    [{ topics: ["no-such-topic"] }, "UNPROCESSABLE_CONTENT"],
    [{ places: ["Atlantis"] }, "UNPROCESSABLE_CONTENT"],
    [{ languages: ["Klingonese"] }, "UNPROCESSABLE_CONTENT"],
  ])("with %j is refused", async (change, code) => {
    await expect(as(founder).create({ ...base, name: "Wrong", ...change })).rejects.toMatchObject({ code });
    expect(await plaza.db.network.count({ where: { name: "Wrong" } })).toBe(0);
  });

  it("may be a learning circle with its days", async () => {
    const days = { kind: "learning_circle", startsOn: "2027-01-10", endsOn: "2027-03-10" } as const;
    const { slug } = await as(founder).create({ ...base, name: "Budget circle", ...days });
    expect(await as(null).show({ slug, locale: "en" })).toMatchObject(days);
  });

  it("is not one of very many by the same member on one day", async () => {
    const eager = await createMember(plaza.db);
    for (let count = 0; count < 10; count += 1) await as(eager).create({ ...base, name: `Eager ${count}` });
    await expect(as(eager).create({ ...base, name: "Eager too" })).rejects.toMatchObject({ code: "TOO_MANY_REQUESTS" });
    await plaza.db.network.deleteMany({ where: { name: { startsWith: "Eager" } } });
  });
});

describe("the list of networks", () => {
  it("narrows by each filter and counts what each value would leave", async () => {
    const found = await as(null).list({
      ...noFilter,
      topic: ["participatory-budgeting"],
      country: ["PE"],
      lang: ["es"],
    });
    expect(found.items.map(({ slug }) => slug)).toEqual([open]);
    expect(found.total).toBe(1);
    const countries = found.facets.find(({ name }) => name === "country")?.values;
    expect(countries).toEqual([
      { value: "MX", label: "Mexico", count: 1, selected: false },
      { value: "PE", label: "Peru", count: 1, selected: true },
    ]);
    expect((await as(null).list({ ...noFilter, kind: ["learning_circle"] })).items).toHaveLength(1);
    expect((await as(null).list({ ...noFilter, policy: ["request"] })).items).toEqual([]);
  });

  it("counts a network under its topic's parent", async () => {
    const { slug: parent } = (await plaza.caller.topics.show({ slug: "participatory-budgeting", locale: "en" }))
      .parent ?? {
      slug: "",
    };
    expect((await as(null).list({ ...noFilter, topic: [parent] })).total).toBe(1);
  });

  it("knows the reader's own", async () => {
    expect((await as(reader).list({ ...noFilter, isMine: true })).total).toBe(0);
    const own = await as(founder).list({ ...noFilter, isMine: true });
    expect(own.items.map(({ slug }) => slug)).toContain(hidden);
    expect(own.items.every(({ role }) => role === "steward")).toBe(true);
  });

  it("goes on where it ended, each network once, in a constant number of statements", async () => {
    await plaza.db.$executeRaw`
      with made as (insert into network (slug, name, "nameFolded", language, purpose, "joinPolicy", "updatedAt")
        select 'many-' || n, 'Many ' || n, 'many', 'en', 'Many', 'open', now() from generate_series(1, 60) n returning id)
      insert into membership ("networkId", "memberId", role) select id, ${founder.memberId}, 'steward' from made`;
    const seen: string[] = [];
    const statements = new Set<number>();
    for (let cursor: string | null | undefined; cursor !== null;) {
      const before = plaza.countStatements();
      const page = await as(null).list({ ...noFilter, cursor: cursor ?? null });
      statements.add(plaza.countStatements() - before);
      seen.push(...page.items.map(({ slug }) => slug));
      expect(page.total).toBe(await plaza.db.network.count({ where: { isHidden: false } }));
      cursor = page.nextCursor;
    }
    expect(new Set(seen).size).toBe(seen.length);
    expect(seen).toHaveLength(await plaza.db.network.count({ where: { isHidden: false } }));
    expect(statements.size).toBe(1);
    await plaza.db.network.deleteMany({ where: { slug: { startsWith: "many-" } } });
  });

  it("takes a cursor that is none for the beginning", async () => {
    expect((await as(null).list({ ...noFilter, cursor: "1.2.3'; --" })).items.length).toBeGreaterThan(0);
  });
});

describe("the page of a network", () => {
  it("is absent for a name that nobody has", async () => {
    await expect(as(null).show({ slug: "nothing", locale: "en" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("keeps the pinned welcome for members, without what could run", async () => {
    await as(founder).saveWelcome({ slug: open, welcome: "# Hello\n\n<script>x</script> [read](https://example.org)" });
    const { welcome } = await as(founder).show({ slug: open, locale: "en" });
    expect(welcome?.text).toContain("<h2>Hello</h2>");
    expect(welcome?.text).not.toContain("<script");
    expect((await as(reader).show({ slug: open, locale: "en" })).welcome).toBeNull();
  });

  it("shows members to outsiders only as far as they chose", async () => {
    const shy = await createMember(plaza.db, { name: "Shy" });
    const listed = await createMember(plaza.db, { name: "Listed", isListed: true });
    const public_ = await createMember(plaza.db, {
      name: "Public",
      isListed: true,
      networksVisibility: "public",
      topicsVisibility: "public",
    });
    const secret = await createMember(plaza.db, { name: "Secret", networksVisibility: "nobody" });
    const topic = await plaza.db.topic.findUniqueOrThrow({ where: { slug: "open-data" } });
    for (const member of [shy, listed, public_, secret]) {
      await as(member).join({ slug: open });
      await plaza.db.memberTopic.create({
        data: { memberId: member.memberId, topicId: topic.id, interest: "knows" },
      });
    }
    const namesFor = async (viewer: Viewer | null, topicSlug: string | null = null) => {
      const found = await as(viewer).members({ slug: open, locale: "en", topic: topicSlug });
      expect(found.total).toBe(found.items.length);
      return found.items.map(({ name }) => name).toSorted();
    };
    expect(await namesFor(null)).toEqual(["Public"]);
    expect(await namesFor(reader)).toEqual(["Listed", "Public"]);
    expect(await namesFor(shy)).toEqual([founder.name, "Listed", "Public", "Shy"].toSorted());
    expect(await namesFor(secret)).toContain("Secret");
    expect(await namesFor(founder)).toEqual([founder.name, "Listed", "Public", "Secret", "Shy"].toSorted());
    expect(await namesFor(null, "open-data")).toEqual(["Public"]);
    const expertiseFor = async (viewer: Viewer | null) =>
      (await as(viewer).show({ slug: open, locale: "en" })).expertise.map(({ count }) => count);
    expect(await expertiseFor(null)).toEqual([1]);
    expect(await expertiseFor(reader)).toEqual([2]);
    expect(await expertiseFor(shy)).toEqual([3]);
    await plaza.db.member.update({ where: { id: public_.memberId }, data: { state: "suspended" } });
    expect(await namesFor(null)).toEqual([]);
  });
});

describe("settings", () => {
  const changed = { ...base, name: "Open budgets", purpose: "Another", topics: ["open-data"], welcome: "Hi" };

  it("are the stewards'", async () => {
    await expect(as(reader).settings({ slug: open, locale: "en" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(reader).edit({ ...changed, slug: open })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(founder).edit({ ...changed, slug: "nothing" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("change everything but the address", async () => {
    await as(founder).edit({ ...changed, slug: open });
    const { network, welcome } = await as(founder).settings({ slug: open, locale: "en" });
    expect(network).toMatchObject({ slug: open, name: { text: "Open budgets" }, places: [], languages: [] });
    expect(network.topics.map(({ slug }) => slug)).toEqual(["open-data"]);
    expect(welcome).toBe("Hi");
  });
});
