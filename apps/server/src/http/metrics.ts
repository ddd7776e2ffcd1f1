import { timingSafeEqual } from "node:crypto";
import { Hono } from "hono";
import { collectDefaultMetrics, Counter, Histogram, Registry } from "prom-client";

export type Metrics = ReturnType<typeof createMetrics>;

export function createMetrics() {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry, prefix: "plaza_" });
  return {
    registry,
    requestSeconds: new Histogram({
      name: "plaza_request_seconds",
      help: "Time to answer a request",
      labelNames: ["method", "route", "status"],
      buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.2, 0.5, 1, 2.5],
      registers: [registry],
    }),
    pages: new Counter({
      name: "plaza_pages_total",
      help: "Pages by how they were answered",
      labelNames: ["from"],
      registers: [registry],
    }),
    searches: new Counter({
      name: "plaza_searches_total",
      help: "Searches by language and whether they found anything",
      labelNames: ["language", "found"],
      registers: [registry],
    }),
    searchFallbacks: new Counter({
      name: "plaza_search_fallback_total",
      help: "Searches that the embedded engine answered because Meilisearch could not",
      labelNames: ["reason"],
      registers: [registry],
    }),
    searchesLeftOut: new Counter({
      name: "plaza_search_insight_left_out_total",
      help: "Searches and openings that search insight could not keep",
      registers: [registry],
    }),
    sqlStatements: new Counter({
      name: "plaza_sql_statements_total",
      help: "Statements sent to PostgreSQL",
      registers: [registry],
    }),
  };
}

/** Without a token there is no such page. */
export function metricsRoute(token: string | undefined, metrics: Metrics): Hono {
  const route = new Hono();
  route.get("/", async (c) => {
    if (token === undefined || !isSame(c.req.header("authorization") ?? "", `Bearer ${token}`)) return c.notFound();
    return c.text(await metrics.registry.metrics(), 200, {
      "content-type": metrics.registry.contentType,
      "cache-control": "no-store",
    });
  });
  return route;
}

function isSame(given: string, expected: string): boolean {
  const [a, b] = [Buffer.from(given), Buffer.from(expected)];
  return a.length === b.length && timingSafeEqual(a, b);
}
