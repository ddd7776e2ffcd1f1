import { type Figure, judge } from "../figures.ts";
import { measureCross } from "./cross.ts";
import { measureLarge } from "./large.ts";
import { type Options, type Part, parts, readOptions } from "./options.ts";
import { measureApart, measureForeign, measureShared } from "./own-language.ts";
import { measureSelf } from "./self.ts";

type Measure = (options: Options, dataFolder: string) => Promise<Figure[]>;

const measures: Readonly<Record<Part, Measure>> = {
  apart: measureApart,
  foreign: measureForeign,
  shared: measureShared,
  cross: measureCross,
  self: measureSelf,
  large: measureLarge,
};

/** Scores an engine through the port; a whole run is kept in `bench/results/search.json` (`search-meilisearch.json`). */
export async function benchSearch(dataFolder: string, args: readonly string[]): Promise<boolean> {
  const options = readOptions(args);
  const figures: Figure[] = [];
  for (const part of parts)
    if (options.parts.includes(part)) figures.push(...(await measures[part](options, dataFolder)));
  const name = options.engine === "embedded" ? "search" : `search-${options.engine}`;
  const hasHeld = judge(name, figures, options.isWhole);
  if (!options.isWhole) process.stdout.write("\n  A part was measured: compared with the last whole run, not kept.\n");
  return hasHeld;
}
