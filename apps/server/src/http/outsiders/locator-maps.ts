import { Hono } from "hono";
import { drawLocatorMap } from "../../features/places/locator-map.ts";
import { isMapTheme } from "../../features/places/map-look.ts";
import { drawWorldMap } from "../../features/places/world-map.ts";
import { notFound } from "./rest/rest-problem.ts";

/** Borders move seldom; the address carries no version, so not for ever. */
const cacheControl = "public, max-age=604800";

/** Every country of the world has two letters; more of them are a mistake. */
const countsMax = 300;
const countPattern = /^([A-Z]{2})([0-9]{1,6})$/;

/** `PE3.KE12` as counts; null when it is something else. */
function readCounts(text: string): Map<string, number> | null {
  const parts = text === "" ? [] : text.split(".", countsMax + 1);
  const counts = parts.map((part) => countPattern.exec(part));
  if (counts.length > countsMax || counts.includes(null)) return null;
  return new Map(counts.map((match): [string, number] => [match?.[1] ?? "", Number(match?.[2])]));
}

/**
 * `/maps/{code}.svg?theme=light|dark`: where a country is; decoration beside its name in words.
 * `/maps/world.svg?theme=light|dark&in=PE3.KE12`: how many of something are in each country; it says no more than its
 * address, and the page beside it says the same in words.
 */
export function locatorMaps(): Hono {
  const route = new Hono();
  route.get("/:file{[A-Za-z]{2}\\.svg}", (c) => {
    const theme = c.req.query("theme") ?? "light";
    const code = c.req.param("file").slice(0, 2).toUpperCase();
    const svg = isMapTheme(theme) ? drawLocatorMap(code, theme) : null;
    if (svg === null) return notFound(c);
    return c.body(svg, 200, { "content-type": "image/svg+xml", "cache-control": cacheControl });
  });
  route.get("/world.svg", (c) => {
    const theme = c.req.query("theme") ?? "light";
    const counts = readCounts(c.req.query("in") ?? "");
    if (!isMapTheme(theme) || counts === null) return notFound(c);
    const headers = { "content-type": "image/svg+xml", "cache-control": cacheControl };
    return c.body(drawWorldMap(counts, theme), 200, headers);
  });
  return route;
}
