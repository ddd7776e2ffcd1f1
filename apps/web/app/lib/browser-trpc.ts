import type { AppRouter } from "@plaza/server";
import type { MutationOptions, QueryKey, QueryOptions } from "@tanstack/react-query";
import type { TRPCOptionsProxy } from "@trpc/tanstack-react-query";

/** The part that speaks HTTP. A first page brings its answers along and asks nothing, so that it comes without. */
export const loadHttpCalls = () => import("./http-calls.ts");

/** Keys as tRPC makes them on the server: what was read there is found here. */
function keyOf(path: string[], type?: "query", input?: unknown): QueryKey {
  if (type === undefined) return path.length === 0 ? [] : [path];
  return [path, { ...(input === undefined ? {} : { input }), type }];
}

type Options = Record<string, unknown> | undefined;

const uses: Record<string, (path: string[], first: unknown, second: unknown) => unknown> = {
  pathKey: (path) => keyOf(path),
  queryKey: (path, input) => keyOf(path, "query", input),
  queryOptions: (path, input, options): QueryOptions => ({
    ...(options as Options),
    queryKey: keyOf(path, "query", input),
    queryFn: async () => (await loadHttpCalls()).httpCalls.query(path.join("."), input),
  }),
  mutationOptions: (path, options): MutationOptions => ({
    ...(options as Options),
    mutationKey: [path],
    mutationFn: async (input) => (await loadHttpCalls()).httpCalls.mutation(path.join("."), input),
  }),
};

/**
 * `trpc.topics.show.queryOptions(…)` and the others in `uses`, as `createTRPCOptionsProxy` makes them. That one brings
 * the client for HTTP, subscriptions and endless lists into every page, a tenth of its script.
 */
export const browserTrpc = at([]) as TRPCOptionsProxy<AppRouter>;

/** A name that is no use leads one step down the path. */
function at(path: string[]): unknown {
  return new Proxy(
    {},
    {
      get: (_target, name) => {
        if (typeof name === "symbol") return undefined;
        const use = uses[name];
        return use ? (first?: unknown, second?: unknown) => use(path, first, second) : at([...path, name]);
      },
    },
  );
}
