import type { SearchHitView } from "@plaza/types/search";
import type { ReactNode } from "react";
import { ResourceLine } from "./resource-line.tsx";

/** A resource that a search found, with the words that were found marked. */
export function HitLine({ hit, children }: { hit: SearchHitView; children?: ReactNode }) {
  return (
    <ResourceLine resource={hit.resource} title={hit.title} excerpt={hit.excerpt}>
      {children}
    </ResourceLine>
  );
}
