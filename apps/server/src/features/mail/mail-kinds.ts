import type { ActAction } from "@plaza/types/moderation";
import type { KeptReason } from "@plaza/types/routing";
import type { EventKind, NotificationReason } from "@plaza/types/notifications";

/** What happened in one thread or question, newest first. */
export type NotificationContents = {
  path: string;
  /** Of the thread or question; null where it has none or may not be told. */
  title: string | null;
  items: NotificationNews[];
  /** Happened as well, and is not among the items. */
  moreCount: number;
  unsubscribePath: string;
  choicesPath: string;
};

type LessMail = { unsubscribePath: string; choicesPath: string };

export type NotificationNews = {
  kind: EventKind;
  reason: NotificationReason;
  who: string | null;
  excerpt: WrittenText | null;
  decision?: DecisionNews | null;
};

/** What moderators did; `until` is of a suspension. The path needs no sign-in. */
export type DecisionNews = { action: ActAction; reason: string; until: string | null; path: string };

/** What somebody wrote, in its language (BCP 47). */
export type WrittenText = { text: string; lang: string };

/**
 * What each kind of mail is made of. A new kind is a line here and its words in `words/en.ts`, `es.ts` and `fr.ts`.
 * `path` is a path of ours, such as "/en/sign-in/link?token=…": it becomes an address when the mail is read or sent.
 */
export type MailContents = {
  sign_in_link: { path: string; minutes: number };
  email_change_old: { path: string; newEmail: string };
  email_change_new: { path: string };
  email_change_taken: Record<string, never>;
  password_changed: { path: string };
  network_invitation: { path: string; networkName: string; inviterName: string; days: number };
  network_request_accepted: { path: string; networkName: string; answer: string | null };
  network_request_declined: { networkName: string; answer: string | null };
  introduction_asked: { path: string; askerName: string; message: string; days: number };
  introduction_reminded: { path: string; askerName: string; message: string; days: number };
  introduction_accepted: { path: string; personName: string };
  introduction_declined: { path: string; personName: string };
  introduction_lapsed: { path: string; personName: string };
  expert_asked: AskMail;
  asks_paused: LessMail & { path: string; until: string };
  notification: NotificationContents;
};

/** A question that is put to an expert. `words` and titles are in their own languages, topics in the recipient's. */
export type AskMail = LessMail & {
  path: string;
  title: string;
  words: string;
  asker: string;
  askerRole: string | null;
  askerPlace: string | null;
  namedBy: string | null;
  reasons: (KeptReason & { topics: string[] })[];
  found: string[];
  until: string;
};

export type MailKind = keyof MailContents;

/** One mail in one language. `button` leads to the path of its contents, `links` stand at its end. */
export type MailWords = {
  subject: string;
  paragraphs: (string | WrittenText)[];
  button?: string;
  after?: string[];
  links?: { label: string; path: string }[];
};

/** Total: a language without the words of a kind does not compile. */
export type MailDictionary = {
  [Kind in MailKind]: (contents: MailContents[Kind]) => MailWords;
};

/** How each mail begins and ends. */
export type MailFrame = { sentBy: string; ignore: string; copyAddress: string };
