import { setTimeout as sleep } from "node:timers/promises";
import { type Database, inTransaction } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import type { Logger } from "../platform/logger.ts";

type Deps = {
  db: Database;
  index: Pick<SearchIndex, "status">;
  log: Logger;
  /** Brings the index up to the present once. */
  step: () => Promise<void>;
  /** Called when the index moved, whichever process moved it. */
  onMove: () => void;
};

const pollMilliseconds = 1_000;
const pauseMilliseconds = 5_000;
/** A build of a large library; the lock is given back before when the process ends. */
const turnMilliseconds = 3_600_000;
/** Any number, the same in every process. */
const lockNumber = 7_700_001;

/**
 * Feeds an index that several processes share: one of them at a time, under a lock that PostgreSQL takes back from a
 * process that ends. The others only look whether the index moved.
 */
export class SharedFeed {
  readonly #deps: Deps;
  readonly #stopping = new AbortController();
  #running: Promise<void> | undefined;
  #stands = "";
  #isFailing = false;

  constructor(deps: Deps) {
    this.#deps = deps;
  }

  /** Returns at once: the server does not wait for an engine that others share. */
  start(): void {
    this.#running ??= this.#follow();
  }

  async stop(): Promise<void> {
    this.#stopping.abort();
    await this.#running;
  }

  async #follow(): Promise<void> {
    const { signal } = this.#stopping;
    while (!signal.aborted) {
      const pause = (await this.#turn()) ? pollMilliseconds : pauseMilliseconds;
      await sleep(pause, undefined, { signal }).catch(() => undefined);
    }
  }

  async #turn(): Promise<boolean> {
    try {
      await inTransaction(
        this.#deps.db,
        async (tx) => {
          const [row] = await tx.$queryRaw<[{ mine: boolean }]>`select pg_try_advisory_xact_lock(${lockNumber}) mine`;
          if (row.mine) await this.#deps.step();
        },
        { timeoutMs: turnMilliseconds },
      );
      await this.#look();
      if (this.#isFailing) this.#deps.log.info("the shared search index is followed again");
      this.#isFailing = false;
      return true;
    } catch (error) {
      if (this.#stopping.signal.aborted) return false;
      // Once for each time that it is away: it is tried again every few seconds.
      if (!this.#isFailing)
        this.#deps.log.error({ err: error }, "the shared search index could not follow; trying again");
      this.#isFailing = true;
      return false;
    }
  }

  async #look(): Promise<void> {
    const { cursor, generation } = await this.#deps.index.status();
    const stands = `${generation} ${cursor}`;
    if (stands !== this.#stands) this.#deps.onMove();
    this.#stands = stands;
  }
}
