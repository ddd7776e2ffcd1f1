import { readFileSync } from "node:fs";
import type { Page } from "playwright-core";
import { describe, expect, it } from "vitest";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const hits = (page: Page) => page.getByRole("main").getByRole("article");

describe("without script", () => {
  it("the way from a question over filters to a citation is the same", async () => {
    const page = await openPage({ script: false });
    await page.goto("/en");
    await page.getByRole("main").getByRole("searchbox").fill("participatory budget");
    await page.getByRole("button", { name: "Search" }).click();
    expect(new URL(page.url()).searchParams.get("q")).toBe("participatory budget");
    const before = await hits(page).count();
    expect(before).toBeGreaterThan(0);

    const kinds = page.getByRole("group", { name: "Kind", exact: true });
    const kind = await kinds.getByRole("checkbox").first().inputValue();
    await kinds.getByRole("checkbox").first().check();
    await page.getByRole("button", { name: "Apply filters" }).click();
    expect(new URL(page.url()).searchParams.getAll("kind")).toEqual([kind]);
    await page.getByRole("link", { name: "Newest" }).click();
    expect(new URL(page.url()).searchParams.get("sort")).toBe("newest");

    await hits(page).first().getByRole("link").first().click();
    await page.getByText("Cite it", { exact: true }).click();
    expect(await page.getByRole("definition").first().innerText()).not.toBe("");
    expect(await page.getByRole("button", { name: /APA/ }).count()).toBe(0);
    const [download] = await Promise.all([
      page.waitForEvent("download"),
      page.getByRole("link", { name: "RIS" }).click(),
    ]);
    expect(readFileSync(await download.path(), "utf8")).toMatch(/^TY {2}- /);
  });

  it("filters on a phone open and close", async () => {
    const page = await openPage({ script: false, width: 360 });
    await page.goto("/es/search?q=datos");
    const checkbox = page.getByRole("group", { name: "Tipo" }).getByRole("checkbox").first();
    expect(await checkbox.isVisible()).toBe(false);
    await page.locator("summary", { hasText: "Filtros" }).click();
    expect(await checkbox.isVisible()).toBe(true);
  });
});

describe("the light version", () => {
  it("has neither script nor images and stays until the reader takes it back", async () => {
    const page = await openPage();
    const asked: string[] = [];
    await page.goto("/en/search?q=budget");
    await page.waitForLoadState("networkidle");
    page.on("request", (request) => asked.push(request.resourceType()));
    await page.getByRole("link", { name: /Light version/ }).click();
    await page.waitForURL(/\/en\/search\?q=budget$/);
    await hits(page).first().getByRole("link").first().click();
    await page.waitForURL(/\/library\//);
    await page.waitForLoadState("networkidle");

    expect(new Set(asked)).toEqual(new Set(["document", "stylesheet"]));
    expect(await page.locator("script:not([type='application/ld+json']), img, picture").count()).toBe(0);
    expect(await page.locator("link[rel=modulepreload]").count()).toBe(0);

    await page.getByRole("link", { name: "Full version" }).click();
    await page.waitForURL(/\/library\//);
    await page.getByRole("combobox").waitFor();
  });

  it("is what a browser gets that asks to save data", async () => {
    const page = await openPage();
    await page.setExtraHTTPHeaders({ "save-data": "on" });
    await page.goto("/fr");
    expect(await page.locator("script, img, picture").count()).toBe(0);
    expect(await page.getByRole("searchbox").count()).toBe(1);
  });
});
