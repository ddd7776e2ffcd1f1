import type { QueryKey } from "@tanstack/react-query";
import type { Data } from "../../lib/data.ts";

/** What the browser must read again after a post was changed. */
export const touchedByPosts = (trpc: Data["trpc"]): QueryKey[] => [
  trpc.posts.pathKey(),
  trpc.threads.pathKey(),
  trpc.questions.pathKey(),
];
