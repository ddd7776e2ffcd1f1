import { renamePasskeyInput, requestLinkInput, showMailInput } from "@plaza/types/inputs/accounts";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { refusalOf } from "./form-refusal.ts";

type Schema = { safeParse: (input: unknown) => { error?: Error | undefined } };

/** As a procedure refuses its input. */
function refusedBy(schema: Schema, input: unknown) {
  const { error } = schema.safeParse(input);
  if (!error) throw new Error("the schema took the input");
  return refusalOf(new TRPCError({ code: "BAD_REQUEST", cause: error }));
}

const problemOf = (issue: object) => {
  const cause = Object.assign(new Error("refused"), { issues: [{ path: ["field"], message: "", ...issue }] });
  return refusalOf(new TRPCError({ code: "BAD_REQUEST", cause }))?.inputProblems["field"];
};

describe("a refusal of a form", () => {
  it("tells what the schemas of the server refuse, each at its path", () => {
    const link = { email: "nonsense", locale: "xx", returnTo: null };
    expect(refusedBy(requestLinkInput, link)).toEqual({
      status: 400,
      inputProblems: { email: { kind: "email" }, locale: { kind: "unknown_choice" } },
      formProblem: null,
    });
    expect(refusedBy(requestLinkInput, { locale: "en" })?.inputProblems["email"]).toEqual({ kind: "missing" });
    expect(refusedBy(showMailInput, { mailId: 0 })?.inputProblems["mailId"]).toEqual({ kind: "too_low", limit: 1 });
    const passkey = { passkeyId: "", name: "n".repeat(101) };
    expect(refusedBy(renamePasskeyInput, passkey)?.inputProblems).toEqual({
      passkeyId: { kind: "missing" },
      name: { kind: "too_long", limit: 100 },
    });
  });

  it.each([
    [
      { code: "too_small", origin: "string", minimum: 10 },
      { kind: "too_short", limit: 10 },
    ],
    [
      { code: "too_big", origin: "array", maximum: 5 },
      { kind: "too_many", limit: 5 },
    ],
    [{ code: "too_small", origin: "array", minimum: 1 }, { kind: "missing" }],
    [
      { code: "too_small", origin: "array", minimum: 2 },
      { kind: "too_few", limit: 2 },
    ],
    [
      { code: "too_big", origin: "number", maximum: 9 },
      { kind: "too_high", limit: 9 },
    ],
    [{ code: "invalid_format", format: "url" }, { kind: "url" }],
    [{ code: "invalid_format", format: "date" }, { kind: "date" }],
    [{ code: "invalid_format", format: "regex" }, { kind: "invalid" }],
    [
      { code: "custom", message: "text.unreadable" },
      { kind: "reason", reason: "text.unreadable" },
    ],
    [{ code: "custom", message: "English words" }, { kind: "invalid" }],
  ])("tells %j as %j", (issue, problem) => {
    expect(problemOf(issue)).toEqual(problem);
  });

  it("tells a reason with the time to wait", () => {
    const cause = Object.assign(new Error("x"), { retryAfterSeconds: 30 });
    const error = new TRPCError({ code: "TOO_MANY_REQUESTS", message: "account.too_many_attempts", cause });
    expect(refusalOf(error)).toEqual({
      status: 429,
      inputProblems: {},
      formProblem: { kind: "reason", reason: "account.too_many_attempts", waitSeconds: 30 },
    });
  });

  it("is none where the fault is ours", () => {
    expect(refusalOf(new Error("broken"))).toBeUndefined();
    expect(refusalOf(new TRPCError({ code: "INTERNAL_SERVER_ERROR" }))).toBeUndefined();
  });
});
