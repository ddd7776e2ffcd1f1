import { setTimeout as sleep } from "node:timers/promises";

export type CircuitOptions = {
  /** Whether the engine can be asked again; not an answer to anybody. */
  probe: () => Promise<boolean>;
  /** Between probes; doubled after each that fails, up to the most. */
  firstPauseMs?: number;
  longestPauseMs?: number;
};

/** Remembers that an engine is down, so that not every query waits for it; looks behind the scenes when it is back. */
export class Circuit {
  readonly #options: Required<CircuitOptions>;
  readonly #closing = new AbortController();
  #probing: Promise<void> | null = null;

  constructor(options: CircuitOptions) {
    this.#options = { firstPauseMs: 500, longestPauseMs: 5_000, ...options };
  }

  get isBroken(): boolean {
    return this.#probing !== null;
  }

  break(): void {
    if (this.#closing.signal.aborted) return;
    this.#probing ??= this.#mend().finally(() => {
      this.#probing = null;
    });
  }

  async close(): Promise<void> {
    this.#closing.abort();
    await this.#probing;
  }

  async #mend(): Promise<void> {
    const { probe, firstPauseMs, longestPauseMs } = this.#options;
    for (let pauseMs = firstPauseMs; ; pauseMs = Math.min(pauseMs * 2, longestPauseMs)) {
      try {
        // Waiting for an engine must not keep the process from ending.
        await sleep(pauseMs, undefined, { signal: this.#closing.signal, ref: false });
        if (await probe()) return;
      } catch {
        if (this.#closing.signal.aborted) return;
      }
    }
  }
}
