import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { NetworkLabel } from "@plaza/types/follows";
import type { Locale } from "@plaza/types/locales";
import type { LanguageText } from "@plaza/types/resources";
import type { ThreadItem, TopicLabelView } from "@plaza/types/threads";
import type { Viewer } from "../../platform/viewer.ts";
import { authorSelectFor, excerptOf, toPostAuthor } from "../posts/index.ts";
import { slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { factsOf, threadAccessSelect } from "./thread.access.ts";
import { moderatesThread } from "./thread.policy.ts";

/** About two lines of a list. */
const excerptLength = 220;

export const threadItemSelectFor = (viewer: Viewer | null) =>
  ({
    ...threadAccessSelect(viewer),
    isFictional: true,
    createdAt: true,
    lastPostAt: true,
    lastNumber: true,
    author: { select: authorSelectFor(viewer) },
    topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
    posts: { select: { html: true, language: true, state: true }, where: { kind: "opening" }, take: 1 },
  }) satisfies Prisma.ThreadSelect;
export type ThreadItemRow = Prisma.ThreadGetPayload<{ select: ReturnType<typeof threadItemSelectFor> }>;

/** Whose eyes, and in which words. */
export type Eyes = {
  viewer: Viewer | null;
  mutedIds: ReadonlySet<number>;
  vocabulary: Vocabulary;
  locale: Locale;
};

/** Never that of a resource, whose word stands in for a title without letters. */
export const threadSlug = (title: string): string => slugOf(title).replace(/^resource$/, "discussion");

/** Without the locale. */
export const threadPath = ({ threadId, slug }: { threadId: number; slug: string }): string =>
  `/discussions/${threadId}-${encodeURIComponent(slug)}`;

export const toText = (text: string, lang: string): LanguageText => ({ text, lang, dir: directionOf(lang) });

export const toNetworkLabel = (
  network: { id: number; slug: string; name: string; language: string } | null,
): NetworkLabel | null =>
  network && { networkId: network.id, slug: network.slug, name: toText(network.name, network.language) };

export const toTopicLabels = (
  topics: readonly { topicId: number }[],
  { vocabulary, locale }: Pick<Eyes, "vocabulary" | "locale">,
): TopicLabelView[] =>
  topics.flatMap(({ topicId }) => {
    const term = vocabulary.findById(topicId);
    return term ? [{ topicId, slug: term.slug, label: vocabulary.textIn(term, locale).label }] : [];
  });

export function toThreadItem(row: ThreadItemRow, eyes: Eyes): ThreadItem {
  const [opening] = row.posts;
  const isModerator = moderatesThread(factsOf(row), eyes.viewer);
  const excerpt = opening?.state === "visible" ? excerptOf(opening.html, excerptLength) : "";
  return {
    threadId: row.id,
    slug: threadSlug(row.title),
    title: toText(row.title, row.language),
    excerpt: opening === undefined || excerpt === "" ? null : toText(excerpt, opening.language),
    author: toPostAuthor(row.author, eyes.viewer, { mutedIds: eyes.mutedIds, isModerator }),
    network: toNetworkLabel(row.network),
    topics: toTopicLabels(row.topics, eyes),
    replyCount: row.replyCount,
    isLocked: row.lockedAt !== null,
    isFictional: row.isFictional,
    createdAt: row.createdAt.toISOString(),
    lastPostAt: row.lastPostAt.toISOString(),
  };
}
