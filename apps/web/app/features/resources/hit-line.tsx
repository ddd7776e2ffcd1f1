import type { ResourceHitView } from "@plaza/types/search";
import type { ReactNode } from "react";
import { ResourceLine } from "./resource-line.tsx";

/** A resource that a search found, with the words that were found marked. */
export function HitLine({ hit, children }: { hit: ResourceHitView; children?: ReactNode }) {
  return (
    <ResourceLine resource={hit.resource} title={hit.title} excerpt={hit.excerpt}>
      {children}
    </ResourceLine>
  );
}
