import { inTransaction } from "@plaza/database";
import type { PeopleView } from "@plaza/types/people";
import { afterAll, beforeAll, expect, it } from "vitest";
import { z } from "zod";
import { appRouter } from "../app-router.ts";
import { raiseGeneration, recordChanges } from "../platform/change-log.ts";
import { createWorld, type Target, type World } from "../testing/access-world.ts";
import { type ProcedurePath, procedureInputs } from "../testing/procedure-inputs.ts";
import { startTestApp, type TestApp } from "../testing/test-app.ts";
import { TestBrowser } from "../testing/test-browser.ts";
import { testRecords } from "../testing/test-records.ts";

type Declared = {
  _def: { type: "query" | "mutation"; inputs: z.ZodType[]; meta: { access: "public" | "member" | "staff" } };
};
const procedures = Object.entries(appRouter._def.procedures) as unknown as [ProcedurePath, Declared][];

/** What databases, indexes, formats and pages stumble over. */
const hostile = [
  "\u0000",
  "a\u0000b",
  "\ud800",
  "a\udfff b",
  "\u202eabc",
  "\u200b\u2060",
  "x".repeat(10_000),
  "😀".repeat(200),
  "%_\\'\"--; drop table member",
  "__proto__",
  "x_bad!",
  "2147483648",
  "../../etc/passwd",
  "{origin}",
];

type Schema = {
  type?: string;
  properties?: Record<string, Schema>;
  items?: Schema;
  anyOf?: Schema[];
  allOf?: Schema[];
};

/** Every way in which a field of an input takes a text: alone or in a list. */
function textPlaces(schema: Schema): { name: string; wrap: (text: string) => unknown }[] {
  return Object.entries(schema.properties ?? {}).flatMap(([name, field]) => {
    const forms = [field, ...(field.anyOf ?? []), ...(field.allOf ?? [])];
    return forms.flatMap((form) => {
      if (form.type === "string") return [{ name, wrap: (text: string): unknown => text }];
      if (form.type === "array" && form.items?.type === "string") return [{ name, wrap: (text: string) => [text] }];
      const { properties } = form.type === "array" ? (form.items ?? {}) : form;
      if (properties === undefined) return [];
      const filled = (text: string) =>
        Object.fromEntries(Object.keys(properties).map((key) => [key, text.slice(0, 2_000)]));
      return [{ name, wrap: (text: string) => (form.type === "array" ? [filled(text)] : filled(text)) }];
    });
  });
}

const schemaOf = ({ _def: { inputs } }: Declared): Schema =>
  inputs[0] === undefined
    ? {}
    : (z.toJSONSchema(inputs[0], { io: "input", unrepresentable: "any" }) as unknown as Schema);

let plaza: TestApp;
let world: World;
let browsers: TestBrowser[];

async function browserOf(accountId: string): Promise<TestBrowser> {
  const browser = new TestBrowser(plaza.app);
  const { api } = await plaza.deps.accounts.auth();
  const { headers } = await api.openSession({ body: { accountId }, headers: new Headers(), returnHeaders: true });
  for (const cookie of headers.getSetCookie()) {
    const [, name = "", value = ""] = /^([^=]+)=([^;]*)/.exec(cookie) ?? [];
    browser.cookies.set(name, value);
  }
  return browser;
}

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
  world = await createWorld(plaza.db);
  const { member, staff } = world.roles;
  browsers = [new TestBrowser(plaza.app), await browserOf(member.accountId), await browserOf(staff.accountId)];
}, 60_000);
afterAll(() => plaza.stop());

const inputOf = (path: ProcedurePath): Record<string, unknown> => {
  const { input } = procedureInputs[path];
  const given = typeof input === "function" ? (input as (target: Target) => unknown)(world.targets.own) : input;
  return { ...(given as object) };
};

/** Those whom the access lets through. */
function askersOf({ _def: { meta } }: Declared): TestBrowser[] {
  const [nobody, member, staff] = browsers;
  const askers = { public: [nobody, member], member: [member], staff: [staff] }[meta.access];
  return askers.filter((browser) => browser !== undefined);
}

/** Every text in every place of the input. */
function* callsOf(path: ProcedurePath, procedure: Declared) {
  for (const { name, wrap } of textPlaces(schemaOf(procedure)))
    for (const text of hostile) yield { input: { ...inputOf(path), [name]: wrap(text) }, told: `${name}=${text}` };
}

async function faultOf(browser: TestBrowser, path: ProcedurePath, procedure: Declared, input: unknown) {
  await plaza.db.rateLimit.deleteMany();
  const answer = procedure._def.type === "query" ? await browser.ask(path, input) : await browser.do(path, input);
  return answer.status >= 500 ? answer.reason : null;
}

it.each(procedures)(
  "%s answers every text with an answer of its own",
  async (path, procedure) => {
    const faults: string[] = [];
    for (const { input, told } of callsOf(path, procedure))
      for (const browser of askersOf(procedure)) {
        const fault = await faultOf(browser, path, procedure, input);
        if (fault !== null) faults.push(`${JSON.stringify(told.slice(0, 40))}: ${fault}`);
      }
    expect(faults).toEqual([]);
  },
  120_000,
);

it.each([{}, { id: 1 }, { id: { _ref: "credentialId", _container: "Passkey" } }, { id: "\u0000" }, { id: ["a"] }])(
  "a passkey that is none is refused: %j",
  async ({ id = "x" }: { id?: unknown }) => {
    const response = { id, rawId: id, type: "public-key", response: { clientDataJSON: "!", userHandle: "\u0000" } };
    const [nobody, member] = browsers;
    await nobody?.do("accounts.passkeys.signInOptions");
    expect((await nobody?.do("accounts.passkeys.signIn", { response, locale: "en" }))?.status).toBe(422);
    await member?.do("accounts.passkeys.registerOptions");
    expect((await member?.do("accounts.passkeys.register", { response }))?.status).toBe(422);
  },
);

it("a language that is none stops neither the index nor a page", async () => {
  const { memberId, handle } = world.roles.member;
  const { networkId, slug } = world.targets.own;
  const bad = [
    "x_bad!",
    "",
    "toolonglanguage",
    "en-",
    "i",
    "\u202e",
    "en_US",
    "__proto__",
    "constructor",
    "a",
    "x-",
    "%s",
  ];
  await plaza.db.memberLanguage.createMany({
    data: bad.map((language) => ({ memberId, language, level: "b1" as const })),
  });
  await plaza.db.networkLanguage.createMany({ data: bad.map((language) => ({ networkId, language })) });
  const everything = ["languages", "introduction", "organisation", "topics"].map((field) => `${field}Visibility`);
  for (const language of bad) {
    await plaza.db.member.update({
      where: { id: memberId },
      data: {
        name: "Wanda Findbar",
        isListed: true,
        introduction: "words of hers",
        introductionLanguage: language,
        ...Object.fromEntries(everything.map((column) => [column, "public"])),
      },
    });
    await plaza.db.network.update({ where: { id: networkId }, data: { language } });
    await inTransaction(plaza.db, (tx) => recordChanges(tx, "member", [memberId]));
    await plaza.follow();
    const [nobody] = browsers;
    const found = await nobody?.ask<PeopleView>("people.find", { q: "Findbar", locale: "en" });
    expect(found?.data.hits.map((hit) => hit.name)).toEqual(["Wanda Findbar"]);
    for (const browser of browsers)
      for (const [path, input] of [
        ["members.show", { handle, locale: "en" }],
        ["people.find", { q: "hers", locale: "fr" }],
        ["networks.show", { slug, locale: "en" }],
        ["networks.list", { locale: "es" }],
        ["memberHome.show", { locale: "en" }],
        ["members.editOwn", { locale: "en" }],
      ] as const)
        expect((await browser.ask(path, input)).status, path).toBeLessThan(500);
  }
  // Built anew from the beginning, it takes her in as well.
  await raiseGeneration(plaza.db);
  await plaza.follow();
  expect((await plaza.caller.people.find({ q: "Findbar", locale: "en" })).total).toBe(1);
});
