import type { DatabaseSync, StatementSync } from "node:sqlite";
import { analyse, wordsOf } from "@plaza/language";
import { locales } from "@plaza/types/locales";
import type { SearchHit, SearchQuery, SearchResult, Suggestion, SuggestQuery } from "../port.ts";
import type { RowChanges } from "./files/document-writer.ts";
import type { QueryWord } from "../query/query-words.ts";
import { readFields, withFields } from "../query/read-fields.ts";
import { bestMatches } from "./best-matches.ts";
import { prepareRows } from "./files/schema.ts";
import { FilteredCount } from "./filters.ts";
import { type HeldDocument, HeldDocuments } from "./held-documents.ts";
import { planQuery, type QueryPlan, replaceWords } from "./query-plan.ts";
import { Explainer } from "./ranking/explain.ts";
import { PostingsReader } from "./ranking/postings.ts";
import { foreignMax, type RankedQuery, Ranker } from "./ranking/ranker.ts";
import { type Match, type Sight, Sights } from "./sight.ts";
import { visitInSlices } from "./slices.ts";
import { Suggester } from "./suggester.ts";
import type { SharedLexicon } from "./words/lexicon-speller.ts";
import { Vocabulary } from "./words/vocabulary.ts";
import type { WordGroup } from "./words/word-group.ts";

/** Word neighbours and titles of this many best matches are looked at. */
const refinedMax = 100;

/** Of documents that fit equally well and came together, the one that was there first: a copy comes after. */
const byScore = (a: Match, b: Match): number =>
  b.score - a.score || b.document.publishedAt - a.document.publishedAt || a.document.id - b.document.id;

/** One index file, opened and ready to answer. */
export class OpenIndex {
  readonly path: string;
  readonly database: DatabaseSync;
  readonly #held: HeldDocuments;
  readonly #vocabulary: Vocabulary;
  readonly #shared: SharedLexicon;
  readonly #postings: PostingsReader;
  readonly #ranker: Ranker;
  readonly #suggester: Suggester;
  readonly #find: StatementSync;
  readonly #title: StatementSync;
  readonly #sights: Sights;

  private constructor(path: string, database: DatabaseSync, shared: SharedLexicon) {
    this.path = path;
    this.database = database;
    this.#held = new HeldDocuments(database);
    this.#sights = new Sights(this.#held);
    this.#vocabulary = new Vocabulary(database);
    this.#shared = shared;
    this.#postings = new PostingsReader(database);
    const index = { held: this.#held, postings: this.#postings };
    this.#ranker = new Ranker(database, index, { lexicon: shared.lexicon, vocabulary: this.#vocabulary });
    this.#suggester = new Suggester(database, this.#held);
    this.#title = prepareRows(database, "SELECT title FROM document WHERE row = ?");
    this.#find = prepareRows(
      database,
      "SELECT rowid FROM content WHERE content MATCH ?1 UNION ALL SELECT rowid FROM naming WHERE naming MATCH ?1",
    );
  }

  static async load(path: string, database: DatabaseSync, shared: SharedLexicon): Promise<OpenIndex> {
    const index = new OpenIndex(path, database, shared);
    await index.#held.load();
    await index.#vocabulary.load();
    // Tables of translations take a tenth of a second to read: nobody need wait for them, if they are read before.
    void visitInSlices(index.#pairs(), ({ from, to }) => shared.lexicon.translate(analyse(from, from), from, to));
    return index;
  }

  /** What readers of the interface's languages are likely to be translated into. */
  *#pairs(): Generator<{ from: string; to: string }> {
    const held = this.#held.languages().filter((language) => language !== "und");
    for (const from of locales) for (const to of held.slice(0, foreignMax)) if (from !== to) yield { from, to };
  }

  get documentCount(): number {
    return this.#held.byRow.size;
  }

  async refresh({ added, removed }: RowChanges): Promise<void> {
    this.#held.change(added, removed);
    this.#sights.forget();
    this.#postings.forget();
    await this.#vocabulary.load();
  }

  listIds(type: string): number[] {
    return [...this.#held.byRow.values()]
      .filter((document) => document.type === type)
      .map(({ id }) => id)
      .toSorted((a, b) => a - b);
  }

  suggest(query: SuggestQuery): Suggestion[] {
    return this.#suggester.suggest(query);
  }

  search(asked: SearchQuery): SearchResult {
    const startedAt = performance.now();
    const read = readFields(asked.text.toWellFormed());
    const query = withFields(asked, read);
    if (isForEverything(query, read.text)) return { ...this.#browse(query), tookMs: performance.now() - startedAt };
    const plan = planQuery(query, {
      ...this.#shared,
      vocabulary: this.#vocabulary,
      languages: this.#held.languages(),
      documentsIn: (language) => this.#held.documentsIn(language),
    });
    const sight = this.#sights.of(query);
    const ranked = this.#ranker.rank(plan, query.exact, sight);
    const count = new FilteredCount(query);
    const titled = this.#titledBy(read.text, sight);
    const allowed = this.#withTitled(this.#allowed(plan, read.text, { found: ranked.matches, sight }), titled);
    const matches = allowed.filter(({ document }) => count.admit(document));
    const explainer = new Explainer(this.#postings, ranked);
    const from = (query.page - 1) * query.size;
    return {
      hits: this.#sort(matches, query, { groups: ranked.groups, titled, sight })
        .slice(from, from + query.size)
        .map((match) => explainer.explain(match)),
      total: matches.length,
      facets: count.counts(),
      hidden: count.hidden,
      language: plan.language,
      // A spelling by which nothing is found either is no help to anybody.
      corrected: allowed.length === 0 ? null : replaceWords(asked.text, correctionsIn(ranked.groups)),
      didYouMean: matches.length > 0 ? replaceWords(asked.text, plan.offers) : null,
      translations: ranked.foreign.flatMap(({ translations }) => translations),
      marks: marksOf(ranked),
      tookMs: performance.now() - startedAt,
    };
  }

  /** The whole library: its orders are held and its facets counted once, until a document changes. */
  #browse({ sort, page, size, ...query }: SearchQuery): Omit<SearchResult, "tookMs"> {
    const sight = this.#sights.of(query);
    const matches = sight.inOrder(sort);
    return {
      hits: matches.slice((page - 1) * size, page * size).map(toHit),
      total: matches.length,
      facets: sight.facets(),
      hidden: { topic: 0, kind: 0, lang: 0, country: 0, year: 0 },
      language: "und",
      corrected: null,
      didYouMean: null,
      translations: [],
      marks: [],
    };
  }

  /** What phrases and exclusions leave; everything, when nothing but what to leave out was said. */
  #allowed(
    { phrases, exclude, words }: QueryPlan,
    text: string,
    { found, sight }: { found: readonly Match[]; sight: Sight },
  ): readonly Match[] {
    const isEverything = words.length === 0 && (text.trim() === "" || exclude !== null);
    const matches = isEverything ? sight.inOrder("newest") : found;
    if (phrases.length === 0 && exclude === null) return matches;
    const required = phrases.map((phrase) => this.#rowsWith(phrase));
    const excluded = exclude === null ? null : this.#rowsWith(exclude);
    return matches.filter(
      ({ document: { row } }) => required.every((rows) => rows.has(row)) && excluded?.has(row) !== true,
    );
  }

  /** Of titles that differ in signs and accents only, those that are written exactly so. */
  #titledBy(text: string, sight: Sight): ReadonlySet<HeldDocument> {
    const alike = new Set([...this.#held.titled(text)].filter((document) => sight.has(document)));
    if (alike.size < 2) return alike;
    const written = text.trim();
    const same = [...alike].filter(({ row }) => {
      const found: unknown = this.#title.get(row);
      return Array.isArray(found) && String(found[0]).trim() === written;
    });
    return same.length === 0 ? alike : new Set(same);
  }

  /** A document is found by its own title, whatever its signs mean in a query; it comes before all others. */
  #withTitled(matches: readonly Match[], titled: ReadonlySet<HeldDocument>): readonly Match[] {
    if (titled.size === 0) return matches;
    const missed = new Set(titled);
    for (const { document } of matches) if (titled.has(document)) missed.delete(document);
    return missed.size === 0 ? matches : [...[...missed].map((document) => ({ document, score: 1 })), ...matches];
  }

  #rowsWith(expression: string): Set<number> {
    return new Set(this.#find.all(expression).map(firstNumber));
  }

  /** In order as far as the page asked for; what comes after may be left out. */
  #sort(matches: readonly Match[], { sort, page, size }: SearchQuery, { groups, titled, sight }: Ordering): Match[] {
    if (sort !== "relevance" || groups.length === 0) return inOrderOf(sight.inOrder(sort), matches);
    const { first, others } = apart(matches, titled);
    const sorted = [...first, ...bestMatches(others, Math.max(refinedMax, page * size)).toSorted(byScore)];
    const refined = this.#ranker.refine(sorted.slice(0, refinedMax), groups);
    const most = refined.reduce((score, match) => Math.max(score, match.score), 0);
    const lifted = refined.map((match) =>
      titled.has(match.document) ? { ...match, score: match.score + most } : match,
    );
    return [...lifted.toSorted(byScore), ...sorted.slice(refinedMax)];
  }
}

const apart = (
  matches: readonly Match[],
  titled: ReadonlySet<HeldDocument>,
): { first: readonly Match[]; others: readonly Match[] } => {
  if (titled.size === 0) return { first: [], others: matches };
  const first: Match[] = [];
  const others: Match[] = [];
  for (const match of matches) (titled.has(match.document) ? first : others).push(match);
  return { first, others };
};

const correctionsIn = (groups: readonly WordGroup[]): { word: QueryWord; written: string }[] =>
  groups.flatMap(({ word, corrected }) => (corrected === null ? [] : [{ word, written: corrected }]));

/** Words to mark, translations too. */
const marksOf = ({ groups, foreign }: RankedQuery): string[] => {
  const translated = foreign.flatMap(({ translations }) => translations.flatMap(({ texts }) => texts));
  const words = translated.flatMap((text) => [...wordsOf(text)].map((word) => word.text));
  return [...new Set([...groups.flatMap(({ surfaces }) => surfaces), ...words])];
};

type Ordering = { groups: readonly WordGroup[]; titled: ReadonlySet<HeldDocument>; sight: Sight };

const isForEverything = ({ filters, years }: SearchQuery, text: string): boolean =>
  years === undefined && text.trim() === "" && Object.values(filters).every((values) => values.length === 0);

/** The order of everything is held: picking from it is quicker than sorting thousands for each query. */
const inOrderOf = (everything: readonly Match[], hits: readonly Match[]): Match[] => {
  const byRow = new Map(hits.map((hit) => [hit.document.row, hit]));
  return everything.flatMap(({ document }) => byRow.get(document.row) ?? []);
};

const firstNumber = (row: unknown): number => Number((row as unknown[])[0]);

const toHit = ({ document: { type, id, language }, score }: Match): SearchHit => ({
  type,
  id,
  language,
  score,
  fields: [],
  words: [],
});
