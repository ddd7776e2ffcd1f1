import { type Locale, locales } from "@plaza/types/locales";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import {
  findMergedInto,
  listNewPosts,
  listNewThreads,
  type ThreadNews,
} from "../../../features/threads/outside/list-news.ts";
import type { OutsiderParts } from "../parts.ts";
import { readId } from "../read-id.ts";
import { readQuery } from "../rest/read-query.ts";
import { problemOf } from "../rest/rest-problem.ts";
import { escapeXml, xmlHead } from "../xml.ts";

const newest = 50;
const headers = {
  "content-type": "application/atom+xml; charset=utf-8",
  "cache-control": "no-cache",
  "cross-origin-resource-policy": "cross-origin",
};

const titles: Record<Locale, string> = {
  en: "Plaza: new discussions",
  es: "Plaza: conversaciones nuevas",
  fr: "Plaza : nouvelles discussions",
};

/** The language of titles of the feed and of the pages that entries lead to; texts stay in theirs. */
const feedQuery = z.object({
  hl: z.enum(locales).default("en"),
  topic: z.string().max(100).optional(),
  network: z.string().max(200).optional(),
});

type Feed = { self: string; page: string; title: string; language: string; news: ThreadNews[] };
type Tools = Pick<OutsiderParts, "urls"> & { locale: Locale; host: string };

/** `/feeds/discussions.xml`, of a topic or a network, and `/feeds/discussions/{id}.xml` (RFC 4287). What hides is in none. */
export function threadFeed({ deps, urls, config }: OutsiderParts): Hono {
  const route = new Hono();
  const toolsFor = (locale: Locale): Tools => ({ urls, locale, host: new URL(config.publicUrl).hostname });
  route.use("/discussions.xml", etag());
  route.use("/discussions/*", etag());
  route.get("/discussions.xml", async (c) => {
    const { hl, topic, network } = readQuery(feedQuery, c.req.url);
    const vocabulary = await deps.vocabulary.get();
    const term = topic === undefined ? null : vocabulary.findBySlug(topic);
    const news = await listNewThreads(deps, { topic, network }, newest);
    const place = { ...(topic === undefined ? {} : { topic }), ...(network === undefined ? {} : { network }) };
    const narrowed = new URLSearchParams(place).toString();
    const feed: Feed = {
      self: urls.absolute(`/feeds/discussions.xml?${new URLSearchParams({ hl, ...place }).toString()}`),
      page: urls.page(hl, `/discussions${narrowed === "" ? "" : `?${narrowed}`}`),
      title: term ? `${titles[hl]} (${vocabulary.textIn(term, hl).label})` : titles[hl],
      language: hl,
      news,
    };
    return c.body(toXml(feed, toolsFor(hl)), 200, headers);
  });
  route.get("/discussions/:file{[1-9][0-9]{0,9}\\.xml}", async (c) => {
    const { hl } = readQuery(feedQuery, c.req.url);
    const id = readId(c.req.param("file").replace(".xml", ""));
    const mergedInto = await findMergedInto(deps, id);
    if (mergedInto !== null) return c.redirect(urls.absolute(`/feeds/discussions/${mergedInto}.xml?hl=${hl}`), 301);
    const { path, ...thread } = await listNewPosts(deps, id, newest);
    const self = urls.absolute(`/feeds/discussions/${id}.xml?hl=${hl}`);
    return c.body(toXml({ ...thread, self, page: urls.page(hl, path) }, toolsFor(hl)), 200, headers);
  });
  route.onError(problemOf(deps.log));
  return route;
}

function toXml({ self, page, title, language, news }: Feed, tools: Tools): string {
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

function toEntry(entry: ThreadNews, { urls, locale, host }: Tools): string {
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
