import { locales } from "@plaza/types/locales";
import type { Page } from "playwright-core";
import { beforeAll, describe, expect, inject, it } from "vitest";
import { findViolations } from "./src/axe.ts";
import { openAs } from "./src/demo.ts";
import { listMemberRoutes, type MemberRoutes } from "./src/member-routes.ts";
import { useVisits } from "./src/visits.ts";

const openPage = useVisits();
const themes = ["light", "dark"] as const;
const widths = [360, 1280];
let routes: MemberRoutes[] = [];

beforeAll(async () => {
  routes = await listMemberRoutes(inject("origin"));
});

/** Locale and theme rotate, so that each is met. */
async function goRotated(page: Page, path: string, turn: number): Promise<void> {
  await page.emulateMedia({ colorScheme: themes[Math.floor(turn / 3) % 2] ?? "light" });
  const address = `/${locales[turn % locales.length] ?? "en"}${path}`;
  const response = await page.goto(address);
  expect({ address, status: response?.status() }).toEqual({ address, status: 200 });
}

/** Every page of every person; what `look` finds there is returned with its address. */
async function walk(page: () => Promise<Page>, look: (page: Page, turn: number) => Promise<string[]>) {
  const found: string[] = [];
  let turn = 0;
  for (const { kind, paths } of routes) {
    const visit = await openAs(await page(), kind, "/en");
    for (const path of paths) {
      await goRotated(visit, path, turn);
      for (const fault of await look(visit, turn)) found.push(`${kind} ${visit.url()} ${fault}`);
      turn += 1;
    }
    await visit.context().close();
  }
  return found;
}

describe("every page of a member", () => {
  it("breaks no rule of WCAG 2.2 AA, narrow or wide", async () => {
    const broken = await walk(openPage, async (page, turn) => {
      await page.setViewportSize({ width: widths[turn % 2] ?? 1280, height: 800 });
      const menu = turn % 4 === 0 ? await findViolations(page, "header details") : [];
      await page.keyboard.press("Escape");
      return [...menu, ...(await findViolations(page))];
    });
    expect(broken).toEqual([]);
  }, 240_000);

  it.each([true, false])(
    "has one heading of the first level and needs no sideways scrolling at a width of 320 (script: %s)",
    async (script) => {
      const wrong = await walk(
        () => openPage({ width: 320, script }),
        async (page) => {
          const headings = await page.getByRole("heading", { level: 1 }).count();
          const pixels = await page.evaluate(
            () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
          );
          return [
            ...(headings === 1 ? [] : [`has ${headings} headings of the first level`]),
            ...(pixels > 0 ? [`is too wide by ${pixels}`] : []),
          ];
        },
      );
      expect(wrong).toEqual([]);
    },
    180_000,
  );
});
