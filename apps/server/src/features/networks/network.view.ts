import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkItem } from "@plaza/types/networks";
import type { LanguageText } from "@plaza/types/resources";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import type { Standing } from "./network.policy.ts";

export const networkItemSelect = {
  id: true,
  slug: true,
  kind: true,
  name: true,
  language: true,
  purpose: true,
  joinPolicy: true,
  isHidden: true,
  isFictional: true,
  startsOn: true,
  endsOn: true,
  memberCount: true,
  topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
  places: { select: { place: { select: placeLabelSelect } }, orderBy: { placeId: "asc" } },
  languages: { select: { language: true }, orderBy: { language: "asc" } },
} satisfies Prisma.NetworkSelect;
export type NetworkRow = Prisma.NetworkGetPayload<{ select: typeof networkItemSelect }>;

export type Wording = { vocabulary: Vocabulary; locale: Locale };

export const toText = (text: string, lang: string): LanguageText => ({ text, lang, dir: directionOf(lang) });
const toDay = (date: Date | null): string | null => date?.toISOString().slice(0, 10) ?? null;

export function toNetworkItem(row: NetworkRow, role: Standing, { vocabulary, locale }: Wording): NetworkItem {
  return {
    networkId: row.id,
    slug: row.slug,
    kind: row.kind,
    name: toText(row.name, row.language),
    purpose: toText(row.purpose, row.language),
    joinPolicy: row.joinPolicy,
    isHidden: row.isHidden,
    isFictional: row.isFictional,
    memberCount: row.memberCount,
    topics: row.topics.flatMap(({ topicId }) => {
      const term = vocabulary.findById(topicId);
      return term ? [vocabulary.toLabel(term, locale)] : [];
    }),
    places: row.places.map(({ place }) => toPlaceLabel(place, locale)),
    languages: row.languages.map(({ language }) => language),
    startsOn: toDay(row.startsOn),
    endsOn: toDay(row.endsOn),
    role,
  };
}
