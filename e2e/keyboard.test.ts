import { describe, expect, it } from "vitest";
import { readFocus, tabTo } from "./src/keyboard.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();

describe("by keyboard alone", () => {
  it("reaches search, facets and results in the order of the page, with the focus always visible", async () => {
    const page = await openPage();
    await page.goto("/en/search");
    await page.getByRole("combobox").waitFor();
    await page.keyboard.press("Tab");
    expect((await readFocus(page)).href).toBe("#main");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ name }) => name === "q");
    await page.keyboard.type("open data");
    await page.getByRole("option").first().waitFor();
    await page.keyboard.press("Escape");
    await page.keyboard.press("Enter");
    await page.waitForURL(/q=open/);
    await page.locator("h1:focus").waitFor();

    await tabTo(page, ({ name }) => name === "kind");
    await page.keyboard.press("Space");
    await page.waitForURL(/kind=/);
    await page.getByRole("complementary", { name: "Filters" }).getByText("Filters (1)").waitFor({ state: "attached" });
    await page.locator("input[name=kind]:checked:focus").waitFor();
    const result = await tabTo(page, ({ href }) => /\/library\/\d/.test(href));
    await page.keyboard.press("Enter");
    await page.locator("h1:focus", { hasText: result.name }).waitFor();

    await tabTo(page, ({ name, tag }) => tag === "summary" && name === "Cite it");
    await page.keyboard.press("Enter");
    await tabTo(page, ({ name }) => /APA/.test(name));
  });
});

describe("a printed resource", () => {
  it("has its text, its address and no controls", async () => {
    const page = await openPage();
    await page.goto("/en/search?q=budget");
    await page.getByRole("article").first().getByRole("link").first().click();
    await page.waitForURL(/\/library\//);
    await page.emulateMedia({ media: "print" });
    expect(await page.getByRole("heading", { level: 1 }).isVisible()).toBe(true);
    expect(
      await page
        .locator("button:visible, input:visible, header nav:visible, footer:visible")
        .evaluateAll((controls) => controls.map(({ outerHTML }) => outerHTML)),
    ).toEqual([]);
    expect(await page.locator("body").evaluate((body) => getComputedStyle(body).backgroundColor)).toMatch(
      /rgba?\(255, 255, 255|rgba\(0, 0, 0, 0\)/,
    );
    expect((await page.pdf({ format: "A4" })).subarray(0, 4).toString()).toBe("%PDF");
  });
});
