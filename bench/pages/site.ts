import { openVisit, type PageOptions, type Visit } from "@plaza/e2e/browser";
import type { Route } from "@plaza/e2e/routes";
import type { Locale } from "@plaza/types/locales";
import type { Browser } from "playwright-core";

/** A running Plaza and one address of each of its routes. */
export type Site = { origin: string; routes: Route[] };

export const addressOf = (locale: Locale, route: Route): string => `/${locale}${route.path}`;

/** A visit that ends with what went wrong on it, so that no figure comes from a broken page. */
export async function visit(
  browser: Browser,
  site: Site,
  options: PageOptions,
  use: (visited: Visit) => Promise<void>,
): Promise<void> {
  const visited = await openVisit(browser, site.origin, { ...options, expectedStatuses: [404] });
  try {
    await use(visited);
  } finally {
    await visited.close();
  }
  for (const problem of visited.problems) process.stdout.write(`  ${problem}\n`);
  if (visited.problems.length > 0) throw new Error("A page was not clean, see above.");
}
