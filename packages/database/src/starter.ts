import { readdirSync, readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";

const folder = new URL("../starter/", import.meta.url);

/** The starter library: one JSON object a line, in the form that the import of resources reads. */
export const starterResourceFiles = (): string[] =>
  readdirSync(new URL("resources/", folder))
    .filter((name) => name.endsWith(".jsonl"))
    .toSorted()
    .map((name) => fileURLToPath(new URL(`resources/${name}`, folder)));

/** The controlled vocabulary as it stands in the file. */
export const readStarterTopics = (): unknown => JSON.parse(readFileSync(new URL("topics.json", folder), "utf8"));

export type DemoPart =
  | "members"
  | "organisations"
  | "networks"
  | "endorsements"
  | "collections"
  | "contacts"
  | "conversations";

/** Plainly fictional people and what they do, for demo mode only. */
export const readDemoPart = (part: DemoPart): unknown =>
  JSON.parse(readFileSync(new URL(`demo/${part}.json`, folder), "utf8"));

/** Inhabitants of municipalities that the starter library names, with source and year, as they stand in the file. */
export const readStarterPopulations = (): unknown =>
  JSON.parse(readFileSync(new URL("populations.json", folder), "utf8"));
