import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { LanguageText, ResourceItem } from "@plaza/types/resources";
import { toLicenceView } from "../licences/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import { slugOf } from "./slug.ts";

export const resourceItemSelect = {
  id: true,
  kind: true,
  title: true,
  titleLanguage: true,
  summary: true,
  summaryLanguage: true,
  language: true,
  publisher: true,
  issuedYear: true,
  licence: true,
  licenceText: true,
  place: { select: placeLabelSelect },
  work: {
    select: {
      resources: {
        select: { id: true, language: true, title: true, titleLanguage: true },
        where: { state: "published" },
        orderBy: { language: "asc" },
      },
    },
  },
} satisfies Prisma.ResourceSelect;

export type ResourceItemRow = Prisma.ResourceGetPayload<{ select: typeof resourceItemSelect }>;

export const toLanguageText = (text: string, lang: string): LanguageText => ({ text, lang, dir: directionOf(lang) });

export function toResourceItem(row: ResourceItemRow, locale: Locale): ResourceItem {
  const others = row.work?.resources.filter(({ id }) => id !== row.id) ?? [];
  return {
    resourceId: row.id,
    slug: slugOf(row.title),
    kind: row.kind,
    title: toLanguageText(row.title, row.titleLanguage),
    summary: row.summary === null ? null : toLanguageText(row.summary, row.summaryLanguage ?? row.language),
    language: row.language,
    publisher: row.publisher,
    year: row.issuedYear,
    place: row.place ? toPlaceLabel(row.place, locale) : null,
    licence: toLicenceView(row.licence, row.licenceText, locale),
    translations: others.map(({ id, language, title, titleLanguage }) => ({
      resourceId: id,
      slug: slugOf(title),
      language,
      title: toLanguageText(title, titleLanguage),
    })),
  };
}
