import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../../app-router.ts";
import { createWorld, type Target, type World } from "../../testing/access-world.ts";
import { type ProcedurePath, procedureInputs } from "../../testing/procedure-inputs.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { TestBrowser } from "../../testing/test-browser.ts";
import { testRecords } from "../../testing/test-records.ts";
import { endSuspensions } from "../accounts/index.ts";
import { objectionToken } from "./index.ts";

type Declared = { _def: { type: "query" | "mutation"; meta: { access: "public" | "member" | "staff" } } };
const mutations = (Object.entries(appRouter._def.procedures) as unknown as [ProcedurePath, Declared][]).filter(
  ([, { _def }]) => _def.type === "mutation",
);

let plaza: TestApp;
let world: World;
let browser: TestBrowser;
beforeAll(async () => {
  plaza = await startTestApp({ config: { mode: "production" } });
  await plaza.importRecords(testRecords);
  world = await createWorld(plaza.db);
  browser = await browserOf(world.roles.member.accountId);
  await suspend(world.roles.member.memberId, null);
});
afterAll(() => plaza.stop());

async function browserOf(accountId: string): Promise<TestBrowser> {
  const opened = new TestBrowser(plaza.app);
  const { api } = await plaza.deps.accounts.auth();
  const { headers } = await api.openSession({ body: { accountId }, headers: new Headers(), returnHeaders: true });
  for (const cookie of headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    opened.cookies.set(name, value);
  }
  return opened;
}

async function suspend(memberId: number, days: number | null): Promise<void> {
  const { moderation } = plaza.callerAs(world.roles.staff);
  const asked = { subject: "member", subjectId: memberId, seenActId: 0, seenReportId: 0 } as const;
  await moderation.act({ ...asked, action: "suspend", days, reason: "Threats" });
}

/** Counted by hand: what the statistics of PostgreSQL say comes late. */
async function countRows(): Promise<Record<string, number>> {
  const tables = await plaza.db.$queryRaw<{ name: string }[]>`
    select table_name::text as name from information_schema.tables
    where table_schema = 'public' and table_type = 'BASE TABLE'
      and table_name not in ('rate_limit', 'search_day', 'search_change', 'verification', 'mail') order by 1`;
  const counted: Record<string, number> = {};
  for (const { name } of tables) {
    const [row] = await plaza.db.$queryRawUnsafe<[{ count: number }]>(`select count(*)::int as count from "${name}"`);
    counted[name] = row.count;
  }
  return counted;
}

const inputOf = (path: ProcedurePath): unknown => {
  const { input } = procedureInputs[path];
  return typeof input === "function" ? (input as (target: Target) => unknown)(world.targets.own) : input;
};

describe("a suspended member", () => {
  it("has no session any more, and is nobody with a cookie that she kept", async () => {
    expect(
      await plaza.db.session.count({
        where: { accountId: world.roles.member.accountId, id: { not: { startsWith: "session-" } } },
      }),
    ).toBe(0);
    const again = await browserOf(world.roles.member.accountId);
    expect((await again.ask("accounts.me")).data).toBeNull();
    browser = again;
  });

  it("changes nothing anywhere, by any procedure that writes", async () => {
    expect(mutations.length).toBeGreaterThan(60);
    const before = await countRows();
    const isPublic = ({ _def }: Declared) => _def.meta.access === "public";
    // To leave is hers to do.
    const asked = mutations.filter(([path]) => path !== "accounts.signOut");
    for (const [path, procedure] of asked.toSorted(([, a], [, b]) => Number(isPublic(a)) - Number(isPublic(b)))) {
      await plaza.db.rateLimit.deleteMany();
      const { status } = await browser.do(path, inputOf(path));
      expect([path, isPublic(procedure) ? await countRows() : status]).toEqual([
        path,
        isPublic(procedure) ? before : 401,
      ]);
    }
  }, 120_000);

  it("is shown to nobody as a person, and may ask for a second look by the link of the mail, once", async () => {
    const { memberId, handle } = world.roles.member;
    await expect(plaza.caller.members.show({ handle, locale: "en" })).rejects.toThrow("member.not_found");
    const { id: actId } = await plaza.db.moderationAct.findFirstOrThrow({ where: { memberId, action: "suspend" } });
    const token = objectionToken(plaza.config.secret ?? "", { actId, memberId });
    const nobody = plaza.caller.moderation;
    expect(await nobody.showActByToken({ token })).toMatchObject({
      action: "suspend",
      reason: "Threats",
      canObject: true,
    });
    await nobody.objectByToken({ token, reason: "It was not me" });
    await expect(nobody.objectByToken({ token, reason: "Really" })).rejects.toThrow("moderation.objected_before");
    const forged = objectionToken("another secret", { actId, memberId });
    await expect(nobody.showActByToken({ token: forged })).rejects.toThrow("moderation.act_not_found");
    const of = objectionToken(plaza.config.secret ?? "", { actId, memberId: memberId + 1 });
    await expect(nobody.objectByToken({ token: of, reason: "x" })).rejects.toThrow("moderation.act_not_found");
  });

  it("comes back when a moderator says so, and is told", async () => {
    const { memberId, handle } = world.roles.member;
    const { moderation } = plaza.callerAs(world.roles.staff);
    const asked = { subject: "member", subjectId: memberId } as const;
    const { seenActId, seenReportId } = await moderation.showCase(asked);
    const lifted = { ...asked, action: "reinstate", seenActId, seenReportId } as const;
    // She waits for an answer, which is a reason.
    await expect(moderation.act(lifted)).rejects.toThrow("text.empty");
    await moderation.act({ ...lifted, reason: "It was somebody else" });
    expect((await (await browserOf(world.roles.member.accountId)).ask("accounts.me")).data).toMatchObject({ handle });
    const acts = (await plaza.callerAs(world.roles.member).moderation.own()).acts;
    expect(acts.map(({ action }) => action)).toEqual(["reinstate", "suspend"]);
    expect(acts[1]?.objection?.isSettled).toBe(true);
  });
});

describe("a suspension with a date", () => {
  it("ends by itself: she signs in from that moment, and the hourly round clears it away", async () => {
    const someone = await createMember(plaza.db);
    await suspend(someone.memberId, 7);
    const held = await browserOf(someone.accountId);
    expect((await held.ask("accounts.me")).data).toBeNull();
    expect(await endSuspensions(plaza.deps, new Date())).toBe(0);
    const past = new Date(Date.now() - 1_000);
    await plaza.db.member.update({ where: { id: someone.memberId }, data: { suspendedUntil: past } });
    expect((await held.ask("accounts.me")).data).toMatchObject({ handle: someone.handle });
    expect(await endSuspensions(plaza.deps, new Date())).toBe(1);
    const row = await plaza.db.member.findUniqueOrThrow({ where: { id: someone.memberId } });
    expect(row).toMatchObject({ state: "active", suspendedUntil: null });
    const [audited] = await plaza.db.auditEntry.findMany({ orderBy: { id: "desc" }, take: 1 });
    expect(audited).toMatchObject({ action: "member.reinstated", actor: null });
  });
});
