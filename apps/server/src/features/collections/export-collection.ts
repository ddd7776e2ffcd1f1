import type { Database } from "@plaza/database";
import type { CollectionFormat } from "@plaza/types/collections";
import type { Viewer } from "../../platform/viewer.ts";
import { toCsv } from "../../platform/csv.ts";
import { type CitableRow, listCitable, writeCitations } from "../resources/index.ts";
import { collectionSlug } from "./collection.view.ts";
import { findReadable } from "./hold-collection.ts";
import { type ItemRow, listItems } from "./show-collection.ts";

type Deps = { db: Database };
export type CollectionFile = { fileName: string; mediaType: string; text: string };

/** Of what the viewer may read, in the order of the list. */
export async function exportCollection(
  deps: Deps,
  viewer: Viewer | null,
  { collectionId, format }: { collectionId: number; format: CollectionFormat },
): Promise<CollectionFile> {
  const collection = await findReadable(deps.db, viewer, collectionId);
  const items = await listItems(deps, collectionId);
  const rows = await listCitable(
    deps,
    items.map(({ resourceId }) => resourceId),
  );
  const fileName = `${collectionSlug(collection.title)}.${format}`;
  if (format !== "csv") return { fileName, ...writeCitations(rows, format) };
  return { fileName, mediaType: "text/csv; charset=utf-8", text: toTable(rows, items) };
}

const header = [
  "position",
  "title",
  "creators",
  "publisher",
  "year",
  "kind",
  "language",
  "url",
  "identifiers",
  "note",
  "note_language",
];

function toTable(rows: CitableRow[], items: ItemRow[]): string {
  const itemOf = new Map(items.map((item) => [item.resourceId, item]));
  const lines = rows.map((row, index) => {
    const item = itemOf.get(row.id);
    return [
      String(index + 1),
      row.title,
      row.creators.join("; "),
      row.publisher,
      row.issuedYear?.toString() ?? null,
      row.kind,
      row.language,
      row.links.find(({ url }) => url !== null)?.url ?? null,
      row.identifiers.map(({ scheme, value }) => `${scheme}:${value}`).join("; "),
      item?.note ?? null,
      item?.noteLanguage ?? null,
    ];
  });
  return toCsv([header, ...lines]);
}
