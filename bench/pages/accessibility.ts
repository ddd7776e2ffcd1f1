import { findViolations } from "@plaza/e2e/axe";
import { locales } from "@plaza/types/locales";
import type { Browser } from "playwright-core";
import type { Figure } from "../figures.ts";
import { addressOf, type Site, visit } from "./site.ts";

const themes = ["light", "dark"] as const;
const widths = [360, 1280];

const views = locales.flatMap((locale) => themes.flatMap((theme) => widths.map((width) => ({ locale, theme, width }))));

/** axe on every route x locale x theme x width; what breaks a rule is printed. */
export async function accessibilityFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const violations: string[] = [];
  for (const view of views)
    for (const as of [null, ...site.sessions.keys()])
      await visit(browser, site, { ...view, as }, async ({ page }) => {
        for (const route of site.routes.filter((one) => one.as === as)) {
          await page.goto(addressOf(view.locale, route));
          const where = `${as ?? "reader"} ${addressOf(view.locale, route)} ${view.theme} ${view.width}`;
          violations.push(...(await findViolations(page)).map((violation) => `${where}: ${violation}`));
        }
      });
  for (const violation of violations) process.stdout.write(`  ${violation}\n`);
  return [
    { what: "pages looked at (route x locale x theme x width)", value: views.length * site.routes.length, unit: "" },
    { what: "violations of WCAG 2.2 AA and good practice", value: violations.length, unit: "", budget: 0 },
  ];
}
