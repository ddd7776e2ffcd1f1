import { setTimeout as sleep } from "node:timers/promises";
import type { Database } from "@plaza/database";
import type { SearchChanges, SearchDocument, SearchIndex } from "@plaza/search";
import {
  type ChangeBatch,
  type LogState,
  pruneChanges,
  readChanges,
  readLogState,
  safeCursor,
} from "../../platform/change-log.ts";
import type { DocumentBatch } from "../../platform/document-source.ts";
import type { Logger } from "../../platform/logger.ts";
import type { VocabularySource } from "../topics/index.ts";
import { documentSources } from "./document-sources.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource; log: Logger };

/** A change is to be found within five seconds; an idle look costs two small statements. */
const pollMilliseconds = 1_000;
const pruneMilliseconds = 3_600_000;
const rebuildBatch = 500;

/** Keeps one index in step with the change log and tells others that the content moved. */
export class SearchFeed {
  readonly #deps: Deps;
  readonly #onMove: () => void;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #cursor = "0:0";
  #prunedAt = Date.now();

  /** `onMove` is called after the index moved: kept pages are dropped then. */
  constructor(deps: Deps, onMove: () => void) {
    this.#deps = deps;
    this.#onMove = onMove;
  }

  /** Resolves when the index can answer; goes on following until `stop` or the signal, which end a build as well. */
  async start(signal?: AbortSignal): Promise<void> {
    signal?.addEventListener("abort", () => this.#stopping.abort(signal.reason));
    await this.step();
    this.#running = this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  /** Brings the index up to the present once. */
  async step(): Promise<void> {
    const state = await readLogState(this.#deps.db);
    const status = await this.#deps.index.status();
    if (mustRebuild(status, state)) {
      await this.#rebuild(state);
      return;
    }
    this.#cursor = status.cursor ?? "0:0";
    await this.#catchUp();
  }

  async #follow(): Promise<void> {
    while (!this.#stopping.signal.aborted) {
      try {
        await sleep(pollMilliseconds, undefined, { signal: this.#stopping.signal });
        await this.step();
        await this.#prune();
      } catch (error) {
        if (this.#stopping.signal.aborted) return;
        this.#deps.log.error({ err: error }, "the search index could not follow; trying again");
      }
    }
  }

  async #prune(): Promise<void> {
    if (Date.now() - this.#prunedAt < pruneMilliseconds) return;
    this.#prunedAt = Date.now();
    await pruneChanges(this.#deps.db);
  }

  async #rebuild(state: LogState): Promise<void> {
    const { db, index, vocabulary, log } = this.#deps;
    vocabulary.forget();
    const cursor = await safeCursor(db);
    log.info({ generation: state.generation }, "building the search index");
    await index.rebuild(this.#readDocuments(), { cursor, generation: state.generation });
    this.#onMove();
  }

  async #catchUp(): Promise<void> {
    for (;;) {
      this.#stopping.signal.throwIfAborted();
      const batch = await readChanges(this.#deps.db, this.#cursor);
      if (batch.count === 0) return;
      await this.#deps.index.apply({ ...(await this.#load(batch)), cursor: batch.cursor });
      this.#cursor = batch.cursor;
      this.#onMove();
      if (!batch.more) return;
    }
  }

  async #load({ documents }: ChangeBatch): Promise<Pick<SearchChanges, "put" | "remove">> {
    const { db } = this.#deps;
    const vocabulary = await this.#deps.vocabulary.get();
    const changes: Pick<SearchChanges, "put" | "remove"> = { put: [], remove: [] };
    for (const source of documentSources) {
      const ids = documents.filter(({ type }) => type === source.type).map(({ id }) => id);
      if (ids.length === 0) continue;
      const { put, remove } = await source.load(db, vocabulary, ids);
      changes.put.push(...put);
      changes.remove.push(...remove);
    }
    return changes;
  }

  async *#readDocuments(): AsyncGenerator<SearchDocument[]> {
    const vocabulary = await this.#deps.vocabulary.get();
    for (const source of documentSources) {
      for (let after: number | null = 0; after !== null;) {
        this.#stopping.signal.throwIfAborted();
        const batch: DocumentBatch = await source.list(this.#deps.db, vocabulary, { after, size: rebuildBatch });
        yield batch.documents;
        after = batch.last;
      }
    }
  }
}

type Status = Awaited<ReturnType<SearchIndex["status"]>>;

/** A file of an older generation or analyser, or one that stands before what the log still holds. */
function mustRebuild(status: Status, state: LogState): boolean {
  if (!status.ready || status.cursor === null || status.generation !== state.generation) return true;
  const [transactionId = "0"] = status.cursor.split(":");
  const stands = BigInt(transactionId);
  return stands < state.prunedTo || stands >= state.newestTransaction;
}
