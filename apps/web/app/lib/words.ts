import type { Messages } from "@lingui/core";
import { i18nFor, isLocale, type Locale, locales } from "./locales.ts";

/** Parts of the catalogues beside the one that comes with every page; `lingui.config.ts` says what is in them. */
export type Part =
  | "accounts"
  | "asked"
  | "asking"
  | "asks"
  | "bell"
  | "collections"
  | "composer"
  | "conversations"
  | "discussions"
  | "documents"
  | "forms"
  | "gaps"
  | "home"
  | "introductions"
  | "library"
  | "member-home"
  | "moderation"
  | "networks"
  | "notifications"
  | "organisations"
  | "people"
  | "profile"
  | "prose"
  | "refused"
  | "revising"
  | "settings"
  | "stewardship"
  | "writing";

const catalogues = import.meta.glob<{ messages: Messages }>("../locales/*/*.po");

async function load(part: Part, locale: Locale): Promise<void> {
  const found = catalogues[`../locales/${part}/${locale}.po`];
  if (!found) throw new Error(`no catalogue ${part} in ${locale}`);
  const [i18n, { messages }] = await Promise.all([i18nFor(locale), found()]);
  i18n.load(locale, messages);
}

/**
 * To be awaited at the top of a page's module: in the browser for the language of the page, on the server for all.
 * As `handle = { words: await loadWords(…) }` it also tells the server what to name in the head of the page.
 */
export async function loadWords(...parts: Part[]): Promise<Part[]> {
  const ofPage = import.meta.env.SSR ? undefined : document.documentElement.lang;
  const wanted = isLocale(ofPage) ? [ofPage] : locales;
  await Promise.all(wanted.flatMap((locale) => parts.map((part) => load(part, locale))));
  return parts;
}
