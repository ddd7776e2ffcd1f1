import { readFileSync } from "node:fs";
import type { SearchDocument } from "@plaza/search";
import { locales } from "@plaza/types/locales";

type Row = {
  id: string;
  kind: string;
  title: string;
  lang: string;
  summary: string;
  creators: string[];
  publisher: string | null;
  year: number | null;
  /** ISO 3166-1 code. */
  place: string | null;
  municipality?: string | null;
  topics: string[];
};

type Topic = {
  slug: string;
  parent: string | null;
  labels: Record<string, string>;
  synonyms: Record<string, string[]>;
};

type Name = { language: string; text: string };

const starter = new URL("../../packages/database/starter/", import.meta.url);
const read = (name: string): string => readFileSync(new URL(name, starter), "utf8");

const readRows = (): Row[] =>
  ["en", "es", "fr"]
    .flatMap((language) => read(`resources/${language}.jsonl`).split("\n"))
    .filter((line) => line !== "")
    .map((line): Row => JSON.parse(line));

const readTopics = (): Map<string, Topic> => {
  const { topics }: { topics: Topic[] } = JSON.parse(read("topics.json"));
  return new Map(topics.map((topic) => [topic.slug, topic]));
};

/** Keys of the library in the order of the documents, which are numbered from 1. */
export const resourceKeys = (): string[] => readRows().map(({ id }) => id);

const topicNames = ({ labels, synonyms }: Topic): Name[] =>
  Object.entries(labels).flatMap(([language, label]) =>
    [label, ...(synonyms[language] ?? [])].map((text) => ({ language, text })),
  );

const regionNames = locales.map((language) => ({
  language,
  names: new Intl.DisplayNames(language, { type: "region" }),
}));

const countryNames = (code: string | null): Name[] =>
  code === null ? [] : regionNames.map(({ language, names }) => ({ language, text: names.of(code) ?? code }));

/** "fr-CA" is "fr" for names and facets. */
const baseOf = (language: string): string => language.split("-", 1)[0] ?? language;

/** The starter library as the server gives it to an index: what `resource.search.ts` makes of an imported resource. */
export const starterDocuments = (): SearchDocument[] => {
  const topics = readTopics();
  return readRows().map((row, index) => {
    const own = row.topics.map((slug) => topics.get(slug)).filter((topic) => topic !== undefined);
    const names = [...own.flatMap(topicNames), ...countryNames(row.place)];
    const proper = [row.publisher, ...row.creators, row.municipality].filter((name) => typeof name === "string");
    return {
      type: "resource",
      id: index + 1,
      language: row.lang,
      title: row.title,
      summary: row.summary,
      body: "",
      terms: [...proper, ...names.filter(({ language }) => language === baseOf(row.lang)).map(({ text }) => text)],
      otherTerms: names.filter(({ language }) => language !== baseOf(row.lang)),
      facets: {
        kind: [row.kind],
        lang: [baseOf(row.lang)],
        topic: [...new Set(own.flatMap(({ slug, parent }) => (parent === null ? [slug] : [slug, parent])))],
        country: row.place === null ? [] : [row.place],
      },
      audiences: ["everyone"],
      year: row.year,
      publishedAt: 0,
    };
  });
};
