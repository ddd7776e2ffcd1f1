import type { EventKind, NotificationReason } from "@plaza/types/notifications";
import type { MailWords, NotificationContents } from "../mail-kinds.ts";

/** What a mail about something new is made of, in one language. `who` is a name, or the word for somebody. */
export type NotificationPhrases = {
  somebody: string;
  said: Record<EventKind, (who: string) => string>;
  why: Record<NotificationReason, string>;
  whyYou: string;
  many: (count: number) => string;
  /** A sentence and the title that it is about. */
  about: (sentence: string, title: string) => string;
  more: (count: number) => string;
  button: string;
  unsubscribe: string;
  choices: string;
};

export function notificationMail(
  phrases: NotificationPhrases,
  { title, items, moreCount, unsubscribePath, choicesPath }: NotificationContents,
): MailWords {
  const sentences = items.map(({ kind, who }) => phrases.said[kind](who ?? phrases.somebody));
  const count = items.length + moreCount;
  const news = count === 1 ? (sentences[0] ?? "") : phrases.many(count);
  const reasons = [...new Set(items.map(({ reason }) => phrases.why[reason]))];
  return {
    subject: title === null ? news : phrases.about(news, title),
    paragraphs: [
      ...(title === null ? [] : [title]),
      ...items.flatMap(({ excerpt }, index) => [
        `${sentences[index] ?? ""}${excerpt === null ? "." : ":"}`,
        ...(excerpt === null ? [] : [excerpt]),
      ]),
      ...(moreCount === 0 ? [] : [phrases.more(moreCount)]),
    ],
    button: phrases.button,
    after: [`${phrases.whyYou} ${reasons.join(" ")}`],
    links: [
      { label: phrases.unsubscribe, path: unsubscribePath },
      { label: phrases.choices, path: choicesPath },
    ],
  };
}
