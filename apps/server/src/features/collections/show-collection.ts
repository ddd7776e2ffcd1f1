import type { Database } from "@plaza/database";
import type { CollectedResource, CollectionCitations, CollectionView } from "@plaza/types/collections";
import type { Locale } from "@plaza/types/locales";
import type { CitationStyle } from "@plaza/types/resources";
import type { Viewer } from "../../platform/viewer.ts";
import { citeTogether, listCitable, listReadableResources, toResourceItem } from "../resources/index.ts";
import { canEditCollection } from "./collection.policy.ts";
import { detailsVersion, factsOf, noteVersion, toCollectionItem, toText } from "./collection.view.ts";
import { findReadable } from "./hold-collection.ts";

type Deps = { db: Database };
type Asked = { collectionId: number; locale: Locale };

/** In the order of the list; `position` is the stored one. */
export function listItems({ db }: Deps, collectionId: number) {
  return db.collectionItem.findMany({
    select: { resourceId: true, position: true, note: true, noteLanguage: true, addedAt: true },
    where: { collectionId },
    orderBy: { position: "asc" },
  });
}
export type ItemRow = Awaited<ReturnType<typeof listItems>>[number];

export async function showCollection(
  deps: Deps,
  viewer: Viewer | null,
  { collectionId, locale }: Asked,
): Promise<CollectionView> {
  const row = await findReadable(deps.db, viewer, collectionId);
  const items = await listItems(deps, collectionId);
  const resources = await listReadableResources(
    deps,
    items.map(({ resourceId }) => resourceId),
  );
  const canEdit = canEditCollection(factsOf(row), viewer);
  const collected = items.map((item, index): CollectedResource => {
    const resource = resources.get(item.resourceId);
    return {
      resourceId: item.resourceId,
      position: index + 1,
      resource: resource ? { ...toResourceItem(resource, locale), state: resource.state } : null,
      note: item.note === null ? null : toText(item.note, item.noteLanguage ?? "und"),
      version: noteVersion(item),
    };
  });
  return {
    ...toCollectionItem(row, viewer),
    items: canEdit ? collected : collected.filter(({ resource }) => resource !== null),
    version: detailsVersion(row),
    language: row.language,
    can: { edit: canEdit, delete: canEdit, follow: viewer !== null },
  };
}

/** All of it as one list of references. */
export async function citeCollection(
  deps: Deps,
  viewer: Viewer | null,
  { collectionId, locale, style }: Asked & { style: CitationStyle },
): Promise<CollectionCitations> {
  const row = await findReadable(deps.db, viewer, collectionId);
  const items = await listItems(deps, collectionId);
  const rows = await listCitable(
    deps,
    items.map(({ resourceId }) => resourceId),
  );
  return { collection: toCollectionItem(row, viewer), citations: await citeTogether(rows, style, locale) };
}
