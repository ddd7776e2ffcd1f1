import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { locales } from "@plaza/types/locales";
import { findViolations } from "./src/axe.ts";
import type { PageOptions } from "./src/browser.ts";
import { listRoutes, type Route } from "./src/routes.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const themes = ["light", "dark"] as const;
let routes: Route[] = [];

beforeAll(async () => {
  routes = await listRoutes(inject("origin"));
});

/** Route, locale and theme rotate, so that each is met; `npm run bench -- pages` has the full matrix. */
async function openRotated(route: Route, turn: number, options: PageOptions): Promise<Page> {
  const locale = locales[turn % locales.length] ?? "en";
  const page = await openPage({
    ...options,
    locale,
    theme: themes[Math.floor(turn / 2) % 2] ?? "light",
    expectedStatuses: [404],
  });
  const response = await page.goto(`/${locale}${route.path}`);
  expect({ ...route, status: response?.status() }).toEqual(route);
  return page;
}

const sidewaysPixels = (page: Page): Promise<number> =>
  page.evaluate(() => document.documentElement.scrollWidth - document.documentElement.clientWidth);

describe("every page", () => {
  it.each([360, 1280])(
    "breaks no rule of WCAG 2.2 AA at a width of %i",
    async (width) => {
      const broken: string[] = [];
      for (const [position, route] of routes.entries()) {
        const page = await openRotated(route, position + width, { width });
        for (const violation of await findViolations(page)) broken.push(`${page.url()} ${violation}`);
        await page.context().close();
      }
      expect(broken).toEqual([]);
    },
    240_000,
  );

  it("needs no sideways scrolling at a width of 320", async () => {
    const wide: string[] = [];
    for (const [position, route] of routes.entries()) {
      const page = await openRotated(route, position, { width: 320 });
      const pixels = await sidewaysPixels(page);
      if (pixels > 0) wide.push(`${page.url()} by ${pixels}`);
      await page.context().close();
    }
    expect(wide).toEqual([]);
  }, 180_000);

  it("has one heading of the first level, a title and its language, also without script", async () => {
    for (const [position, route] of routes.entries()) {
      const page = await openRotated(route, position, { script: false });
      const lang = await page.locator("html").getAttribute("lang");
      expect({ ...route, headings: await page.getByRole("heading", { level: 1 }).count(), lang }).toEqual({
        ...route,
        headings: 1,
        lang: locales[position % locales.length],
      });
      expect(await page.title()).toMatch(/\S – Plaza$/);
      await page.context().close();
    }
  }, 180_000);
});
