import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../app-router.ts";
import type { Viewer } from "../platform/viewer.ts";
import { createWorld, type Target, type World } from "../testing/access-world.ts";
import { type ProcedurePath, procedureInputs } from "../testing/procedure-inputs.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { TestBrowser } from "../testing/test-browser.ts";
import { testRecords } from "../testing/test-records.ts";

type Declared = { _def: { type: "query" | "mutation" | "subscription"; meta?: { access?: string } } };
type Access = "public" | "member" | "staff";
type Role = "nobody" | "member" | "staff";
type Cell = keyof World["targets"];

const procedures = Object.entries(appRouter._def.procedures) as unknown as [ProcedurePath, Declared][];
const accessOf = (procedure: Declared) => procedure._def.meta?.access as Access;

let plaza: TestApp;
/** For calls that change nothing. */
let shared: World;
beforeAll(async () => {
  // Production: there the staff need a code app, and there is no sign-in as somebody.
  plaza = await startTestApp({ config: { mode: "production" } });
  await plaza.importRecords(testRecords);
  shared = await createWorld(plaza.db);
});
afterAll(() => plaza.stop());

async function browserOf(viewer: Viewer | null): Promise<TestBrowser> {
  const browser = new TestBrowser(plaza.app);
  if (viewer === null) return browser;
  const { headers } = await (
    await plaza.deps.accounts.auth()
  ).api.openSession({
    body: { accountId: viewer.accountId },
    headers: new Headers(),
    returnHeaders: true,
  });
  for (const cookie of headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    browser.cookies.set(name, value);
  }
  return browser;
}

async function ask(path: ProcedurePath, procedure: Declared, viewer: Viewer | null, target: Target) {
  const { input } = procedureInputs[path];
  const given = typeof input === "function" ? (input as (target: Target) => unknown)(target) : input;
  const browser = await browserOf(viewer);
  await plaza.db.rateLimit.deleteMany();
  if (procedure._def.type === "subscription") return browser.listen(path);
  return procedure._def.type === "query" ? browser.ask(path, given) : browser.do(path, given);
}

/** What the declared access alone says; null lets the call through to the policy of the thing. */
function refusalOf(access: Access, role: Role): [number, string] | null {
  if (access !== "public" && role === "nobody") return [401, "account.signed_out"];
  return access === "staff" && role === "member" ? [403, "account.staff_only"] : null;
}

/** A network that was never there: one that hides has to be answered like it, to the letter. */
const absent = (target: Target): Target => ({
  ...target,
  slug: "no-such-network",
  networkId: 2_000_000_000,
  collectionId: 2_000_000_000,
  threadId: 2_000_000_000,
});

/** Some answers repeat what was asked about. */
const unnamed = (answer: unknown, { slug, networkId, collectionId, threadId }: Target): string =>
  JSON.stringify(answer)
    .replaceAll(`"${slug}"`, "asked")
    .replaceAll(new RegExp(`\\b(?:${networkId}|${collectionId}|${threadId})\\b`, "g"), "asked");

const cellsOf = (path: ProcedurePath): Cell[] => {
  const { about } = procedureInputs[path];
  if (about === "nothing") return ["own"];
  return about === "network" ? ["own", "others", "hidden"] : ["own", "others"];
};

/** Every cell of the table; the rows come from the router, so none can be forgotten. */
const table = procedures.flatMap(([path, procedure]) =>
  (["nobody", "member", "staff"] as const).flatMap((role) =>
    cellsOf(path).map((cell) => ({ path, procedure, role, cell })),
  ),
);

describe("every procedure", () => {
  it("is walked, and has a line in the table of inputs", () => {
    expect(procedures.length).toBeGreaterThan(100);
    expect(Object.keys(procedureInputs).toSorted()).toEqual(procedures.map(([path]) => path).toSorted());
  });

  it.each(procedures)("declares who may call it: %s", (_, procedure) => {
    expect(["public", "member", "staff"]).toContain(accessOf(procedure));
  });
});

type Asked = (typeof table)[number];

/** What is wrong with the answer, in words; null when it is as the table wants it. */
async function problemOf(asked: Asked): Promise<string | null> {
  const { path, procedure, role, cell } = asked;
  const refusal = refusalOf(accessOf(procedure), role);
  const isChange = procedure._def.type === "mutation" && refusal === null;
  const { roles, targets } = isChange ? await createWorld(plaza.db) : shared;
  const viewer = role === "nobody" ? null : roles[role];
  const answer = await ask(path, procedure, viewer, targets[cell]);
  const got = `${answer.status} ${answer.reason}`;
  if (refusal !== null) return got === refusal.join(" ") ? null : `${got} instead of ${refusal.join(" ")}`;
  if (cell !== "hidden") return problemWith(asked, got);
  const none = absent(targets.hidden);
  const nothing = await ask(path, procedure, viewer, none);
  const isAlike = unnamed(answer, targets.hidden) === unnamed(nothing, none);
  return isAlike ? problemWith(asked, got) : `${got} tells that it is there`;
}

function problemWith({ path, role, cell }: Asked, got: string): string | null {
  if (/^(?:400|500)/.test(got)) return `${got}: the input of the table has to be well-formed`;
  if (/account\.(?:signed_out|staff_only)/.test(got)) return `${got} though ${role} may call it`;
  const line = procedureInputs[path];
  const isRefused = cell === "others" && role === "member" && line.about !== "nothing" && line.others === "refused";
  return isRefused && !/^40[34]/.test(got) ? `${got} for what is not hers` : null;
}

describe("over HTTP", () => {
  it.each(table)("$path, asked by $role about $cell", async (asked) => {
    expect(await problemOf(asked)).toBeNull();
  });
});
