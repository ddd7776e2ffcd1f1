import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "@plaza/search";

type Row = { id: string; title?: string; text: string; lang: string };

export type JudgedQuery = {
  text: string;
  /** Grade by document id. */
  judged: ReadonlyMap<number, number>;
};

export type RetrievalSet = { name: string; language: string; documents: SearchDocument[]; queries: JudgedQuery[] };

const readRows = <Line>(path: string): Line[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Line => JSON.parse(line));

const toDocument = (row: Row, id: number): SearchDocument => ({
  type: "resource",
  id,
  language: row.lang,
  title: row.title ?? "",
  summary: "",
  body: row.text,
  terms: [],
  facets: { topic: [], kind: [], lang: [row.lang], country: [] },
  year: null,
  publishedAt: 0,
});

/** Reads documents, queries and judgments of one set; documents are numbered from `firstId`. */
export const readSet = (dataFolder: string, name: string, firstId = 1): RetrievalSet => {
  const folder = join(dataFolder, "search", name);
  const rows = readRows<Row>(join(folder, "docs.jsonl"));
  const idOf = new Map(rows.map(({ id }, index) => [id, firstId + index]));
  const judgments = readFileSync(join(folder, "qrels.tsv"), "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const judgedOf = Map.groupBy(judgments, ([query]) => query);
  const queries = readRows<Row>(join(folder, "queries.jsonl")).map(({ id, text }) => ({
    text,
    judged: new Map(
      (judgedOf.get(id) ?? []).map(([, document = "", grade]) => [idOf.get(document) ?? 0, Number(grade)]),
    ),
  }));
  return {
    name,
    language: rows[0]?.lang ?? "und",
    documents: rows.map((row, index) => toDocument(row, firstId + index)),
    queries,
  };
};

type LibraryRow = {
  type: string;
  title: string | null;
  summary: string | null;
  body: string | null;
  lang: string | null;
  topics: string[] | null;
  country: string | null;
  year: number | null;
};

/** The 12,755 records of the library, as a large index of many languages. */
export const readLibrary = (dataFolder: string): SearchDocument[] =>
  readRows<LibraryRow>(join(dataFolder, "library", "library.jsonl")).map((row, index) => ({
    type: "resource",
    id: index + 1,
    language: row.lang ?? "und",
    title: row.title ?? "",
    summary: row.summary ?? "",
    body: row.body ?? "",
    terms: row.topics ?? [],
    facets: {
      topic: row.topics ?? [],
      kind: [row.type],
      lang: [row.lang ?? "und"],
      country: row.country === null ? [] : [row.country],
    },
    year: row.year,
    publishedAt: (row.year ?? 1970) * 31_557_600_000,
  }));
