import { type ActAction, objectable } from "@plaza/types/moderation";
import type { EventKind, NotificationReason } from "@plaza/types/notifications";
import type { DecisionNews, MailWords, NotificationContents, NotificationNews } from "../mail-kinds.ts";

/** Of a moment, in world time: a mail knows no zone. */
export const dateIn = (locale: string, date: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(date));

/** What a mail about something new is made of, in one language. `who` is a name, or the word for somebody. */
export type NotificationPhrases = {
  somebody: string;
  said: Record<EventKind, (who: string) => string>;
  /** What moderators did. */
  decided: Record<ActAction, string>;
  /** Several members reported it, and nobody has decided yet. */
  hiddenByReports: string;
  reason: string;
  /** Of a suspension; null is for good. */
  until: (date: string | null) => string;
  object: string;
  readDecision: string;
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

const sentenceOf = (phrases: NotificationPhrases, { kind, who, decision }: NotificationNews): string =>
  decision ? phrases.decided[decision.action] : phrases.said[kind](who ?? phrases.somebody);

/** Why, in the words of who decided. */
function aboutDecision(phrases: NotificationPhrases, { action, reason, until }: DecisionNews) {
  const isAutomatic = action === "hide" && reason === "";
  return [
    ...(action === "suspend" ? [phrases.until(until)] : []),
    ...(isAutomatic ? [phrases.hiddenByReports] : []),
    ...(reason === "" ? [] : [phrases.reason, { text: reason, lang: "und" }]),
  ];
}

export function notificationMail(
  phrases: NotificationPhrases,
  { title, items, moreCount, unsubscribePath, choicesPath }: NotificationContents,
): MailWords {
  const sentences = items.map((item) => sentenceOf(phrases, item));
  const decisions = items.flatMap(({ decision }) => decision ?? []);
  const count = items.length + moreCount;
  const news = count === 1 ? (sentences[0] ?? "") : phrases.many(count);
  const reasons = [...new Set(items.map(({ reason }) => phrases.why[reason]))];
  return {
    subject: title === null ? news : phrases.about(news, title),
    paragraphs: [
      ...(title === null ? [] : [title]),
      ...items.flatMap(({ excerpt, decision }, index) => [
        `${sentences[index] ?? ""}${excerpt === null ? "." : ":"}`,
        ...(excerpt === null ? [] : [excerpt]),
        ...(decision ? aboutDecision(phrases, decision) : []),
      ]),
      ...(moreCount === 0 ? [] : [phrases.more(moreCount)]),
      ...(decisions.some(({ action }) => objectable(action)) ? [phrases.object] : []),
    ],
    button: decisions.length === 0 ? phrases.button : phrases.readDecision,
    after: [`${phrases.whyYou} ${reasons.join(" ")}`],
    links: [
      // The button leads to the first of them.
      ...decisions.slice(1).map(({ action, path }) => ({ label: phrases.decided[action], path })),
      { label: phrases.unsubscribe, path: unsubscribePath },
      { label: phrases.choices, path: choicesPath },
    ],
  };
}
