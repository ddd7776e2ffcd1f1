import type { DatabaseSync, StatementSync } from "node:sqlite";
import { chainKey } from "@plaza/language";
import { type DocumentType, documentTypes, type FacetName, facetNames } from "@plaza/types/search";
import { prepareRows } from "./files/schema.ts";
import { visitInSlices } from "./slices.ts";
import { sortKeyOf } from "./sort-key.ts";

/** What filtering, counting and sorting need of a document, in memory: thousands of matches are counted in 1 ms. */
export type HeldDocument = {
  row: number;
  type: DocumentType;
  id: number;
  language: string;
  /** Key of the analyser's chain for the language. */
  chain: string;
  publishedAt: number;
  year: number | null;
  audience: string;
  boost: number;
  /** Telling words in all of its texts. */
  length: number;
  sortKey: string;
  /** Telling terms of the title between spaces: " particip budget ". */
  titleTerms: string;
  /** Equal lists are the same object, so that counting compares references. */
  facets: Record<FacetName, readonly string[]>;
};

const byNewest = (a: HeldDocument, b: HeldDocument): number =>
  b.publishedAt - a.publishedAt || documentTypes.indexOf(a.type) - documentTypes.indexOf(b.type) || b.id - a.id;

const byTitle = (a: HeldDocument, b: HeldDocument): number => compareText(a.sortKey, b.sortKey) || byNewest(a, b);
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const columns = "row, type, id, language, title_terms, sort_key, published_at, year, audience, boost, length, facets";

const isDocumentType = (value: unknown): value is DocumentType => documentTypes.some((type) => type === value);

/** Every document of the open index by its row. */
export class HeldDocuments {
  readonly byRow = new Map<number, HeldDocument>();
  readonly #byTitle = new Map<string, Set<HeldDocument>>();
  readonly #languageCounts = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #selectAll: StatementSync;
  readonly #selectOne: StatementSync;
  #lengthSum = 0;
  #newestFirst: HeldDocument[] | null = null;
  #titleOrder: HeldDocument[] | null = null;

  constructor(database: DatabaseSync) {
    this.#selectAll = prepareRows(database, `SELECT ${columns} FROM document`);
    this.#selectOne = prepareRows(database, `SELECT ${columns} FROM document WHERE row = ?`);
  }

  async load(): Promise<void> {
    await visitInSlices(this.#selectAll.iterate(), (row) => this.#hold(row));
  }

  change(added: readonly number[], removed: readonly number[]): void {
    for (const row of removed) this.#drop(row);
    for (const row of added) this.#hold(this.#selectOne.get(row));
  }

  /** Languages with documents, most documents first, as keys of the analyser's chains. */
  languages(): string[] {
    return [...this.#languageCounts].toSorted((a, b) => b[1] - a[1]).map(([language]) => language);
  }

  /** Documents with exactly this title, as far as letters go. */
  titled(text: string): ReadonlySet<HeldDocument> {
    return this.#byTitle.get(sortKeyOf(text)) ?? new Set();
  }

  /** Telling words of a document, on average; never 0, so that it can divide. */
  averageLength(): number {
    return Math.max(1, this.#lengthSum / Math.max(1, this.byRow.size));
  }

  /** Everything, in the order of an empty query. */
  newestFirst(): readonly HeldDocument[] {
    this.#newestFirst ??= [...this.byRow.values()].toSorted(byNewest);
    return this.#newestFirst;
  }

  inTitleOrder(): readonly HeldDocument[] {
    this.#titleOrder ??= [...this.byRow.values()].toSorted(byTitle);
    return this.#titleOrder;
  }

  #hold(found: unknown): void {
    if (!Array.isArray(found)) return;
    const [row, type, id, language, titleTerms, sortKey, publishedAt, year, audience, boost, length, facets] =
      found as unknown[];
    if (!isDocumentType(type) || typeof language !== "string") return;
    this.#drop(Number(row));
    const held = {
      row: Number(row),
      type,
      id: Number(id),
      language,
      chain: chainKey(language),
      publishedAt: Number(publishedAt),
      year: year === null ? null : Number(year),
      audience: String(audience),
      boost: Number(boost),
      length: Number(length),
      sortKey: String(sortKey),
      titleTerms: ` ${String(titleTerms)} `,
    };
    const document = { ...held, facets: this.#facetsOf(String(facets)) };
    this.byRow.set(held.row, document);
    this.#byTitle.set(held.sortKey, (this.#byTitle.get(held.sortKey) ?? new Set()).add(document));
    this.#forgetOrders();
    this.#lengthSum += held.length;
    this.#count(held.chain, 1);
  }

  #drop(row: number): void {
    const held = this.byRow.get(row);
    if (held === undefined) return;
    this.byRow.delete(row);
    const alike = this.#byTitle.get(held.sortKey);
    alike?.delete(held);
    if (alike?.size === 0) this.#byTitle.delete(held.sortKey);
    this.#forgetOrders();
    this.#lengthSum -= held.length;
    this.#count(held.chain, -1);
  }

  #forgetOrders(): void {
    this.#newestFirst = null;
    this.#titleOrder = null;
  }

  #count(chain: string, change: number): void {
    const count = (this.#languageCounts.get(chain) ?? 0) + change;
    if (count > 0) this.#languageCounts.set(chain, count);
    else this.#languageCounts.delete(chain);
  }

  #facetsOf(json: string): Record<FacetName, readonly string[]> {
    const stored: Partial<Record<FacetName, string[]>> = JSON.parse(json);
    const shared = facetNames.map((name) => [name, this.#shared(stored[name] ?? [])]);
    return Object.fromEntries(shared) as Record<FacetName, readonly string[]>;
  }

  #shared(values: readonly string[]): readonly string[] {
    const distinct = [...new Set(values)];
    const key = JSON.stringify(distinct);
    const known = this.#lists.get(key) ?? distinct;
    this.#lists.set(key, known);
    return known;
  }
}
