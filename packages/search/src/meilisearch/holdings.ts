import type { DocumentType } from "@plaza/types/search";
import { countOf, expected, recordIn, recordOf, textOf } from "./answers.ts";
import type { MeilisearchClient } from "./client.ts";
import { MeilisearchFailed } from "./failures.ts";
import type { IndexNames } from "./names.ts";

/** What the state index says of the others; swapped in together with them. */
export type BuildState = { cursor: string; generation: number; settings: string; analyser: string };

/** One index that holds something. */
export type HeldIndex = { name: string; type: DocumentType; language: string; documents: number };

export type Holdings = {
  /** Null before the first build. */
  state: BuildState | null;
  indexes: HeldIndex[];
  /** Documents of each of ours that exists, empty ones and leftovers included. */
  counts: ReadonlyMap<string, number>;
  bytes: number;
};

export const stateId = 1;

const stateIn = (answer: unknown): BuildState => {
  const row = recordIn(answer, "a state");
  return {
    cursor: expected(textOf(row["cursor"]), "a cursor"),
    generation: expected(countOf(row["generation"]), "a generation"),
    settings: textOf(row["settings"]) ?? "",
    analyser: textOf(row["analyser"]) ?? "",
  };
};

const notThere = new Set(["index_not_found", "document_not_found"]);
const isGone = (error: unknown): boolean => error instanceof MeilisearchFailed && notThere.has(error.code);

/** A build drops one index after the other. */
const statsAttempts = 10;

/** How old a remembered answer may be; another process may have added a language meanwhile. */
const rememberedMs = 2_000;

/** Which of our indexes there are, what they hold and where they stand. */
export class HoldingsReader {
  readonly #client: MeilisearchClient;
  readonly #names: IndexNames;
  #remembered: { holdings: Holdings; at: number } | null = null;
  #reading: Promise<Holdings> | null = null;

  constructor(client: MeilisearchClient, names: IndexNames) {
    this.#client = client;
    this.#names = names;
  }

  /** The last answer while it is fresh; an older one is given as well, and renewed behind it. */
  async recent(timeoutMs: number): Promise<Holdings> {
    const remembered = this.#remembered;
    if (remembered === null) return this.#renew(timeoutMs);
    if (performance.now() - remembered.at > rememberedMs) this.#renew(timeoutMs).catch(() => this.forget());
    return remembered.holdings;
  }

  forget(): void {
    this.#remembered = null;
  }

  /** Many queries that come at once ask once. */
  async #renew(timeoutMs: number): Promise<Holdings> {
    this.#reading ??= this.now(timeoutMs).finally(() => {
      this.#reading = null;
    });
    return this.#reading;
  }

  async now(timeoutMs: number): Promise<Holdings> {
    const [state, stats] = await Promise.all([this.#readState(timeoutMs), this.#readStats(timeoutMs)]);
    const holdings = { state, ...this.#countIn(stats) };
    this.#remembered = { holdings, at: performance.now() };
    return holdings;
  }

  /** Fails when an index is dropped while they are counted; a moment later it does not. */
  async #readStats(timeoutMs: number): Promise<unknown> {
    for (let attempt = 1; ; attempt += 1)
      try {
        return await this.#client.call("/stats", { timeoutMs });
      } catch (error) {
        if (!isGone(error) || attempt === statsAttempts) throw error;
      }
  }

  async #readState(timeoutMs: number): Promise<BuildState | null> {
    try {
      return stateIn(await this.#client.call(`/indexes/${this.#names.state}/documents/${stateId}`, { timeoutMs }));
    } catch (error) {
      if (isGone(error)) return null;
      throw error;
    }
  }

  #countIn(answer: unknown): Omit<Holdings, "state"> {
    const stats = recordIn(recordIn(answer, "statistics")["indexes"], "statistics of indexes");
    const counts = new Map<string, number>();
    let bytes = 0;
    const indexes: HeldIndex[] = [];
    for (const name of Object.keys(stats)) {
      if (!this.#names.isOwn(name)) continue;
      const row = recordOf(stats[name]) ?? {};
      bytes += countOf(row["rawDocumentDbSize"]) ?? 0;
      const type = this.#names.typeOf(name);
      const documents = expected(countOf(row["numberOfDocuments"]), "a number of documents");
      counts.set(name, documents);
      if (type === null || documents === 0 || this.#names.isLeftover(name)) continue;
      indexes.push({ name, type, language: this.#names.languageOf(name), documents });
    }
    return { counts, indexes: indexes.toSorted((a, b) => b.documents - a.documents), bytes };
  }
}
