import type { SearchHitView } from "@plaza/types/search";
import { ResourceLine } from "./resource-line.tsx";

/** A resource that a search found, with the words that were found marked. */
export function HitLine({ hit }: { hit: SearchHitView }) {
  return <ResourceLine resource={hit.resource} title={hit.title} excerpt={hit.excerpt} />;
}
