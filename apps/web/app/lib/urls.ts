import type { Locale } from "./locales.ts";

export const homePath = (locale: Locale) => `/${locale}/`;
export const libraryPath = (locale: Locale) => `/${locale}/library`;
export const resourcePath = (locale: Locale, resource: { resourceId: number; slug: string }) =>
  `/${locale}/library/${resource.resourceId}-${encodeURIComponent(resource.slug)}`;
export const topicsPath = (locale: Locale) => `/${locale}/topics`;
export const topicPath = (locale: Locale, slug: string) => `/${locale}/topics/${encodeURIComponent(slug)}`;
export const placesPath = (locale: Locale) => `/${locale}/places`;
export const placePath = (locale: Locale, slug: string) => `/${locale}/places/${encodeURIComponent(slug)}`;
export const searchPath = (locale: Locale, query?: string) =>
  query === undefined ? `/${locale}/search` : `/${locale}/search?${new URLSearchParams({ q: query }).toString()}`;
export const aboutPath = (locale: Locale) => `/${locale}/about`;
export const accessibilityPath = (locale: Locale) => `/${locale}/accessibility`;

export const feedPath = (locale: Locale) => `/feeds/resources.atom?hl=${locale}`;
export const apiDescriptionPath = "/api/v1/openapi.json";
export const lightVersionPath = (state: "on" | "off", returnTo: string) =>
  `/light/${state}?${new URLSearchParams({ to: returnTo }).toString()}`;

/** The same page in another language: only the first segment differs. */
export function pathInLocale(pathname: string, locale: Locale): string {
  const rest = pathname.split("/").slice(2).join("/");
  return rest === "" ? homePath(locale) : `/${locale}/${rest}`;
}

/** `12-open-data` names 12; null when there is no id in front. */
export function idOfSegment(segment: string | undefined): number | null {
  const digits = /^([1-9]\d{0,9})(?:-|$)/.exec(segment ?? "")?.[1];
  return digits === undefined ? null : Number(digits);
}

export const resourceTextPath = (locale: Locale, resource: { resourceId: number; slug: string }) =>
  `${resourcePath(locale, resource)}/text`;
export const citationPath = (resourceId: number, format: string) => `/library/${resourceId}/citation.${format}`;
export const mapPath = (countryCode: string, theme: "light" | "dark") => `/maps/${countryCode}.svg?theme=${theme}`;
export const resourceApiPath = (resourceId: number) => `/api/v1/resources/${resourceId}`;
