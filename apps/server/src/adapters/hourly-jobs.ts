import type { Logger } from "../platform/logger.ts";
import { Rounds } from "../platform/rounds.ts";

type HourlyJob = { name: string; run: (now: Date) => Promise<void> };
type Parts = { log: Logger; jobs: HourlyJob[] };

const hourMilliseconds = 3_600_000;
/** Soon after the start, so that what was left behind by the last one is tidied. */
const firstMilliseconds = 20_000;

/** Work that has to be done now and then. Every server does it: jobs are such that doing them twice does no harm. */
export class HourlyJobs {
  readonly #parts: Parts;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      log: parts.log,
      round: () => this.step(),
      failure: "the hourly jobs failed",
      pauseMilliseconds: hourMilliseconds,
      firstMilliseconds,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  async step(now = new Date()): Promise<void> {
    for (const { name, run } of this.#parts.jobs) {
      if (this.#rounds.isStopped) return;
      try {
        await run(now);
      } catch (error) {
        this.#parts.log.error({ err: error, job: name }, "an hourly job failed");
      }
    }
  }
}
