import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const hits = (page: Page) => page.getByRole("main").getByRole("article");

describe("searching across languages", () => {
  it.each([true, false])("finds English texts by Spanish words and says why (script: %s)", async (script) => {
    const page = await openPage({ locale: "es", script });
    await page.goto("/es/search?q=rendici%C3%B3n+de+cuentas&lang=en");
    const first = hits(page).first();
    await first.getByText(/^Encontrado en\s+inglés:/).waitFor();
    await first.getByText("¿Por qué aparece?").click();
    await first.getByText(/^Las palabras están en/).waitFor();
    const reasons = await first.getByRole("paragraph").allInnerTexts();
    expect(reasons.join(" ")).toMatch(/rendición de cuentas se tradujo como .*accountability/i);
  });

  it("says how much a filter hides, and leads there", async () => {
    const page = await openPage();
    await page.goto("/en/search?q=accountability&lang=es");
    const before = await hits(page).count();
    await page.getByRole("link", { name: /^\d+ more in other languages$/ }).click();
    await page.waitForURL((url) => !url.searchParams.has("lang"));
    expect(await hits(page).count()).toBeGreaterThanOrEqual(before);
  });

  it("shows what else was looked for in other languages", async () => {
    const page = await openPage();
    await page.goto("/en/search?q=participatory+budgeting");
    await page.getByText("Also looked for in other languages").click();
    const words = await page.getByRole("main").locator("li [lang='es']").first().innerText();
    expect(words).toMatch(/presupuesto/i);
  });

  it("reads filters that are typed among the words", async () => {
    const page = await openPage({ locale: "fr" });
    await page.goto("/fr/search?q=budget+country%3AColombie+year%3A2010..");
    const note = page.getByText(/^Limité par vos mots/);
    expect(await note.innerText()).toMatch(/à Pays: Colombie et Année: 2010–\./);
  });
});

describe("the rest of a facet", () => {
  /** The box suggests as soon as the page has its script. */
  const ready = async (page: Page, script: boolean): Promise<void> => {
    if (script) await page.getByRole("combobox").waitFor();
  };
  const topics = (page: Page) => page.getByRole("group", { name: "Topic" }).getByRole("checkbox");

  it.each([true, false])("is shown on demand and forgets no tick (script: %s)", async (script) => {
    const page = await openPage({ script });
    await page.goto("/en/library");
    await ready(page, script);
    const few = await topics(page).count();
    const value = await topics(page).nth(1).inputValue();
    await topics(page).nth(1).check();
    await page.getByRole("button", { name: /^Show \d+ more \(Topic\)$/ }).click();
    await page.waitForURL(/all=topic/);
    await topics(page).nth(few).waitFor();
    expect(new URL(page.url()).searchParams.getAll("topic")).toEqual([value]);
    expect(await page.locator(`input[type="checkbox"][value="${value}"]`).isChecked()).toBe(true);
  });

  it("takes the focus along", async () => {
    const page = await openPage();
    await page.goto("/en/library");
    await ready(page, true);
    await page.getByRole("button", { name: /^Show \d+ more \(Topic\)$/ }).focus();
    await page.keyboard.press("Enter");
    await page.waitForURL(/all=topic/);
    await page.waitForFunction(() => document.activeElement?.getAttribute("name") === "topic");
    expect(await page.evaluate(() => document.activeElement?.getAttribute("type"))).toBe("checkbox");
  });
});
