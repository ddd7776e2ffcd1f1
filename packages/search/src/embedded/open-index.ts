import type { DatabaseSync, StatementSync } from "node:sqlite";
import { documentTypes } from "@plaza/types/search";
import type { SearchHit, SearchQuery, SearchResult, Suggestion } from "../port.ts";
import type { RowChanges } from "./document-writer.ts";
import { FilteredCount } from "./filters.ts";
import { byNewest, type HeldDocument, HeldDocuments } from "./held-documents.ts";
import { Lexicon } from "./lexicon.ts";
import { planQuery, type QueryPlan } from "./query-plan.ts";
import { prepareRows } from "./schema.ts";
import { Suggester } from "./suggester.ts";
import { titleGain } from "./title-rank.ts";

/** Weights of title, terms, summary and body for bm25. */
const columnWeights = "4.0, 2.0, 1.0, 1.0";
/** A document that only bears a name of what is looked for comes after those that speak of it. */
const nameWeight = 0.3;
/** What a pair of neighbouring words found side by side adds, as a share of its own bm25. */
const neighbourGain = 0.3;
/** Titles of this many best matches are looked at. */
const rerankedMax = 100;
/** Documents in the language of the reader or the query come first where relevance is about equal. */
const ownLanguageGain = 1.1;

type Match = { score: number; document: HeldDocument };

const byScore = (a: Match, b: Match): number => b.score - a.score || byNewest(a.document, b.document);

/** One index file, opened and ready to answer. */
export class OpenIndex {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly #held: HeldDocuments;
  readonly #lexicon: Lexicon;
  readonly #suggester: Suggester;
  readonly #score: StatementSync;
  readonly #scoreNames: StatementSync;
  readonly #find: StatementSync;
  #everything: { documents: readonly HeldDocument[]; facets: SearchResult["facets"] } | null = null;

  private constructor(path: string, database: DatabaseSync) {
    this.path = path;
    this.database = database;
    this.#held = new HeldDocuments(database);
    this.#lexicon = new Lexicon(database);
    this.#suggester = new Suggester(database, this.#held);
    this.#score = prepareRows(
      database,
      `SELECT rowid, -bm25(content, ${columnWeights}) FROM content WHERE content MATCH ?`,
    );
    this.#scoreNames = prepareRows(database, "SELECT rowid, -bm25(naming) FROM naming WHERE naming MATCH ?");
    this.#find = prepareRows(
      database,
      "SELECT rowid FROM content WHERE content MATCH ?1 UNION ALL SELECT rowid FROM naming WHERE naming MATCH ?1",
    );
  }

  static async load(path: string, database: DatabaseSync): Promise<OpenIndex> {
    const index = new OpenIndex(path, database);
    await index.#held.load();
    await index.#lexicon.load();
    return index;
  }

  get documentCount(): number {
    return this.#held.byRow.size;
  }

  async refresh({ added, removed }: RowChanges): Promise<void> {
    this.#held.change(added, removed);
    await this.#lexicon.load();
  }

  listIds(type: string): number[] {
    return [...this.#held.byRow.values()]
      .filter((document) => document.type === type)
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  }

  suggest(prefix: string, readerLanguage: string, limit: number): Suggestion[] {
    return this.#suggester.suggest(prefix, readerLanguage, limit);
  }

  search(query: SearchQuery): SearchResult {
    const startedAt = performance.now();
    const plan = planQuery(query, this.#lexicon, {
      documents: this.documentCount,
      languages: this.#held.languages(),
    });
    if (isForEverything(query)) return { ...this.#browse(query), tookMs: performance.now() - startedAt };
    const count = new FilteredCount(query);
    const hits = this.#matches(plan, query.text).filter(({ document }) => count.admit(document));
    const from = (query.page - 1) * query.size;
    const sorted = this.#sort(hits, query, plan);
    return {
      hits: sorted.slice(from, from + query.size).map(toHit),
      total: hits.length,
      facets: count.counts(),
      corrected: plan.corrected,
      marks: [...new Set(plan.groups.flatMap(({ surfaces }) => surfaces))],
      tookMs: performance.now() - startedAt,
    };
  }

  /** The whole library: its orders are held and its facets counted once, until a document changes. */
  #browse({ sort, page, size, ...query }: SearchQuery): Omit<SearchResult, "tookMs"> {
    const newestFirst = this.#held.newestFirst();
    if (this.#everything?.documents !== newestFirst) {
      const count = new FilteredCount(query);
      for (const document of newestFirst) count.admit(document);
      this.#everything = { documents: newestFirst, facets: count.counts() };
    }
    const documents = sort === "title" ? this.#held.inTitleOrder() : newestFirst;
    return {
      hits: documents.slice((page - 1) * size, page * size).map((document) => toHit({ document, score: 0 })),
      total: documents.length,
      facets: this.#everything.facets,
      corrected: null,
      marks: [],
    };
  }

  #matches(plan: QueryPlan, text: string): Match[] {
    const found = this.#found(plan, text);
    if (plan.exclude === null) return found;
    const excluded = new Set(this.#find.all(plan.exclude).map(firstNumber));
    return found.filter(({ document }) => !excluded.has(document.row));
  }

  #found(plan: QueryPlan, text: string): Match[] {
    if (plan.match !== null) return this.#scored(plan.match, plan);
    const isEverything = text.trim() === "" || plan.exclude !== null;
    return isEverything ? this.#held.newestFirst().map((document) => ({ score: 0, document })) : [];
  }

  #scored(match: string, { variants, names, languages }: QueryPlan): Match[] {
    const scores = this.#scoresOf(match);
    for (const { match: expression, weight } of variants) addScores(scores, this.#scoresOf(expression), weight);
    if (names !== null) addScores(scores, scoredRows(this.#scoreNames, names), nameWeight);
    const matches: Match[] = [];
    for (const [row, score] of scores) {
      const document = this.#held.byRow.get(row);
      // A row that is not held yet belongs to a change that has just been written.
      if (document !== undefined)
        matches.push({ score: languages.has(document.chain) ? score * ownLanguageGain : score, document });
    }
    return matches;
  }

  #scoresOf(expression: string): Map<number, number> {
    return scoredRows(this.#score, expression);
  }

  #addNeighbours(hits: readonly Match[], expression: string | null): void {
    if (expression === null) return;
    const scores = this.#scoresOf(expression);
    for (const hit of hits) hit.score += neighbourGain * (scores.get(hit.document.row) ?? 0);
  }

  /** In order as far as the page asked for; what comes after may be left out. */
  #sort(hits: Match[], { sort, page, size }: SearchQuery, plan: QueryPlan): Match[] {
    if (sort === "title") return inOrderOf(this.#held.inTitleOrder(), hits);
    if (sort === "newest" || plan.match === null) return inOrderOf(this.#held.newestFirst(), hits);
    this.#addNeighbours(hits, plan.neighbours);
    const sorted = best(hits, Math.max(rerankedMax, page * size)).toSorted(byScore);
    const reranked = sorted
      .slice(0, rerankedMax)
      .map(({ document, score }) => ({ document, score: score * titleGain(document, plan.groups) }));
    return [...reranked.toSorted(byScore), ...sorted.slice(rerankedMax)];
  }
}

const isForEverything = ({ text, types, filters }: SearchQuery): boolean =>
  text.trim() === "" &&
  documentTypes.every((type) => types.includes(type)) &&
  Object.values(filters).every((values) => values.length === 0);

/** The order of everything is held: picking from it is quicker than sorting thousands for each query. */
const inOrderOf = (documents: readonly HeldDocument[], hits: readonly Match[]): Match[] => {
  const byRow = new Map(hits.map((hit) => [hit.document.row, hit]));
  return documents.flatMap(({ row }) => byRow.get(row) ?? []);
};

/** At least the `count` best matches: sorting thousands to show ten would take longer than finding them. */
const best = (matches: readonly Match[], count: number): readonly Match[] => {
  if (matches.length <= count) return matches;
  const scores = Float64Array.from(matches, ({ score }) => score).toSorted();
  const least = scores[scores.length - count] ?? 0;
  return matches.filter(({ score }) => score >= least);
};

const scoredRows = (statement: StatementSync, expression: string): Map<number, number> =>
  new Map(statement.all(expression) as unknown as [number, number][]);

const addScores = (scores: Map<number, number>, more: ReadonlyMap<number, number>, weight: number): void => {
  for (const [row, score] of more) scores.set(row, (scores.get(row) ?? 0) + weight * score);
};

const firstNumber = (row: unknown): number => Number((row as unknown[])[0]);

const toHit = ({ document: { type, id, language }, score }: Match): SearchHit => ({ type, id, language, score });
