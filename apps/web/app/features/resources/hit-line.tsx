import type { SearchHitView } from "@plaza/types/search";
import { MarkedText } from "../../ui/language-text.tsx";
import { ResourceLine } from "./resource-line.tsx";

/** A resource that a search found, with the words that were found marked. */
export function HitLine({ hit }: { hit: SearchHitView }) {
  return (
    <ResourceLine
      resource={hit.resource}
      level={2}
      title={<MarkedText text={hit.title} />}
      excerpt={hit.excerpt ? <MarkedText text={hit.excerpt} /> : null}
    />
  );
}
