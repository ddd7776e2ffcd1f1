import { type Locale, locales } from "@plaza/types/locales";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { findMergedInto, listNewPosts, listNewThreads } from "../../../features/threads/outside/list-news.ts";
import type { OutsiderParts } from "../parts.ts";
import { readId } from "../read-id.ts";
import { readQuery } from "../rest/read-query.ts";
import { problemOf } from "../rest/rest-problem.ts";
import { feedHeaders, type FeedTools, toPostFeed } from "./post-feed.ts";

const newest = 50;

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

/** `/feeds/discussions.atom`, of a topic or a network, and `/feeds/discussions/{id}.atom` (RFC 4287). What hides is in none. */
export function threadFeed({ deps, urls, config }: OutsiderParts): Hono {
  const route = new Hono();
  const toolsFor = (locale: Locale): FeedTools => ({ urls, locale, host: new URL(config.publicUrl).hostname });
  route.use("/discussions.atom", etag());
  route.use("/discussions/*", etag());
  route.get("/discussions.atom", async (c) => {
    const { hl, topic, network } = readQuery(feedQuery, c.req.url);
    const vocabulary = await deps.vocabulary.get();
    const term = topic === undefined ? null : vocabulary.findBySlug(topic);
    const news = await listNewThreads(deps, { topic, network }, newest);
    const place = { ...(topic === undefined ? {} : { topic }), ...(network === undefined ? {} : { network }) };
    const narrowed = new URLSearchParams(place).toString();
    const feed = {
      self: urls.absolute(`/feeds/discussions.atom?${new URLSearchParams({ hl, ...place }).toString()}`),
      page: urls.page(hl, `/discussions${narrowed === "" ? "" : `?${narrowed}`}`),
      title: term ? `${titles[hl]} (${vocabulary.textIn(term, hl).label})` : titles[hl],
      language: hl,
      news,
    };
    return c.body(toPostFeed(feed, toolsFor(hl)), 200, feedHeaders);
  });
  route.get("/discussions/:file{[1-9][0-9]{0,9}\\.atom}", async (c) => {
    const { hl } = readQuery(feedQuery, c.req.url);
    const id = readId(c.req.param("file").replace(".atom", ""));
    const mergedInto = await findMergedInto(deps, id);
    if (mergedInto !== null) return c.redirect(urls.absolute(`/feeds/discussions/${mergedInto}.atom?hl=${hl}`), 301);
    const { path, ...thread } = await listNewPosts(deps, id, newest);
    const self = urls.absolute(`/feeds/discussions/${id}.atom?hl=${hl}`);
    return c.body(toPostFeed({ ...thread, self, page: urls.page(hl, path) }, toolsFor(hl)), 200, feedHeaders);
  });
  route.onError(problemOf(deps.log));
  return route;
}
