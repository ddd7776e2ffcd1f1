import { type Locale, locales } from "@plaza/types/locales";
import { Hono } from "hono";
import { etag } from "hono/etag";
import { z } from "zod";
import { listNewAnswers, listNewQuestions } from "../../../features/questions/outside/list-news.ts";
import type { OutsiderParts } from "../parts.ts";
import { readId } from "../read-id.ts";
import { readQuery } from "../rest/read-query.ts";
import { problemOf } from "../rest/rest-problem.ts";
import { feedHeaders, type FeedTools, toPostFeed } from "./post-feed.ts";

const newest = 50;

const titles: Record<Locale, string> = {
  en: "Plaza: new questions",
  es: "Plaza: preguntas nuevas",
  fr: "Plaza : nouvelles questions",
};

/** The language of titles of the feed and of the pages that entries lead to; texts stay in theirs. */
const feedQuery = z.object({ hl: z.enum(locales).default("en"), topic: z.string().max(100).optional() });

/** `/feeds/questions.atom`, one topic of it, and `/feeds/questions/{id}.atom` (RFC 4287). */
export function questionFeed({ deps, urls, config }: OutsiderParts): Hono {
  const route = new Hono();
  const toolsFor = (locale: Locale): FeedTools => ({ urls, locale, host: new URL(config.publicUrl).hostname });
  route.use("/questions.atom", etag());
  route.use("/questions/*", etag());
  route.get("/questions.atom", async (c) => {
    const { hl, topic } = readQuery(feedQuery, c.req.url);
    const vocabulary = await deps.vocabulary.get();
    const term = topic === undefined ? null : vocabulary.findBySlug(topic);
    const news = await listNewQuestions(deps, { topic, limit: newest });
    const query = new URLSearchParams({ hl, ...(topic === undefined ? {} : { topic }) }).toString();
    const narrowed = topic === undefined ? "" : `?${new URLSearchParams({ topic }).toString()}`;
    const feed = {
      self: urls.absolute(`/feeds/questions.atom?${query}`),
      page: urls.page(hl, `/questions${narrowed}`),
      title: term ? `${titles[hl]} (${vocabulary.textIn(term, hl).label})` : titles[hl],
      language: hl,
      news,
    };
    return c.body(toPostFeed(feed, toolsFor(hl)), 200, feedHeaders);
  });
  route.get("/questions/:file{[1-9][0-9]{0,9}\\.atom}", async (c) => {
    const { hl } = readQuery(feedQuery, c.req.url);
    const id = readId(c.req.param("file").replace(".atom", ""));
    const { path, ...question } = await listNewAnswers(deps, id, newest);
    const self = urls.absolute(`/feeds/questions/${id}.atom?hl=${hl}`);
    return c.body(toPostFeed({ ...question, self, page: urls.page(hl, path) }, toolsFor(hl)), 200, feedHeaders);
  });
  route.onError(problemOf(deps.log));
  return route;
}
