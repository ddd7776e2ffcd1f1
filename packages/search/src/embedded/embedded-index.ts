import { Worker } from "node:worker_threads";
import type { DocumentType } from "@plaza/types/search";
import type {
  IndexStatus,
  SearchChanges,
  SearchDocument,
  SearchIndex,
  SearchQuery,
  SearchResult,
  Suggestion,
  SuggestQuery,
} from "../port.ts";
import { defaultLexiconFolder } from "../query/lexicon-folder.ts";
import { claimFolder } from "./files/claim-folder.ts";
import type { BuildStamp } from "./files/index-writer.ts";
import type { SearchCalls, ThreadSettings, WriteCalls } from "./thread.ts";
import { Thread } from "./thread-calls.ts";

export type EmbeddedIndexOptions = {
  /** Made when absent. Of several processes with the same folder, each gets one of its own inside it. */
  folder: string;
  /** Looks at the files of whichever process has the folder, and changes nothing. */
  isReadOnly?: boolean;
  /** Where `thread.ts` is after bundling; beside this module when not said. */
  workerUrl?: URL;
  /** Where `packages/language/lexicon` is after bundling. Without it, nothing is found in other languages. */
  lexiconFolder?: string;
  searchTimeoutMs?: number;
};

/** Words live briefly: a small nursery keeps a build from holding 200 MB more than it needs. */
const maxYoungGenerationSizeMb = 16;
/** Four times what 12,755 documents take; a thread that outgrows it ends, and the server does not. */
const maxOldGenerationSizeMb = 512;
/** A search takes milliseconds; opening a large file the first time, a second or two. */
const defaultSearchTimeoutMs = 15_000;
/** A batch of long documents in an unspaced script, on a slow machine. */
const writeTimeoutMs = 120_000;

/**
 * SQLite FTS5 in two threads: one searches, one writes, so that neither changes nor a build keep a reader waiting.
 * A thread that ends or hangs fails the calls that wait for it and is started again by the next.
 */
class EmbeddedIndex implements SearchIndex {
  readonly #searcher: Thread<SearchCalls>;
  readonly #writer: Thread<WriteCalls>;
  readonly #searchTimeoutMs: number;
  readonly #release: () => void;
  readonly #isReadOnly: boolean;
  /** Changes are written one after the other. */
  #writing: Promise<unknown> = Promise.resolve();
  /** Changes that came during a build: the next file has not seen them. */
  #missed: SearchChanges[] | null = null;

  constructor({
    folder: root,
    isReadOnly = false,
    workerUrl = new URL("thread.ts", import.meta.url),
    lexiconFolder = defaultLexiconFolder(),
    searchTimeoutMs = defaultSearchTimeoutMs,
  }: EmbeddedIndexOptions) {
    const { folder, release } = isReadOnly ? { folder: root, release: () => undefined } : claimFolder(root);
    this.#release = release;
    this.#isReadOnly = isReadOnly;
    const start = (role: ThreadSettings["role"]) => (): Worker =>
      new Worker(workerUrl, {
        workerData: { role, folder, lexiconFolder } satisfies ThreadSettings,
        execArgv: [],
        resourceLimits: { maxYoungGenerationSizeMb, maxOldGenerationSizeMb },
      });
    this.#searchTimeoutMs = searchTimeoutMs;
    this.#searcher = new Thread(start("search"));
    this.#writer = new Thread(start("write"));
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return this.#searcher.call("search", [query], this.#searchTimeoutMs);
  }

  async suggest(query: SuggestQuery): Promise<Suggestion[]> {
    return this.#searcher.call("suggest", [query], this.#searchTimeoutMs);
  }

  async listIds(type: DocumentType): Promise<number[]> {
    return this.#searcher.call("listIds", [type], this.#searchTimeoutMs);
  }

  async status(): Promise<IndexStatus> {
    return this.#searcher.call("status", [], this.#searchTimeoutMs);
  }

  async apply(changes: SearchChanges): Promise<void> {
    await this.#inTurn(async () => {
      await this.#write(changes);
      this.#missed?.push(changes);
    });
  }

  async rebuild(documents: AsyncIterable<SearchDocument[]>, stamp: BuildStamp): Promise<void> {
    if (this.#missed !== null) throw new Error("A build of this search index is already under way.");
    this.#missed = [];
    try {
      await this.#inTurn(async () => this.#writer.call("beginBuild", [], writeTimeoutMs));
      for await (const batch of documents)
        await this.#inTurn(async () => this.#writer.call("addToBuild", [batch], writeTimeoutMs));
      await this.#inTurn(async () => this.#swap(stamp));
    } catch (error) {
      if (this.#writer.isRunning) await this.#writer.call("abandonBuild", [], writeTimeoutMs);
      throw error;
    } finally {
      this.#missed = null;
      // A build leaves a hundred megabytes of words behind; the next change starts a fresh thread.
      await this.#inTurn(async () => this.#endWriter());
    }
  }

  async close(): Promise<void> {
    await this.#writing;
    await this.#endWriter();
    if (this.#searcher.isRunning) await this.#searcher.call("close", [], this.#searchTimeoutMs);
    await this.#searcher.stop();
    this.#release();
  }

  async #endWriter(): Promise<void> {
    if (this.#writer.isRunning) await this.#writer.call("close", [], writeTimeoutMs);
    await this.#writer.stop();
  }

  async #swap(stamp: BuildStamp): Promise<void> {
    await this.#writer.call("finishBuild", [stamp], writeTimeoutMs);
    await this.#searcher.call("open", [], writeTimeoutMs);
    await this.#writer.call("sweep", [], writeTimeoutMs);
    // What was removed during the build must not come back with it.
    for (const changes of this.#missed ?? []) await this.#write(changes);
  }

  async #write(changes: SearchChanges): Promise<void> {
    const rows = await this.#writer.call("apply", [changes], writeTimeoutMs);
    await this.#searcher.call("refresh", [rows], this.#searchTimeoutMs);
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    if (this.#isReadOnly) throw new Error("This search index was opened to be read only.");
    const done = this.#writing.then(work);
    // A failed change is its caller's to report; the next one goes ahead.
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

/** The search engine that needs nothing but a folder. */
export const createEmbeddedIndex = (options: EmbeddedIndexOptions): SearchIndex => new EmbeddedIndex(options);
