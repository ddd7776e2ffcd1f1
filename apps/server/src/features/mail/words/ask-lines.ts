import type { Locale } from "@plaza/types/locales";
import type { AskMail, MailWords } from "../mail-kinds.ts";
import type { NotificationPhrases } from "./notification-words.ts";

/** One line each, begun alike, so that programs without HTML show a list too. */
export const asLines = (lines: readonly string[]): string => lines.map((line) => `– ${line}`).join("\n");

export const dayIn = (locale: Locale, at: string): string =>
  new Intl.DateTimeFormat(locale, { dateStyle: "long", timeZone: "UTC" }).format(new Date(at));

export const languageIn = (locale: Locale, code: string): string =>
  new Intl.DisplayNames(locale, { type: "language" }).of(code) ?? code;

export const listIn = (locale: Locale, items: readonly string[]): string =>
  new Intl.ListFormat(locale, { type: "conjunction" }).format(items);

/** "Ana Ruiz (clerk, Rosario)" */
export const withRole = ({ asker, askerRole, askerPlace }: AskMail): string => {
  const beside = [askerRole, askerPlace].filter((part) => part !== null).join(", ");
  return beside === "" ? asker : `${asker} (${beside})`;
};

type Paths = Pick<AskMail, "unsubscribePath" | "choicesPath">;

export const lessLinks = (
  phrases: Pick<NotificationPhrases, "unsubscribe" | "choices">,
  { unsubscribePath, choicesPath }: Paths,
): NonNullable<MailWords["links"]> => [
  { label: phrases.unsubscribe, path: unsubscribePath },
  { label: phrases.choices, path: choicesPath },
];
