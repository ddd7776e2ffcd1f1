import type { Logger } from "../platform/logger.ts";

type HourlyJob = { name: string; run: (now: Date) => Promise<void> };
type Parts = { log: Logger; jobs: HourlyJob[] };

const hourMilliseconds = 3_600_000;
/** Soon after the start, so that what was left behind by the last one is tidied. */
const firstMilliseconds = 20_000;

/** Work that has to be done now and then. Every server does it: jobs are such that doing them twice does no harm. */
export class HourlyJobs {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(milliseconds = firstMilliseconds): void {
    this.#timer = setTimeout(() => {
      this.#running = this.step().finally(() => {
        if (!this.#isStopped) this.start(hourMilliseconds);
      });
    }, milliseconds);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async step(now = new Date()): Promise<void> {
    for (const { name, run } of this.#parts.jobs) {
      if (this.#isStopped) return;
      try {
        await run(now);
      } catch (error) {
        this.#parts.log.error({ err: error, job: name }, "an hourly job failed");
      }
    }
  }
}
