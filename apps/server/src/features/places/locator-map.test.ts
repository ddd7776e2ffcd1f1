import { describe, expect, it } from "vitest";
import { drawLocatorMap } from "./locator-map.ts";
import { countryCodes } from "./place-names.ts";

/** Larger than this it is no decoration any more. */
const bytesMax = 15 * 1024;

const draw = (code: string): string => drawLocatorMap(code, "light") ?? "";
const pathOf = (svg: string, colour: string): string =>
  new RegExp(`<path fill="${colour}" d="([^"]*)"`).exec(svg)?.[1] ?? "";

describe("a locator map", () => {
  it("is drawn for every country, small and without anything that runs", () => {
    for (const code of countryCodes) {
      const svg = draw(code);
      expect(svg.length, code).toBeLessThan(bytesMax);
      expect(svg, code).toMatch(/^<svg [^>]*viewBox="0 0 320 240"[^>]*><title>[^<]+<\/title>/);
      expect(svg, code).not.toMatch(/NaN|undefined|Infinity|style=|<script|href/);
    }
  }, 60_000);

  it("shows a country among its neighbours", () => {
    const peru = draw("PE");
    expect(peru).toContain("<title>Peru</title>");
    expect(pathOf(peru, "#0B5A55").length).toBeGreaterThan(100);
    expect(pathOf(peru, "#DDD6C8").length).toBeGreaterThan(300);
    expect(peru).not.toContain("<circle");
  });

  it.each(["TV", "GP", "VA", "SG"])("rings a country that is too small to be seen: %s", (code) => {
    expect(draw(code)).toContain("<circle");
  });

  it("shows a country without what it has overseas", () => {
    const x = (path: string) => [...path.matchAll(/M(-?\d+)/g)].map(([, value]) => Number(value) / 10);
    // French Guiana would lie far outside of a picture of France.
    expect(x(pathOf(draw("FR"), "#0B5A55")).every((value) => value > -5 && value < 325)).toBe(true);
    expect(pathOf(draw("FR"), "#0B5A55").length).toBeGreaterThan(300);
  });

  it("has colours for a dark page", () => {
    expect(drawLocatorMap("PE", "dark")).toContain('fill="#6FD0C5"');
    expect(drawLocatorMap("PE", "dark")).not.toContain("#0B5A55");
  });

  it.each(["XX", "pe", "", "ZZ", "EU"])("is not drawn for %j, which is no country", (code) => {
    expect(drawLocatorMap(code, "light")).toBeNull();
  });
});
