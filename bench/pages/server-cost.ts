import type { Plaza } from "@plaza/e2e/plaza";
import type { Route } from "@plaza/e2e/routes";
import { locales } from "@plaza/types/locales";
import type { Figure } from "../figures.ts";
import { addressOf } from "./site.ts";
import { databaseSeconds } from "./processor-time.ts";

const requests = 300;
const keptMillisecondsMax = 1;
const madeMillisecondsMax = 8;

/** Processor time of a page that is kept, and of one that is made for an address never asked for before. */
export async function serverCostFigures(plaza: Plaza, routes: Route[]): Promise<Figure[]> {
  const figures: Figure[] = [];
  // Code that has never run is slow for reasons of its own.
  for (const route of routes) await askFor(plaza, "warm", [route]);
  for (const route of routes.filter(({ status }) => status === 200)) {
    if (!route.path.startsWith("/search"))
      figures.push({
        what: `${route.name}, kept: CPU`,
        value: await costOf(plaza, "kept", route),
        unit: "ms",
        budget: keptMillisecondsMax,
      });
    figures.push({
      what: `${route.name}, made anew: CPU with database`,
      value: await costOf(plaza, "made", route),
      unit: "ms",
      budget: madeMillisecondsMax,
    });
  }
  return figures;
}

type Kind = "kept" | "made" | "warm";

async function costOf(plaza: Plaza, kind: Kind, route: Route): Promise<number> {
  await askFor(plaza, kind === "kept" ? kind : "warm", [route]);
  const before = await readSeconds(plaza);
  await askFor(plaza, kind, [route]);
  const after = await readSeconds(plaza);
  return ((after - before) * 1000) / requests;
}

async function readSeconds(plaza: Plaza): Promise<number> {
  const metrics = await plaza.readMetrics();
  return (metrics.get("plaza_process_cpu_seconds_total") ?? Number.NaN) + databaseSeconds(plaza.pid);
}

let asked = 0;

async function askFor(plaza: Plaza, kind: Kind, routes: Route[]): Promise<void> {
  for (const route of routes)
    for (let turn = 0; turn < requests; turn += 1) {
      const address = addressOf(locales[turn % locales.length] ?? "en", route);
      const response = await fetch(
        plaza.url + (kind === "kept" ? address : `${address}${address.includes("?") ? "&" : "?"}visit=${(asked += 1)}`),
      );
      await response.arrayBuffer();
      if (response.status !== route.status) throw new Error(`${address} answered ${response.status}.`);
    }
}
