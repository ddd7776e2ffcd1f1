import { type Locale, locales } from "@plaza/types/locales";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { type CollectionNews, listCollectionNews } from "../../../features/collections/collection-feed.ts";
import type { OutsiderParts } from "../parts.ts";
import { readId } from "../read-id.ts";
import { readQuery } from "../rest/read-query.ts";
import { problemOf } from "../rest/rest-problem.ts";
import { escapeXml, xmlHead } from "../xml.ts";

const newest = 50;
const mediaType = "application/atom+xml; charset=utf-8";
/** The language of the pages that entries lead to; texts stay in theirs. */
const feedQuery = z.object({ hl: z.enum(locales).default("en") });

/** `/feeds/collections/{id}.atom` (RFC 4287): what was added to a public collection. */
export function collectionFeed({ deps, urls, config }: OutsiderParts): Hono {
  const route = new Hono();
  route.use(etag());
  route.get("/:file{[1-9][0-9]{0,9}\\.atom}", async (c) => {
    const { hl } = readQuery(feedQuery, c.req.url);
    const id = readId(c.req.param("file").replace(".atom", ""));
    const news = await listCollectionNews(deps, id, newest);
    const feed = toFeed(news, { urls, locale: hl, host: new URL(config.publicUrl).hostname });
    return c.body(feed, 200, {
      "content-type": mediaType,
      "cache-control": "no-cache",
      "cross-origin-resource-policy": "cross-origin",
    });
  });
  route.onError(problemOf(deps.log));
  return route;
}

type Tools = Pick<OutsiderParts, "urls"> & { locale: Locale; host: string };

function toFeed({ collection, entries }: CollectionNews, tools: Tools): string {
  const { urls, locale } = tools;
  const self = escapeXml(urls.absolute(`/feeds/collections/${collection.id}.atom?hl=${locale}`));
  const page = escapeXml(urls.collection(locale, collection));
  return [
    `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${escapeXml(collection.language)}">`,
    `<id>${self}</id>`,
    `<title>${escapeXml(collection.title)}</title>`,
    `<updated>${collection.updatedAt.toISOString()}</updated>`,
    "<author><name>Plaza</name></author>",
    `<link rel="self" type="application/atom+xml" href="${self}"/>`,
    `<link rel="alternate" type="text/html" hreflang="${locale}" href="${page}"/>`,
    ...entries.map((entry) => toEntry(entry, collection.id, tools)),
    "</feed>\n",
  ].join("\n");
}

function toEntry(
  entry: CollectionNews["entries"][number],
  collectionId: number,
  { urls, locale, host }: Tools,
): string {
  const url = urls.resource(locale, { id: entry.resourceId, slug: entry.slug });
  const { summary } = entry;
  return [
    "<entry>",
    `<id>tag:${host},2026:collection:${collectionId}:${entry.resourceId}</id>`,
    `<title xml:lang="${escapeXml(entry.titleLanguage)}">${escapeXml(entry.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<published>${entry.addedAt.toISOString()}</published>`,
    `<updated>${entry.updatedAt.toISOString()}</updated>`,
    ...(summary === null
      ? []
      : [`<summary xml:lang="${escapeXml(summary.language)}">${escapeXml(summary.text)}</summary>`]),
    "</entry>",
  ].join("\n");
}
