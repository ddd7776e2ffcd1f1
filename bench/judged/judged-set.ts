import { readFileSync } from "node:fs";
import { resourceKeys } from "./starter-library.ts";

export const judgedLanguages = ["en", "es", "fr", "id", "pt", "ar"] as const;
export type JudgedLanguage = (typeof judgedLanguages)[number];

/** 3 answers the need, 2 helps much, 1 is related, 0 is of no use for it. */
export const grades = [0, 1, 2, 3] as const;
export type Grade = (typeof grades)[number];

export type Need = {
  id: string;
  user: "official" | "practitioner" | "expert";
  description: string;
  queries: Partial<Record<JudgedLanguage, string>>;
};

export type Judgment = { need: string; resource: string; grade: Grade };

const linesOf = (name: string): string[] =>
  readFileSync(new URL(name, import.meta.url), "utf8")
    .split("\n")
    .filter((line) => line !== "");

export const readNeeds = (): Need[] => linesOf("needs.jsonl").map((line): Need => JSON.parse(line));

/** Reads `need<TAB>resource<TAB>grade`; throws on what neither the needs nor the library know, and on a pair said twice. */
export const readJudgments = (name: string): Judgment[] => {
  const needs = new Set(readNeeds().map(({ id }) => id));
  const resources = new Set(resourceKeys());
  const seen = new Set<string>();
  return linesOf(name).map((line, index) => {
    const [need = "", resource = "", written = ""] = line.split("\t");
    const grade = grades.find((known) => String(known) === written);
    const pair = `${need}\t${resource}`;
    if (!needs.has(need) || !resources.has(resource) || grade === undefined || seen.has(pair))
      throw new Error(`${name}, line ${index + 1} is no judgment, or says a pair twice: ${line}`);
    seen.add(pair);
    return { need, resource, grade };
  });
};
