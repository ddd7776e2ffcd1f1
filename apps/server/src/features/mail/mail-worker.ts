import type { Database } from "@plaza/database";
import type { Logger } from "../../platform/logger.ts";
import type { Delivery, MailTransport } from "../../platform/ports/mail-transport.ts";
import { Rounds } from "../../platform/rounds.ts";
import { isDeliverable, mailLimits, waitMinutes } from "./mail.policy.ts";
import { withOrigin } from "./write-mail.ts";

type Parts = {
  db: Database;
  log: Logger;
  publicUrl: string;
  /** "outbox": mails stay there to be read, as in a demo. Null: they wait until there is a mail server. */
  transport: MailTransport | "outbox" | null;
  /** Told of mails that stay, such as to print a link to sign in. */
  onStay?: (mail: { kind: string; address: string; text: string }) => void;
  /** Of mails that one click can stop: the path that does it (RFC 8058). */
  unsubscribePathOf?: (mail: { key: string; memberId: number | null }) => string | null;
};

type Due = {
  id: number;
  key: string;
  kind: string;
  memberId: number | null;
  address: string;
  locale: string;
  subject: string;
  text: string;
  html: string;
  attempts: number;
};

const batchSize = 20;
const pauseMilliseconds = 1_000;

/**
 * Sends what waits. A row is marked before its mail is sent, so a kill at any moment sends it at most once; what was
 * being sent then is in doubt and listed for the operator.
 */
export class MailWorker {
  readonly #parts: Parts;
  readonly #rounds: Rounds;

  constructor(parts: Parts) {
    this.#parts = parts;
    this.#rounds = new Rounds({
      log: parts.log,
      round: async () => {
        while (!this.#rounds.isStopped && (await this.step()) === batchSize);
      },
      failure: "mail could not be sent",
      pauseMilliseconds,
    });
  }

  start(): void {
    this.#rounds.start();
  }

  async stop(): Promise<void> {
    await this.#rounds.stop();
    const { transport } = this.#parts;
    if (transport !== null && transport !== "outbox") transport.close();
  }

  /** One batch; resolves to how many mails were taken. */
  async step(): Promise<number> {
    const { transport } = this.#parts;
    if (transport === null) return 0;
    return transport === "outbox" ? this.#keepThem() : this.#sendThem(transport);
  }

  async #sendThem(transport: MailTransport): Promise<number> {
    const due = await this.#take("sending");
    for (const mail of due) await this.#send(mail, transport);
    return due.length;
  }

  /** Of a demo: the mail counts as sent and is read in the outbox. */
  async #keepThem(): Promise<number> {
    const { publicUrl, onStay } = this.#parts;
    const due = await this.#take("sent");
    for (const { kind, address, text } of due) onStay?.({ kind, address, text: withOrigin(text, publicUrl) });
    return due.length;
  }

  /** Marks and takes in one statement: no two workers take the same. */
  async #take(state: "sending" | "sent"): Promise<Due[]> {
    const lease = state === "sending" ? mailLimits.leaseMinutes : 0;
    return this.#parts.db.$queryRaw<Due[]>`
      update mail set state = ${state}::mail_state, attempts = attempts + 1,
        "dueAt" = now() + make_interval(mins => ${lease}::int),
        "sentAt" = case when ${state} = 'sent' then now() else null end
      where id in (
        select id from mail where state = 'queued' and "dueAt" <= now() order by "dueAt", id limit ${batchSize}::int
        for update skip locked
      ) returning id, key, kind, "memberId", address, locale, subject, text, html, attempts`;
  }

  async #send(mail: Due, transport: MailTransport): Promise<void> {
    const { publicUrl, log } = this.#parts;
    const delivery: Delivery = isDeliverable(mail.address)
      ? await transport.send({
          to: mail.address,
          subject: mail.subject,
          text: withOrigin(mail.text, publicUrl),
          html: withOrigin(mail.html, publicUrl),
          locale: mail.locale,
          ...this.#unsubscribing(mail),
        })
      : { outcome: "refused", why: "an address that belongs to nobody" };
    if (delivery.outcome !== "sent") log.warn({ mailId: mail.id, kind: mail.kind, ...delivery }, "mail");
    await this.#settle(mail, delivery);
  }

  #unsubscribing(mail: Due): { unsubscribeUrl?: string } {
    const path = this.#parts.unsubscribePathOf?.(mail) ?? null;
    return path === null ? {} : { unsubscribeUrl: this.#parts.publicUrl + path };
  }

  async #settle({ id, attempts }: Due, delivery: Delivery): Promise<void> {
    const { db } = this.#parts;
    const where = { id };
    const words = { subject: null, text: null, html: null };
    if (delivery.outcome === "sent") {
      await db.mail.updateMany({ where, data: { state: "sent", sentAt: new Date(), address: null, ...words } });
    } else if (delivery.outcome === "unsent" && attempts < mailLimits.attemptsMax) {
      const dueAt = new Date(Date.now() + waitMinutes(attempts) * 60_000);
      await db.mail.updateMany({ where, data: { state: "queued", dueAt, failure: delivery.why } });
    } else {
      const state = delivery.outcome === "unknown" ? "in_doubt" : "failed";
      await db.mail.updateMany({ where, data: { state, failure: delivery.why, address: null, ...words } });
    }
  }
}
