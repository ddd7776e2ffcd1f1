import { type Context, Hono } from "hono";
import { cors } from "hono/cors";
import { etag, RETAINED_304_HEADERS } from "hono/etag";
import type { z } from "zod";
import { listRecords, showRecord } from "../../../features/resources/list-records.ts";
import { slugOf } from "../../../features/resources/slug.ts";
import { findHits } from "../../../features/search/find-hits.ts";
import { listTopicRecords } from "../../../features/topics/topic.record.ts";
import { threadPath, threadSlug } from "../../../features/threads/index.ts";
import { findMergedInto } from "../../../features/threads/outside/list-news.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { type SearchedType, searchedTypes } from "@plaza/types/search";
import type { Locale } from "@plaza/types/locales";
import type { Variables } from "../../safety.ts";
import { canonicalTag, localeFor } from "../../reader-locale.ts";
import { describeRest } from "./openapi.ts";
import type { OutsiderParts } from "../parts.ts";
import { readId } from "../read-id.ts";
import { readQuery } from "./read-query.ts";
import { listNetworks } from "./rest-networks.ts";
import { listPeople } from "./rest-people.ts";
import { listQuestions, showQuestion } from "./rest-questions.ts";
import { listThreads, showThread } from "./rest-threads.ts";
import { notFound, problem, problemOf } from "./rest-problem.ts";
import {
  cursorOf,
  idOfCursor,
  listQuery,
  type recordPage,
  type searchAnswer,
  searchQuery,
  type topicList,
} from "./rest-schemas.ts";

const shared = ["access-control-allow-origin", "cross-origin-resource-policy"];

/** What anyone may read and build on: `/api/v1`. */
export function rest({ config, deps, urls }: OutsiderParts): Hono<{ Variables: Variables }> {
  const route = new Hono<{ Variables: Variables }>();
  const description = describeRest(config.publicUrl);
  route.use(cors({ origin: "*", allowMethods: ["GET", "HEAD"], maxAge: 86_400 }));
  route.use(async (c, next) => {
    c.header("cross-origin-resource-policy", "cross-origin");
    c.header("cache-control", "no-cache");
    if (c.req.method === "GET" || c.req.method === "HEAD") return next();
    c.header("allow", "GET, HEAD");
    return problem(c, { status: 405, code: "method_not_allowed", message: "This interface is read-only." });
  });
  for (const path of ["/search", "/people"])
    route.use(path, (c, next) => {
      deps.searchLimit.takeCall({ visit: c.get("visit") });
      return next();
    });
  route.use(etag({ retainedHeaders: [...RETAINED_304_HEADERS, ...shared] }));

  route.get("/openapi.json", (c) => c.json(description));
  route.get("/resources", async (c) => c.json(await listResources({ ...deps, urls }, c.req.url)));
  route.get("/resources/:id", async (c) => c.json(await showRecord({ ...deps, urls }, readId(c.req.param("id")))));
  route.get("/topics", async (c) =>
    c.json({ items: await listTopicRecords({ ...deps, urls }) } satisfies z.output<typeof topicList>),
  );
  route.get("/people", async (c) => c.json(await listPeople({ deps, urls }, c.req.url)));
  route.get("/threads", async (c) => c.json(await listThreads({ deps, urls }, c.req.url)));
  route.get("/threads/:id", async (c) => {
    const threadId = readId(c.req.param("id"));
    const mergedInto = await findMergedInto(deps, threadId);
    if (mergedInto !== null) return c.redirect(urls.absolute(`/api/v1/threads/${mergedInto}`), 301);
    return c.json(await showThread({ deps, urls }, threadId, c.req.url));
  });
  route.get("/networks", async (c) => c.json(await listNetworks({ deps, urls }, c.req.url)));
  route.get("/questions", async (c) => c.json(await listQuestions({ deps, urls }, c.req.url)));
  route.get("/questions/:id", async (c) => c.json(await showQuestion({ deps, urls }, readId(c.req.param("id")))));
  route.get("/search", async (c) => c.json(await search(deps, urls, c)));
  route.all("*", notFound);
  route.onError(problemOf(deps.log));
  return route;
}

type Deps = OutsiderParts["deps"];

async function listResources(deps: Deps & { urls: PageUrls }, url: string): Promise<z.output<typeof recordPage>> {
  const { after, size, since } = readQuery(listQuery, url);
  const range = {
    afterId: after === undefined ? 0 : idOfCursor(after),
    size,
    since: since === undefined ? undefined : new Date(since),
  };
  const { items, lastId } = await listRecords(deps, range);
  return { items, nextCursor: lastId === null ? null : cursorOf(lastId) };
}

async function search(
  deps: Deps,
  urls: PageUrls,
  c: Context<{ Variables: Variables }>,
): Promise<z.output<typeof searchAnswer>> {
  const started = performance.now();
  const { q, type, lang, topic, country, kind, hl, ...paging } = readQuery(searchQuery, c.req.url);
  const locale = localeFor(hl);
  const found = await findHits(
    { ...deps, noteSearch: c.get("noteSearch") },
    {
      ...paging,
      text: q,
      types: type.length === 0 ? [...searchedTypes] : type,
      filters: { lang, topic, country, kind },
      readerLanguage: canonicalTag(hl),
      labelLocale: locale,
    },
  );
  return {
    items: found.hits.map(({ language, ...hit }) => ({
      ...hit,
      lang: language,
      url: addressOf(hit, urls, locale),
    })),
    facets: facetsOf(found.facets),
    total: found.total,
    page: paging.page,
    size: paging.size,
    corrected: found.corrected,
    tookMs: Math.round((performance.now() - started) * 10) / 10,
  };
}

function addressOf(hit: { type: SearchedType; id: number; title: string }, urls: PageUrls, locale: Locale): string {
  if (hit.type === "resource") return urls.resource(locale, { id: hit.id, slug: slugOf(hit.title) });
  if (hit.type === "thread") return urls.page(locale, threadPath({ threadId: hit.id, slug: threadSlug(hit.title) }));
  const slug = slugOf(hit.title).replace(/^resource$/, "question");
  return urls.page(locale, `/questions/${hit.id}-${encodeURIComponent(slug)}`);
}

type Facets = z.output<typeof searchAnswer>["facets"];

function facetsOf(views: Awaited<ReturnType<typeof findHits>>["facets"]): Facets {
  const facets: Facets = { topic: [], kind: [], lang: [], country: [] };
  for (const { name, values } of views)
    facets[name] = values.map(({ value, label, count }) => ({ value, label, count }));
  return facets;
}
