import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { createNetwork } from "../../testing/test-networks.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;
let staff: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  staff = await createMember(plaza.db, { isStaff: true });
});
afterAll(() => plaza.stop());

const as = (viewer: Viewer | null) => plaza.callerAs(viewer).gaps;
const member = () => createMember(plaza.db);
const wait = async (query: string, given: { kind?: "alert" | "resource"; note?: string; viewer?: Viewer } = {}) => {
  const { viewer = await member(), ...rest } = given;
  return { viewer, ...(await as(viewer).wait({ query, ...rest })) };
};
const waits = (gapId: number) => plaza.db.gapWait.count({ where: { gapId } });

describe("waiting", () => {
  it("is for the same gap in another language, and in other words", async () => {
    const first = await wait("citizens assembly on housing");
    const second = await wait("asamblea ciudadana sobre la vivienda");
    const third = await wait("housing: citizens' assembly example");
    expect([second.gapId, third.gapId]).toEqual([first.gapId, first.gapId]);
    expect(third.waitingCount).toBe(3);
    const other = await wait("cemetery management software");
    expect(other.gapId).not.toBe(first.gapId);
  });

  it("makes one gap of twenty who ask for it in the same moment", async () => {
    const people = await Promise.all(Array.from({ length: 20 }, member));
    const answers = await Promise.all(people.map((viewer) => as(viewer).wait({ query: "flood insurance pools" })));
    const [gapId = 0] = new Set(answers.map((answer) => answer.gapId));
    expect(new Set(answers.map((answer) => answer.gapId)).size).toBe(1);
    expect(await waits(gapId)).toBe(20);
    expect(await plaza.db.gap.findUnique({ where: { id: gapId } })).toMatchObject({ waitingCount: 20 });
  });

  it("counts a person once: a request stays one, and what it is for is kept", async () => {
    const { viewer, gapId } = await wait("noise maps at night", { kind: "resource", note: "For a plan" });
    await wait("noise maps at night", { viewer });
    expect(await as(viewer).listMine()).toMatchObject([
      { gapId, kind: "resource", note: "For a plan", waitingCount: 1 },
    ]);
    await as(viewer).stop({ gapId });
    await as(viewer).stop({ gapId });
    expect(await as(viewer).listMine()).toEqual([]);
    expect(await plaza.db.gap.findUnique({ where: { id: gapId } })).toBeNull();
  });

  it("sent twice by one form is one", async () => {
    const viewer = await member();
    const send = () => as(viewer).wait({ query: "bus lanes enforcement", formKey: "one-form" });
    const [one, two] = await Promise.all([send(), send()]);
    expect(one).toEqual(two);
  });

  it("takes no addresses and no long numbers, in the words nor in what it is for", async () => {
    const viewer = await member();
    for (const query of ["maria.garcia@example.org budget", "tax of 12 345 678 901", "ana [at] example"])
      await expect(as(viewer).wait({ query })).rejects.toMatchObject({ message: "gap.personal" });
    await expect(as(viewer).wait({ query: "tax rolls", note: "call +51 999 888 777" })).rejects.toMatchObject({
      message: "gap.note_personal",
    });
    for (const query of ["", "   ", "\u200b", "x".repeat(201), "a\u0000b", "\ud800"])
      await expect(as(viewer).wait({ query })).rejects.toMatchObject({ code: "BAD_REQUEST" });
    expect(await as(viewer).listMine()).toEqual([]);
  });

  it("keeps any other words as they are", async () => {
    for (const query of [
      "'; drop table gap; --",
      "=a|b c",
      "<script>alert(1)</script>",
      "%s %n",
      "{}[]|=",
      "🗳️",
      "سؤال عن الميزانية",
    ]) {
      const { viewer } = await wait(query);
      expect((await as(viewer).listMine())[0]?.query.text).toBe(query);
    }
  });

  it("has an end at fifty, in parallel too", async () => {
    const viewer = await member();
    const { gapId } = await wait("rain gardens", { viewer });
    const template = await plaza.db.gapWait.findFirstOrThrow({ where: { gapId } });
    for (let number = 1; number < 49; number += 1) {
      const gap = await plaza.db.gap.create({ data: { label: `${number}`, language: "en", terms: [`=x${number}`] } });
      await plaza.db.gapWait.create({ data: { ...template, gapId: gap.id } });
    }
    const tries = ["tram depots", "ferry tickets", "cable cars"].map((query) => as(viewer).wait({ query }));
    const settled = await Promise.allSettled(tries);
    expect(settled.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await expect(as(viewer).wait({ query: "gondolas" })).rejects.toMatchObject({ message: "gap.too_many" });
  });
});

describe("the board", () => {
  it("shows curators what is missing, most awaited first, and never who waits", async () => {
    const { viewer } = await wait("water kiosks", { kind: "resource", note: "For a small town" });
    await wait("water kiosks");
    const steward = await member();
    await createNetwork(plaza, steward);
    for (const curator of [staff, steward]) {
      const board = await as(curator).list({ locale: "en" });
      expect(board.canCurate).toBe(true);
      const counts = board.items.map(({ waitingCount }) => waitingCount);
      expect(counts).toEqual(counts.toSorted((a, b) => b - a));
      const item = board.items.find(({ label }) => label?.text === "water kiosks");
      expect(item).toMatchObject({ waitingCount: 2, languages: [{ language: "en", count: 2 }] });
      const view = await as(curator).show({ gapId: item?.gapId ?? 0, locale: "en" });
      expect(view).toMatchObject({
        wordings: [{ query: { text: "water kiosks" }, count: 2 }],
        notes: [{ text: "For a small town" }],
      });
      expect(JSON.stringify([board, view])).not.toMatch(new RegExp(`${viewer.handle}"|memberId`));
    }
  });

  it("shows everybody else only what five people wait for, and no words of one alone", async () => {
    for (let count = 0; count < 4; count += 1) await wait("beekeeping permits");
    const seen = async () => (await as(null).list({ locale: "en" })).items.map(({ label }) => label?.text);
    expect(await seen()).not.toContain("beekeeping permits");
    const viewer = await member();
    await wait("beekeeping permits Aunt Olga", { viewer });
    await wait("beekeeping permits");
    expect(await seen()).toContain("beekeeping permits");
    const board = await as(viewer).list({ locale: "en" });
    expect(board.canCurate).toBe(false);
    expect(JSON.stringify(board)).not.toContain("Olga");
    for (const item of board.items) expect(item.waitingCount).toBeGreaterThanOrEqual(5);
    await expect(as(viewer).show({ gapId: board.items[0]?.gapId ?? 0, locale: "en" })).rejects.toMatchObject({
      code: "FORBIDDEN",
    });
  });

  it("goes on with the next page without losing or repeating", async () => {
    await Promise.all(
      Array.from({ length: 25 }, (_, number) =>
        plaza.db.gap.create({ data: { label: `page ${number}`, language: "en", terms: [`=p${number}`] } }),
      ),
    );
    const seen: number[] = [];
    for (let after: string | undefined; ;) {
      const { items, nextCursor } = await as(staff).list({ locale: "en", ...(after ? { after } : {}) });
      seen.push(...items.map(({ gapId }) => gapId));
      if (nextCursor === null) break;
      after = nextCursor;
    }
    expect(seen).toHaveLength(new Set(seen).size);
    expect(seen).toHaveLength(await plaza.db.gap.count({ where: { state: "open" } }));
    await plaza.db.gap.deleteMany({ where: { label: { startsWith: "page " } } });
  });

  it("takes as many statements for many gaps as for one", async () => {
    const count = async () => {
      const before = plaza.countStatements();
      await as(staff).list({ locale: "en" });
      return plaza.countStatements() - before;
    };
    const before = await count();
    for (const query of ["lighthouse keepers", "ice rinks", "drone landing"]) await wait(query);
    expect(await count()).toBe(before);
    expect(before).toBeLessThanOrEqual(4);
  });
});

const skate = { kind: "guide", lang: "en", publisher: "Town Lab", year: 2026, place: "PE", licence: "CC-BY-4.0" };

describe("settling", () => {
  it("tells all who wait, once, and is refused a second time", async () => {
    const { gapId, viewer } = await wait("street food licences");
    await wait("street food licences");
    const resourceId = await plaza.idOf("pb-guide-en");
    const fill = () =>
      as(staff).markFilled({ gapId, filler: `http://localhost:3000/en/library/${resourceId}-a-guide` });
    const answers = await Promise.allSettled([fill(), fill(), as(staff).dismiss({ gapId, note: "No" })]);
    expect(answers.filter(({ status }) => status === "fulfilled")).toHaveLength(1);
    await plaza.db.gap.update({ where: { id: gapId }, data: { state: "open", settledAt: null } });
    await plaza.db.event.deleteMany({ where: { gapId } });
    await fill();
    expect(await plaza.db.event.findMany({ where: { gapId } })).toMatchObject([{ kind: "gap_filled" }]);
    expect(await as(viewer).listMine()).toMatchObject([
      { state: "filled", filler: { type: "resource", id: resourceId } },
    ]);
    const again = await wait("street food licences");
    expect(again.gapId).not.toBe(gapId);
  });

  it("is for curators, with something that is public", async () => {
    const { gapId, viewer } = await wait("kite festivals");
    await expect(as(viewer).markFilled({ gapId, filler: "1" })).rejects.toMatchObject({ code: "FORBIDDEN" });
    await expect(as(viewer).merge({ gapId, intoId: gapId })).rejects.toMatchObject({ code: "FORBIDDEN" });
    const draft = await plaza.db.resource.findFirstOrThrow({ where: { state: { not: "published" } } });
    for (const filler of [
      `${draft.id}`,
      "0",
      "99999999999",
      "2000000000",
      "/en/questions/2000000000-x",
      "nothing",
      "/en/library/",
    ])
      await expect(as(staff).markFilled({ gapId, filler })).rejects.toMatchObject({ message: "gap.filler_unknown" });
    await as(staff).dismiss({ gapId, note: "Outside of what this library holds" });
    expect(await as(viewer).listMine()).toMatchObject([
      { state: "dismissed", settledNote: "Outside of what this library holds" },
    ]);
  });

  it("puts two together and takes words out again", async () => {
    const both = await member();
    const one = await wait("marriage registry queue", { viewer: both });
    const two = await wait("civil wedding waiting times", { viewer: both });
    await wait("civil wedding waiting times");
    await as(staff).merge({ gapId: two.gapId, intoId: one.gapId });
    expect(await plaza.db.gap.findUnique({ where: { id: two.gapId } })).toBeNull();
    expect(await plaza.db.gap.findUnique({ where: { id: one.gapId } })).toMatchObject({ waitingCount: 2 });
    // Its words lead there from now on.
    expect((await wait("civil wedding waiting times")).gapId).toBe(one.gapId);
    const { gapId } = await as(staff).split({ gapId: one.gapId, query: "civil wedding waiting times" });
    expect([await waits(one.gapId), await waits(gapId)]).toEqual([1, 2]);
    await expect(as(staff).split({ gapId: one.gapId, query: "marriage registry queue" })).rejects.toMatchObject({
      message: "gap.all_alike",
    });
  });

  it("proposes what came since and fits, and tells nobody of it", async () => {
    const { gapId, viewer } = await wait("skateboard parks maintenance");
    const proposals = async () => (await as(staff).show({ gapId, locale: "en" })).proposals;
    expect(await proposals()).toEqual([]);
    await plaza.importRecords([
      ...testRecords,
      { ...skate, id: "parks", title: "Parks for small towns", url: "https://example.org/parks" },
      { ...skate, id: "skate", title: "Maintenance of skateboard parks", url: "https://example.org/skate" },
    ]);
    // The index waits while an older transaction is open anywhere on the server.
    const found = async () => {
      await plaza.follow();
      return (await proposals()).length;
    };
    await expect.poll(found, { timeout: 10_000 }).toBe(1);
    expect(await proposals()).toMatchObject([{ type: "resource", title: { text: "Maintenance of skateboard parks" } }]);
    expect(await as(viewer).listMine()).toMatchObject([{ proposals: [{ type: "resource" }] }]);
    expect(await plaza.db.event.count({ where: { gapId } })).toBe(0);
  });
});
