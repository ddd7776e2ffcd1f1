import fc from "fast-check";
import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { testRecords } from "../../testing/test-records.ts";
import { createNetwork } from "../../testing/test-networks.ts";

let plaza: TestApp;
let owner: Viewer;
let other: Viewer;
let resources: number[];

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  owner = await createMember(plaza.db, { isListed: true, name: "Amara" });
  other = await createMember(plaza.db);
  resources = await Promise.all(
    ["pb-guide-en", "pb-guide-es", "open-data-law", "budget-data", "new-toolkit"].map((id) => plaza.idOf(id)),
  );
});
afterAll(() => plaza.stop());
beforeEach(() => plaza.db.collection.deleteMany());

const api = (viewer: Viewer | null = owner) => plaza.callerAs(viewer).collections;
const create = (input: Partial<Parameters<ReturnType<typeof api>["create"]>[0]> = {}, viewer = owner) =>
  api(viewer).create({ title: "Reading list", ...input });

async function createWith(ids: number[], input: Parameters<typeof create>[0] = {}): Promise<number> {
  const { collectionId } = await create(input);
  for (const resourceId of ids) await api().saveResource({ resourceId, collectionId });
  return collectionId;
}
const show = (collectionId: number, viewer: Viewer | null = owner) => api(viewer).show({ collectionId, locale: "en" });
const orderOf = async (collectionId: number) => (await show(collectionId)).items.map(({ resourceId }) => resourceId);
const positionsOf = async (collectionId: number) =>
  (
    await plaza.db.collectionItem.findMany({
      select: { position: true },
      where: { collectionId },
      orderBy: { position: "asc" },
    })
  ).map(({ position }) => position);

describe("a collection", () => {
  it("is made private, in the language of its words, and shows what was put into it", async () => {
    const { collectionId, slug } = await create({
      title: "  Guía de presupuestos participativos  ",
      description: "Lo que leemos",
    });
    await api().saveResource({ resourceId: resources[0] ?? 0, collectionId, note: "Commencez par ce guide-ci." });
    const view = await show(collectionId);
    expect(view).toMatchObject({
      slug,
      title: { text: "Guía de presupuestos participativos", lang: "es", dir: "ltr" },
      isPublic: false,
      itemCount: 1,
      owner: { type: "member", name: "Amara" },
      items: [
        { position: 1, note: { text: "Commencez par ce guide-ci.", lang: "fr" }, resource: { state: "published" } },
      ],
      can: { edit: true, delete: true, follow: true },
    });
    await expect(show(collectionId, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(show(collectionId, null)).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is read by all when it is public, and names an owner only who is listed", async () => {
    const collectionId = await createWith(resources.slice(0, 2), { isPublic: true });
    expect(await show(collectionId, null)).toMatchObject({
      owner: { name: "Amara", handle: owner.handle },
      can: { edit: false, delete: false, follow: false },
    });
    const { collectionId: unnamed } = await create({ isPublic: true }, other);
    expect((await show(unnamed, null)).owner).toEqual({ type: "member", handle: null, name: null });
    expect((await show(unnamed, other)).owner).toMatchObject({ name: other.name });
  });

  it("lists public ones with something in them, the newest change first, page by page", async () => {
    const ids: number[] = [];
    for (let number = 0; number < 23; number += 1)
      ids.push(await createWith(resources.slice(0, 1), { isPublic: true, title: `List ${number}` }));
    await create({ isPublic: true, title: "Empty" });
    await createWith(resources.slice(0, 1), { title: "Private" });
    const first = await api(null).list({});
    const second = await api(null).list({ after: first.nextCursor ?? "" });
    expect([...first.items, ...second.items].map(({ collectionId }) => collectionId)).toEqual(ids.toReversed());
    expect(second.nextCursor).toBeNull();
    await expect(api(null).list({ after: "zzzzzzzzzzzzz-1" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is edited by its owner alone, and a stale edit is told", async () => {
    const { collectionId } = await create({ isPublic: true });
    const { version } = await show(collectionId);
    const edit = { collectionId, version, title: "Second title", description: "", isPublic: true };
    await expect(api(other).edit(edit)).rejects.toMatchObject({ code: "FORBIDDEN", message: "collection.not_yours" });
    await expect(api(null).edit(edit)).rejects.toMatchObject({ code: "UNAUTHORIZED" });
    await api().edit(edit);
    await api().edit(edit);
    await expect(api().edit({ ...edit, title: "Third title" })).rejects.toMatchObject({
      code: "CONFLICT",
      message: "collection.changed",
    });
    expect((await show(collectionId)).title.text).toBe("Second title");
    await expect(api().edit({ ...edit, collectionId: 999_999 })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is deleted with its items, by its owner alone", async () => {
    const collectionId = await createWith(resources, { isPublic: true });
    await expect(api(other).delete({ collectionId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await api().delete({ collectionId });
    await expect(show(collectionId)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect(await plaza.db.collectionItem.count({ where: { collectionId } })).toBe(0);
  });

  it("keeps a withdrawn resource and says so, and leaves out what may not be read", async () => {
    const [withdrawn, draft] = await Promise.all([plaza.idOf("withdrawn-report"), plaza.idOf("draft-report")]);
    const collectionId = await createWith([withdrawn], { isPublic: true });
    await expect(api().saveResource({ resourceId: draft, collectionId })).rejects.toMatchObject({ code: "NOT_FOUND" });
    await plaza.db.collectionItem.create({ data: { collectionId, resourceId: draft, position: 2 } });
    expect((await show(collectionId, null)).items).toMatchObject([{ resource: { state: "withdrawn" } }]);
    expect((await show(collectionId)).items).toMatchObject([{ resource: { state: "withdrawn" } }, { resource: null }]);
  });

  it("of a network is kept by stewards and facilitators, read by members, and hidden with its network", async () => {
    const steward = await createMember(plaza.db);
    const facilitator = await createMember(plaza.db);
    const member = await createMember(plaza.db);
    const networkId = await createNetwork(plaza, steward, {
      isHidden: true,
      others: [
        { viewer: facilitator, role: "facilitator" },
        { viewer: member, role: "member" },
      ],
    });
    await expect(create({ networkId }, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    await expect(create({ networkId }, member)).rejects.toMatchObject({ code: "FORBIDDEN" });
    const { collectionId } = await create({ networkId, isPublic: true }, facilitator);
    await api(steward).saveResource({ resourceId: resources[0] ?? 0, collectionId });
    await expect(api(member).saveResource({ resourceId: resources[1] ?? 0, collectionId })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
    expect((await show(collectionId, member)).can.edit).toBe(false);
    await expect(show(collectionId, other)).rejects.toMatchObject({ code: "NOT_FOUND" });
    expect((await api(null).list({})).items).toEqual([]);
    expect(await api(null).listOfNetwork({ networkId })).toEqual([]);
    expect(await api(member).listOfNetwork({ networkId })).toHaveLength(1);
    expect((await api(null).listOfResource({ resourceId: resources[0] ?? 0 })).publicCount).toBe(0);
    expect(await api(steward).listHomes()).toMatchObject([{ networkId }]);
    expect(await api(member).listHomes()).toEqual([]);
    expect((await api(steward).listMine()).map((each) => each.collectionId)).toEqual([collectionId]);
  });
});

describe("what is in a collection", () => {
  it("holds a resource once, however often it is added at once", async () => {
    const { collectionId } = await create();
    const [resourceId = 0] = resources;
    await Promise.all(Array.from({ length: 20 }, () => api().saveResource({ resourceId, collectionId })));
    expect(await orderOf(collectionId)).toEqual([resourceId]);
    expect((await show(collectionId)).itemCount).toBe(1);
  });

  it("goes into a new collection that is named in the same form", async () => {
    const [resourceId = 0] = resources;
    const { collectionId } = await api().saveResource({ resourceId, collectionId: null, newTitle: "For later" });
    expect(await show(collectionId)).toMatchObject({ title: { text: "For later" }, isPublic: false, itemCount: 1 });
    await expect(api().saveResource({ resourceId, collectionId: null, newTitle: " " })).rejects.toMatchObject({
      code: "BAD_REQUEST",
    });
  });

  it("moves to a place, and behind the last place to the end", async () => {
    const [a = 0, b = 0, c = 0, d = 0] = resources;
    const collectionId = await createWith([a, b, c, d]);
    await api().moveItem({ collectionId, resourceId: d, position: 1 });
    expect(await orderOf(collectionId)).toEqual([d, a, b, c]);
    await api().moveItem({ collectionId, resourceId: d, position: 3 });
    expect(await orderOf(collectionId)).toEqual([a, b, d, c]);
    await api().moveItem({ collectionId, resourceId: a, position: 300 });
    expect(await orderOf(collectionId)).toEqual([b, d, c, a]);
    await api().removeItem({ collectionId, resourceId: d });
    await api().removeItem({ collectionId, resourceId: d });
    expect(await orderOf(collectionId)).toEqual([b, c, a]);
    expect(await positionsOf(collectionId)).toEqual([1, 2, 3]);
    await expect(api().moveItem({ collectionId, resourceId: d, position: 1 })).rejects.toMatchObject({
      code: "NOT_FOUND",
    });
  });

  it("stands in places 1 to n whatever is moved, added and removed at the same time", async () => {
    const anyAct = fc.record({
      act: fc.constantFrom("move", "add", "remove"),
      which: fc.nat({ max: 4 }),
      position: fc.integer({ min: 1, max: 8 }),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(anyAct, { minLength: 2, maxLength: 12 }), async (acts) => {
        const collectionId = await createWith(resources.slice(0, 4));
        await Promise.allSettled(
          acts.map(({ act, which, position }) => {
            const item = { collectionId, resourceId: resources[which] ?? 0 };
            if (act === "move") return api().moveItem({ ...item, position });
            return act === "add" ? api().saveResource(item) : api().removeItem(item);
          }),
        );
        const positions = await positionsOf(collectionId);
        expect(positions).toEqual(positions.map((_, index) => index + 1));
        expect((await show(collectionId)).itemCount).toBe(positions.length);
      }),
      { numRuns: 15 },
    );
  }, 60_000);

  it("has a note in its own language, and a stale note is told", async () => {
    const [resourceId = 0] = resources;
    const collectionId = await createWith([resourceId]);
    const [item] = (await show(collectionId)).items;
    const edit = { collectionId, resourceId, version: item?.version ?? "" };
    await api().editNote({ ...edit, note: "يبدأ من هنا كل من يريد أن يفهم الميزانية", noteLanguage: "" });
    expect((await show(collectionId)).items[0]?.note).toMatchObject({ lang: "ar", dir: "rtl" });
    await expect(api().editNote({ ...edit, note: "Another" })).rejects.toMatchObject({ code: "CONFLICT" });
    await expect(api(other).editNote({ ...edit, note: "Another" })).rejects.toMatchObject({ code: "NOT_FOUND" });
  });

  it("is told on the page of a resource: the count, three of them, and what is the member's own", async () => {
    const [resourceId = 0] = resources;
    for (let number = 0; number < 4; number += 1) await createWith([resourceId], { isPublic: true });
    const mine = await createWith([resourceId], { title: "Mine" });
    const found = await api().listOfResource({ resourceId });
    expect(found.publicCount).toBe(4);
    expect(found.publicOnes).toHaveLength(3);
    expect(found.mine?.find(({ collectionId }) => collectionId === mine)?.holdsResource).toBe(true);
    expect(await api(null).listOfResource({ resourceId })).toMatchObject({ publicCount: 4, mine: null });
    expect((await api(other).listOfResource({ resourceId })).mine).toEqual([]);
  });
});

describe("reading a collection", () => {
  it("cites all of it as one list in each style", async () => {
    const collectionId = await createWith(resources, { isPublic: true });
    const cite = async (style: "apa" | "chicago" | "vancouver") =>
      (await api(null).cite({ collectionId, locale: "en", style })).citations;
    const apa = await cite("apa");
    expect(apa).toHaveLength(resources.length);
    expect(apa).toEqual(apa.toSorted(new Intl.Collator("en").compare));
    expect(await cite("chicago")).toHaveLength(resources.length);
    const vancouver = await cite("vancouver");
    expect(vancouver.map((text) => text.split(" ", 1)[0])).toEqual(["1.", "2.", "3.", "4.", "5."]);
    expect(vancouver[2]).toContain("Loi sur les données ouvertes");
  });

  it("takes the same number of statements for one item and for five", async () => {
    const count = async (collectionId: number) => {
      const before = plaza.countStatements();
      await show(collectionId, null);
      return plaza.countStatements() - before;
    };
    const one = await createWith(resources.slice(0, 1), { isPublic: true });
    const five = await createWith(resources, { isPublic: true });
    expect(await count(five)).toBe(await count(one));
  });
});

describe("texts that nobody expects", () => {
  it.each([
    ["a title of ten thousand letters", "x".repeat(10_000)],
    ["NUL", "a\u0000b"],
    ["half of a character", "a\ud800b"],
    ["a control character", "a\u0007b"],
    ["nothing but an override of the direction", "\u202e"],
    ["nothing but spaces that nobody sees", " \u200b\u00a0 "],
  ])("refuses %s", async (_, title) => {
    await expect(create({ title })).rejects.toMatchObject({ code: "BAD_REQUEST" });
  });

  it.each([
    "'; DROP TABLE member;--",
    "<script>alert(1)</script>",
    "田中さんにあげて下さい",
    "الكل في المجمو عة",
    "𝕋𝕙𝕖 𝕢𝕦𝕚𝕔𝕜",
    "👩‍👩‍👧‍👦 🇺🇸",
    "../../../etc/passwd",
    "=1+1",
  ])("stores and reads back %s", async (title) => {
    const { collectionId } = await create({ title, description: title });
    expect(await show(collectionId)).toMatchObject({ title: { text: title }, description: { text: title } });
  });
});
