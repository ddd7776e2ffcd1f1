import { readFileSync } from "node:fs";
import { join } from "node:path";
import type { SearchDocument } from "@plaza/search";

type DocumentRow = { id: string; title?: string; text: string; lang: string };
type QueryRow = { id: string; text: string; lang: string };

export type JudgedQuery = {
  text: string;
  /** Grade by document id. */
  judged: ReadonlyMap<number, number>;
};

export type RetrievalSet = {
  name: string;
  /** Of the documents. */
  language: string;
  documents: SearchDocument[];
  /** By their own language. */
  queries: ReadonlyMap<string, JudgedQuery[]>;
};

export const readRows = <Line>(path: string): Line[] =>
  readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line): Line => JSON.parse(line));

const toDocument = (row: DocumentRow, id: number): SearchDocument => ({
  type: "resource",
  id,
  language: row.lang,
  title: row.title ?? "",
  summary: "",
  body: row.text,
  terms: [],
  facets: { topic: [], kind: [], lang: [row.lang], country: [] },
  audiences: ["everyone"],
  year: null,
  publishedAt: 0,
});

const readJudgments = (path: string): Map<string, [string, number][]> => {
  const lines = readFileSync(path, "utf8")
    .split("\n")
    .filter((line) => line !== "")
    .map((line) => line.split("\t"));
  const byQuery = new Map<string, [string, number][]>();
  for (const [query = "", document = "", grade] of lines)
    byQuery.set(query, [...(byQuery.get(query) ?? []), [document, Number(grade)]]);
  return byQuery;
};

/**
 * Reads documents, queries and judgments of one set; documents are numbered from `firstId`.
 * `queriesOf` names another set whose queries are judged on the same ids.
 */
export const readSet = (
  dataFolder: string,
  name: string,
  { firstId = 1, queriesOf = name }: { firstId?: number; queriesOf?: string } = {},
): RetrievalSet => {
  const folder = join(dataFolder, "search", name);
  const rows = readRows<DocumentRow>(join(folder, "docs.jsonl"));
  const idOf = new Map(rows.map(({ id }, index) => [id, firstId + index]));
  const questions = join(dataFolder, "search", queriesOf);
  const judgments = readJudgments(join(questions, "qrels.tsv"));
  const queries = new Map<string, JudgedQuery[]>();
  for (const { id, text, lang } of readRows<QueryRow>(join(questions, "queries.jsonl"))) {
    const judged = new Map((judgments.get(id) ?? []).map(([document, grade]) => [idOf.get(document) ?? 0, grade]));
    queries.set(lang, [...(queries.get(lang) ?? []), { text, judged }]);
  }
  return {
    name,
    language: rows[0]?.lang ?? "und",
    documents: rows.map((row, index) => toDocument(row, firstId + index)),
    queries,
  };
};
