import { once } from "node:events";
import { createServer, type RequestListener, type Server } from "node:http";
import { join } from "node:path";
import { getRequestListener } from "@hono/node-server";
import { listenTo } from "@plaza/database/listen";
import { DiskFileStore } from "./adapters/disk-file-store.ts";
import { lockDataFolder } from "./adapters/data-folder-lock.ts";
import { findSecret } from "./adapters/demo-secret.ts";
import { HourlyJobs } from "./adapters/hourly-jobs.ts";
import { keepDatabase } from "./adapters/keep-database.ts";
import { type OpenedSearch, openSearch } from "./adapters/open-search.ts";
import { openStore } from "./adapters/open-store.ts";
import { SharedFeed } from "./adapters/shared-feed.ts";
import { openWebSource } from "./adapters/web-source.ts";
import { accountSettings, type Config } from "./config.ts";
import { createAccounts, endSuspensions, inviteFirstStaff, tidyAccounts } from "./features/accounts/index.ts";
import { settleDemo } from "./features/demo/index.ts";
import { MailWorker, tidyMail } from "./features/mail/index.ts";
import { objectionToken, SearchLimit } from "./features/moderation/index.ts";
import { Bell, NotificationWorker, unsubscribePathOf } from "./features/notifications/index.ts";
import { remindIntroductions } from "./features/introductions/index.ts";
import { tidyPosts } from "./features/posts/index.ts";
import { loadStarter } from "./features/resources/load-starter.ts";
import { RoutingWorker } from "./features/routing/index.ts";
import { SearchFeed } from "./features/search/index.ts";
import { SearchInsight } from "./features/search-insight/index.ts";
import { VocabularySource } from "./features/topics/index.ts";
import { createApp } from "./http/app.ts";
import { createMetrics, type Metrics } from "./http/metrics.ts";
import { limitSlowClients } from "./http/slow-clients.ts";
import { WebPages } from "./http/web-pages.ts";
import { createLogger } from "./platform/logger.ts";
import type { MailTransport } from "./platform/ports/mail-transport.ts";
import { tidyHeap } from "./platform/small-heap.ts";
import { StartError } from "./platform/start-error.ts";
import type { Deps } from "./trpc/trpc.ts";

/** A query of 2,000 letters of any script fits into an address: nine bytes a letter, escaped. */
const headerBytesMax = 32 * 1024;

/** Requests under way get this long when the server is asked to stop. */
const stopMilliseconds = 10_000;

/** Starts everything in order and serves until a signal; then, as when a step fails, undoes it in reverse. */
export async function serve(config: Config): Promise<void> {
  const asked = askedToStop();
  await using started = new AsyncDisposableStack();
  try {
    await start(config, started, asked);
    tidyHeap();
    // A signal that came with the last step is not told again.
    if (!asked.aborted) await once(asked, "abort");
  } catch (error) {
    if (error !== asked.reason) throw error;
  }
}

/** Puts on `started` how each step is undone; throws the reason of `asked` between steps. */
async function start(config: Config, started: AsyncDisposableStack, asked: AbortSignal): Promise<void> {
  const say = (line: string) => process.stdout.write(`${line}\n`);
  for (const name of config.unused) say(`${name} is set; this version does not use it yet.`);
  const secret = findSecret(config);
  const log = createLogger(config.logLevel);
  const metrics = createMetrics();
  const lock = lockDataFolder(config.dataFolder);
  started.defer(() => lock.release());
  const store = await openStore(config, () => metrics.sqlStatements.inc());
  started.defer(() => store.close());
  asked.throwIfAborted();
  if (store.folder !== null) say(`Database: embedded PostgreSQL in ${store.folder}`);
  const keeper = keepDatabase(store, log);
  started.defer(() => keeper.stop());
  await loadStarter(store.db, { resources: config.mode === "demo", say });
  await settleDemo(store.db, { mode: config.mode, say });
  asked.throwIfAborted();

  const vocabulary = new VocabularySource(store.db);
  const search = await openSearch(config, store.db, (reason) => metrics.searchFallbacks.inc({ reason }));
  const { index } = search;
  started.defer(() => index.close());
  const files = new DiskFileStore(join(config.dataFolder, "files"));
  const accounts = createAccounts(store.db, accountSettings(config, secret), log);
  const bell = new Bell({ db: store.db, log, listen: (told) => listenTo(store.url, "notification", told) });
  const limits = startLimits(config, { db: store.db, log }, started);
  const deps = { db: store.db, index, vocabulary, files, accounts, bell, log, ...limits };
  const server = createServer({ maxHeaderSize: headerBytesMax });
  const web = await openWebSource(config, server);
  const pages = new WebPages({ config, deps, metrics, loadBuild: () => web.load() });
  const feed = new SearchFeed(deps, () => pages.forget());
  started.defer(() => feed.stop());
  await feed.start(asked);
  asked.throwIfAborted();
  followShared(search, deps, { started, onMove: () => pages.forget() });

  const insight = await startInsight(deps, metrics, started);
  asked.throwIfAborted();

  await startMailAndJobs(deps, config, { started, say });
  const app = createApp({
    config,
    deps,
    files,
    insight,
    metrics,
    pages,
    isReady: () => !asked.aborted,
    searchProblem: search.problem,
  });
  const answer = getRequestListener(app.fetch);
  await listen(
    server,
    config,
    web.before((request, response) => void answer(request, response)),
  );
  started.defer(() => bell.stop().then(() => close(server)));
  asked.throwIfAborted();
  await sayReady(addressOf(server, config), deps, say);
}

/** How often one may post and search. */
function startLimits(
  { postingLimits, searchLimits }: Config,
  deps: Pick<Deps, "db" | "log">,
  started: AsyncDisposableStack,
): Pick<Deps, "postingLimits" | "searchLimit"> {
  const searchLimit = new SearchLimit({ ...deps, limits: searchLimits });
  searchLimit.start();
  started.defer(() => searchLimit.stop());
  return { postingLimits, searchLimit };
}

/** Starts counting what is looked for. */
async function startInsight(
  { db, log }: Deps,
  metrics: Metrics,
  started: AsyncDisposableStack,
): Promise<SearchInsight> {
  const insight = new SearchInsight({
    db,
    log,
    onSearch: ({ language, isEmpty }) => metrics.searches.inc({ language, found: isEmpty ? "nothing" : "something" }),
    onDrop: (count) => metrics.searchesLeftOut.inc(count),
  });
  started.defer(() => insight.close());
  await insight.start();
  return insight;
}

async function sayReady(address: string, { db }: Deps, say: (line: string) => void): Promise<void> {
  say(`\nPlaza is ready: ${address}\n`);
  const invitation = await inviteFirstStaff(db);
  if (invitation !== null)
    say(
      `There is no staff account yet. Whoever opens this address first, within 24 hours, makes it:\n${address}${invitation}\n`,
    );
}

type Running = { started: AsyncDisposableStack; say: (line: string) => void };

/** What happens by itself: mail goes out, and what is over is tidied away. */
async function startMailAndJobs(deps: Deps, config: Config, { started, say }: Running): Promise<void> {
  const { db, log, accounts } = deps;
  if (config.mode === "production" && !config.mail)
    say("SMTP_URL is not set: no mail can be sent, so nobody can sign in by a link or get an account.");
  const mail = new MailWorker({
    db,
    log,
    publicUrl: config.publicUrl,
    unsubscribePathOf: (one) => unsubscribePathOf(accounts.settings.secret, one),
    transport: config.mail ? await connectTo(config.mail) : config.mode === "demo" ? "outbox" : null,
    // To the person at the terminal alone: a log is read by others, and kept.
    onStay: ({ kind, text }) => {
      if (kind === "sign_in_link" && process.stdout.isTTY) say(text.match(/https?:\S+/)?.[0] ?? text);
    },
  });
  started.defer(() => mail.stop());
  mail.start();
  startNotifications(deps, started);
  const routing = new RoutingWorker(deps);
  started.defer(() => routing.stop());
  routing.start();
  const jobs = new HourlyJobs({
    log,
    jobs: [
      { name: "tidy accounts", run: () => tidyAccounts({ db, limits: accounts.limits }) },
      { name: "tidy posts", run: (now) => tidyPosts(deps, now) },
      { name: "tidy mail", run: () => tidyMail(db) },
      { name: "end suspensions", run: (now) => endSuspensions({ db }, now).then(() => undefined) },
      { name: "remind of introductions", run: (now) => remindIntroductions(db, now).then(() => undefined) },
    ],
  });
  started.defer(() => jobs.stop());
  jobs.start();
}

/** Who hears of what happened is decided, and mail about it written. */
function startNotifications({ db, log, accounts }: Deps, started: AsyncDisposableStack): void {
  const { secret } = accounts.settings;
  const worker = new NotificationWorker({
    db,
    log,
    secret,
    objectionPath: (of, locale) => `/${locale}/me/moderation/objection/${objectionToken(secret, of)}`,
  });
  started.defer(() => worker.stop());
  worker.start();
}

/** Loaded where mail is sent: a demo does without its 20 MB. */
async function connectTo(settings: NonNullable<Config["mail"]>): Promise<MailTransport> {
  const { openSmtp } = await import("./adapters/mail-smtp.ts");
  return openSmtp(settings);
}

type Following = { started: AsyncDisposableStack; onMove: () => void };

/** Meilisearch is fed by one server of all; each of them hears when it moved. */
function followShared({ meilisearch: index }: OpenedSearch, deps: Deps, { started, onMove }: Following): void {
  if (index === null) return;
  const feed = new SearchFeed({ ...deps, index }, () => undefined);
  const shared = new SharedFeed({ ...deps, index, onMove, step: () => feed.step() });
  // Undone from below: reading ends, then waiting for its tasks, and then the turn is given back.
  started.defer(() => shared.stop());
  started.defer(() => index.close());
  started.defer(() => feed.stop());
  shared.start();
}

/** Aborted by the first signal; later ones change nothing. A closed terminal sends SIGHUP. */
function askedToStop(): AbortSignal {
  const asking = new AbortController();
  for (const signal of ["SIGINT", "SIGTERM", "SIGHUP"] as const) process.on(signal, () => asking.abort());
  return asking.signal;
}

function addressOf(server: Server, config: Config): string {
  const address = server.address();
  const port = typeof address === "object" && address ? address.port : config.port;
  return config.port === 0 ? `http://localhost:${port}` : config.publicUrl;
}

async function listen(server: Server, { host, port }: Config, listener: RequestListener): Promise<void> {
  limitSlowClients(server);
  server.on("request", listener);
  await new Promise<void>((resolve, reject) => {
    server.once("error", (error: NodeJS.ErrnoException) => reject(portError(error, host, port)));
    server.listen(port, host, resolve);
  });
}

function portError(error: NodeJS.ErrnoException, host: string, port: number): Error {
  if (error.code === "EADDRINUSE")
    return new StartError(
      `Port ${port} on ${host} is in use by another program. Stop it, or set PORT to another number.`,
      { cause: error },
    );
  if (error.code === "EACCES")
    return new StartError(`This user may not listen on port ${port}. Set PORT to a number above 1023.`, {
      cause: error,
    });
  if (error.code === "EADDRNOTAVAIL")
    return new StartError(`This machine has no address ${host}. Correct HOST.`, { cause: error });
  return error;
}

async function close(server: Server): Promise<void> {
  const closed = new Promise<void>((resolve) => server.close(() => resolve()));
  server.closeIdleConnections();
  const late = setTimeout(() => server.closeAllConnections(), stopMilliseconds);
  await closed;
  clearTimeout(late);
}
