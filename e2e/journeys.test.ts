import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, inject, it } from "vitest";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();

const searchField = (page: Page) => page.getByRole("combobox");
const hits = (page: Page) => page.getByRole("main").getByRole("article");

async function search(page: Page, words: string): Promise<void> {
  await searchField(page).fill(words);
  await searchField(page).press("Enter");
  await page.waitForURL(/\/search\?q=/);
  await hits(page).first().waitFor();
}

describe("finding a resource", () => {
  it("leads from a question over filters to a citation to copy and to download", async () => {
    const page = await openPage({ locale: "es" });
    await page.goto("/es");
    await search(page, "presupuesto participativo");

    const kinds = page.getByRole("group", { name: "Tipo", exact: true });
    await kinds.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Aplicar filtros" }).click();
    await page.waitForURL(/kind=/);
    const title = await hits(page).first().getByRole("link").first().innerText();
    await hits(page).first().getByRole("link").first().click();
    await page.waitForURL(/\/library\/\d+-/);
    await page.getByRole("heading", { level: 1, name: title }).waitFor();

    await page.locator("summary", { hasText: "Citar" }).click();
    const citation = await page.getByRole("definition").first().locator("p").innerText();
    await page.getByRole("button", { name: /APA/ }).click();
    await page.getByText("Copiado").waitFor();
    expect(await page.evaluate(() => navigator.clipboard.readText())).toBe(citation);

    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "BibTeX" }).click(),
    ]);
    const bibtex = readFileSync(await download.path(), "utf8");
    expect(bibtex).toMatch(/^@\w+\{/);
    expect(bibtex).toMatch(/title\s*=/);
  });

  it("corrects a mistyped word, says so, and lets the reader insist", async () => {
    const page = await openPage({ locale: "es" });
    await page.goto("/es");
    await search(page, "presupuesto participatvo");

    await page.getByText("Mostrando resultados de presupuesto participativo").waitFor();
    const titles = await hits(page).getByRole("heading").allInnerTexts();
    for (const title of titles.slice(0, 3)) expect(title).toMatch(/presupuestos? participativos?/i);
    expect(await hits(page).first().locator("mark").count()).toBeGreaterThan(0);

    await page.getByRole("link", { name: /participatvo/ }).click();
    await page.waitForURL(/exact=1/);
    await page.getByText("Mostrando resultados de").waitFor({ state: "detached" });
  });

  it("finds words with accents by words without, and the other way round", async () => {
    const page = await openPage({ locale: "es" });
    const countOf = async (words: string) => {
      await page.goto(`/es/search?q=${encodeURIComponent(words)}`);
      return page
        .getByRole("main")
        .getByRole("status")
        .filter({ hasText: /resultado/ })
        .innerText();
    };
    const plain = await countOf("participacion");
    expect(await page.locator("mark", { hasText: /participación/i }).count()).toBeGreaterThan(0);
    expect(await hits(page).first().getByRole("heading").locator("[lang]").getAttribute("lang")).toMatch(/^es/);
    expect(await countOf("participación")).toBe(plain);
  });

  it("keeps what was chosen in the address: back, reload and another language lose nothing", async () => {
    const page = await openPage();
    await page.goto("/en/search?q=budget");
    const topic = page.getByRole("group", { name: "Topic" }).getByRole("checkbox").first();
    const chosen = await topic.inputValue();
    await topic.check();
    await page.waitForURL(/topic=/);
    const filtered = page.url();
    await page.getByRole("link", { name: "Title", exact: true }).click();
    await page.waitForURL(/sort=title/);
    await hits(page).first().getByRole("link").first().click();
    await page.waitForURL(/\/library\//);

    await page.goBack();
    await page.waitForURL(/sort=title/);
    await page.goBack();
    await page.waitForURL(filtered);
    await page.reload();
    expect(await page.locator(`input[type=checkbox][name=topic][value="${chosen}"]`).isChecked()).toBe(true);

    await page.getByRole("link", { name: "Français" }).click();
    await page.waitForURL(/\/fr\/search/);
    expect(page.url()).toBe(filtered.replace("/en/", "/fr/"));
    expect(await page.locator("html").getAttribute("lang")).toBe("fr");
    expect(await searchField(page).inputValue()).toBe("budget");
  });

  it("offers topics and a way back when nothing is found", async () => {
    const page = await openPage({ locale: "fr" });
    await page.goto("/fr/search?q=zzxqvw&kind=guide");
    expect(await page.getByRole("main").innerText()).toContain("zzxqvw");
    expect(await hits(page).count()).toBe(0);
    const topics = page.getByRole("main").locator('a[href^="/fr/topics/"]');
    expect(await topics.count()).toBeGreaterThan(0);
    await topics.first().click();
    await page.waitForURL(/\/fr\/topics\//);
    await hits(page).first().waitFor();
  });
});

describe("suggestions", () => {
  it("are reached by arrow keys, taken by Enter, left by Escape and told to a screen reader", async () => {
    const page = await openPage();
    await page.goto("/en");
    const field = searchField(page);
    await field.pressSequentially("partic", { delay: 30 });
    const options = page.getByRole("option");
    await options.first().waitFor();
    expect(await field.getAttribute("aria-expanded")).toBe("true");
    expect(
      await page
        .getByRole("status")
        .filter({ hasText: /suggestion/ })
        .innerText(),
    ).toContain(`${await options.count()} suggestion`);

    await field.press("ArrowDown");
    const first = await options.first().getAttribute("id");
    expect(await field.getAttribute("aria-activedescendant")).toBe(first);
    expect(await options.first().getAttribute("aria-selected")).toBe("true");
    await field.press("ArrowUp");
    expect(await field.getAttribute("aria-activedescendant")).toBeNull();
    await field.press("Escape");
    await options.first().waitFor({ state: "detached" });
    expect(await field.inputValue()).toBe("partic");
    expect(await field.getAttribute("aria-expanded")).toBe("false");

    await field.press("ArrowDown");
    await options.first().waitFor();
    if ((await field.getAttribute("aria-activedescendant")) === null) await field.press("ArrowDown");
    await field.press("Enter");
    await page.waitForURL((url) => !url.pathname.match(/^\/en\/?$/));
    await page.getByRole("heading", { level: 1 }).waitFor();
  });
});

describe("an address without a page", () => {
  const words = {
    en: "There is no page at this address",
    es: "No hay ninguna página en esta dirección",
    fr: "Il n’y a pas de page à cette adresse",
  };

  it("answers 404 in the reader's language for unknown resources, topics, places and languages", async () => {
    const page = await openPage({ locale: "es", expectedStatuses: [404] });
    const addresses = [
      ["/en/library/999999999-nothing", words.en],
      ["/es/library/no-number", words.es],
      ["/fr/topics/aucun-theme", words.fr],
      ["/es/places/ninguna-parte", words.es],
      ["/fr/nothing/at/all", words.fr],
      ["/de/library", words.es],
    ] as const;
    for (const [address, title] of addresses) {
      const response = await page.goto(address);
      const found = {
        address,
        status: response?.status(),
        title: await page.getByRole("heading", { level: 1 }).innerText(),
      };
      expect(found).toEqual({ address, status: 404, title });
    }
    await search(page, "presupuesto");
    expect(await fetch(`${inject("origin")}/library/999999999/citation.bib`).then(({ status }) => status)).toBe(404);
  });
});
