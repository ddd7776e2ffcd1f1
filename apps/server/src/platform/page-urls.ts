import type { Locale } from "@plaza/types/locales";

/** Absolute addresses, for readers who are not on a page of ours. */
export type PageUrls = ReturnType<typeof createPageUrls>;

export function createPageUrls(publicUrl: string) {
  return {
    page: (locale: Locale, path: string): string => `${publicUrl}/${locale}${path}`,
    resource: (locale: Locale, { id, slug }: { id: number; slug: string }): string =>
      `${publicUrl}/${locale}/library/${id}-${encodeURIComponent(slug)}`,
    collection: (locale: Locale, { id, slug }: { id: number; slug: string }): string =>
      `${publicUrl}/${locale}/collections/${id}-${encodeURIComponent(slug)}`,
    topic: (locale: Locale, slug: string): string => `${publicUrl}/${locale}/topics/${encodeURIComponent(slug)}`,
    place: (locale: Locale, slug: string): string => `${publicUrl}/${locale}/places/${encodeURIComponent(slug)}`,
    /** For a path that starts at the root. */
    absolute: (path: string): string => `${publicUrl}${path}`,
  };
}
