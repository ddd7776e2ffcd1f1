import { type Locale, locales } from "@plaza/types/locales";
import type { Browser, Page, Request } from "playwright-core";
import type { Figure } from "../figures.ts";
import { addressOf, type Site, type SiteRoute, visit } from "./site.ts";

const parts = ["html", "css", "script", "image", "font", "other"] as const;
type Part = (typeof parts)[number];
/** Kilobytes (1,000 bytes) of bodies as sent; `total` has the headers of the answers as well. */
type Weight = Record<Part | "total", number>;

const mediaTypes: [RegExp, Part][] = [
  [/^text\/html/, "html"],
  [/^text\/css/, "css"],
  [/javascript/, "script"],
  [/^image\//, "image"],
  [/font/, "font"],
];

type Measured = { route: SiteRoute; locale: Locale; first: Weight; repeat: Weight; light: Weight };

/** What a page weighs on the first visit, on the next one, and as the light version, in every locale. */
export async function weightFigures(browser: Browser, site: Site): Promise<Figure[]> {
  const measured: Measured[] = [];
  for (const route of site.routes)
    for (const locale of locales) {
      const visits: Weight[] = [];
      for (const light of [false, true])
        await visit(browser, site, { locale, light, as: route.as }, async ({ page }) => {
          visits.push(await weigh(page, addressOf(locale, route)));
          if (!light) visits.push(await weigh(page, addressOf(locale, route)));
        });
      const [first, repeat, lightVisit] = visits;
      if (first && repeat && lightVisit) measured.push({ route, locale, first, repeat, light: lightVisit });
    }
  return [...routeFigures(site.routes, measured), ...worstFigures(measured)];
}

async function weigh(page: Page, address: string): Promise<Weight> {
  const weight: Weight = { html: 0, css: 0, script: 0, image: 0, font: 0, other: 0, total: 0 };
  const reads: Promise<void>[] = [];
  const onFinished = (request: Request) => reads.push(addRequest(weight, request));
  page.on("requestfinished", onFinished);
  await page.goto(address, { waitUntil: "networkidle" });
  page.off("requestfinished", onFinished);
  await Promise.all(reads);
  return weight;
}

async function addRequest(weight: Weight, request: Request): Promise<void> {
  const response = await request.response();
  // From the browser's own cache nothing is sent.
  if (!response || request.url().startsWith("data:")) return;
  const { responseBodySize, responseHeadersSize } = await request.sizes();
  if (responseBodySize + responseHeadersSize <= 0) return;
  const type = response.headers()["content-type"] ?? "";
  const part = mediaTypes.find(([pattern]) => pattern.test(type))?.[1] ?? "other";
  weight[part] += responseBodySize / 1000;
  weight.total += (responseBodySize + responseHeadersSize) / 1000;
}

function routeFigures(routes: SiteRoute[], measured: Measured[]): Figure[] {
  return routes.flatMap((route) => {
    const own = measured.filter((one) => one.route === route);
    const largest = (of: (one: Measured) => number) => Math.max(...own.map(of));
    return [
      { what: `${route.name}: first visit`, value: largest(({ first }) => first.total), unit: "KB", budget: 200 },
      { what: `${route.name}: repeat visit`, value: largest(({ repeat }) => repeat.total), unit: "KB", budget: 40 },
      { what: `${route.name}: light version`, value: largest(({ light }) => light.total), unit: "KB" },
    ];
  });
}

function worstFigures(measured: Measured[]): Figure[] {
  const worst = (what: string, budget: number, of: (one: Measured) => number): Figure => {
    const heaviest = measured.reduce((most, one) => (of(one) > of(most) ? one : most));
    return {
      what: `heaviest ${what} (${heaviest.route.name}, ${heaviest.locale})`,
      value: of(heaviest),
      unit: "KB",
      budget,
    };
  };
  return [
    worst("HTML", 30, ({ first }) => first.html),
    worst("CSS", 20, ({ first }) => first.css),
    worst("JS", 150, ({ first }) => first.script),
    worst("fonts", 0, ({ first }) => first.font),
    worst("JS of the light version", 0, ({ light }) => light.script),
    worst("images of the light version", 0, ({ light }) => light.image),
  ];
}
