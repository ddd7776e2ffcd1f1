import { randomBytes } from "node:crypto";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { appRouter, createCaller } from "../app-router.ts";
import type { Config } from "../config.ts";
import { hasOwnCookie } from "../features/accounts/index.ts";
import type { Context, Deps } from "../trpc/trpc.ts";
import type { Given, WebBuild } from "../platform/ports/web-build.ts";
import { wantsLight } from "./light-version.ts";
import type { Metrics } from "./metrics.ts";
import { sealPage } from "./page-policy.ts";
import { PageStore } from "./page-store.ts";
import { isPersonal } from "./visits.ts";

type Parts = { config: Config; deps: Deps; metrics: Metrics; loadBuild: () => Promise<WebBuild> };

/** What belongs to one request. */
type Asking = Pick<Context, "requestId" | "noteSearch" | "viewer" | "visit">;

/** Pages of React Router: rendered whole, their inline scripts hashed into the policy, and kept while nothing changes. */
export class WebPages {
  readonly #parts: Parts;
  readonly #store = new PageStore();

  constructor(parts: Parts) {
    this.#parts = parts;
  }

  /** The content moved: every kept page may be out of date. */
  forget(): void {
    this.#store.clear();
  }

  async respond(asked: Request, asking: Asking): Promise<Response> {
    const { config, metrics } = this.#parts;
    // The answer to HEAD is that to GET; the server leaves the body out when it sends it.
    const request = asked.method === "HEAD" ? new Request(asked.url, { headers: asked.headers }) : asked;
    const light = wantsLight(request.headers);
    const key = mayKeep(request, config) ? keyOf(request, light) : null;
    const kept = key === null ? undefined : this.#store.find(key);
    metrics.pages.inc({ from: kept ? "kept" : "made" });
    if (kept) return this.#store.toResponse(kept, request.headers);

    const version = this.#store.version;
    const scriptMark = randomBytes(16).toString("base64url");
    const given = { light, requestId: asking.requestId, scriptMark };
    const response = await this.#render(request, given, asking);
    if (!isPage(response)) return response;
    const sealed = sealPage(Buffer.from(await response.arrayBuffer()), scriptMark, config);
    const page = this.#store.toPage({ status: response.status, ...sealed });
    if (key !== null && response.status === 200) this.#store.keep(key, page, version);
    const answer = await this.#store.toResponse(page, request.headers);
    const retryAfter = response.headers.get("retry-after");
    if (retryAfter !== null) answer.headers.set("retry-after", retryAfter);
    return answer;
  }

  async #render(
    request: Request,
    given: Pick<Given, "light" | "requestId" | "scriptMark">,
    asking: Asking,
  ): Promise<Response> {
    const { config, deps, loadBuild } = this.#parts;
    const build = await loadBuild();
    const { requestId } = given;
    const context: Context = { ...deps, ...asking };
    const queryClient = new QueryClient({
      defaultOptions: { queries: { staleTime: 30_000, retry: false, gcTime: Number.POSITIVE_INFINITY } },
    });
    const trpc = createTRPCOptionsProxy({ router: appRouter, ctx: context, queryClient });
    const handle = build.entry.module.handleWith(build, config.development ? "development" : "production");
    return handle(request, {
      ...given,
      trpc,
      queryClient,
      caller: createCaller(context),
      origin: config.publicUrl,
      mode: config.mode,
      reportError: (error) => deps.log.error({ err: error, requestId }, "a page failed"),
    });
  }
}

const isPage = (response: Response): boolean => response.headers.get("content-type")?.startsWith("text/html") ?? false;

/** A search is one reader's and its page made for her alone; parameters of no meaning would make pages without end. */
const keptParameters = new Set(["topic", "kind", "lang", "country", "from", "to", "all", "sort", "page"]);

function keyOf({ url }: Request, light: boolean): string {
  const { pathname, search } = new URL(url);
  return `${light ? "light" : "full"} ${pathname}${search}`;
}

function mayKeep(request: Request, config: Config): boolean {
  const { pathname, searchParams } = new URL(request.url);
  return (
    request.method === "GET" &&
    !config.development &&
    !hasOwnCookie(request.headers) &&
    !isPersonal(pathname) &&
    [...searchParams.keys()].every((name) => keptParameters.has(name))
  );
}
