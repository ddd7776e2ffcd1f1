import { builtFiles } from "./built-files.server.ts";

/** A part of a page that browsers load when it is drawn (`lazyPart`). */
const latePart = /^app\/(?:features|pages)\/.*\.tsx$/;

const known = new Map<string, string[]>();

/** Styles of all that a page may draw, its late parts too: without script those would have none. */
export function builtStylePaths(routeId: string): string[] {
  const found = known.get(routeId) ?? read(routeId);
  known.set(routeId, found);
  return found;
}

function read(routeId: string): string[] {
  const page = Object.keys(builtFiles).filter((name) => name.startsWith(`app/${routeId}.tsx`));
  const chunks = [...reached(page)].map((name) => builtFiles[name]);
  return [...new Set(chunks.flatMap((chunk) => chunk?.css ?? []))].map((file) => `/${file}`);
}

function reached(names: string[], seen = new Set<string>()): Set<string> {
  for (const name of names) {
    if (seen.has(name)) continue;
    seen.add(name);
    const { imports = [], dynamicImports = [] } = builtFiles[name] ?? {};
    reached([...imports, ...dynamicImports.filter((part) => latePart.test(part))], seen);
  }
  return seen;
}
