import { data } from "react-router";
import type { Reading } from "../../lib/prefetch.ts";
import type { Locale } from "../../lib/locales.ts";
import { idOfSegment, threadPath } from "../../lib/urls.ts";

/** The number in front of the readable name. @throws 404 where there is none */
export function threadIdOf(params: Record<string, string | undefined>): number {
  const threadId = idOfSegment(params["thread"]);
  if (threadId === null) throw data(null, { status: 404 });
  return threadId;
}

/** "all", or a number; what is neither is the first page. */
function pageOf(searchParams: URLSearchParams): number | null {
  const given = searchParams.get("page") ?? "1";
  if (given === "all") return null;
  return /^[1-9]\d{0,4}$/.test(given) ? Number(given) : 1;
}

export const askedOf = (params: Record<string, string | undefined>, searchParams: URLSearchParams, locale: Locale) => ({
  threadId: threadIdOf(params),
  locale,
  page: pageOf(searchParams),
});

/** A title that changed gives another address, and so does a thread that was merged: the old one leads on. */
export async function readUnderItsName({ queryClient, trpc, params, searchParams, locale, leadOn }: Reading) {
  const thread = await queryClient.fetchQuery(trpc.threads.show.queryOptions(askedOf(params, searchParams, locale)));
  if (thread.mergedInto !== null) leadOn(threadPath(locale, thread.mergedInto));
  if (params["thread"] !== `${thread.threadId}-${thread.slug}`) {
    const query = searchParams.toString();
    leadOn(`${threadPath(locale, thread)}${query === "" ? "" : `?${query}`}`);
  }
  return thread;
}
