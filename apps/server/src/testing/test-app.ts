import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { type Database, openDatabase } from "@plaza/database";
import { listenTo } from "@plaza/database/listen";
import { createTestDatabase, leaveTestServer } from "@plaza/database/testing";
import { createEmbeddedIndex } from "@plaza/search";
import { DiskFileStore } from "../adapters/disk-file-store.ts";
import { createCaller } from "../app-router.ts";
import { accountSettings, type Config } from "../config.ts";
import { createAccounts } from "../features/accounts/index.ts";
import { SearchLimit } from "../features/moderation/index.ts";
import { type ImportReport, importResources } from "../features/resources/import/index.ts";
import type { ImportSource } from "../features/resources/import/source-line.ts";
import { Bell } from "../features/notifications/index.ts";
import { loadTopicsAndPlaces } from "../features/resources/load-starter.ts";
import { SearchFeed } from "../features/search/index.ts";
import { SearchInsight } from "../features/search-insight/index.ts";
import { VocabularySource } from "../features/topics/index.ts";
import { type App, createApp } from "../http/app.ts";
import { createMetrics, type Metrics } from "../http/metrics.ts";
import { WebPages } from "../http/web-pages.ts";
import { createLogger } from "../platform/logger.ts";
import type { WebBuild } from "../platform/ports/web-build.ts";
import type { Viewer } from "../platform/viewer.ts";
import type { Deps } from "../trpc/trpc.ts";

/** A record as files of the import hold it. */
export type TestRecord = Record<string, unknown>;

export type TestApp = {
  app: App;
  config: Config;
  db: Database;
  /** For another process. */
  databaseUrl: string;
  deps: Deps;
  files: DiskFileStore;
  metrics: Metrics;
  caller: ReturnType<typeof createCaller>;
  /** As a member, or as nobody. */
  callerAs(viewer: Viewer | null): ReturnType<typeof createCaller>;
  /** Statements sent to PostgreSQL so far. */
  countStatements(): number;
  get(path: string, headers?: Record<string, string>): Promise<Response>;
  /** Through the import, and then into the index. */
  importRecords(records: TestRecord[]): Promise<ImportReport>;
  /** Id in the database of an imported record. */
  idOf(sourceId: string): Promise<number>;
  /** Brings the index up to what the database holds. */
  follow(): Promise<void>;
  stop(): Promise<void>;
};

type Options = {
  config?: Partial<Config>;
  /** What React Router would render. */
  renderPage?: (request: Request) => Response | Promise<Response>;
  isReady?: () => boolean;
  /** False: as in the moment before the first build. */
  isIndexBuilt?: boolean;
};

export const testConfig: Config = {
  host: "127.0.0.1",
  port: 3000,
  publicUrl: "http://localhost:3000",
  mode: "demo",
  // Assets are those of a built web app, which tests of the server do without.
  development: true,
  dataFolder: "",
  databaseUrl: undefined,
  meilisearch: undefined,
  secret: "a secret of the tests, of no use elsewhere",
  mail: undefined,
  oidc: undefined,
  metricsToken: undefined,
  trustedProxies: [],
  logLevel: "fatal",
  // Tests write faster than people; those of the limits set their own.
  postingLimits: { secondsBetween: 0, sameTextMinutes: 0, firstDayThreads: 0, firstDayReplies: 0 },
  searchLimits: { perBrowser: 0, perProgram: 0 },
  unused: [],
};

const plainPage = (): Response =>
  new Response("<!doctype html><title>Plaza</title>", { headers: { "content-type": "text/html; charset=utf-8" } });

/** What the web bundle would export, around one function that renders. */
export const webBuildOf = (renderPage: NonNullable<Options["renderPage"]>): WebBuild => ({
  entry: { module: { handleWith: () => (request) => Promise.resolve(renderPage(request)) } },
});

/** The whole server but its port: an own database with vocabulary and places, the embedded index, a folder for files. */
export async function startTestApp(options: Options = {}): Promise<TestApp> {
  const { config: changes = {}, renderPage = plainPage, isReady = () => true, isIndexBuilt = true } = options;
  const folder = mkdtempSync(join(tmpdir(), "plaza-server-"));
  const config = { ...testConfig, dataFolder: folder, ...changes };
  const database = await createTestDatabase();
  const counted = { statements: 0 };
  const deps = await openDeps(config, { url: database.url, folder, counted });
  const { db, index, files } = deps;
  const metrics = createMetrics();
  const pages = new WebPages({ config, deps, metrics, loadBuild: () => Promise.resolve(webBuildOf(renderPage)) });
  const feed = new SearchFeed(deps, () => pages.forget());
  if (isIndexBuilt) await feed.step();
  const insight = new SearchInsight({ db, log: deps.log });
  const app = createApp({ config, deps, files, insight, metrics, pages, isReady });
  const callerAs = (viewer: Viewer | null) =>
    createCaller({
      ...deps,
      requestId: "test",
      noteSearch: () => {},
      viewer,
      visit: { headers: new Headers(), setCookie: () => {}, source: null },
    });
  return {
    app,
    config,
    db,
    databaseUrl: database.url,
    deps,
    files,
    metrics,
    caller: callerAs(null),
    callerAs,
    countStatements: () => counted.statements,
    get: async (path, headers = {}) => app.request(path, { headers: { host: "localhost:3000", ...headers } }),
    importRecords: async (records) => {
      const report = await importResources({ db, files }, sourceOf(records), { publisher: "Test publisher" });
      await feed.step();
      return report;
    },
    idOf: async (sourceId) => (await db.resource.findUniqueOrThrow({ select: { id: true }, where: { sourceId } })).id,
    follow: () => feed.step(),
    stop: async () => {
      await deps.bell.stop();
      await index.close();
      await db.$disconnect();
      await database.drop();
      await leaveTestServer();
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

type Place = { url: string; folder: string; counted: { statements: number } };

async function openDeps(config: Config, { url, folder, counted }: Place): Promise<Deps & { files: DiskFileStore }> {
  const db = openDatabase(url, {
    max: 5,
    onStatement: () => {
      counted.statements += 1;
    },
  });
  await loadTopicsAndPlaces(db);
  const log = createLogger(config.logLevel);
  return {
    db,
    index: createEmbeddedIndex({ folder: join(folder, "search") }),
    vocabulary: new VocabularySource(db),
    files: new DiskFileStore(join(folder, "files")),
    accounts: createAccounts(db, accountSettings(config, config.secret ?? ""), log),
    bell: new Bell({ db, log, listen: (told) => listenTo(url, "notification", told) }),
    log,
    postingLimits: config.postingLimits,
    searchLimit: new SearchLimit({ db, log, limits: config.searchLimits }),
  };
}

function sourceOf(records: TestRecord[]): ImportSource {
  return {
    folder: null,
    async *lines() {
      for (const [position, record] of records.entries()) yield { line: position + 1, record };
    },
  };
}
