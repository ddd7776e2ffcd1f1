export type OutgoingMail = {
  to: string;
  subject: string;
  text: string;
  html: string;
  /** The language of the words (BCP 47). */
  locale: string;
  /** For mails that can be stopped: where (RFC 8058). */
  unsubscribeUrl?: string;
};

/** What became of a mail: `unsent` surely did not go and may be tried again; `refused` never will; `unknown` may have gone. */
export type Delivery = { outcome: "sent" } | { outcome: "unsent" | "refused" | "unknown"; why: string };

export type MailTransport = { send(mail: OutgoingMail): Promise<Delivery>; close(): void };
