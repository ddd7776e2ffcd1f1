import { TRPCClientError } from "@trpc/client";
import { TRPCError } from "@trpc/server";
import { describe, expect, it } from "vitest";
import { failureOf, retryAfterOf, statusOf } from "./failures.ts";

const overHttp = (code: string, requestId: string) =>
  TRPCClientError.from({ error: { message: "refused", code: -32_000, data: { code, httpStatus: 500, requestId } } });

describe("what a failure means", () => {
  it("reads the status of a refusal in process and over HTTP", () => {
    expect(statusOf(new TRPCError({ code: "NOT_FOUND" }))).toBe(404);
    expect(statusOf(overHttp("NOT_FOUND", "r1"))).toBe(404);
    expect(statusOf(new TRPCError({ code: "SERVICE_UNAVAILABLE" }))).toBe(503);
  });

  it("has no status for a defect", () => {
    expect(statusOf(new TRPCError({ code: "INTERNAL_SERVER_ERROR" }))).toBeUndefined();
    expect(statusOf(new Error("broken"))).toBeUndefined();
    expect(statusOf({ code: "NOT_FOUND" })).toBeUndefined();
    expect(statusOf(null)).toBeUndefined();
  });

  it("tells a missing page from one that is unavailable and from a fault", () => {
    const answer = (status: number) => ({ status, statusText: "", internal: false, data: null });
    expect(failureOf(answer(404)).kind).toBe("missing");
    expect(failureOf(answer(503)).kind).toBe("unavailable");
    expect(failureOf(answer(429)).kind).toBe("unavailable");
    const tooMany = { ...answer(429), data: { reason: "search.too_many", retryAfterSeconds: 40 } };
    expect(failureOf(tooMany).kind).toBe("too_many");
    expect(retryAfterOf(tooMany)).toBe(40);
    expect(failureOf(answer(500)).kind).toBe("fault");
    expect(failureOf(new Error("broken")).kind).toBe("fault");
    expect(failureOf("thrown words").kind).toBe("fault");
  });

  it("keeps the request id of the call that failed", () => {
    expect(failureOf(overHttp("INTERNAL_SERVER_ERROR", "r2"))).toEqual({ kind: "fault", requestId: "r2" });
  });
});
