import type { Logger } from "../../platform/logger.ts";
import { decideEvents } from "./decide-events.ts";
import { mailNotifications, type MailParts } from "./mail-notifications.ts";

type Parts = MailParts & { log: Logger };

const pollMilliseconds = 1_000;

/** Decides who hears of what happened, and hands on the mail that is due. Every server does it; they share the work. */
export class NotificationWorker {
  readonly #parts: Parts;
  #timer: NodeJS.Timeout | undefined;
  #running: Promise<void> = Promise.resolve();
  #isStopped = false;

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  start(): void {
    this.#timer = setTimeout(() => {
      this.#running = this.#round().finally(() => {
        if (!this.#isStopped) this.start();
      });
    }, pollMilliseconds);
    this.#timer.unref();
  }

  async stop(): Promise<void> {
    this.#isStopped = true;
    clearTimeout(this.#timer);
    await this.#running;
  }

  async #round(): Promise<void> {
    try {
      while (!this.#isStopped && (await this.step()) > 0);
    } catch (error) {
      this.#parts.log.error({ err: error }, "notifications could not be handed on; trying again");
    }
  }

  /** One batch of each; resolves to how many events were decided. */
  async step(): Promise<number> {
    const decided = await decideEvents(this.#parts.db);
    await mailNotifications(this.#parts);
    return decided;
  }
}
