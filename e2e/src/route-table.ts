import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const assets = fileURLToPath(new URL("../../apps/web/build/client/assets/", import.meta.url));

type Listed = { id: string; parentId?: string; path?: string; index?: boolean };

/** Paths of every page of the built product behind the locale, as `/people/:handle`. */
export function readRouteTable(): string[] {
  const file = readdirSync(assets).find((name) => /^manifest-\w+\.js$/.test(name));
  if (file === undefined) throw new Error("the list of routes was not built");
  const text = readFileSync(assets + file, "utf8");
  const { routes } = JSON.parse(text.slice(text.indexOf("{"), text.lastIndexOf("}") + 1)) as {
    routes: Record<string, Listed>;
  };
  const ofLocale = Object.values(routes).find(({ path }) => path === ":locale");
  return Object.values(routes)
    .filter(({ parentId }) => parentId === ofLocale?.id)
    .map(({ path }) => (path === undefined ? "" : `/${path}`));
}

const segmentsOf = (path: string): string[] => path.split("?")[0]?.split("/") ?? [];

function isOf(pattern: string[], address: string[]): boolean {
  return (
    pattern.at(-1) === "*" ||
    (pattern.length === address.length &&
      pattern.every((part, position) => part.startsWith(":") || part === address[position]))
  );
}

/** The more is written out, the closer: `/people/experts` is no `/people/:handle`. */
const closeness = (pattern: string[]): number =>
  pattern.filter((part) => part !== "*" && !part.startsWith(":")).length + (pattern.at(-1) === "*" ? 0 : 0.5);

/** The route that answers an address. */
export function routeOf(table: string[], path: string): string | undefined {
  const address = segmentsOf(path);
  return table
    .map((route) => ({ route, pattern: segmentsOf(route) }))
    .filter(({ pattern }) => isOf(pattern, address))
    .toSorted((one, other) => closeness(other.pattern) - closeness(one.pattern))[0]?.route;
}
