import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();

type Focused = { name: string; tag: string; href: string; isRinged: boolean; isInView: boolean };

/** What the focus is on, and whether a reader can see that. */
function readFocus(page: Page): Promise<Focused> {
  return page.evaluate(() => {
    const element = document.activeElement ?? document.body;
    const style = getComputedStyle(element);
    const box = element.getBoundingClientRect();
    return {
      name: element.getAttribute("name") ?? element.textContent.trim(),
      tag: element.tagName.toLowerCase(),
      href: element.getAttribute("href") ?? "",
      isRinged: style.outlineStyle !== "none" && Number.parseFloat(style.outlineWidth) >= 2,
      isInView: box.bottom > 0 && box.right > 0 && box.top < innerHeight && box.left < innerWidth && box.width > 0,
    };
  });
}

/** Tabs until the focus is on what is wanted; every stop on the way must be visible. */
async function tabTo(page: Page, isWanted: (focused: Focused) => boolean): Promise<Focused> {
  const stops: string[] = [];
  for (let presses = 0; presses < 150; presses += 1) {
    await page.keyboard.press("Tab");
    const focused = await readFocus(page);
    stops.push(`${focused.tag} ${focused.name.slice(0, 40)}`);
    expect(focused).toEqual({ ...focused, isRinged: true, isInView: true });
    if (isWanted(focused)) return focused;
  }
  throw new Error(`The focus never came there. Stops:\n${stops.join("\n")}`);
}

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
    await tabTo(page, ({ name }) => name === "Apply filters");
    await page.keyboard.press("Enter");
    await page.waitForURL(/kind=/);
    await page.locator("h1:focus").waitFor();
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
