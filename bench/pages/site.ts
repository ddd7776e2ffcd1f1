import { openVisit, type PageOptions, type Visit } from "@plaza/e2e/browser";
import { openAs } from "@plaza/e2e/demo";
import { listMemberRoutes } from "@plaza/e2e/member-routes";
import { listRoutes, type Route } from "@plaza/e2e/routes";
import type { DemoKind } from "@plaza/types/accounts";
import type { Locale } from "@plaza/types/locales";
import type { Browser } from "playwright-core";

/** `as`: who looks; null for a reader without an account. */
export type SiteRoute = Route & { as: DemoKind | null };

type Cookies = Parameters<ReturnType<Visit["page"]["context"]>["addCookies"]>[0];

/** A running Plaza and one address of each of its routes, as `e2e/routes.test.ts` holds the lists to the route table. */
export type Site = { origin: string; routes: SiteRoute[]; sessions: Map<DemoKind, Cookies> };

export const addressOf = (locale: Locale, route: Route): string => `/${locale}${route.path}`;

/** Readers' pages, then those of members, each of them signed in once. */
export async function openSite(browser: Browser, origin: string): Promise<Site> {
  const readers = (await listRoutes(origin)).map((route): SiteRoute => ({ ...route, as: null }));
  const sessions: Site["sessions"] = new Map();
  const members: SiteRoute[] = [];
  for (const { kind, paths } of await listMemberRoutes(origin)) {
    const visited = await openVisit(browser, origin);
    await openAs(visited.page, kind, "/en");
    sessions.set(kind, await visited.page.context().cookies());
    await visited.close();
    members.push(...paths.map((path): SiteRoute => ({ name: `${kind} ${path || "/"}`, path, status: 200, as: kind })));
  }
  return { origin, routes: [...readers, ...members], sessions };
}

type SiteOptions = PageOptions & { as: DemoKind | null };

/** A visit that ends with what went wrong on it, so that no figure comes from a broken page. */
export async function visit(
  browser: Browser,
  site: Site,
  { as, ...options }: SiteOptions,
  use: (visited: Visit) => Promise<void>,
): Promise<void> {
  const visited = await openVisit(browser, site.origin, { ...options, expectedStatuses: [404] });
  try {
    if (as !== null) await visited.page.context().addCookies(site.sessions.get(as) ?? []);
    await use(visited);
  } finally {
    await visited.close();
  }
  for (const problem of visited.problems) process.stdout.write(`  ${problem}\n`);
  if (visited.problems.length > 0) throw new Error("A page was not clean, see above.");
}
