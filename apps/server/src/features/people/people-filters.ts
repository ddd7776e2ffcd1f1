import type { SearchFilters } from "@plaza/search";
import type { findPeopleInput } from "@plaza/types/inputs/people";
import { type PeopleFacetName, peopleFacetNames } from "@plaza/types/people";
import type { z } from "zod";

type Input = z.output<typeof findPeopleInput>;
export type PeopleSelection = Record<PeopleFacetName, string[]>;

const distinct = (values: string[]): string[] => [...new Set(values)];

const written: Partial<Record<PeopleFacetName, (value: string) => string>> = {
  lang: (tag) => tag.toLowerCase().split("-", 1)[0] ?? tag,
  country: (code) => code.toUpperCase(),
};

/** As the index holds them, however an address writes them. */
export function selectionOf(input: Pick<Input, PeopleFacetName>): PeopleSelection {
  const values = peopleFacetNames.map((name) => [name, distinct(input[name].map(written[name] ?? String))]);
  return Object.fromEntries(values) as PeopleSelection;
}

/** Experts are asked by the topics that others endorsed, everybody else by those that she says she knows. */
export const topicFacetOf = (door: Input["door"]): "topic" | "expertise" =>
  door === "experts" ? "expertise" : "topic";

export function filtersOf(door: Input["door"], { topic, ...others }: PeopleSelection): SearchFilters {
  return { ...others, [topicFacetOf(door)]: topic, ...(door === "experts" ? { expert: ["yes"] } : {}) };
}
