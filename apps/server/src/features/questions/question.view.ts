import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { QuestionItem } from "@plaza/types/questions";
import type { LanguageText } from "@plaza/types/resources";
import type { TopicLabelView } from "@plaza/types/threads";
import type { Viewer } from "../../platform/viewer.ts";
import { toNameText } from "../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import { authorSelectFor, excerptOf, toPostAuthor } from "../posts/index.ts";
import { slugOf } from "../resources/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { canReadWords, type QuestionFacts } from "./question.policy.ts";

export const questionItemSelectFor = (viewer: Viewer | null) =>
  ({
    id: true,
    title: true,
    language: true,
    state: true,
    lockedAt: true,
    duplicateOfId: true,
    answerCount: true,
    isFictional: true,
    createdAt: true,
    lastPostAt: true,
    authorId: true,
    author: { select: authorSelectFor(viewer) },
    place: { select: placeLabelSelect },
    topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
    posts: { select: { html: true, language: true }, where: { kind: "question" } },
    acceptance: {
      select: {
        answerId: true,
        acceptedAt: true,
        answer: { select: { html: true, language: true, _count: { select: { evidence: true } } } },
      },
    },
  }) satisfies Prisma.QuestionSelect;
export type QuestionItemRow = Prisma.QuestionGetPayload<{ select: ReturnType<typeof questionItemSelectFor> }>;

/** Who looks, and with what words. */
export type Looking = {
  viewer: Viewer | null;
  vocabulary: Vocabulary;
  locale: Locale;
  mutedIds: ReadonlySet<number>;
  /** Of a question's page: what its address says of the page of answers. */
  page?: number | "all";
};

export const toText = (name: string, language: string): LanguageText => toNameText({ name, language });

/** A slug of a question: never that of a resource, whose word stands in for a title without letters. */
export const questionSlug = (title: string): string => slugOf(title).replace(/^resource$/, "question");

/** Without the locale. */
export const questionPath = ({ id, title }: { id: number; title: string }): string =>
  `/questions/${id}-${encodeURIComponent(questionSlug(title))}`;

export const factsOf = (
  row: Pick<QuestionItemRow, "authorId" | "state" | "lockedAt" | "duplicateOfId">,
): QuestionFacts => ({
  authorId: row.authorId,
  state: row.state,
  isLocked: row.lockedAt !== null,
  isDuplicate: row.duplicateOfId !== null,
});

const excerptMax = 240;

const beginning = (post: { html: string; language: string } | undefined): LanguageText | null => {
  const text = post === undefined ? "" : excerptOf(post.html, excerptMax);
  return post === undefined || text === "" ? null : toText(text, post.language);
};

const toTopics = (row: Pick<QuestionItemRow, "topics">, { vocabulary, locale }: Looking): TopicLabelView[] =>
  row.topics.flatMap(({ topicId }) => {
    const term = vocabulary.findById(topicId);
    return term ? [{ topicId, slug: term.slug, label: vocabulary.textIn(term, locale).label }] : [];
  });

/** Words that the viewer may not read are left out, also of the address. */
export function toQuestionItem(row: QuestionItemRow, looking: Looking): QuestionItem {
  const { viewer, locale, mutedIds } = looking;
  const isRead = canReadWords(factsOf(row), viewer);
  const title = isRead ? row.title : "";
  return {
    questionId: row.id,
    slug: questionSlug(title),
    title: toText(title, row.language),
    excerpt: isRead ? beginning(row.posts[0]) : null,
    author: isRead ? toPostAuthor(row.author, viewer, { mutedIds }) : null,
    topics: toTopics(row, looking),
    place: row.place ? toPlaceLabel(row.place, locale) : null,
    answerCount: row.answerCount,
    isAnswered: row.acceptance !== null,
    acceptedExcerpt: beginning(row.acceptance?.answer),
    evidenceCount: row.acceptance?.answer._count.evidence ?? 0,
    isFictional: row.isFictional,
    createdAt: row.createdAt.toISOString(),
    lastPostAt: row.lastPostAt.toISOString(),
  };
}
