import {
  geoArea,
  geoAzimuthalEqualArea,
  geoCentroid,
  geoDistance,
  geoPath,
  type GeoProjection,
  geoStream,
} from "d3-geo";
import countries from "i18n-iso-countries";
import { colours, type MapTheme, points } from "./map-look.ts";
import { OutlineWriter } from "./outline-writer.ts";
import { countryCodes, countryName } from "./place-names.ts";
import { type Area, partsAround, partsOf, type Resolution } from "./world-atlas.ts";

const width = 320;
const height = 240;
/** What the country may take of the picture: the rest shows where that is. */
const countryShare = 0.5;
/** Pixels a radian: from half the globe down to about 1,000 km from side to side. */
const scaleMin = 114;
const scaleMax = 1_900;
/** A country that would have to be drawn larger than this is a dot wherever one looks from: then from afar, to show in which sea. */
const tinyScale = 5_000;
const scaleFromAfar = 420;
/** Drawn larger, coasts of the coarser atlas look like steps. */
const coarseScaleMax = 420;
/** Farther parts are overseas: France is shown in Europe. In radians. */
const overseasDistance = 0.66;
/** Parts of less than this share of the largest count only when they lie beside it: the Azores would move Portugal out of sight. */
const smallShare = 0.04;
const besideDistance = 0.12;
/** Smaller than this a country is ringed to be seen. In square pixels. */
const visibleArea = 60;
/** Least pixels between two points of an outline. */
const countryStep = 1;
const landStep = 2.7;

type View = { projection: GeoProjection; center: [number, number]; parts: Area[]; resolution: Resolution };
type Shapes = { land: string; country: string; isSmall: boolean };

const drawn = new Map<string, Shapes>();

/** A country (ISO 3166-1 alpha-2, capitals) among its neighbours, as SVG; null for an unknown code. */
export function drawLocatorMap(code: string, theme: MapTheme): string | null {
  if (!countryCodes.includes(code)) return null;
  const { land, country, isSmall } = drawn.get(code) ?? drawShapes(code);
  drawn.set(code, { land, country, isSmall });
  const fill = colours[theme];
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${width} ${height}" width="${width}" height="${height}" role="img" xml:lang="en">`,
    `<title>${(countryName(code, "en") ?? code).replaceAll("&", "&amp;")}</title>`,
    `<path fill="${fill.water}" d="M0 0h${width}v${height}H0z"/>`,
    `<g transform="scale(.1)" stroke="${fill.water}" stroke-width="7" stroke-linejoin="round">`,
    `<path fill="${fill.land}" d="${land}"/><path fill="${fill.country}" d="${country}"/></g>`,
    isSmall ? `<circle cx="${width / 2}" cy="${height / 2}" r="3" fill="${fill.country}"/>` : "",
    isSmall
      ? `<circle cx="${width / 2}" cy="${height / 2}" r="11" fill="none" stroke="${fill.country}" stroke-width="2"/>`
      : "",
    "</svg>",
  ].join("");
}

function drawShapes(code: string): Shapes {
  const id = countries.alpha2ToNumeric(code) ?? "";
  const { projection, center, parts, resolution } = viewOf(id, points[code] ?? [0, 0]);
  const around = partsAround(center, Math.hypot(width, height) / 2 / projection.scale(), { resolution, without: id });
  const area = parts.reduce((sum, part) => sum + geoPath(projection).area(part), 0);
  return {
    land: outline(around, projection, landStep),
    country: outline(partsOf(id, resolution), projection, countryStep),
    isSmall: area < visibleArea,
  };
}

function outline(parts: Area[], projection: GeoProjection, step: number): string {
  const writer = new OutlineWriter(step);
  for (const part of parts) geoStream(part, projection.stream(writer));
  return writer.path;
}

/** From the coarser atlas where that has the country and will do, else from the finer one, else around a point. */
function viewOf(countryId: string, point: [number, number]): View {
  const coarse = viewFrom(countryId, point, "110m");
  const isEnough = coarse.parts.length > 0 && coarse.projection.scale() <= coarseScaleMax;
  return isEnough ? coarse : viewFrom(countryId, point, "50m");
}

/** Centred on the country's main part, scaled so that it fills the middle. */
function viewFrom(countryId: string, point: [number, number], resolution: Resolution): View {
  const parts = withoutOverseas(partsOf(countryId, resolution));
  const main = { type: "MultiPolygon" as const, coordinates: parts.map(({ coordinates }) => coordinates) };
  const center = parts.length === 0 ? point : geoCentroid(main);
  const projection = geoAzimuthalEqualArea()
    .rotate([-center[0], -center[1]])
    .clipAngle(90)
    .scale(1)
    .translate([0, 0])
    .precision(0.1);
  const bounds = geoPath(projection).bounds(main);
  const reach = (axis: 0 | 1) => Math.max(...bounds.map((corner) => Math.abs(corner[axis])));
  const fitting =
    parts.length === 0 ? Number.POSITIVE_INFINITY : (countryShare / 2) * Math.min(width / reach(0), height / reach(1));
  projection
    .scale(fitting > tinyScale ? scaleFromAfar : Math.max(scaleMin, Math.min(scaleMax, fitting)))
    .translate([width / 2, height / 2])
    .clipExtent([
      [-2, -2],
      [width + 2, height + 2],
    ]);
  return { projection, center, parts, resolution };
}

function withoutOverseas(parts: Area[]): Area[] {
  const [largest] = parts.toSorted((a, b) => geoArea(b) - geoArea(a));
  if (!largest) return [];
  const center = geoCentroid(largest);
  const least = geoArea(largest) * smallShare;
  return parts.filter(
    (part) => geoDistance(geoCentroid(part), center) < (geoArea(part) < least ? besideDistance : overseasDistance),
  );
}
