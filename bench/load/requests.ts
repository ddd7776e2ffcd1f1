import { Agent, get } from "node:http";
import type { Plaza } from "@plaza/e2e/plaza";
import { type Figure, percentile } from "../figures.ts";

type Run = {
  name: string;
  paths: string[];
  concurrency: number;
  budgetMilliseconds?: number;
  headers?: Record<string, string>;
};

type Measured = { milliseconds: number[]; failed: number };

/** Asks for every path once, `concurrency` at a time, over kept connections. */
async function measure(origin: string, { paths, concurrency, headers }: Run): Promise<Measured> {
  const agent = new Agent({ keepAlive: true, maxSockets: concurrency });
  const waiting = paths.values();
  const measured: Measured = { milliseconds: [], failed: 0 };
  const work = async () => {
    for (const path of waiting) {
      const started = performance.now();
      const status = await ask(`${origin}${path}`, agent, headers);
      measured.milliseconds.push(performance.now() - started);
      if (status !== 200) measured.failed += 1;
    }
  };
  await Promise.all(Array.from({ length: concurrency }, work));
  agent.destroy();
  return measured;
}

function ask(url: string, agent: Agent, headers: Record<string, string> = {}): Promise<number> {
  return new Promise((resolve, reject) => {
    get(url, { agent, headers: { "accept-encoding": "gzip", ...headers } }, (response) => {
      response.resume();
      response.once("end", () => resolve(response.statusCode ?? 0));
    }).once("error", reject);
  });
}

/** p50 and p95, processor time and SQL statements of each request, and how many failed. */
export async function loadFigures(plaza: Plaza, run: Run): Promise<Figure[]> {
  await measure(plaza.url, { ...run, paths: run.paths.slice(0, 50) });
  const before = await plaza.readMetrics();
  const { milliseconds, failed } = await measure(plaza.url, run);
  const after = await plaza.readMetrics();
  const perRequest = (name: string) => ((after.get(name) ?? 0) - (before.get(name) ?? 0)) / run.paths.length;
  const name = `${run.name}, ${run.concurrency} at a time`;
  return [
    { what: `${name}: p50`, value: percentile(milliseconds, 0.5), unit: "ms" },
    {
      what: `${name}: p95`,
      value: percentile(milliseconds, 0.95),
      unit: "ms",
      ...(run.budgetMilliseconds === undefined ? {} : { budget: run.budgetMilliseconds }),
    },
    { what: `${name}: server CPU`, value: perRequest("plaza_process_cpu_seconds_total") * 1000, unit: "ms" },
    { what: `${name}: SQL statements`, value: perRequest("plaza_sql_statements_total"), unit: "a request" },
    { what: `${name}: not answered with 200`, value: failed, unit: "requests", budget: 0 },
  ];
}
