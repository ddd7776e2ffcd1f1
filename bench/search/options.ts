import { CannotRun } from "../cannot-run.ts";
import { type EngineName, engineNames } from "./engine.ts";
import { type Way, ways } from "./ways.ts";

export const parts = ["apart", "foreign", "shared", "cross", "self", "large"] as const;
export type Part = (typeof parts)[number];

/** Sets asked in their own language. */
export const ownSets = ["stackfaq-en", "piaf-fr", "squad-es", "xquad-en", "xquad-es", "xquad-th", "facqa-id"] as const;
/** Sets whose queries are in other languages than their documents; `xquad-xl` is the three xquad sets crossed. */
const crossSets = ["sdg-xl", "xquad-xl"] as const;
const setNames = [...ownSets, ...crossSets];
type SetName = (typeof setNames)[number];

export type Options = { engine: EngineName; sets: SetName[]; ways: Way[]; parts: Part[]; isWhole: boolean };

const choose = <Name extends string>(option: string, given: string | undefined, known: readonly Name[]): Name[] => {
  if (given === undefined) return [...known];
  const unknown = given.split(",").filter((name) => !known.some((other) => other === name));
  if (unknown.length > 0) throw new CannotRun(`--${option} does not know ${unknown.join(", ")}: ${known.join(", ")}.`);
  return known.filter((name) => given.split(",").includes(name));
};

const optionNames = ["engine", "sets", "ways", "parts"] as const;

/** Reads `--sets=stackfaq-en,sdg-xl --ways=plain --parts=cross --engine=embedded`; what is not said is everything. */
export const readOptions = (args: readonly string[]): Options => {
  const given = new Map<string, string>();
  for (const arg of args) {
    const [, name = "", value = ""] = /^--([a-z]+)=(.+)$/u.exec(arg) ?? [];
    if (!optionNames.some((known) => known === name))
      throw new CannotRun(`Unknown option ${arg}. Known: ${optionNames.map((known) => `--${known}=…`).join(" ")}`);
    given.set(name, value);
  }
  const [engine = "embedded"] = choose("engine", given.get("engine") ?? "embedded", engineNames);
  const chosen = {
    sets: choose("sets", given.get("sets"), setNames),
    ways: choose("ways", given.get("ways"), ways),
    parts: choose("parts", given.get("parts"), parts),
  };
  const isWhole =
    chosen.sets.length === setNames.length &&
    chosen.ways.length === ways.length &&
    chosen.parts.length === parts.length;
  return { engine, ...chosen, isWhole };
};
