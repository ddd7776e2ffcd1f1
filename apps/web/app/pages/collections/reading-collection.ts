import { data } from "react-router";
import type { Reading } from "../../lib/prefetch.ts";
import { collectionPath, idOfSegment } from "../../lib/urls.ts";

/** The number in front of the readable name. @throws 404 where there is none */
export function collectionIdOf(params: Record<string, string | undefined>): number {
  const collectionId = idOfSegment(params["collection"]);
  if (collectionId === null) throw data(null, { status: 404 });
  return collectionId;
}

export const readCollection = ({ queryClient, trpc, params, locale }: Reading) =>
  queryClient.fetchQuery(trpc.collections.show.queryOptions({ collectionId: collectionIdOf(params), locale }));

/** A title that changed gives another address: the old one leads on. */
export async function readUnderItsName(reading: Reading) {
  const collection = await readCollection(reading);
  if (reading.params["collection"] !== `${collection.collectionId}-${collection.slug}`)
    reading.leadOn(collectionPath(reading.locale, collection));
  return collection;
}
