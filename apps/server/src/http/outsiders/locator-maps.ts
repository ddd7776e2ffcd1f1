import { Hono } from "hono";
import { drawLocatorMap, isMapTheme } from "../../features/places/locator-map.ts";
import { notFound } from "./rest-problem.ts";

/** Borders move seldom; the address carries no version, so not for ever. */
const cacheControl = "public, max-age=604800";

/** `/maps/{code}.svg?theme=light|dark`: where a country is; decoration beside its name in words. */
export function locatorMaps(): Hono {
  const route = new Hono();
  route.get("/:file{[A-Za-z]{2}\\.svg}", (c) => {
    const theme = c.req.query("theme") ?? "light";
    const code = c.req.param("file").slice(0, 2).toUpperCase();
    const svg = isMapTheme(theme) ? drawLocatorMap(code, theme) : null;
    if (svg === null) return notFound(c);
    return c.body(svg, 200, { "content-type": "image/svg+xml", "cache-control": cacheControl });
  });
  return route;
}
