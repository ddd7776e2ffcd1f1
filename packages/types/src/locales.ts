/** Interface languages (BCP 47). Content may be in any language. */
export const locales = ["en", "es", "fr"] as const;
export type Locale = (typeof locales)[number];

export const isLocale = (value: string | undefined): value is Locale => locales.some((locale) => locale === value);
