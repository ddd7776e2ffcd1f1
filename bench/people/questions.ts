import { locales } from "@plaza/types/locales";

export type Question = { name: string; path: (position: number) => string; budgetMilliseconds?: number };

/** Topics of one to three words, names, misspelt and half-typed ones: as they are typed into the field. */
const words = [
  "participatory budgeting",
  "presupuesto participativo",
  "budget participatif",
  "open contracting Kenya",
  "García",
  "researcher",
  "anti-corruption",
  "Amina Okafor",
  "transparencia municipal",
  "data",
  "bugdet",
  "water",
  "Dupont 77",
  "right to information",
];
const topics = ["participatory-budgeting", "open-data", "open-contracting", "social-audit"];
const languages = ["en", "es", "fr"];
const regions = ["419", "002", "142", "150"];
const directoryBudgetMilliseconds = 200;

const at = <Item>(items: readonly Item[], position: number): Item => items[position % items.length] as Item;

type Asked = { q?: string; topic?: string[]; lang?: string[]; region?: string[]; sort?: string; page?: number };

/** Every other question is narrowed. */
const withWords = (position: number): Asked => ({
  q: at(words, position),
  ...(position % 2 === 0 ? {} : { lang: [at(languages, position)] }),
});

/** Facets, several at once, orders, and pages far back. */
const withoutWords = (position: number): Asked =>
  at<Asked>(
    [
      { topic: [at(topics, position)] },
      { topic: [at(topics, position)], lang: [at(languages, position)], region: [at(regions, position)] },
      { page: 1 + position },
      { sort: "name" },
    ],
    position,
  );

const expertsWithoutWords = (position: number): Asked => ({
  topic: [at(topics, position)],
  ...(position % 2 === 0 ? {} : { lang: [at(languages, position)], region: [at(regions, position)] }),
});

const toParameters = (asked: Asked): URLSearchParams =>
  new URLSearchParams(
    Object.entries(asked).flatMap(([name, value]) => [value].flat().map((each) => [name, String(each)])),
  );

/** A page of its own each time, so that none comes from the kept ones. */
const pageOf =
  (path: string, ask: (position: number) => Asked) =>
  (position: number): string =>
    `/${at(locales, position)}${path}?${toParameters(ask(position))}&visit=${position}`;

const restOf =
  (ask: (position: number) => Asked) =>
  (position: number): string => {
    const { sort: _sort, region: _region, ...asked } = ask(position);
    return `/api/v1/people?${toParameters(asked)}&hl=${at(locales, position)}`;
  };

const callOf =
  (ask: (position: number) => Asked) =>
  (position: number): string => {
    const input = JSON.stringify({ ...ask(position), locale: at(locales, position) });
    return `/api/trpc/people.find?input=${encodeURIComponent(input)}`;
  };

const directory = (name: string, path: Question["path"]): Question => ({
  name,
  path,
  budgetMilliseconds: directoryBudgetMilliseconds,
});

export const questions: readonly Question[] = [
  directory("people page, without words", pageOf("/people", withoutWords)),
  directory("people page, with words", pageOf("/people", withWords)),
  directory("experts page, without words", pageOf("/people/experts", expertsWithoutWords)),
  directory("experts page, with words", pageOf("/people/experts", withWords)),
  directory("/api/v1/people, without words", restOf(withoutWords)),
  directory("/api/v1/people, with words", restOf(withWords)),
  directory("people.find, without words", callOf(withoutWords)),
  directory("people.find, with words", callOf(withWords)),
  {
    name: "networks page",
    path: (position) =>
      `/${at(locales, position)}/networks?${position % 2 === 0 ? "" : `lang=${at(languages, position)}&`}visit=${position}`,
  },
];
