import { randomUUID } from "node:crypto";
import { isLocale } from "@plaza/types/locales";
import type { MiddlewareHandler } from "hono";
import type { Config } from "../config.ts";
import type { NoteSearch } from "../features/search-insight/index.ts";
import type { Logger } from "../platform/logger.ts";
import type { Viewer } from "../platform/viewer.ts";
import type { Visit } from "../platform/visit.ts";
import type { Metrics } from "./metrics.ts";

export type Variables = { requestId: string; noteSearch: NoteSearch; visit: Visit; viewer: Viewer | null };
type Middleware = MiddlewareHandler<{ Variables: Variables }>;

/** Ours always: an id from outside could carry anything into the log. */
export function requestIds(): Middleware {
  return async (c, next) => {
    const requestId = randomUUID();
    c.set("requestId", requestId);
    await next();
    c.res.headers.set("x-request-id", requestId);
  };
}

const outside = new Set([
  "api",
  "assets",
  "collections",
  "feeds",
  "files",
  "health",
  "library",
  "light",
  "maps",
  "metrics",
  "robots.txt",
  "sitemap.xml",
  "unsubscribe",
]);
const pageKinds = new Set([
  "",
  "about",
  "accessibility",
  "asked",
  "collections",
  "discussions",
  "gaps",
  "library",
  "me",
  "moderation",
  "networks",
  "organisations",
  "outbox",
  "people",
  "places",
  "posts",
  "questions",
  "report",
  "search",
  "sign-in",
  "topics",
  "unsubscribe",
]);

/** The kind of path, never the path: it can tell who reads what, and each new label would stay in memory. */
function routeOf(path: string): string {
  const [first = "", second = ""] = path.slice(1).split("/");
  if (isLocale(first)) return `/:locale/${pageKinds.has(second) ? second : ":"}`;
  return first === "" || outside.has(first) ? `/${first}` : "/:";
}

export function logRequests(log: Logger, metrics: Metrics): Middleware {
  return async (c, next) => {
    const started = performance.now();
    await next();
    const milliseconds = performance.now() - started;
    const labels = { method: c.req.method, route: routeOf(c.req.path), status: c.res.status };
    metrics.requestSeconds.observe(labels, milliseconds / 1_000);
    log.info({ ...labels, milliseconds: Math.round(milliseconds), requestId: c.get("requestId") }, "request");
  };
}

/** A page sets its own, stricter or with hashes (`web-pages.ts`). */
const closedPolicy = "default-src 'none'; base-uri 'none'; form-action 'none'; frame-ancestors 'none'";

export function securityHeaders(config: Config): Middleware {
  const fixed: Record<string, string> = {
    "x-content-type-options": "nosniff",
    "x-frame-options": "DENY",
    "referrer-policy": "strict-origin-when-cross-origin",
    "permissions-policy": "camera=(), geolocation=(), microphone=(), payment=(), usb=(), browsing-topics=()",
    "cross-origin-opener-policy": "same-origin",
    ...(config.publicUrl.startsWith("https:") ? { "strict-transport-security": "max-age=31536000" } : {}),
  };
  return async (c, next) => {
    await next();
    for (const [name, value] of Object.entries(fixed)) c.res.headers.set(name, value);
    if (!c.res.headers.has("content-security-policy")) c.res.headers.set("content-security-policy", closedPolicy);
    if (!c.res.headers.has("cross-origin-resource-policy"))
      c.res.headers.set("cross-origin-resource-policy", "same-origin");
  };
}

/** A foreign name that resolves to this server would lend its origin to a stranger's script. */
export function allowedHosts(config: Config): Middleware {
  const publicHost = new URL(config.publicUrl).host;
  const loopback = /^(localhost|127\.\d+\.\d+\.\d+|\[::1\])(:\d+)?$/;
  return async (c, next) => {
    const host = c.req.header("host") ?? "";
    // Probes ask by the address of the node, and learn nothing that could be lent.
    if (host === publicHost || loopback.test(host) || c.req.path.startsWith("/health/")) return next();
    return c.text(`This server answers as ${publicHost}. Set PUBLIC_URL to the address that people use.`, 421);
  };
}

/** Asked by mail programs, which come from no page of ours and without cookies (RFC 8058). */
const isOneClick = (path: string): boolean => /^\/unsubscribe\/[\w.-]{1,200}$/.test(path);

/** Unsafe methods come from our own pages only, and from mail programs where the address itself is the proof. */
export function refuseForeignWrites(): Middleware {
  return async (c, next) => {
    if (c.req.method === "GET" || c.req.method === "HEAD" || c.req.method === "OPTIONS") return next();
    if (isOneClick(c.req.path)) return next();
    const origin = c.req.header("origin");
    const sameOrigin = origin !== undefined && URL.canParse(origin) && new URL(origin).host === c.req.header("host");
    if (sameOrigin || c.req.header("sec-fetch-site") === "same-origin") return next();
    return c.text("This request came from another site and was refused.", 403);
  };
}

/** What is no address of ours is answered before anything logs it or makes a page of it. */
export function refuseMalformedPaths(): Middleware {
  return async (c, next) => {
    const { pathname } = new URL(c.req.url);
    if (pathname.startsWith("//")) return c.text("There is no such page.", 404);
    return isDecodable(pathname) ? next() : c.text("This address is not well-formed.", 400);
  };
}

function isDecodable(pathname: string): boolean {
  try {
    decodeURIComponent(pathname);
    return true;
  } catch {
    return false;
  }
}
