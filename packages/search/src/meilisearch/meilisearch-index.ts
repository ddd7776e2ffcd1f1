import { analyserVersion } from "@plaza/language";
import type { DocumentType } from "@plaza/types/search";
import { SearchIndexNotReady } from "../errors.ts";
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
import { defaultLexiconFolder, openLexiconFolder } from "../query/lexicon-folder.ts";
import { countOf, expected, recordIn, recordsIn } from "./answers.ts";
import { Build, type Workshop } from "./build.ts";
import { MeilisearchClient } from "./client.ts";
import { MeilisearchFailed } from "./failures.ts";
import { type BuildState, type HeldIndex, type Holdings, HoldingsReader } from "./holdings.ts";
import { IndexWriter } from "./index-writer.ts";
import { IndexNames } from "./names.ts";
import { findProblems } from "./problems.ts";
import { searchIndexes, type SearchTools } from "./search.ts";
import { settingsHash } from "./settings.ts";
import { suggestTitles } from "./suggest.ts";
import { Tasks } from "./tasks.ts";

export type MeilisearchOptions = {
  url: string;
  /** The master key, or one that may do everything with indexes of the prefix, and read tasks, statistics and version. */
  apiKey?: string | undefined;
  /** Begins the names of all its indexes: letters, digits, "-" and "_". */
  prefix?: string;
  /** Where `packages/language/lexicon` is after bundling; null: nothing is looked for in other languages. */
  lexiconFolder?: string | null;
  /** A search that takes longer is one for the fallback. */
  searchTimeoutMs?: number;
  requestTimeoutMs?: number;
  /** For a task, from the moment it is waited for. */
  taskTimeoutMs?: number;
};

export interface MeilisearchIndex extends SearchIndex {
  /** What keeps it from working as it should, in words for an operator; empty when all is well. */
  problems(): Promise<string[]>;
}

const idsPerRequest = 20_000;

/**
 * Meilisearch behind the port: one index per type and language. One process at a time may write; where the indexes stand
 * in the change log is kept beside them. A status without a generation asks for a build: the settings have changed.
 */
class Meilisearch implements MeilisearchIndex {
  readonly #client: MeilisearchClient;
  readonly #workshop: Workshop;
  readonly #searchTools: SearchTools;
  /** Changes are written one after the other. */
  #writing: Promise<unknown> = Promise.resolve();
  /** Changes that came during a build: the next indexes have not seen them. */
  #missed: SearchChanges[] | null = null;

  constructor(options: MeilisearchOptions) {
    const {
      lexiconFolder = defaultLexiconFolder(),
      searchTimeoutMs = 1_500,
      requestTimeoutMs = 15_000,
      taskTimeoutMs = 300_000,
    } = options;
    const lexicon = lexiconFolder === null ? null : openLexiconFolder(lexiconFolder);
    this.#client = new MeilisearchClient(options);
    const names = new IndexNames(options.prefix ?? "plaza");
    this.#workshop = {
      names,
      tasks: new Tasks({ client: this.#client, requestMs: requestTimeoutMs, taskMs: taskTimeoutMs }),
      holdings: new HoldingsReader(this.#client, names),
      requestMs: requestTimeoutMs,
    };
    this.#searchTools = { client: this.#client, lexicon, timeoutMs: searchTimeoutMs };
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    const startedAt = performance.now();
    const result = await this.#asked(async (held) => searchIndexes(query, held, this.#searchTools));
    return { ...result, tookMs: performance.now() - startedAt };
  }

  async suggest(query: SuggestQuery): Promise<Suggestion[]> {
    return this.#asked(async (held) => suggestTitles(query, held, this.#searchTools));
  }

  async apply(changes: SearchChanges): Promise<void> {
    await this.#inTurn(async () => {
      const { counts, state } = await this.#built();
      const { names, holdings } = this.#workshop;
      const known = [...counts.keys()].filter((name) => !names.isLeftover(name));
      const writer = new IndexWriter(this.#workshop, { target: (name) => name, known });
      await writer.apply(changes);
      await writer.finish();
      // The cursor moves when all before it is in place, never sooner.
      await writer.writeState({ ...state, cursor: changes.cursor });
      await writer.finish();
      holdings.forget();
      this.#missed?.push(changes);
    });
  }

  async rebuild(
    documents: AsyncIterable<SearchDocument[]>,
    stamp: { cursor: string; generation: number },
  ): Promise<void> {
    if (this.#missed !== null) throw new Error("A build of this search index is already under way.");
    this.#missed = [];
    const build = new Build(this.#workshop);
    try {
      await build.sweep();
      for await (const batch of documents) await build.add(batch);
      await this.#inTurn(async () => this.#finish(build, stamp));
    } catch (error) {
      // When it cannot be reached, the next build sweeps up.
      await build.abandon().catch(() => undefined);
      throw error;
    } finally {
      this.#missed = null;
    }
  }

  async listIds(type: DocumentType): Promise<number[]> {
    const { indexes } = await this.#built();
    const lists = await Promise.all(
      indexes.filter((index) => index.type === type).map(async (index) => this.#idsIn(index)),
    );
    return lists.flat().toSorted((a, b) => a - b);
  }

  async status(): Promise<IndexStatus> {
    const { holdings, requestMs } = this.#workshop;
    const { state, indexes, bytes } = await holdings.now(requestMs);
    const isOfThese = state?.settings === settingsHash;
    return {
      ready: state !== null,
      documents: indexes.reduce((sum, { documents }) => sum + documents, 0),
      cursor: state?.cursor ?? null,
      generation: isOfThese ? state.generation : null,
      analyserVersion: state?.analyser ?? analyserVersion,
      bytes,
      problems: [...(this.#searchTools.lexicon?.problems() ?? [])],
    };
  }

  async problems(): Promise<string[]> {
    return findProblems(this.#client, this.#workshop.names, this.#workshop.requestMs);
  }

  async close(): Promise<void> {
    // Who waits for a task hears of the end; the task itself goes on, and may come again later.
    this.#client.close();
    await this.#writing;
  }

  async #finish(build: Build, stamp: { cursor: string; generation: number }): Promise<void> {
    const missed = this.#missed ?? [];
    // What was removed during the build must not come back with it.
    for (const changes of missed) await build.apply(changes);
    const cursor = missed.at(-1)?.cursor ?? stamp.cursor;
    const state = { cursor, generation: stamp.generation, settings: settingsHash, analyser: analyserVersion };
    await build.finish(state);
  }

  async #idsIn({ name }: HeldIndex): Promise<number[]> {
    const ids: number[] = [];
    for (;;) {
      const body = { fields: ["id"], limit: idsPerRequest, offset: ids.length };
      const call = { method: "POST" as const, body, timeoutMs: this.#workshop.requestMs };
      const answer = recordIn(await this.#client.call(`/indexes/${name}/documents/fetch`, call), "documents");
      const rows = recordsIn(answer["results"], "documents");
      ids.push(...rows.map((row) => expected(countOf(row["id"]), "the id of a document")));
      if (rows.length < idsPerRequest) return ids;
    }
  }

  /** Indexes come and go with the languages of the library: a name that is gone is looked up anew, once. */
  async #asked<Result>(ask: (held: readonly HeldIndex[]) => Promise<Result>): Promise<Result> {
    try {
      return await ask((await this.#ready()).indexes);
    } catch (error) {
      if (!(error instanceof MeilisearchFailed) || error.code !== "index_not_found") throw error;
      this.#workshop.holdings.forget();
      return ask((await this.#ready()).indexes);
    }
  }

  async #ready(): Promise<Holdings> {
    const holdings = await this.#workshop.holdings.recent(this.#searchTools.timeoutMs);
    if (holdings.state === null) throw notReady();
    return holdings;
  }

  async #built(): Promise<Holdings & { state: BuildState }> {
    const { state, ...rest } = await this.#workshop.holdings.now(this.#workshop.requestMs);
    if (state === null) throw notReady();
    return { ...rest, state };
  }

  async #inTurn<Result>(work: () => Promise<Result>): Promise<Result> {
    const done = this.#writing.then(work);
    // A failed change is its caller's to report; the next one goes ahead.
    this.#writing = done.catch(() => undefined);
    return done;
  }
}

const notReady = (): SearchIndexNotReady =>
  new SearchIndexNotReady("Meilisearch holds no index yet; it is being built, or will be.");

/** The search engine for installations of several servers. */
export const createMeilisearchIndex = (options: MeilisearchOptions): MeilisearchIndex => new Meilisearch(options);
