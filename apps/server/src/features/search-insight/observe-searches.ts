import type { IncomingMessage } from "node:http";
import type { Context, MiddlewareHandler } from "hono";
import { openedResource } from "./opened-resource.ts";
import type { Search, SearchInsight } from "./search-insight.ts";
import { sourceNetwork, trustedProxies } from "./source-network.ts";

/** Called by whoever searched for a reader, once it is known what was found. */
export type NoteSearch = (search: Omit<Search, "source"> & { page: number }) => void;

type Env = { Variables: { noteSearch: NoteSearch } };
type Insight = Pick<SearchInsight, "recordSearch" | "recordOpening">;

const opened = new Set([200, 304]);

/**
 * Binds `noteSearch` to the network that asks, so that no address goes further than here, and counts resources that
 * are opened from results. A browser's prefetch is nobody's wish, and the next page is the same search.
 */
export function observeSearches(
  insight: Insight,
  { proxies = [] }: { proxies?: readonly string[] } = {},
): MiddlewareHandler<Env> {
  const isTrusted = trustedProxies(proxies);
  return async (c, next) => {
    const isCounted = c.req.method === "GET" && !isPrefetch(c);
    c.set("noteSearch", ({ page, ...search }) => {
      if (isCounted && page === 1) insight.recordSearch({ ...search, source: sourceOf(c, isTrusted) });
    });
    await next();
    if (!isCounted || !opened.has(c.res.status)) return;
    const resourceId = openedResource({
      url: new URL(c.req.url),
      referer: c.req.header("referer"),
      host: c.req.header("host"),
    });
    if (resourceId !== null) insight.recordOpening({ resourceId });
  };
}

const isPrefetch = (c: Context): boolean =>
  ["sec-purpose", "purpose", "x-moz"].some((name) => /prefetch|prerender|preview/i.test(c.req.header(name) ?? ""));

function sourceOf(c: Context, isTrusted: (address: string) => boolean): string | null {
  // Absent where a request did not come through a socket.
  const { incoming } = (c.env ?? {}) as { incoming?: Pick<IncomingMessage, "socket"> };
  const remote = incoming?.socket.remoteAddress;
  return sourceNetwork({ remote, forwardedFor: c.req.header("x-forwarded-for") }, isTrusted);
}
