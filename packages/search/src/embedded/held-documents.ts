import type { DatabaseSync, StatementSync } from "node:sqlite";
import { chainKey } from "@plaza/language";
import { type DocumentType, documentTypes, facetsOfType } from "@plaza/types/search";
import type { ByFacet, IndexFacet } from "../port.ts";
import { prepareRows } from "./files/schema.ts";
import { RowColumns } from "./row-columns.ts";
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
  /** Equal ones are the same object. */
  audience: Audience;
  boost: number;
  /** Telling words in all of its texts. */
  length: number;
  sortKey: string;
  /** Telling terms of the title between spaces: " particip budget ". */
  titleTerms: string;
  /** Equal lists are the same object, so that counting compares references. */
  facets: ByFacet<readonly string[]>;
};

/** Who may see a document, and who sees a fuller one instead. */
export type Audience = { groups: readonly string[]; exceptFor: readonly string[] };

export const isFor = ({ groups, exceptFor }: Audience, viewers: ReadonlySet<string>): boolean =>
  groups.some((group) => viewers.has(group)) && !exceptFor.some((group) => viewers.has(group));

const byNewest = (a: HeldDocument, b: HeldDocument): number =>
  b.publishedAt - a.publishedAt || documentTypes.indexOf(a.type) - documentTypes.indexOf(b.type) || b.id - a.id;

const byTitle = (a: HeldDocument, b: HeldDocument): number => compareText(a.sortKey, b.sortKey) || byNewest(a, b);
const compareText = (a: string, b: string): number => (a < b ? -1 : Number(a > b));

const columns = "row, type, id, language, title_terms, sort_key, published_at, year, audiences, boost, length, facets";

const isDocumentType = (value: unknown): value is DocumentType => documentTypes.some((type) => type === value);

/** Every document of the open index by its row. */
export class HeldDocuments {
  readonly byRow = new Map<number, HeldDocument>();
  readonly columns = new RowColumns<HeldDocument>();
  readonly #byTitle = new Map<string, Set<HeldDocument>>();
  readonly #languageCounts = new Map<string, number>();
  readonly #lists = new Map<string, readonly string[]>();
  readonly #audiences = new Map<string, Audience>();
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

  documentsIn(language: string): number {
    return this.#languageCounts.get(language) ?? 0;
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
    const [row, type, id, language, titleTerms, sortKey, publishedAt, year, audiences, boost, length, facets] =
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
      audience: this.#audienceOf(String(audiences)),
      boost: Number(boost),
      length: Number(length),
      sortKey: String(sortKey),
      titleTerms: ` ${String(titleTerms)} `,
    };
    const document = { ...held, facets: this.#facetsOf(type, String(facets)) };
    this.byRow.set(held.row, document);
    this.columns.set(document);
    this.#byTitle.set(held.sortKey, (this.#byTitle.get(held.sortKey) ?? new Set()).add(document));
    this.#forgetOrders();
    this.#lengthSum += held.length;
    this.#count(held.chain, 1);
  }

  #drop(row: number): void {
    const held = this.byRow.get(row);
    if (held === undefined) return;
    this.byRow.delete(row);
    this.columns.clear(row);
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

  #facetsOf(type: DocumentType, json: string): ByFacet<readonly string[]> {
    const stored: Partial<Record<IndexFacet, string[]>> = JSON.parse(json);
    const shared = facetsOfType[type].map((name) => [name, this.#shared(stored[name] ?? [])]);
    return Object.fromEntries(shared) as ByFacet<readonly string[]>;
  }

  #audienceOf(json: string): Audience {
    const known = this.#audiences.get(json);
    if (known !== undefined) return known;
    const [groups, exceptFor] = JSON.parse(json) as [string[], string[]];
    const audience = { groups, exceptFor };
    this.#audiences.set(json, audience);
    return audience;
  }

  #shared(values: readonly string[]): readonly string[] {
    const distinct = [...new Set(values)];
    const key = JSON.stringify(distinct);
    const known = this.#lists.get(key) ?? distinct;
    this.#lists.set(key, known);
    return known;
  }
}
