import { QueryClient } from "@tanstack/react-query";
import { TRPCError } from "@trpc/server";
import { RouterContextProvider } from "react-router";
import { describe, expect, it } from "vitest";
import { type Caller, dataContext, type Given } from "../data.ts";
import { formMutation, formMutations } from "./form-mutation.ts";

type Sent = Record<string, string>;
type Kept = { path: string; values: Record<string, unknown> };

/** A page's action called as the router does, with a caller that keeps what it is told. */
function setting(kept: Kept[] = []) {
  const caller = {
    accounts: {
      keepTyped: (typed: Kept) => {
        kept.push(typed);
        return Promise.resolve({ key: "k1" });
      },
    },
  } as unknown as Caller;
  const context = new RouterContextProvider();
  context.set(dataContext, { queryClient: new QueryClient(), caller } as Given);
  return (action: ReturnType<typeof formMutation>["action"], sent: Sent, path = "/es/networks/water?page=2") =>
    action({
      request: new Request(`https://plaza.example${path}`, { method: "POST", body: new URLSearchParams(sent) }),
      params: { locale: "es", network: "water" },
      context,
    });
}

type Input = { name: string; topics: string[] };

/** By shape, as the schemas of the server refuse. */
const issuesOf = ({ name, topics }: Input) => [
  ...(name === "" ? [{ code: "too_small", origin: "string", minimum: 1, path: ["name"], message: "" }] : []),
  ...topics.flatMap((topic, position) =>
    topic.length > 3
      ? [{ code: "too_big", origin: "string", maximum: 3, path: ["topics", position], message: "" }]
      : [],
  ),
];

const saving = (save: (input: Input) => Promise<{ slug: string }>) =>
  formMutation({
    mutation: () => (input: Input) => {
      const issues = issuesOf(input);
      const cause = Object.assign(new Error("refused"), { issues });
      return issues.length > 0 ? Promise.reject(new TRPCError({ code: "BAD_REQUEST", cause })) : save(input);
    },
    input: (form) => ({ name: form.text("name"), topics: form.all("topic") }),
    fieldNames: { topics: "topic" },
    reasonFields: { "member.handle_taken": "name", "member.not_found": "name" },
    redirectTo: ({ slug }, { locale, params, searchParams }) =>
      `/${locale}/${slug}/${params["network"]}?page=${searchParams.get("page")}`,
  });

const refusing = (code: TRPCError["code"], message: string) =>
  saving(() => Promise.reject(new TRPCError({ code, message })));

const resultOf = (answer: Awaited<ReturnType<ReturnType<typeof formMutation>["action"]>>) => {
  if (answer instanceof Response) throw new Error(`redirected to ${answer.headers.get("location")}`);
  return { status: answer.init?.status, result: answer.data };
};

const thrownBy = (run: Promise<unknown>): Promise<unknown> =>
  run.then(
    () => "nothing",
    (error: unknown) => error,
  );

describe("a form of a page", () => {
  it("leads on after a success, by a redirect that asks anew", async () => {
    const answer = await setting()(saving(() => Promise.resolve({ slug: "done" })).action, { name: "Ana" });
    expect(answer).toBeInstanceOf(Response);
    const { status, headers } = answer as Response;
    expect([status, headers.get("location")]).toEqual([303, "/es/done/water?page=2"]);
  });

  it("comes back with what was typed and with each problem at its field", async () => {
    const save = saving(() => Promise.resolve({ slug: "x" }));
    const { status, result } = resultOf(await setting()(save.action, { name: "", topic: "long", password: "secret" }));
    expect(status).toBe(400);
    expect(result).toEqual({
      form: null,
      values: { name: [""], topic: ["long"] },
      fieldProblems: {
        name: { kind: "missing", words: "Completar este campo" },
        topic: { kind: "too_long", limit: 3, words: "Escribir como máximo 3 caracteres" },
      },
      formProblem: null,
    });
  });

  it("puts a reason beside its field, or above the form", async () => {
    const ofField = resultOf(await setting()(refusing("CONFLICT", "member.handle_taken").action, { name: "a" }));
    expect(ofField.status).toBe(409);
    expect(ofField.result.fieldProblems).toMatchObject({ name: { kind: "reason", reason: "member.handle_taken" } });
    expect(ofField.result.formProblem).toBeNull();
    const ofForm = resultOf(await setting()(refusing("FORBIDDEN", "network.blocked").action, { name: "a" }));
    expect(ofForm.status).toBe(403);
    expect(ofForm.result.formProblem).toMatchObject({ kind: "reason", reason: "network.blocked" });
  });

  it("keeps what was typed while its reader signs in, and names the way back", async () => {
    const kept: Kept[] = [];
    const act = setting(kept);
    const action = refusing("UNAUTHORIZED", "account.signed_out").action;
    const answer = (await act(
      action,
      { form: "join", formKey: "x", note: "Hola", name: "a" },
      "/es/networks/water.data?page=2&_routes=a",
    )) as Response;
    expect(kept).toEqual([{ path: "/es/networks/water", values: { note: ["Hola"], name: ["a"], form: ["join"] } }]);
    expect(answer.status).toBe(303);
    const to = new URL(answer.headers.get("location") ?? "", "https://plaza.example");
    expect(to.pathname).toBe("/es/sign-in");
    expect(to.searchParams.get("to")).toBe("/es/networks/water?page=2&typed=k1");
  });

  it("says at its field that what the field names is not there: the page is", async () => {
    const named = resultOf(await setting()(refusing("NOT_FOUND", "member.not_found").action, { name: "nobody" }));
    expect(named.status).toBe(404);
    expect(named.result).toMatchObject({ values: { name: ["nobody"] }, formProblem: null });
    expect(named.result.fieldProblems).toMatchObject({ name: { kind: "reason", reason: "member.not_found" } });
  });

  it("answers what is not there as a missing page, and leaves a defect to the log", async () => {
    const missing = await thrownBy(setting()(refusing("NOT_FOUND", "network.not_found").action, { name: "a" }));
    expect(missing).toMatchObject({ init: { status: 404 } });
    const defect = new Error("broken");
    expect(await thrownBy(setting()(saving(() => Promise.reject(defect)).action, { name: "a" }))).toBe(defect);
  });

  it("shows an answer in place where that is asked for", async () => {
    const show = formMutation({
      mutation: () => () => Promise.resolve({ codes: ["a"] }),
      input: () => {},
      shows: ({ codes }) => codes,
    });
    expect(resultOf(await setting()(show.action, {})).result).toMatchObject({ shown: ["a"], values: {} });
  });
});

describe("several forms of a page", () => {
  const page = formMutations({
    first: saving(() => Promise.resolve({ slug: "first" })),
    second: saving(() => Promise.resolve({ slug: "second" })),
  });

  it("runs the one that was sent", async () => {
    const answer = (await setting()(page.action, { form: "second", name: "a" })) as Response;
    expect(answer.headers.get("location")).toContain("/second/");
  });

  it.each(["third", ""])("refuses one that is not there: %j", async (form) => {
    expect(await thrownBy(setting()(page.action, { form, name: "a" }))).toMatchObject({ init: { status: 400 } });
  });
});

describe("what no form sends", () => {
  it.each<[string, RequestInit]>([
    ["no body", {}],
    ["text", { body: "x", headers: { "content-type": "text/plain" } }],
    ["JSON", { body: "{}", headers: { "content-type": "application/json" } }],
    ["a broken form", { body: "--x\r\nbroken", headers: { "content-type": "multipart/form-data; boundary=x" } }],
  ])("is refused as bad input: %s", async (_, init) => {
    const { action } = formMutation({ mutation: () => () => Promise.resolve(null), input: () => null });
    const request = new Request("https://plaza.example/en/sign-in", { method: "POST", ...init });
    const asked = action({ request, params: { locale: "en" }, context: new RouterContextProvider() });
    await expect(asked).rejects.toMatchObject({ init: { status: 400 } });
  });
});
