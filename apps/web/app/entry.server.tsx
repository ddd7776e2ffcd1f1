import { Writable } from "node:stream";
import type { I18n } from "@lingui/core";
import { I18nProvider } from "@lingui/react";
import { QueryClientProvider } from "@tanstack/react-query";
import type { ReactNode } from "react";
import { preinit, preloadModule } from "react-dom";
import { renderToPipeableStream } from "react-dom/server";
import {
  createRequestHandler,
  type EntryContext,
  isRouteErrorResponse,
  RouterContextProvider,
  type ServerBuild,
  ServerRouter,
} from "react-router";
import { builtStylePaths } from "./lib/built-styles.server.ts";
import { builtWordsPaths } from "./lib/built-words.server.ts";
import { dataContext, type Given, type Page, PageProvider, TRPCProvider } from "./lib/data.ts";
import { i18nFor, type Locale, localeOfPath, preferredLocale } from "./lib/locales.ts";
import { retryAfterOf } from "./lib/failures.ts";
import { isForReading, wordsOf } from "./lib/page-handle.ts";

/** Called by the server process. It lives in the bundle so that the context's key and class are the bundle's own. */
export function handleWith(build: ServerBuild, mode: string) {
  const handle = createRequestHandler(build, mode);
  return (request: Request, given: Given): Promise<Response> => {
    const context = new RouterContextProvider();
    context.set(dataContext, given);
    return handle(request, context);
  };
}

/** Refusals (404 and the like) are answers, not faults; a reader who left is neither. */
export function handleError(
  error: unknown,
  { request, context }: { request: Request; context: Readonly<RouterContextProvider> },
): void {
  if (request.signal.aborted || isRouteErrorResponse(error)) return;
  context.get(dataContext).reportError(error);
}

/** Nothing on a page may wait longer: loaders are done before, rendering is a matter of milliseconds. */
const renderTimeoutMilliseconds = 10_000;

// oxlint-disable-next-line max-params -- the order is React Router's
export default async function handleRequest(
  request: Request,
  status: number,
  headers: Headers,
  routes: EntryContext,
  context: RouterContextProvider,
): Promise<Response> {
  const given = context.get(dataContext);
  const locale = localeOfPath(new URL(request.url).pathname) ?? preferredLocale(request.headers.get("accept-language"));
  const i18n = await i18nFor(locale);
  const page: Page = {
    light: given.light,
    origin: given.origin,
    mode: given.mode,
    requestId: status >= 500 ? given.requestId : null,
  };
  const files = { words: given.light ? [] : wordsPathsOf(routes, locale), styles: lateStylePathsOf(routes) };
  const html = await renderWhole(
    <Providers i18n={i18n} given={given} page={page} files={files}>
      <ServerRouter context={routes} url={request.url} nonce={given.scriptMark} />
    </Providers>,
    given.reportError,
  );
  headers.set("content-type", "text/html; charset=utf-8");
  headers.set("content-language", locale);
  const wait = waitOf(routes);
  if (wait !== null) headers.set("retry-after", String(wait));
  return new Response(html, { headers, status });
}

/** Seconds that a page asks to wait for, of one that was refused for the number of tries. */
function waitOf({ staticHandlerContext: { errors } }: EntryContext): number | null {
  const waits = Object.values(errors ?? {}).map((error) => retryAfterOf(error));
  return waits.find((wait) => wait !== null) ?? null;
}

function wordsPathsOf({ staticHandlerContext, routeModules }: EntryContext, locale: Locale): string[] {
  const handles = staticHandlerContext.matches.map(({ route }) => routeModules[route.id]?.handle);
  return handles.some(isForReading) ? [] : builtWordsPaths(locale, handles.flatMap(wordsOf));
}

/** The router names the others. */
function lateStylePathsOf({ staticHandlerContext, manifest }: EntryContext): string[] {
  const ids = staticHandlerContext.matches.map(({ route }) => route.id);
  const named = new Set(ids.flatMap((id) => manifest.routes[id]?.css ?? []));
  return ids.flatMap(builtStylePaths).filter((path) => !named.has(path));
}

type ProvidersProps = {
  i18n: I18n;
  given: Given;
  page: Page;
  /** To be named in the head. */
  files: { words: string[]; styles: string[] };
  children: ReactNode;
};

/** The same tree as in entry.client.tsx: React numbers elements by their place in it. */
function Providers({ i18n, given, page, files, children }: ProvidersProps) {
  // The words are asked for together with the other scripts, not after those have come.
  for (const path of files.words) preloadModule(path, { as: "script" });
  for (const path of files.styles) preinit(path, { as: "style" });
  return (
    <I18nProvider i18n={i18n}>
      <QueryClientProvider client={given.queryClient}>
        <TRPCProvider value={given.trpc}>
          <PageProvider value={page}>{children}</PageProvider>
        </TRPCProvider>
      </QueryClientProvider>
    </I18nProvider>
  );
}

/** The page in one piece: it is hashed for the policy, kept, and readable without script. */
function renderWhole(tree: ReactNode, onError: (error: unknown) => void): Promise<Buffer<ArrayBuffer>> {
  return new Promise((resolve, reject) => {
    const chunks: Buffer[] = [];
    const collector = new Writable({
      write(chunk: Buffer, _encoding, done) {
        chunks.push(chunk);
        done();
      },
      final(done) {
        clearTimeout(timer);
        resolve(Buffer.concat(chunks));
        done();
      },
    });
    const { pipe, abort } = renderToPipeableStream(tree, {
      // Larger boundaries would be sent hidden, to be put in place by a script.
      progressiveChunkSize: Number.POSITIVE_INFINITY,
      onAllReady: () => pipe(collector),
      onShellError: (error) => {
        clearTimeout(timer);
        reject(error instanceof Error ? error : new Error("rendering failed", { cause: error }));
      },
      onError,
    });
    const timer = setTimeout(
      () => abort(new Error(`rendering took more than ${renderTimeoutMilliseconds} ms`)),
      renderTimeoutMilliseconds,
    );
  });
}
