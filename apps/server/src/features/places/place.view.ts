import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PlaceItem, PlaceLabel } from "@plaza/types/places";
import { countryName } from "./place-names.ts";

export const placeLabelSelect = {
  id: true,
  slug: true,
  name: true,
  level: true,
  code: true,
  countryCode: true,
} satisfies Prisma.PlaceSelect;
export const placeItemSelect = { ...placeLabelSelect, resourceCount: true } satisfies Prisma.PlaceSelect;

type LabelRow = Prisma.PlaceGetPayload<{ select: typeof placeLabelSelect }>;
type ItemRow = Prisma.PlaceGetPayload<{ select: typeof placeItemSelect }>;

export function toPlaceLabel({ id, ...row }: LabelRow, locale: Locale): PlaceLabel {
  const name = row.level === "country" ? (countryName(row.countryCode, locale) ?? row.name) : row.name;
  return { placeId: id, slug: row.slug, name, level: row.level, code: row.code, countryCode: row.countryCode };
}

export function toPlaceItem(row: ItemRow, locale: Locale): PlaceItem {
  return { ...toPlaceLabel(row, locale), resourceCount: row.resourceCount };
}
