import type { DocumentType } from "@plaza/types/search";
import { analyserVersion } from "@plaza/language";
import { SearchIndexNotReady } from "../errors.ts";
import type { IndexStatus, SearchQuery, SearchResult, Suggestion, SuggestQuery } from "../port.ts";
import type { RowChanges } from "./files/document-writer.ts";
import { IndexFiles } from "./files/index-files.ts";
import { OpenIndex } from "./open-index.ts";
import { openIndexFile, readMeta } from "./files/schema.ts";
import type { SharedLexicon } from "./words/lexicon-speller.ts";

/** SQLite's result codes for a damaged file and for a file that is none of its own. */
const damageCodes = new Set([11, 26]);

const isDamage = (error: unknown): boolean =>
  error instanceof Error && "errcode" in error && damageCodes.has(Number(error.errcode) % 256);

/** All statements of an answer see the same file, which is locked once for all of them. */
const inOneTransaction = <Result>({ database }: OpenIndex, answer: () => Result): Result => {
  database.exec("BEGIN");
  try {
    return answer();
  } finally {
    // Damage may have ended it.
    if (database.isTransaction) database.exec("COMMIT");
  }
};

/** The searching side of an index folder: answers from the file in use. */
export class IndexSearcher {
  readonly #files: IndexFiles;
  readonly #shared: SharedLexicon;
  #index: OpenIndex | null = null;

  constructor(folder: string, shared: SharedLexicon) {
    this.#files = new IndexFiles(folder);
    this.#shared = shared;
  }

  /** Takes up the file in use; the one before answers until the new one is loaded. */
  async open(): Promise<void> {
    const path = this.#files.current();
    if (path !== null && path === this.#index?.path) return;
    const database = path === null ? null : openIndexFile(path, analyserVersion);
    const index = path === null || database === null ? null : await OpenIndex.load(path, database, this.#shared);
    this.#index?.database.close();
    this.#index = index;
  }

  async refresh(changes: RowChanges): Promise<void> {
    await this.#reading(async (index) => index.refresh(changes));
  }

  /** Open, and without a document: nothing can be found in it. */
  get isEmpty(): boolean {
    return this.#index?.documentCount === 0;
  }

  search(query: SearchQuery): SearchResult {
    return this.#reading((index) => inOneTransaction(index, () => index.search(query)));
  }

  suggest(query: SuggestQuery): Suggestion[] {
    return this.#reading((index) => inOneTransaction(index, () => index.suggest(query)));
  }

  listIds(type: DocumentType): number[] {
    return this.#reading((index) => index.listIds(type));
  }

  status(): IndexStatus {
    const index = this.#index;
    if (index === null)
      return {
        ready: false,
        documents: 0,
        cursor: null,
        generation: null,
        analyserVersion,
        bytes: 0,
        problems: [...this.#shared.lexicon.problems()],
      };
    const generation = readMeta(index.database, "generation");
    return {
      ready: true,
      documents: index.documentCount,
      cursor: readMeta(index.database, "cursor"),
      generation: generation === null ? null : Number(generation),
      analyserVersion,
      bytes: this.#files.bytesOf(index.path),
      problems: [...this.#shared.lexicon.problems()],
    };
  }

  close(): void {
    this.#index?.database.close();
    this.#index = null;
  }

  #reading<Result>(read: (index: OpenIndex) => Result): Result {
    if (this.#index === null) throw new SearchIndexNotReady("The search index has not been built.");
    try {
      return read(this.#index);
    } catch (error) {
      if (!isDamage(error)) throw error;
      this.close();
      throw new SearchIndexNotReady("The search index is damaged and must be built anew.");
    }
  }
}
