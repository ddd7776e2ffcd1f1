import { SearchIndexNotReady } from "../errors.ts";
import { type FailureReason, MeilisearchFailed } from "../meilisearch/failures.ts";
import type { SearchIndex, SearchQuery, SearchResult, Suggestion, SuggestQuery } from "../port.ts";
import { Circuit, type CircuitOptions } from "./circuit.ts";

export type FallbackReason = FailureReason | "not_ready" | "paused" | "other";

export type FallbackOptions = Omit<CircuitOptions, "probe"> & {
  /** The engine that answers as long as it can; fed by a process that may be another one. */
  primary: SearchIndex;
  /** The engine of this process, which needs nothing else. */
  embedded: SearchIndex;
  /** Called for every answer that the embedded engine gave in place of the other. */
  onFallback: (reason: FallbackReason, error: unknown) => void;
};

export interface FallbackIndex extends SearchIndex {
  /** What keeps the primary from answering at this moment, in words; null when it answers. */
  primaryProblem(): string | null;
}

const reasonOf = (error: unknown): FallbackReason => {
  if (error instanceof MeilisearchFailed) return error.reason;
  return error instanceof SearchIndexNotReady ? "not_ready" : "other";
};

/**
 * Answers from the primary, and within the same request from the embedded engine when that one fails. Each has its own
 * cursor and its own feed: changes, builds and questions about the index are about the embedded one here.
 */
class Fallback implements FallbackIndex {
  readonly #options: FallbackOptions;
  readonly #circuit: Circuit;
  #problem: string | null = null;

  constructor(options: FallbackOptions) {
    this.#options = options;
    const probe = async (): Promise<boolean> => (await options.primary.status()).ready;
    this.#circuit = new Circuit({ ...options, probe });
  }

  async search(query: SearchQuery): Promise<SearchResult> {
    return this.#ask(async (index) => index.search(query));
  }

  async suggest(query: SuggestQuery): Promise<Suggestion[]> {
    return this.#ask(async (index) => index.suggest(query));
  }

  primaryProblem(): string | null {
    return this.#circuit.isBroken ? this.#problem : null;
  }

  readonly apply: SearchIndex["apply"] = async (changes) => this.#options.embedded.apply(changes);
  readonly rebuild: SearchIndex["rebuild"] = async (documents, stamp) =>
    this.#options.embedded.rebuild(documents, stamp);
  readonly listIds: SearchIndex["listIds"] = async (type) => this.#options.embedded.listIds(type);
  readonly status: SearchIndex["status"] = async () => this.#options.embedded.status();

  /** Closes both engines. */
  async close(): Promise<void> {
    await this.#options.primary.close();
    await this.#circuit.close();
    await this.#options.embedded.close();
  }

  async #ask<Answer>(question: (index: SearchIndex) => Promise<Answer>): Promise<Answer> {
    const { primary, embedded, onFallback } = this.#options;
    if (this.#circuit.isBroken) {
      onFallback("paused", null);
      return question(embedded);
    }
    try {
      return await question(primary);
    } catch (error) {
      this.#problem = error instanceof Error ? error.message : "the search engine failed";
      this.#circuit.break();
      onFallback(reasonOf(error), error);
      return question(embedded);
    }
  }
}

export const withFallback = (options: FallbackOptions): FallbackIndex => new Fallback(options);
