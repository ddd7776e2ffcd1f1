import { describe, expect, it } from "vitest";
import { appRouter } from "../app-router.ts";

type Declared = { _def: { meta?: { access?: string } } };

const procedures = Object.entries(appRouter._def.procedures) as unknown as [string, Declared][];

describe("every procedure", () => {
  it("is walked", () => {
    expect(procedures.map(([name]) => name)).toContain("search.find");
    expect(procedures.length).toBeGreaterThan(5);
  });

  it.each(procedures)("declares who may call it: %s", (_, procedure) => {
    expect(["public", "member", "staff"]).toContain(procedure._def.meta?.access);
  });
});
