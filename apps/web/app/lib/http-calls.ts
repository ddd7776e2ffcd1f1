import type { AppRouter } from "@plaza/server";
import { createTRPCUntypedClient, httpBatchLink, type TRPCUntypedClient } from "@trpc/client";

/** A server takes about 16 KB of headers, the address among them; what is longer goes out as calls of their own. */
const longestBatchUrl = 14_000;

/** What a tab asks the server with, once it asks. */
export const httpCalls: TRPCUntypedClient<AppRouter> = createTRPCUntypedClient<AppRouter>({
  links: [httpBatchLink({ url: "/api/trpc", maxURLLength: longestBatchUrl })],
});
