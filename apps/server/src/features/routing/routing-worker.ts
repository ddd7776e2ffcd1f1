import { Rounds } from "../../platform/rounds.ts";
import { lapseAsks, endPauses } from "./asks/lapse-asks.ts";
import { mendRouting } from "./mend-routing.ts";
import { routeDue, type RoutingDeps } from "./route-due.ts";

type Parts = RoutingDeps & { clock?: () => Date };

const pauseMilliseconds = 2_000;
/** What waits longer than that waits for the next round, so that other work has its turn. */
const questionsPerStep = 50;
/** Looks at all open questions: not as often as what is due. */
const mendMilliseconds = 20_000;

/** Asks experts, and ends what they did not answer in time. Every server runs one; rows are locked, so each happens once. */
export class RoutingWorker {
  readonly #parts: Parts;
  readonly #rounds: Rounds;
  #mendedAt = Number.NEGATIVE_INFINITY;

  constructor(parts: Parts) {
    this.#parts = parts;
    const round = () => this.step();
    this.#rounds = new Rounds({ log: parts.log, round, failure: "experts could not be asked", pauseMilliseconds });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** All that is due; resolves to how many questions were acted on. */
  async step(now: Date = this.#parts.clock?.() ?? new Date()): Promise<number> {
    const { db, accounts } = this.#parts;
    await endPauses(db, now);
    await lapseAsks({ db, accounts }, now);
    await this.#mend(now);
    let count = 0;
    while (!this.#rounds.isStopped && count < questionsPerStep && (await routeDue(this.#parts, now))) count += 1;
    return count;
  }

  async #mend(now: Date): Promise<void> {
    if (now.getTime() - this.#mendedAt < mendMilliseconds) return;
    await mendRouting(this.#parts.db, now);
    this.#mendedAt = now.getTime();
  }
}
