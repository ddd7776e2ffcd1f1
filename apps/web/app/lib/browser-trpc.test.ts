import type { AppRouter } from "@plaza/server";
import { QueryClient } from "@tanstack/react-query";
import { createTRPCClient } from "@trpc/client";
import { createTRPCOptionsProxy } from "@trpc/tanstack-react-query";
import { afterEach, describe, expect, it, vi } from "vitest";
import { browserTrpc } from "./browser-trpc.ts";

/** tRPC's own, which the server reads with. */
const whole = createTRPCOptionsProxy<AppRouter>({
  client: createTRPCClient<AppRouter>({ links: [] }),
  queryClient: new QueryClient(),
});

describe("reading in the browser", () => {
  it("finds what the server has read: the keys are the same", () => {
    const keysOf = (trpc: typeof whole) => [
      trpc.pathKey(),
      trpc.topics.pathKey(),
      trpc.accounts.passkeys.pathKey(),
      trpc.accounts.me.queryKey(),
      trpc.topics.show.queryKey({ slug: "open-data", locale: "fr" }),
      trpc.accounts.me.queryOptions().queryKey,
      trpc.topics.show.queryOptions({ slug: "open-data", locale: "fr" }).queryKey,
      trpc.accounts.passkeys.signInOptions.mutationOptions().mutationKey,
    ];
    expect(keysOf(browserTrpc)).toEqual(keysOf(whole));
  });

  it("keeps the options that a query is given", () => {
    expect(browserTrpc.accounts.me.queryOptions(undefined, { staleTime: 5 }).staleTime).toBe(5);
  });

  afterEach(() => {
    vi.unstubAllGlobals();
  });

  it("asks by the names of the procedures, several in one call", async () => {
    const asked: string[] = [];
    vi.stubGlobal("fetch", (address: string) => {
      asked.push(decodeURIComponent(address));
      return Promise.resolve(Response.json([{ result: { data: "me" } }, { result: { data: "topic" } }]));
    });
    const queryClient = new QueryClient();
    const answers = await Promise.all([
      queryClient.fetchQuery(browserTrpc.accounts.me.queryOptions()),
      queryClient.fetchQuery(browserTrpc.topics.show.queryOptions({ slug: "open-data", locale: "fr" })),
    ]);
    expect(answers).toEqual(["me", "topic"]);
    expect(asked).toEqual(['/api/trpc/accounts.me,topics.show?batch=1&input={"1":{"slug":"open-data","locale":"fr"}}']);
  });
});
