import { searchLimits } from "@plaza/types/search";
import { z } from "zod";
import { listThreadRecords, showThreadRecord } from "../../../features/threads/outside/list-records.ts";
import { threadDetail, threadRecord } from "../../../features/threads/outside/thread.record.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { canonicalTag } from "../../reader-locale.ts";
import type { OutsiderParts } from "../parts.ts";
import { readQuery } from "./read-query.ts";
import { cursorOf, idOfCursor, listQuery, searchQuery } from "./rest-schemas.ts";

export { threadDetail, threadRecord };

const { lang, topic, page, hl } = searchQuery.shape;

export const threadQuery = z.object({
  q: z.string().max(searchLimits.queryMax).default("").describe("Words; threads come by relevance then, paged by page"),
  topic: topic.describe("Slugs of topics; narrower ones are included"),
  network: z.string().max(200).optional().describe("Slug of the network where they stand"),
  lang: lang.describe("Languages of their titles; with q also of their posts"),
  after: listQuery.shape.after,
  page: page.describe("With q only"),
  size: listQuery.shape.size,
  hl,
});
export const threadPageQuery = z.object({ page: page.describe("Fifty posts each") });

export const threadPage = z.object({
  items: z.array(threadRecord),
  nextCursor: z.string().nullable().describe("Give it as `after` for the next page; null at the end, and with q"),
});

type Parts = Pick<OutsiderParts, "deps"> & { urls: PageUrls };

/** Threads that everybody may read. */
export async function listThreads({ deps, urls }: Parts, url: string): Promise<z.output<typeof threadPage>> {
  const { q, after, size, hl: reader, ...asked } = readQuery(threadQuery, url);
  const shared = {
    q,
    size,
    topic: asked.topic,
    network: asked.network,
    lang: asked.lang.map((tag) => canonicalTag(tag).split("-", 1)[0] ?? tag),
    readerLanguage: canonicalTag(reader),
  };
  const range = q.trim() === "" ? { afterId: after === undefined ? 0 : idOfCursor(after) } : { page: asked.page };
  const { items, lastId } = await listThreadRecords({ ...deps, urls }, { ...shared, ...range });
  return { items, nextCursor: lastId === null ? null : cursorOf(lastId) };
}

/** One thread with a page of its posts. */
export const showThread = (
  { deps, urls }: Parts,
  threadId: number,
  url: string,
): Promise<z.output<typeof threadDetail>> =>
  showThreadRecord({ ...deps, urls }, { threadId, ...readQuery(threadPageQuery, url) });
