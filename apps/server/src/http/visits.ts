import type { IncomingMessage } from "node:http";
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import { hasOwnCookie, readViewer } from "../features/accounts/index.ts";
import { sourceNetwork, trustedProxies } from "../features/search-insight/index.ts";
import type { Visit } from "../platform/visit.ts";
import type { Deps } from "../trpc/trpc.ts";
import type { Variables } from "./safety.ts";

type Middleware = MiddlewareHandler<{ Variables: Variables }>;

/** Finds out once who asks, and sends the cookies that signing in or out leaves behind. */
export function visits(deps: Deps, { trustedProxies: proxies }: Pick<Config, "trustedProxies">): Middleware {
  const isTrusted = trustedProxies(proxies);
  return async (c, next) => {
    const cookies: string[] = [];
    // Absent where a request did not come through a socket.
    const { incoming } = (c.env ?? {}) as { incoming?: Pick<IncomingMessage, "socket"> };
    const came = { remote: incoming?.socket.remoteAddress, forwardedFor: c.req.header("x-forwarded-for") };
    const visit: Visit = {
      headers: c.req.raw.headers,
      setCookie: (cookie) => void cookies.push(cookie),
      source: sourceNetwork(came, isTrusted),
    };
    c.set("visit", visit);
    c.set("viewer", await readViewer({ ...deps, visit }));
    await next();
    for (const cookie of cookies) c.res.headers.append("set-cookie", cookie);
  };
}

/** What is about whoever looks or holds words of somebody, whether or not she is signed in. */
const personal = /^\/[a-z]{2}\/(?:asked|me|outbox|sign-in|unsubscribe)(?:[/.]|$)/;
export const isPersonal = (pathname: string): boolean => personal.test(pathname);

/** What is made for one person is kept by nobody, neither by a proxy nor by a browser that others use after her. */
export function keepPrivate(): Middleware {
  return async (c, next) => {
    await next();
    const isHers = hasOwnCookie(c.req.raw.headers) || c.res.headers.has("set-cookie") || isPersonal(c.req.path);
    if (!isHers) return;
    c.res.headers.set("cache-control", "private, no-store");
    c.res.headers.delete("etag");
  };
}
