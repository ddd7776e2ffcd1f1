import { trpcServer } from "@hono/trpc-server";
import { memberLimits } from "@plaza/types/members";
import { postLimits } from "@plaza/types/posts";
import { Hono, type MiddlewareHandler } from "hono";
import { bodyLimit } from "hono/body-limit";
import { compress } from "hono/compress";
import { appRouter } from "../app-router.ts";
import type { Config } from "../config.ts";
import { type NoteSearch, observeSearches, type SearchInsight } from "../features/search-insight/index.ts";
import type { FileStore } from "../platform/ports/file-store.ts";
import type { Viewer } from "../platform/viewer.ts";
import type { Visit } from "../platform/visit.ts";
import type { Deps } from "../trpc/trpc.ts";
import { createAssets } from "./assets.ts";
import { health } from "./health.ts";
import { lightVersion } from "./light-version.ts";
import { type Metrics, metricsRoute } from "./metrics.ts";
import { oneClick } from "./one-click.ts";
import { outsiders } from "./outsiders.ts";
import { providerSignIn } from "./provider-sign-in.ts";
import {
  allowedHosts,
  logRequests,
  refuseForeignWrites,
  refuseMalformedPaths,
  requestIds,
  securityHeaders,
  type Variables,
} from "./safety.ts";
import { keepPrivate, visits } from "./visits.ts";
import type { WebPages } from "./web-pages.ts";

export type AppParts = {
  config: Config;
  deps: Deps;
  files: FileStore;
  insight: SearchInsight;
  metrics: Metrics;
  pages: WebPages;
  /** False while starting, stopping, or when the index cannot answer. */
  isReady: () => boolean;
  /** What keeps the shared search engine from answering, in words. */
  searchProblem?: () => string | null;
};

/** Forms of text; a photo comes to a page of its own. */
const bodyBytesMax = 64 * 1024;
const photoForm = /^\/[a-z]{2}\/me\/profile\/photo(?:\.data)?$/;
/** 20,000 letters of any script, escaped as forms escape them, twice: with what stands there now. */
const postFormBytesMax = 512 * 1024;
/** Somewhat more than a photo may have, so that the form can say so. */
const photoFormBytesMax = memberLimits.photoBytesMax + 1024 * 1024;
/** A file of a post: its bytes alone, or with the text of a form that has no script. */
const attachmentForm = /^\/(?:api\/attachments|[a-z]{2}\/me\/drafts\/keep(?:\.data)?)$/;
const attachmentFormBytesMax = postLimits.attachmentBytesMax + 1024 * 1024;
/** Many questions in one call would be a way around the limits of one. */
const trpcBatchMax = 10;

/** Nothing before it reads a body. */
function limitBodies(): MiddlewareHandler<{ Variables: Variables }> {
  const limitedTo = (maxSize: number) =>
    bodyLimit({ maxSize, onError: (c) => c.text("This request is too large.", 413) });
  const limits = {
    forms: limitedTo(bodyBytesMax),
    photos: limitedTo(photoFormBytesMax),
    attachments: limitedTo(attachmentFormBytesMax),
    posts: limitedTo(postFormBytesMax),
  };
  const kindOf = (path: string): keyof typeof limits => {
    if (photoForm.test(path)) return "photos";
    if (attachmentForm.test(path)) return "attachments";
    return "posts";
  };
  return (c, next) => limits[c.get("viewer") === null ? "forms" : kindOf(c.req.path)](c, next);
}

export type App = Hono<{ Variables: Variables }>;

const limitBatches = (): MiddlewareHandler => async (c, next) => {
  // An escaped comma parts calls as well: tRPC looks at the path after it was unescaped.
  const batch = c.req.path.split(/,|%2c/i).length;
  if (batch > trpcBatchMax) return c.json({ error: "too_many_calls" }, 400);
  c.header("cache-control", "no-cache");
  return next();
};

const procedures = (deps: AppParts["deps"]): MiddlewareHandler =>
  trpcServer({
    router: appRouter,
    endpoint: "/api/trpc",
    createContext: (_options, c) => ({
      ...deps,
      requestId: c.get("requestId") as string,
      noteSearch: c.get("noteSearch") as NoteSearch,
      viewer: c.get("viewer") as Viewer | null,
      visit: c.get("visit") as Visit,
    }),
  });

export function createApp(parts: AppParts): App {
  const { config, deps, files, insight, metrics, pages } = parts;
  const app: App = new Hono();
  app.use(
    requestIds(),
    logRequests(deps.log, metrics),
    securityHeaders(config),
    allowedHosts(config),
    refuseForeignWrites(),
    observeSearches(insight, { proxies: config.trustedProxies }),
  );

  app.route("/health", health(parts));
  app.route("/metrics", metricsRoute(config.metricsToken, metrics));
  app.route("/light", lightVersion());
  if (!config.development) app.route("/", createAssets());

  app.use(visits(deps, config));
  app.use(limitBodies());
  app.use("/api/*", compress());
  app.use("/api/trpc/*", limitBatches(), keepPrivate(), procedures(deps));
  app.route("/api/auth", providerSignIn(deps));
  app.route("/unsubscribe", oneClick(deps));
  app.route("/", outsiders(config, { ...deps, files }));
  app.use(refuseMalformedPaths());
  app.all("*", keepPrivate(), (c) =>
    pages.respond(c.req.raw, {
      requestId: c.get("requestId"),
      noteSearch: c.get("noteSearch"),
      viewer: c.get("viewer"),
      visit: c.get("visit"),
    }),
  );

  app.onError((error, c) => {
    deps.log.error({ err: error, requestId: c.get("requestId") }, "request failed");
    return c.text(`Something went wrong on our side. Nothing was changed. Request ${c.get("requestId")}`, 500);
  });
  return app;
}
