import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import { type Locale, locales } from "@plaza/types/locales";
import type { LanguageText, ResourceItem, ResourceTranslation } from "@plaza/types/resources";
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

/** Some works have thirty translations; a line of a list names these. */
const translationsInLists = 4;

/** All of them: the reader's language first, then those of the interface. */
export function toTranslations(
  row: ResourceItemRow,
  locale: Locale,
  limit = Number.POSITIVE_INFINITY,
): ResourceTranslation[] {
  const order = [locale, ...locales];
  const rank = ({ language }: { language: string }) => {
    const position = order.indexOf(language.split("-", 1)[0] as Locale);
    return position === -1 ? order.length : position;
  };
  return otherLanguages(row)
    .toSorted((a, b) => rank(a) - rank(b))
    .slice(0, limit)
    .map(({ id, language, title, titleLanguage }) => ({
      resourceId: id,
      slug: slugOf(title),
      language,
      title: toLanguageText(title, titleLanguage),
    }));
}

const otherLanguages = (row: ResourceItemRow) => row.work?.resources.filter(({ id }) => id !== row.id) ?? [];

export function toResourceItem(row: ResourceItemRow, locale: Locale): ResourceItem {
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
    translations: toTranslations(row, locale, translationsInLists),
    moreTranslations: Math.max(0, otherLanguages(row).length - translationsInLists),
  };
}
