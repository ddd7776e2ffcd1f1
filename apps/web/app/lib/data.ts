import type { AppRouter } from "@plaza/server";
import { QueryClient } from "@tanstack/react-query";
import type { inferRouterOutputs } from "@trpc/server";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { createContext as createReactContext, use } from "react";
import { createContext } from "react-router";
import { browserTrpc } from "./browser-trpc.ts";

export type Outputs = inferRouterOutputs<AppRouter>;
export type Caller = ReturnType<AppRouter["createCaller"]>;

/** What one request (server) or one tab (browser) reads with. */
export type Data = { trpc: TRPCOptionsProxy<AppRouter>; queryClient: QueryClient };

/** What every component may know about the page that it is on. */
export type Page = {
  /** No script and no images. */
  light: boolean;
  /** Scheme and host as people type them, without a trailing slash. */
  origin: string;
  mode: "demo" | "production";
  /** Only on pages that report a fault: pages that are kept must not differ from one request to the next. */
  requestId: string | null;
};

/** Given by the server for each request. */
export type Given = Data & {
  caller: Caller;
  light: boolean;
  origin: string;
  requestId: string;
  /** Marks the scripts that are ours, which the server allows by their hashes and then takes the mark away. */
  scriptMark: string;
  mode: Page["mode"];
  /** A fault while loading or rendering, to be logged with the request id. */
  reportError: (error: unknown) => void;
};

export const dataContext = createContext<Given>();

// Our own context, not tRPC's: it also carries the in-process proxy, so that a query can run while the server renders.
const TRPCContext = createReactContext<Data["trpc"] | null>(null);
export const TRPCProvider = TRPCContext.Provider;

export function useTRPC(): Data["trpc"] {
  const trpc = use(TRPCContext);
  if (!trpc) throw new Error("no TRPCProvider above this component");
  return trpc;
}

const PageContext = createReactContext<Page | null>(null);
export const PageProvider = PageContext.Provider;

export function usePage(): Page {
  const page = use(PageContext);
  if (!page) throw new Error("no PageProvider above this component");
  return page;
}

/** What was read stays good for this long while a reader goes to and fro. */
const staleMilliseconds = 60_000;

let tab: Data | undefined;

/** The one set of a browser tab. */
export function browserData(): Data {
  if (tab) return tab;
  const queryClient = new QueryClient({ defaultOptions: { queries: { staleTime: staleMilliseconds, retry: 1 } } });
  tab = { queryClient, trpc: browserTrpc };
  return tab;
}
