import type { Locale } from "@plaza/types/locales";
import { locales } from "@plaza/types/locales";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { listNews, type News } from "../../../features/resources/list-news.ts";
import { slugOf } from "../../../features/resources/slug.ts";
import type { Vocabulary } from "../../../features/topics/index.ts";
import type { OutsiderParts } from "../parts.ts";
import { readQuery } from "../rest/read-query.ts";
import { problemOf } from "../rest/rest-problem.ts";
import { escapeXml, xmlHead } from "../xml.ts";

const newest = 50;
const mediaType = "application/atom+xml; charset=utf-8";

const titles: Record<Locale, string> = {
  en: "Plaza: new in the library",
  es: "Plaza: novedades de la biblioteca",
  fr: "Plaza : nouveautés de la bibliothèque",
};

/** The language of titles of the feed and of its labels; texts stay in theirs. `hl` as in REST, `lang` as readers guess it. */
const feedQuery = z.object({ hl: z.enum(locales).optional(), lang: z.enum(locales).default("en") });

/** `/feeds/resources.atom` (RFC 4287). */
export function atomFeed({ deps, urls, config }: OutsiderParts): Hono {
  const route = new Hono();
  route.use(etag());
  route.get("/resources.atom", async (c) => {
    const { hl, lang } = readQuery(feedQuery, c.req.url);
    const locale = hl ?? lang;
    const [news, vocabulary] = await Promise.all([listNews(deps, newest), deps.vocabulary.get()]);
    const self = urls.absolute(`/feeds/resources.atom?hl=${locale}`);
    const entries = news.map((row) =>
      toEntry(row, { urls, vocabulary, locale, host: new URL(config.publicUrl).hostname }),
    );
    const feed = [
      `${xmlHead}<feed xmlns="http://www.w3.org/2005/Atom" xml:lang="${locale}">`,
      `<id>${escapeXml(self)}</id>`,
      `<title>${escapeXml(titles[locale])}</title>`,
      `<updated>${latest(news).toISOString()}</updated>`,
      "<author><name>Plaza</name></author>",
      `<link rel="self" type="application/atom+xml" href="${escapeXml(self)}"/>`,
      `<link rel="alternate" type="text/html" hreflang="${locale}" href="${escapeXml(urls.page(locale, "/library"))}"/>`,
      ...entries,
      "</feed>\n",
    ].join("\n");
    return c.body(feed, 200, {
      "content-type": mediaType,
      "cache-control": "no-cache",
      "cross-origin-resource-policy": "cross-origin",
    });
  });
  route.onError(problemOf(deps.log));
  return route;
}

const latest = (news: News[]): Date => new Date(Math.max(0, ...news.map(({ updatedAt }) => updatedAt.getTime())));

type EntryTools = Pick<OutsiderParts, "urls"> & { vocabulary: Vocabulary; locale: Locale; host: string };

function toEntry(row: News, { urls, vocabulary, locale, host }: EntryTools): string {
  const url = urls.resource(locale, { id: row.id, slug: slugOf(row.title) });
  const authors = row.creators.length > 0 ? row.creators : row.publisher === null ? [] : [row.publisher];
  const terms = row.topics.flatMap(({ topicId }) => vocabulary.findById(topicId) ?? []);
  return [
    "<entry>",
    `<id>tag:${host},2026:resource:${row.id}</id>`,
    `<title xml:lang="${escapeXml(row.titleLanguage)}">${escapeXml(row.title)}</title>`,
    `<link rel="alternate" type="text/html" href="${escapeXml(url)}"/>`,
    `<published>${(row.publishedAt ?? row.createdAt).toISOString()}</published>`,
    `<updated>${row.updatedAt.toISOString()}</updated>`,
    ...authors.map((name) => `<author><name>${escapeXml(name)}</name></author>`),
    ...terms.map(
      (term) =>
        `<category term="${escapeXml(term.slug)}" label="${escapeXml(vocabulary.textIn(term, locale).label)}"/>`,
    ),
    ...(row.summary === null
      ? []
      : [`<summary xml:lang="${escapeXml(row.summaryLanguage ?? row.language)}">${escapeXml(row.summary)}</summary>`]),
    "</entry>",
  ].join("\n");
}
