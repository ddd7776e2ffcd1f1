import { openChromium } from "@plaza/e2e/browser";
import { startPlaza } from "@plaza/e2e/plaza";
import { importSpecialResources } from "@plaza/e2e/special-resources";
import { judge } from "../figures.ts";
import { withoutLimits } from "../without-limits.ts";
import { accessibilityFigures } from "./accessibility.ts";
import { secondStartFigures } from "./second-start.ts";
import { serverCostFigures } from "./server-cost.ts";
import { openSite } from "./site.ts";
import { slowLineFigures } from "./slow-line.ts";
import { weightFigures } from "./weight.ts";

/** Every page of the built product in a real browser: rules, bytes, seconds on a poor line, and what each costs the server. */
export async function benchPages(): Promise<boolean> {
  const started = judge("pages-start", await secondStartFigures());
  const plaza = await startPlaza({ environment: withoutLimits });
  try {
    await importSpecialResources(plaza);
    const browser = await openChromium();
    try {
      const site = await openSite(browser, plaza.url);
      const ofReaders = site.routes.filter(({ as }) => as === null);
      const isCheap = judge("pages-server", await serverCostFigures(plaza, ofReaders));
      const isLight = judge("pages-weight", await weightFigures(browser, site));
      const isQuick = judge("pages-slow-line", await slowLineFigures(browser, site));
      const isAccessible = judge("pages-accessibility", await accessibilityFigures(browser, site));
      return started && isCheap && isLight && isQuick && isAccessible;
    } finally {
      await browser.close();
    }
  } finally {
    await plaza.stop();
  }
}
