import { fork } from "node:child_process";
import { once } from "node:events";
import { fileURLToPath } from "node:url";
import type { Figure } from "../figures.ts";
import type { Measured } from "./measure-size.ts";
import type { Options } from "./options.ts";

const librarySize = 12_755;
const sizes = [librarySize, 100_000] as const;
const p95MaxMs = { [librarySize]: 15, 100_000: 60 } as const;
const buildMaxSeconds = 15;

/** A process of its own for each size: memory that an earlier measurement left behind would hide growth. */
const measureApart = async (engine: string, dataFolder: string, size: number): Promise<Measured> => {
  const child = fork(fileURLToPath(new URL("measure-size.ts", import.meta.url)), [engine, dataFolder, String(size)], {
    execArgv: ["--disable-warning=ExperimentalWarning", "--expose-gc"],
  });
  let measured: Measured | null = null;
  child.on("message", (message: Measured) => {
    measured = message;
  });
  await once(child, "exit");
  if (measured === null) throw new Error(`The measurement with ${size} documents ended without a figure.`);
  return measured;
};

const figuresOf = (size: (typeof sizes)[number], measured: Measured): Figure[] => {
  const of = (what: string): string => `${size.toLocaleString("en")} documents, ${what}`;
  const build = { what: of("index time"), value: measured.buildMs / 1_000, unit: "s" };
  return [
    size === librarySize ? { ...build, budget: buildMaxSeconds } : build,
    { what: of("size on disk"), value: measured.bytes / 1_000_000, unit: "MB" },
    { what: of("memory at rest, grown by"), value: measured.restBytes / 1_000_000, unit: "MB" },
    { what: of("memory at most while indexing, grown by"), value: measured.peakBytes / 1_000_000, unit: "MB" },
    { what: of(`engine p50 of ${measured.queries} queries`), value: measured.p50, unit: "ms" },
    { what: of("engine p95"), value: measured.p95, unit: "ms", budget: p95MaxMs[size] },
    { what: of("engine p99"), value: measured.p99, unit: "ms" },
    { what: of("slowest"), value: measured.slowest, unit: "ms" },
    { what: of("p95 as the caller sees it"), value: measured.callerP95, unit: "ms" },
  ];
};

/** Time, memory and size with the library as it is, and enlarged to 100,000 documents. */
export const measureLarge = async ({ engine }: Options, dataFolder: string): Promise<Figure[]> => {
  const figures: Figure[] = [];
  for (const size of sizes) figures.push(...figuresOf(size, await measureApart(engine, dataFolder, size)));
  return figures;
};
