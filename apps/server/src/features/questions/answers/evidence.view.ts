import type { Locale } from "@plaza/types/locales";
import type { EvidenceView } from "@plaza/types/questions";
import { toPlaceLabel } from "../../places/index.ts";
import { type listReadableResources, toResourceItem } from "../../resources/index.ts";
import { toText } from "../question.view.ts";
import type { EvidenceRow } from "./evidence.rows.ts";

type Resources = Awaited<ReturnType<typeof listReadableResources>>;

/** A resource that may no longer be read is left out; one that is withdrawn or superseded stays and is flagged. */
export function toEvidence(
  row: EvidenceRow,
  { resources, language, locale }: { resources: Resources; language: string; locale: Locale },
): EvidenceView[] {
  if (row.practice !== null)
    return [
      {
        type: "practice",
        place: row.place ? toPlaceLabel(row.place, locale) : null,
        practice: toText(row.practice, language),
      },
    ];
  const resource = row.resourceId === null ? undefined : resources.get(row.resourceId);
  if (!resource) return [];
  return [
    { type: "resource", resource: toResourceItem(resource, locale), locator: toLocatorView(row), flag: flagOf(row) },
  ];
}

export const toLocatorView = ({ locatorKind, locator }: Pick<EvidenceRow, "locatorKind" | "locator">) =>
  locatorKind === null || locator === null ? null : { kind: locatorKind, text: locator };

/** What readers are told of a resource that is no longer what it was. */
export function flagOf({ resource }: Pick<EvidenceRow, "resource">): "withdrawn" | "superseded" | null {
  if (resource?.state === "withdrawn") return "withdrawn";
  return resource !== null && resource.supersededById !== null ? "superseded" : null;
}
