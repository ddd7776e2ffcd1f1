import type { QueryKey } from "@tanstack/react-query";
import type { Data } from "../../lib/data.ts";
import type { Reading } from "../../lib/prefetch.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";

type Sent = Pick<SentForm, "text" | "all">;

/** What a composer sends, for the input of a mutation. */
export const composerInput = (form: Sent) => ({
  text: form.text("text"),
  language: form.text("language"),
  attachmentIds: form.all("attachmentIds").map(Number).filter(Number.isSafeInteger),
});

/** To be read by the page of a composer, so that a draft stands in it from the first moment, also without script. */
export async function prefetchComposer({ queryClient, trpc }: Pick<Reading, "queryClient" | "trpc">, subject: string) {
  const draft = await queryClient.fetchQuery(trpc.posts.showDraft.queryOptions({ subject }));
  const attachmentIds = idsIn(draft?.fields["attachmentIds"]);
  if (attachmentIds.length > 0) await queryClient.fetchQuery(trpc.posts.ownAttachments.queryOptions({ attachmentIds }));
  return draft;
}

export const idsIn = (field: string | string[] | undefined): number[] =>
  [field ?? []].flat().map(Number).filter(Number.isSafeInteger);

/** For `invalidates` of every mutation that takes what a composer sends. */
export const composerTouched = (trpc: Data["trpc"]): QueryKey[] => [trpc.posts.showDraft.pathKey()];
