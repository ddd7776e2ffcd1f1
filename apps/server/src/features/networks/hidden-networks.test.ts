import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { appRouter } from "../../app-router.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

let plaza: TestApp;
let founder: Viewer;
let outsider: Viewer;
let staff: Viewer;
let slug: string;

const as = (viewer: Viewer | null) => plaza.callerAs(viewer).networks;
const canary = "Canary of the hidden";
const fields = { name: canary, language: "en", purpose: "P", joinPolicy: "open" as const, isHidden: true };

beforeAll(async () => {
  plaza = await startTestApp();
  founder = await createMember(plaza.db, { isListed: true, networksVisibility: "public" });
  outsider = await createMember(plaza.db);
  staff = await createMember(plaza.db, { isStaff: true });
  ({ slug } = await as(founder).create({ ...fields, topics: ["open-data"], languages: ["sw"], places: ["Kenya"] }));
});
afterAll(() => plaza.stop());

/** An input that is well-formed for every procedure that names a network. */
const inputFor = (given: string) => ({
  slug: given,
  locale: "en" as const,
  handle: founder.handle,
  token: "t".repeat(43),
  formKey: "some form key",
  addresses: "a@b.example",
  requestId: 1,
  invitationId: 1,
  decision: "accepted" as const,
  role: "member" as const,
  welcome: "Hi",
  ...fields,
});

/** Procedures that name no network. */
const others = ["list", "create", "choices", "welcome", "finishWelcome"];
const named = Object.keys(appRouter._def.procedures)
  .filter((name) => name.startsWith("networks."))
  .map((name) => name.slice("networks.".length))
  .filter((name) => !others.includes(name));

describe("a hidden network", () => {
  it.each(named)("does not exist for outsiders and staff: %s", async (name) => {
    const call = async (viewer: Viewer, given: string) =>
      (as(viewer) as unknown as Record<string, (input: object) => Promise<unknown>>)[name]?.(inputFor(given));
    for (const viewer of [outsider, staff]) {
      const refusals = await Promise.all(
        [slug, "no-such-network"].map((given) => call(viewer, given).catch((error: unknown) => error)),
      );
      expect(refusals[0]).toMatchObject({ code: "NOT_FOUND" });
      expect(refusals[1]).toMatchObject({ code: "NOT_FOUND", message: (refusals[0] as Error).message });
    }
  });

  it("stands in no list, count, facet or suggestion of theirs", async () => {
    for (const viewer of [null, outsider, staff]) {
      const found = await as(viewer).list({ locale: "en" });
      expect(JSON.stringify(found)).not.toContain(canary);
      expect(found).toMatchObject({ total: 0, facets: found.facets.map(({ name }) => ({ name, values: [] })) });
      expect((await as(viewer).list({ locale: "en", topic: ["open-data"] })).total).toBe(0);
    }
    const welcome = await as(outsider).welcome({ locale: "en", knows: ["open-data"] });
    expect(welcome.suggestions).toEqual([]);
    expect(await as(founder).list({ locale: "en" })).toMatchObject({ total: 1 });
  });

  it("stands in no interface for other programs, nor in the sitemap, nor on a member's page", async () => {
    for (const path of ["/api/v1/networks", "/sitemap.xml", "/api/v1/networks?topic=open-data&lang=sw"]) {
      const response = await plaza.get(path);
      expect(response.status, path).toBe(200);
      const text = await response.text();
      expect(text, path).not.toContain(canary);
      expect(text, path).not.toContain(slug);
    }
    const person = await plaza.callerAs(outsider).members.show({ handle: founder.handle, locale: "en" });
    expect(JSON.stringify(person)).not.toContain(canary);
  });

  it("has an address that cannot be guessed", () => {
    expect(slug).toMatch(/^canary-of-the-hidden-[0-9a-f]{8}$/);
  });
});
