import type { Prisma } from "@plaza/database";
import { directionOf } from "@plaza/language";
import type { GapFiller, GapItem, GapProposal } from "@plaza/types/gaps";
import type { Locale } from "@plaza/types/locales";
import type { LanguageText } from "@plaza/types/resources";
import { questionSlug } from "../questions/index.ts";
import { slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";

export const fillerSelect = {
  filledResource: { select: { id: true, title: true, titleLanguage: true, state: true } },
  filledQuestion: { select: { id: true, title: true, language: true, state: true } },
} as const satisfies Prisma.GapSelect;

export const gapSelect = {
  id: true,
  label: true,
  language: true,
  terms: true,
  state: true,
  waitingCount: true,
  note: true,
  createdAt: true,
  settledAt: true,
  topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
  ...fillerSelect,
} as const satisfies Prisma.GapSelect;

export type GapRow = Prisma.GapGetPayload<{ select: typeof gapSelect }>;
type FillerRow = Prisma.GapGetPayload<{ select: typeof fillerSelect }>;
export type Wording = { gapId: number; query: string; language: string; count: number };

export const toText = (text: string, lang: string): LanguageText => ({ text, lang, dir: directionOf(lang) });

type Titled = { id: number; title: string; language: string };

export const toProposal = (type: GapProposal["type"], { id, title, language }: Titled): GapProposal => ({
  type,
  id,
  slug: type === "resource" ? slugOf(title) : questionSlug(title),
  title: toText(title, language),
});

/** What was withdrawn or hidden since is not named. */
export function toFiller({ filledResource, filledQuestion }: FillerRow): GapFiller {
  if (filledResource?.state === "published")
    return toProposal("resource", { ...filledResource, language: filledResource.titleLanguage });
  return filledQuestion?.state === "visible" ? toProposal("question", filledQuestion) : null;
}

type Looking = {
  vocabulary: Vocabulary;
  locale: Locale;
  wordings: readonly Wording[];
  proposals: ReadonlyMap<number, GapProposal[]>;
};

export function toGapItem(row: GapRow, { vocabulary, locale, wordings, proposals }: Looking): GapItem {
  return {
    gapId: row.id,
    label: toText(row.label, row.language),
    state: row.state,
    waitingCount: row.waitingCount,
    languages: languagesOf(wordings.filter(({ gapId }) => gapId === row.id)),
    topics: row.topics.flatMap(({ topicId }) => {
      const term = vocabulary.findById(topicId);
      return term ? [{ topicId, slug: term.slug, label: vocabulary.textIn(term, locale).label }] : [];
    }),
    createdAt: row.createdAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    filler: toFiller(row),
    note: row.note,
    proposals: proposals.get(row.id) ?? [],
  };
}

function languagesOf(wordings: readonly Wording[]): GapItem["languages"] {
  const counts = new Map<string, number>();
  for (const { language, count } of wordings) {
    const base = language.split("-", 1)[0] ?? language;
    counts.set(base, (counts.get(base) ?? 0) + count);
  }
  return [...counts]
    .map(([language, count]) => ({ language, count }))
    .toSorted((a, b) => b.count - a.count || a.language.localeCompare(b.language));
}

/** For everybody: no words that one person alone typed, no group of fewer than `peopleMin`; null when nothing is left. */
export function toPublicItem(item: GapItem, wordings: readonly Wording[], peopleMin: number): GapItem | null {
  const counts = new Map<string, Wording>();
  for (const wording of wordings.filter(({ gapId }) => gapId === item.gapId)) {
    const key = wording.query.toLowerCase();
    counts.set(key, { ...wording, count: wording.count + (counts.get(key)?.count ?? 0) });
  }
  const [said] = [...counts.values()].toSorted((a, b) => b.count - a.count);
  const label = said !== undefined && said.count >= sharedMin ? toText(said.query, said.language) : null;
  if (label === null && item.topics.length === 0) return null;
  const languages = item.languages.filter(({ count }) => count >= peopleMin);
  return { ...item, label, languages, note: null, proposals: [] };
}
const sharedMin = 2;
