import type { Database } from "@plaza/database";
import type { Listener } from "@plaza/database/listen";
import type { Logger } from "../../platform/logger.ts";
import { countUnseen } from "./count-unseen.ts";

type Parts = {
  db: Database;
  log: Logger;
  /** Tells of every row that the ledger of anybody gains, whichever process wrote it. */
  listen: (on: { payload: (memberId: string) => void; again: () => void }) => Listener;
};

type Stream = { wake: () => void; end: () => void };

/** One for each window that somebody looks at; the oldest ends for a newer one. */
const streamsPerMember = 6;
/** What comes within this time is told at once. */
const pauseMilliseconds = 200;

/** Counts of what is unseen, told to the browsers that this process holds open. */
export class Bell {
  readonly #parts: Parts;
  readonly #streams = new Map<number, Set<Stream>>();
  #listener: Listener | undefined;
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** What somebody has not seen: now, and whenever it changes. Ends when the reader leaves or the server stops. */
  async *watch(memberId: number, signal: AbortSignal | undefined): AsyncGenerator<number> {
    if (this.#isStopped) return;
    // Nobody is signed in on most servers of a library: they hold no connection for it.
    this.#listener ??= this.#listen();
    const stream = new OneStream();
    const leave = () => stream.end();
    signal?.addEventListener("abort", leave);
    this.#add(memberId, stream);
    if (signal?.aborted === true) leave();
    try {
      let told = -1;
      while (!stream.isEnded) {
        const count = await countUnseen(this.#parts.db, memberId);
        if (count !== told) yield count;
        told = count;
        await stream.woken();
      }
    } finally {
      signal?.removeEventListener("abort", leave);
      this.#remove(memberId, stream);
    }
  }

  /** Ends every stream, so that the server can close; browsers come back to another one. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    for (const streams of this.#streams.values()) for (const stream of streams) stream.end();
    await this.#listener?.stop();
  }

  /** How many windows are open: for tests and metrics. */
  get openCount(): number {
    return [...this.#streams.values()].reduce((sum, { size }) => sum + size, 0);
  }

  #listen(): Listener {
    const { listen, log } = this.#parts;
    const wakeAll = () => {
      for (const streams of this.#streams.values()) for (const stream of streams) stream.wake();
    };
    return listen({
      payload: (memberId) => {
        for (const stream of this.#streams.get(Number(memberId)) ?? []) stream.wake();
      },
      // What was told meanwhile was missed.
      again: () => {
        log.debug("listening to notifications");
        wakeAll();
      },
    });
  }

  #add(memberId: number, stream: Stream): void {
    const streams = this.#streams.get(memberId) ?? new Set();
    this.#streams.set(memberId, streams.add(stream));
    const [oldest] = streams;
    if (streams.size > streamsPerMember && oldest !== undefined) {
      oldest.end();
      streams.delete(oldest);
    }
  }

  #remove(memberId: number, stream: Stream): void {
    const streams = this.#streams.get(memberId);
    streams?.delete(stream);
    if (streams?.size === 0) this.#streams.delete(memberId);
  }
}

/** Remembers a wake that comes while nobody waits. */
class OneStream implements Stream {
  isEnded = false;
  #isWoken = false;
  #resolve: (() => void) | undefined;

  wake(): void {
    this.#isWoken = true;
    this.#resolve?.();
  }

  end(): void {
    this.isEnded = true;
    this.wake();
  }

  async woken(): Promise<void> {
    if (!this.#isWoken) await new Promise<void>((resolve) => void (this.#resolve = resolve));
    if (!this.isEnded) await new Promise((resolve) => setTimeout(resolve, pauseMilliseconds));
    this.#resolve = undefined;
    this.#isWoken = false;
  }
}
