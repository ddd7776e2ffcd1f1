import type { Locale } from "@plaza/types/locales";
import type { PostNews } from "../../../features/posts/index.ts";
import type { OutsiderParts } from "../parts.ts";
import { escapeXml, xmlHead } from "../xml.ts";

export const feedHeaders = {
  "content-type": "application/atom+xml; charset=utf-8",
  "cache-control": "no-cache",
  "cross-origin-resource-policy": "cross-origin",
};

type PostFeed = { self: string; page: string; title: string; language: string; news: readonly PostNews[] };
export type FeedTools = Pick<OutsiderParts, "urls"> & { locale: Locale; host: string };

/** Atom (RFC 4287) of what was said. */
export function toPostFeed({ self, page, title, language, news }: PostFeed, tools: FeedTools): string {
  const latest = new Date(Math.max(0, ...news.map(({ updatedAt }) => updatedAt.getTime())));
  return [
    `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(language)}">`,
    `<id>${escapeXml(self)}</id>`,
    `<title>${escapeXml(title)}</title>`,
    `<updated>${latest.toISOString()}</updated>`,
    "<author><name>Plaza</name></author>",
    `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${tools.locale}" href="${escapeXml(page)}"/>`,
    ...news.map((entry) => toEntry(entry, tools)),
    "</feed>\n",
  ].join("\n");
}

function toEntry(entry: PostNews, { urls, locale, host }: FeedTools): string {
  const { summary, authorName } = entry;
  return [
    "<entry>",
    `<id>tag:${host},2026:post:${entry.postId}</id>`,
    `<title xml:lang="${escapeXml(entry.language)}">${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(urls.page(locale, entry.path))}"/>`,
    `<published>${entry.publishedAt.toISOString()}</published>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    ...(authorName === null ? [] : [`<author><name>${escapeXml(authorName)}</name></author>`]),
    `<summary xml:lang="${escapeXml(summary.language)}">${escapeXml(summary.text)}</summary>`,
    "</entry>",
  ].join("\n");
}
