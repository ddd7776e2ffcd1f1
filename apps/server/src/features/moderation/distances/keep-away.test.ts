import { afterAll, beforeAll, beforeEach, describe, expect, it } from "vitest";
import { appRouter } from "../../../app-router.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import { type ProcedurePath, procedureInputs } from "../../../testing/procedure-inputs.ts";
import { createWorld, type Target, type World } from "../../../testing/access-world.ts";
import { startTestApp, type TestApp } from "../../../testing/test-app.ts";
import { createMember } from "../../../testing/test-members.ts";
import { testRecords } from "../../../testing/test-records.ts";
import { blocksBetween, keptFrom, mutedBy } from "../index.ts";

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

let she: Viewer;
let he: Viewer;
beforeEach(async () => {
  she = await createMember(plaza.db, { isListed: true });
  he = await createMember(plaza.db, { isListed: true });
});
const keep = (distance: "mute" | "block" | null, viewer = she, other = he) =>
  plaza.callerAs(viewer).moderation.keepAway({ handle: other.handle, distance });

describe("muting and blocking", () => {
  it("is hers to choose, see and undo, and of nobody unknown or herself", async () => {
    const { moderation } = plaza.callerAs(she);
    for (const distance of ["mute", "block", "mute"] as const) {
      await keep(distance);
      expect((await moderation.distance({ handle: he.handle })).distance).toBe(distance);
      expect((await moderation.listKeptAway()).map((one) => [one.person.handle, one.distance])).toEqual([
        [he.handle, distance],
      ]);
    }
    await keep(null);
    expect(await moderation.listKeptAway()).toEqual([]);
    await expect(keep("mute", she, she)).rejects.toThrow("member.not_found");
    const unlisted = await createMember(plaza.db);
    await expect(keep("mute", she, unlisted)).rejects.toThrow("member.not_found");
    await expect(moderation.distance({ handle: "nobody-at-all" })).rejects.toThrow("member.not_found");
  });

  it("tells the features what to fold away and whom to tell nothing", async () => {
    await keep("mute");
    expect([...(await mutedBy(plaza.db, she))]).toEqual([he.memberId]);
    expect(await mutedBy(plaza.db, null)).toEqual(new Set());
    expect(await blocksBetween(plaza.db, she.memberId, he.memberId)).toBe(false);
    const from = (actor: Viewer) => keptFrom(plaza.db, actor.memberId, [she.memberId, he.memberId]);
    expect([...(await from(he))]).toEqual([she.memberId]);
    expect([...(await from(she))]).toEqual([]);
    await keep("block");
    expect(await blocksBetween(plaza.db, he.memberId, she.memberId)).toBe(true);
    expect([...(await from(she))]).toEqual([he.memberId]);
  });

  it("by a block ends following and asking to meet, in both directions, in words that tell nothing", async () => {
    for (const [one, other] of [
      [she, he],
      [he, she],
    ] as const)
      await plaza.callerAs(one).follows.follow({ kind: "person", id: other.memberId });
    await keep("block");
    expect(await plaza.db.follow.count({ where: { memberId: { in: [she.memberId, he.memberId] } } })).toBe(0);
    for (const [one, other] of [
      [she, he],
      [he, she],
    ] as const) {
      const caller = plaza.callerAs(one);
      await expect(caller.follows.follow({ kind: "person", id: other.memberId })).rejects.toThrow(
        "follow.not_possible",
      );
      expect((await caller.introductions.introduce({ handle: other.handle })).hindrance).toBe("not_accepted");
      const message = "I would like to learn how you did it";
      await expect(caller.introductions.ask({ handle: other.handle, message })).rejects.toThrow(
        "introduction.not_accepted",
      );
    }
    await keep(null);
    await plaza.callerAs(he).follows.follow({ kind: "person", id: she.memberId });
  });
});

type Declared = { _def: { type: "query" | "mutation"; meta: { access: "public" | "member" | "staff" } } };
const queries = (Object.entries(appRouter._def.procedures) as unknown as [ProcedurePath, Declared][]).filter(
  ([path, { _def }]) => _def.type === "query" && _def.meta.access !== "staff" && path !== "notifications.live",
);

/** What the blocked one may notice: that the other takes no introductions now. */
const defined: readonly ProcedurePath[] = ["introductions.introduce"];

describe("whoever is blocked", () => {
  it("is answered by every procedure that reads as before, but for the defined refusals", async () => {
    const world: World = await createWorld(plaza.db);
    await plaza.db.member.updateMany({ data: { isListed: true } });
    const { member } = world.roles;
    const target = world.targets.others;
    const other = await plaza.db.member.findUniqueOrThrow({ where: { id: target.memberId } });
    const answers = async () => {
      const told = new Map<string, string>();
      for (const [path] of queries) told.set(path, await answerOf(member, path, target));
      return told;
    };
    const before = await answers();
    await plaza.db.memberBlock.create({ data: { memberId: other.id, otherId: member.memberId, distance: "block" } });
    const after = await answers();
    const different = [...after].filter(([path, answer]) => before.get(path) !== answer).map(([path]) => path);
    expect(queries.length).toBeGreaterThan(50);
    expect(different.filter((path) => !defined.includes(path as ProcedurePath))).toEqual([]);
    expect(different).toEqual([...defined]);
  });
});

async function answerOf(viewer: Viewer, path: ProcedurePath, target: Target): Promise<string> {
  const { input } = procedureInputs[path];
  const given = typeof input === "function" ? (input as (target: Target) => unknown)(target) : input;
  const called = path
    .split(".")
    .reduce<unknown>((at, key) => (at as Record<string, unknown>)[key], plaza.callerAs(viewer));
  try {
    const answer = JSON.stringify(await (called as (input: unknown) => Promise<unknown>)(given));
    return (answer ?? "").replaceAll(/"tookMs":[\d.]+/g, "");
  } catch (error) {
    return String(error);
  }
}
