import type { DocumentType } from "@plaza/types/search";
import type { IndexStatus, SearchQuery, SearchResult, Suggestion, SuggestQuery } from "../port.ts";
import { openLexiconFolder } from "../query/lexicon-folder.ts";
import { IndexSearcher } from "./index-searcher.ts";
import { leadingType, makeShelves, shelfFolder, shelfOf } from "./shelves.ts";
import { nothingFound, togetherFrom } from "./together.ts";
import { LexiconSpeller } from "./words/lexicon-speller.ts";
import type { ShelfChanges } from "./writing-shelves.ts";

/** The searching side of all types; they share a lexicon. */
export class SearchingShelves {
  readonly #shelves: ReadonlyMap<DocumentType, IndexSearcher>;

  constructor(folder: string, lexiconFolder: string) {
    const lexicon = openLexiconFolder(lexiconFolder);
    const shared = { lexicon, lexiconSpeller: new LexiconSpeller(lexicon) };
    this.#shelves = makeShelves((type) => new IndexSearcher(shelfFolder(folder, type), shared));
  }

  async open(): Promise<void> {
    for (const searcher of this.#shelves.values()) await searcher.open();
  }

  async refresh(changes: ShelfChanges): Promise<void> {
    for (const [type, rows] of changes) await shelfOf(this.#shelves, type).refresh(rows);
  }

  search(query: SearchQuery): SearchResult {
    const [only, ...others] = this.#stocked(query.types);
    if (only === undefined) return nothingFound;
    if (others.length === 0) return shelfOf(this.#shelves, only).search({ ...query, types: [only] });
    // The page may come from any of them: each gives all up to its end.
    const { page, size } = query;
    const results = [only, ...others].map((type) =>
      shelfOf(this.#shelves, type).search({ ...query, types: [type], page: 1, size: page * size }),
    );
    return togetherFrom(results, query);
  }

  /** Those of the types that have documents: reading a query costs as much as finding nothing by it. */
  #stocked(types: readonly DocumentType[]): DocumentType[] {
    return [...new Set(types)].filter((type) => !shelfOf(this.#shelves, type).isEmpty);
  }

  suggest(query: SuggestQuery): Suggestion[] {
    const suggested = [...new Set(query.types)].flatMap((type) => shelfOf(this.#shelves, type).suggest(query));
    return suggested.slice(0, query.limit);
  }

  listIds(type: DocumentType): number[] {
    return shelfOf(this.#shelves, type).listIds(type);
  }

  status(): IndexStatus {
    const statuses = [...this.#shelves.values()].map((searcher) => searcher.status());
    const leading = shelfOf(this.#shelves, leadingType).status();
    const unready = statuses.find(({ ready }) => !ready);
    const sum = (of: (status: IndexStatus) => number): number => statuses.reduce((all, status) => all + of(status), 0);
    return { ...(unready ?? leading), documents: sum(({ documents }) => documents), bytes: sum(({ bytes }) => bytes) };
  }

  close(): void {
    for (const searcher of this.#shelves.values()) searcher.close();
  }
}
