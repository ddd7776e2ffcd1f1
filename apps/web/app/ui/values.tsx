import { Trans } from "@lingui/react/macro";
import { formatDate, formatDateTime, formatNumber, languageInSentence, languageName } from "../lib/format.ts";
import { useLocale } from "../lib/locales.ts";

// Browsers know other editions of the locale data than the server: their words for the same value may differ.

export function NumberText({ value }: { value: number }) {
  return <span suppressHydrationWarning>{formatNumber(useLocale(), value)}</span>;
}

/** `at` is an ISO 8601 date or time. */
export function DateText({ at }: { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDate(locale, at)}
    </time>
  );
}

export function DateTimeText({ at }: { at: string }) {
  const locale = useLocale();
  return (
    <time dateTime={at} suppressHydrationWarning>
      {formatDateTime(locale, at)}
    </time>
  );
}

/** A language by its name in the reader's language: with a capital for standing alone, without inside a sentence. */
export function LanguageName({ code, isInSentence = false }: { code: string; isInSentence?: boolean }) {
  const locale = useLocale();
  const name = isInSentence ? languageInSentence(locale, code) : languageName(locale, code);
  return name === null ? <Trans>Language not stated</Trans> : <span suppressHydrationWarning>{name}</span>;
}
