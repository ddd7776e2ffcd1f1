import { Hono } from "hono";
import type { OutsiderParts } from "./parts.ts";

/** Everything may be read; calls of our own pages and endless search results are no documents. */
export function robots({ urls }: Pick<OutsiderParts, "urls">): Hono {
  const text = [
    "User-agent: *",
    "Disallow: /api/trpc",
    "Disallow: /light/",
    "Disallow: /*?q=",
    "Disallow: /*&q=",
    "Allow: /",
    "",
    `Sitemap: ${urls.absolute("/sitemap.xml")}`,
    "",
  ].join("\n");
  const route = new Hono();
  route.get("/", (c) => c.text(text, 200, { "cache-control": "public, max-age=3600" }));
  return route;
}
