import type { Logger } from "./logger.ts";

type Parts = {
  log: Logger;
  /** One round; it ends early when `isStopped` says so. */
  round: () => Promise<unknown>;
  /** What the log says of a round that failed. */
  failure: string;
  pauseMilliseconds: number;
  /** Before the first round; as long as the others unless given. */
  firstMilliseconds?: number;
};

/** Work that is done again and again, each round a while after the one before has ended. One that fails does not end them. */
export class Rounds {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  get isStopped(): boolean {
    return this.#isStopped;
  }

  start(): void {
    this.#plan(this.#parts.firstMilliseconds ?? this.#parts.pauseMilliseconds);
  }

  /** Resolves when the round that runs has ended. */
  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  #plan(milliseconds: number): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#run();
    }, milliseconds);
    this.#timer.unref();
  }

  async #run(): Promise<void> {
    const { log, round, failure, pauseMilliseconds } = this.#parts;
    try {
      await round();
    } catch (error) {
      log.error({ err: error }, failure);
    }
    if (!this.#isStopped) this.#plan(pauseMilliseconds);
  }
}
