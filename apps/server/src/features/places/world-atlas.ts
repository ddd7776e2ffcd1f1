import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { type ExtendedFeature, geoDistance } from "d3-geo";
import { feature } from "topojson-client";

type Position = [number, number];
type Ring = number[][];
export type Area = { type: "Polygon"; coordinates: Ring[] };

/** One polygon and the circle around it, by which what is out of sight is left out cheaply. Radius in radians. */
type Part = { countryId: string; area: Area; center: Position; radius: number };

/** Natural Earth at 1:110 million for a look from afar, at 1:50 million for a closer one. */
export type Resolution = "110m" | "50m";

const atlases = new Map<Resolution, Part[]>();

/** Polygons of a country by its ISO 3166-1 number. */
export const partsOf = (countryId: string, resolution: Resolution): Area[] =>
  readParts(resolution).flatMap((part) => (part.countryId === countryId ? [part.area] : []));

/** Polygons of every country but one. */
export const allParts = (resolution: Resolution, { without }: { without: string }): Area[] =>
  readParts(resolution).flatMap(({ countryId, area }) => (countryId === without ? [] : [area]));

/** Polygons of all other countries that reach into a circle. */
export function partsAround(
  center: Position,
  radius: number,
  { resolution, without }: { resolution: Resolution; without: string },
): Area[] {
  return readParts(resolution).flatMap((part) =>
    part.countryId !== without && geoDistance(part.center, center) < part.radius + radius ? [part.area] : [],
  );
}

function readParts(resolution: Resolution): Part[] {
  const known = atlases.get(resolution);
  if (known) return known;
  const parts = readCountries(resolution).flatMap(({ id, geometry }) =>
    areasOf(geometry).map((area) => toPart(String(id), area)),
  );
  atlases.set(resolution, parts);
  return parts;
}

type Atlas = Parameters<typeof feature>[0];

function readCountries(resolution: Resolution): ExtendedFeature[] {
  const file = fileURLToPath(import.meta.resolve(`world-atlas/countries-${resolution}.json`));
  const atlas = JSON.parse(readFileSync(file, "utf8")) as Atlas;
  const shapes = atlas.objects["countries"];
  if (shapes?.type !== "GeometryCollection") throw new Error("The world atlas has another form than expected.");
  return feature(atlas, shapes).features;
}

function areasOf(geometry: ExtendedFeature["geometry"]): Area[] {
  if (geometry?.type === "Polygon") return [{ type: "Polygon", coordinates: geometry.coordinates }];
  if (geometry?.type === "MultiPolygon")
    return geometry.coordinates.map((coordinates) => ({ type: "Polygon", coordinates }));
  return [];
}

function toPart(countryId: string, area: Area): Part {
  const border = (area.coordinates[0] ?? []).map(([longitude = 0, latitude = 0]): Position => [longitude, latitude]);
  const center = middleOf(border);
  return { countryId, area, center, radius: Math.max(...border.map((position) => geoDistance(position, center))) };
}

/** On the sphere, so that a country at the date line has its middle there and not on the other side of the world. */
function middleOf(positions: Position[]): Position {
  let [x, y, z] = [0, 0, 0];
  for (const [longitude, latitude] of positions) {
    const [lambda, phi] = [toRadians(longitude), toRadians(latitude)];
    x += Math.cos(phi) * Math.cos(lambda);
    y += Math.cos(phi) * Math.sin(lambda);
    z += Math.sin(phi);
  }
  return [toDegrees(Math.atan2(y, x)), toDegrees(Math.atan2(z, Math.hypot(x, y)))];
}

const toRadians = (degrees: number): number => (degrees * Math.PI) / 180;
const toDegrees = (radians: number): number => (radians * 180) / Math.PI;
