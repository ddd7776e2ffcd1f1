import { Hono } from "hono";
import { compress } from "hono/compress";
import { createPageUrls } from "../platform/page-urls.ts";
import { attachments, attachmentUploads } from "./outsiders/attachments.ts";
import { atomFeed } from "./outsiders/feeds/atom-feed.ts";
import { citationDownloads } from "./outsiders/citation-downloads.ts";
import { collectionDownloads } from "./outsiders/collection-downloads.ts";
import { collectionFeed } from "./outsiders/feeds/collection-feed.ts";
import { locatorMaps } from "./outsiders/locator-maps.ts";
import type { OutsiderDeps, OutsiderParts } from "./outsiders/parts.ts";
import { photos } from "./outsiders/photos.ts";
import { questionFeed } from "./outsiders/feeds/question-feed.ts";
import { rest } from "./outsiders/rest/rest.ts";
import { robots } from "./outsiders/robots.ts";
import { rootRedirect } from "./outsiders/root-redirect.ts";
import { sitemap } from "./outsiders/sitemap.ts";
import { storedFiles } from "./outsiders/stored-files.ts";
import { threadFeed } from "./outsiders/feeds/thread-feed.ts";

/** What machines, other sites and readers of other programs get; `/api` is compressed by the app. */
export function outsiders(config: OutsiderParts["config"], deps: OutsiderDeps): Hono {
  const parts: OutsiderParts = { config, deps, urls: createPageUrls(config.publicUrl) };
  const route = new Hono();
  for (const path of ["/feeds/*", "/collections/*", "/maps/*", "/:file{sitemap.*\\.xml}"]) route.use(path, compress());
  route.route("/", rootRedirect());
  route.route("/api/v1", rest(parts));
  route.route("/feeds/collections", collectionFeed(parts));
  route.route("/feeds", questionFeed(parts));
  route.route("/feeds", threadFeed(parts));
  route.route("/feeds", atomFeed(parts));
  route.route("/", sitemap(parts));
  route.route("/robots.txt", robots(parts));
  route.route("/library", citationDownloads(parts));
  route.route("/collections", collectionDownloads(parts));
  route.route("/maps", locatorMaps());
  route.route("/api/attachments", attachmentUploads(parts));
  route.route("/files", photos(parts));
  route.route("/files", attachments(parts));
  route.route("/files", storedFiles(parts));
  return route;
}
