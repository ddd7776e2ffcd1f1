import type { Logger } from "../../platform/logger.ts";
import { Rounds } from "../../platform/rounds.ts";
import { decideEvents } from "./decide-events.ts";
import { mailNotifications, type MailParts } from "./mail-notifications.ts";

type Parts = MailParts & { log: Logger };

const pauseMilliseconds = 1_000;

/** Decides who hears of what happened, and hands on the mail that is due. Every server does it; they share the work. */
export class NotificationWorker {
  readonly #parts: Parts;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      log: parts.log,
      round: async () => {
        while (!this.#rounds.isStopped && (await this.step()) > 0);
      },
      failure: "notifications could not be handed on; trying again",
      pauseMilliseconds,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  stop(): Promise<void> {
    return this.#rounds.stop();
  }

  /** One batch of each; resolves to how many events were decided. */
  async step(): Promise<number> {
    const decided = await decideEvents(this.#parts.db);
    await mailNotifications(this.#parts);
    return decided;
  }
}
