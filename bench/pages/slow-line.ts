import { locales } from "@plaza/types/locales";
import type { Browser, Page } from "playwright-core";
import { type Figure, percentile } from "../figures.ts";
import { addressOf, type Site, visit } from "./site.ts";

/** Slow 3G as browsers' developer tools have it, and a phone a quarter as fast as this machine. */
const line = { offline: false, latency: 400, downloadThroughput: 400_000 / 8, uploadThroughput: 400_000 / 8 };
const processorSlowdown = 4;
const contentSecondsMax = 2;
const usableSecondsMax = 6;
const patienceMs = 30_000;
const visitsOfReader = 3;
/** A page of a member differs from those of readers in its bytes only, and there are many. */
const visitsOfMember = 1;

type Times = { content: number; usable: number };

declare global {
  interface Window {
    plazaTimes: Times;
  }
}

/** Seconds until the words can be read, and until the script has taken over: the middle one of a few visits. */
export async function slowLineFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const figures: Figure[] = [];
  for (const [position, route] of site.routes.entries()) {
    const locale = locales[position % locales.length] ?? "en";
    const times: Times[] = [];
    const visits = route.as === null ? visitsOfReader : visitsOfMember;
    for (let turn = 0; turn < visits; turn += 1)
      await visit(browser, site, { locale, width: 360, as: route.as }, async ({ page }) => {
        times.push(await timePage(page, addressOf(locale, route)));
      });
    const middle = (of: keyof Times) =>
      percentile(
        times.map((time) => time[of]),
        0.5,
      );
    const name = `${route.name} (${locale})`;
    figures.push({ what: `${name}: words`, value: middle("content"), unit: "s", budget: contentSecondsMax });
    // A page for reading only has no script that could take over.
    if (middle("usable") > 0)
      figures.push({ what: `${name}: usable`, value: middle("usable"), unit: "s", budget: usableSecondsMax });
  }
  return figures;
}

async function timePage(page: Page, address: string): Promise<Times> {
  const devtools = await page.context().newCDPSession(page);
  await devtools.send("Network.enable");
  await devtools.send("Network.emulateNetworkConditions", line);
  await devtools.send("Emulation.setCPUThrottlingRate", { rate: processorSlowdown });
  await page.addInitScript(watchPage);
  await page.goto(address, { waitUntil: "load", timeout: patienceMs });
  const hasScript = (await page.locator("script[type=module]").count()) > 0;
  if (hasScript) await page.waitForFunction(() => window.plazaTimes.usable > 0, undefined, { timeout: patienceMs });
  const { content, usable } = await page.evaluate(() => window.plazaTimes);
  if (content === 0) throw new Error(`${address} painted no words.`);
  return { content: content / 1000, usable: usable / 1000 };
}

/** Runs in the page before anything of its own. */
function watchPage(): void {
  window.plazaTimes = { content: 0, usable: 0 };
  // The largest text so far; a picture is no words.
  new PerformanceObserver((list) => {
    for (const entry of list.getEntries())
      if (!("url" in entry) || entry.url === "") window.plazaTimes.content = entry.startTime;
  }).observe({ type: "largest-contentful-paint", buffered: true });
  // Only a page whose script runs calls its search field a combobox.
  const changes = new MutationObserver(() => {
    if (document.querySelector("input[role=combobox]") === null) return;
    window.plazaTimes.usable = performance.now();
    changes.disconnect();
  });
  changes.observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ["role"] });
}
