import { type I18n, type Messages, setupI18n } from "@lingui/core";
import { useLingui } from "@lingui/react";
import { isLocale, type Locale, locales } from "@plaza/types/locales";

export { isLocale, type Locale, locales };

export const defaultLocale: Locale = "en";

/** Each language by its own name: a reader looks for that one. */
export const localeNames: Record<Locale, string> = { en: "English", es: "Español", fr: "Français" };

export const localeDirections: Record<Locale, "ltr" | "rtl"> = { en: "ltr", es: "ltr", fr: "ltr" };

const catalogues: Record<Locale, () => Promise<{ messages: Messages }>> = {
  en: () => import("../locales/en.po"),
  es: () => import("../locales/es.po"),
  fr: () => import("../locales/fr.po"),
};

const ready = new Map<Locale, Promise<I18n>>();

/** One instance per locale, never switched afterwards: safe to share between requests. */
export function i18nFor(locale: Locale): Promise<I18n> {
  const known = ready.get(locale);
  if (known) return known;
  const made = catalogues[locale]().then(({ messages }) => setupI18n({ locale, messages: { [locale]: messages } }));
  ready.set(locale, made);
  return made;
}

/** The locale that a path begins with. */
export function localeOfPath(pathname: string): Locale | undefined {
  const first = pathname.split("/")[1];
  return isLocale(first) ? first : undefined;
}

/** The first of our languages in the order of an Accept-Language header. */
export function preferredLocale(acceptLanguage: string | null): Locale {
  const wanted = (acceptLanguage ?? "").split(",").map((part, position) => {
    const [range = "", ...parameters] = part.trim().toLowerCase().split(";");
    const weight = parameters.map((parameter) => /^\s*q=([\d.]+)\s*$/.exec(parameter)?.[1]).find(Boolean);
    return { language: range.split("-")[0], weight: weight === undefined ? 1 : Number(weight), position };
  });
  const ordered = wanted
    .filter(({ weight }) => weight > 0)
    .toSorted((a, b) => b.weight - a.weight || a.position - b.position);
  return ordered.map(({ language }) => language).find(isLocale) ?? defaultLocale;
}

/** The language of the page. */
export function useLocale(): Locale {
  const { locale } = useLingui().i18n;
  return isLocale(locale) ? locale : defaultLocale;
}
