import { fold } from "@plaza/language";
import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PlaceItem, PlaceLabel, PlaceView } from "@plaza/types/places";
import { DomainError } from "../../platform/domain-error.ts";
import { placeItemSelect, placeLabelSelect, toPlaceItem, toPlaceLabel } from "./place.view.ts";

type Deps = { db: Database };

/** Places with resources that bear a name which begins so, or has a word that does; those with most resources first. */
export async function listPlacesByPrefix({ db }: Deps, prefix: string, locale: Locale): Promise<PlaceLabel[]> {
  const typed = fold(prefix);
  const rows = await db.place.findMany({
    select: placeLabelSelect,
    where: { resourceCount: { gt: 0 } },
    orderBy: [{ resourceCount: "desc" }, { id: "asc" }],
  });
  return rows.map((row) => toPlaceLabel(row, locale)).filter(({ name }) => ` ${fold(name)}`.includes(` ${typed}`));
}

const byName = (locale: Locale) => {
  const collator = new Intl.Collator(locale);
  return (a: PlaceItem, b: PlaceItem) => collator.compare(a.name, b.name);
};

/** Countries that have resources, by name in the reader's language. */
export async function listPlaces({ db }: Deps, locale: Locale): Promise<PlaceItem[]> {
  const rows = await db.place.findMany({
    select: placeItemSelect,
    where: { level: "country", resourceCount: { gt: 0 } },
  });
  return rows.map((row) => toPlaceItem(row, locale)).toSorted(byName(locale));
}

export async function showPlace({ db }: Deps, slug: string, locale: Locale): Promise<PlaceView> {
  const row = await db.place.findUnique({
    where: { slug },
    relationLoadStrategy: "join",
    select: {
      ...placeItemSelect,
      geonamesId: true,
      parent: { select: placeLabelSelect },
      children: { select: placeItemSelect, where: { resourceCount: { gt: 0 } } },
    },
  });
  if (!row) throw new DomainError("NOT_FOUND", "place.not_found");
  const { parent, children, geonamesId, ...item } = row;
  return {
    ...toPlaceItem(item, locale),
    geonamesId,
    parent: parent ? toPlaceLabel(parent, locale) : null,
    children: children.map((child) => toPlaceItem(child, locale)).toSorted(byName(locale)),
  };
}
