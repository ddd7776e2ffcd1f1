import { geoCentroid, geoEqualEarth, geoPath, geoStream } from "d3-geo";
import countries from "i18n-iso-countries";
import { colours, type MapTheme, points } from "./map-look.ts";
import { OutlineWriter } from "./outline-writer.ts";
import { countryCodes } from "./place-names.ts";
import { allParts, type Area, partsOf } from "./world-atlas.ts";

const width = 720;
const height = 310;
/** Least pixels between two points of an outline: the whole world is small, and the map is a decoration of a list. */
const step = 1.6;
/** Smaller countries are drawn as a dot. In square pixels. */
const visibleArea = 30;
/** Opacities for a few, some and many. */
const shades = [0.45, 0.7, 1] as const;

/** The inhabited world: without Antarctica, which would take a tenth of the picture. */
const corners: [number, number][] = [
  [-180, 0],
  [180, 0],
  [0, 83.5],
  [0, -56],
];
const antarctica = "010";
const projection = geoEqualEarth()
  .fitSize([width, height], { type: "MultiPoint", coordinates: corners })
  .precision(0.5);

let land: string | undefined;
const drawn = new Map<string, string>();

/** The world with some countries (ISO 3166-1 alpha-2) shaded by their share of the largest count. */
export function drawWorldMap(counts: ReadonlyMap<string, number>, theme: MapTheme): string {
  land ??= outline(allParts("110m", { without: antarctica }));
  const fill = colours[theme];
  const largest = Math.max(1, ...counts.values());
  const shaded = [...counts]
    .filter(([code, count]) => count > 0 && countryCodes.includes(code))
    .map(([code, count]) => `<g opacity="${shadeOf(count / largest)}">${shapeOf(code)}</g>`);
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:lang="en">`,
    "<title>World</title>",
    `<g transform="scale(.1)" stroke="${fill.water}" stroke-width="4" stroke-linejoin="round">`,
    `<path fill="${fill.land}" d="${land}"/><g fill="${fill.country}">${shaded.join("")}</g></g></svg>`,
  ].join("");
}

const shadeOf = (share: number): number => shades[Math.min(shades.length - 1, Math.floor(share * shades.length))] ?? 1;

function shapeOf(code: string): string {
  const known = drawn.get(code);
  if (known !== undefined) return known;
  const parts = partsOf(countries.alpha2ToNumeric(code) ?? "", "110m");
  const area = parts.reduce((sum, part) => sum + geoPath(projection).area(part), 0);
  const shape = area < visibleArea ? dotAt(code) : `<path d="${outline(parts)}"/>`;
  drawn.set(code, shape);
  return shape;
}

/** Where the coarser atlas leaves a country out, the finer one knows where it is. */
function dotAt(code: string): string {
  const parts = partsOf(countries.alpha2ToNumeric(code) ?? "", "50m");
  const shape = { type: "MultiPolygon" as const, coordinates: parts.map(({ coordinates }) => coordinates) };
  const middle = parts.length === 0 ? points[code] : geoCentroid(shape);
  const [x, y] = (middle === undefined ? null : projection(middle)) ?? [];
  return x === undefined || y === undefined
    ? ""
    : `<circle cx="${Math.round(x * 10)}" cy="${Math.round(y * 10)}" r="40"/>`;
}

function outline(parts: Area[]): string {
  const writer = new OutlineWriter(step);
  for (const part of parts) geoStream(part, projection.stream(writer));
  return writer.path;
}
