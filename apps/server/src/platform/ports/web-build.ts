import type { QueryClient } from "@tanstack/react-query";

/** What the web app gets with each request. */
export type Given = {
  trpc: unknown;
  queryClient: QueryClient;
  caller: unknown;
  light: boolean;
  origin: string;
  requestId: string;
  /** Marks the scripts that are ours; taken out of the page again. An injected script cannot know it. */
  scriptMark: string;
  mode: "demo" | "production";
  reportError: (error: unknown) => void;
};
/** What the web bundle exports (`apps/web/app/entry.server.tsx`). */
export type WebBuild = {
  entry: {
    module: { handleWith(build: unknown, mode: string): (request: Request, given: Given) => Promise<Response> };
  };
};
