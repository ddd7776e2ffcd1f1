import { detectLanguage } from "@plaza/language";
import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import type { AskQuestion } from "@plaza/types/inputs/questions";
import { recordChanges } from "../../platform/change-log.ts";
import { renderMarkdown } from "../../platform/text/markdown.ts";
import type { PostingLimits } from "../../platform/posting-limits.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { once } from "../accounts/index.ts";
import { recordEvent } from "../notifications/index.ts";
import { addPost } from "../posts/index.ts";
import { routeQuestion } from "../routing/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { likelyTopics } from "./found/find-similar.ts";
import { chosenTopics, namedTopics, placeIdOf } from "./question-fields.ts";
import { questionSlug } from "./question.view.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource; postingLimits?: PostingLimits };
export type AskedQuestion = { questionId: number; postId: number; slug: string };

export async function ask(deps: Deps, viewer: Viewer, { formKey, ...input }: AskQuestion): Promise<AskedQuestion> {
  const { db, vocabulary: source, postingLimits: limits } = deps;
  const vocabulary = await source.get();
  const text = `${input.title} ${input.text}`;
  const likelyIds = input.topics.length > 0 ? [] : await likelyTopics(deps, { text, locale: viewer.locale });
  return inTransaction(db, (tx) =>
    once(tx, viewer, formKey, () => askQuestion(tx, viewer, { ...input, vocabulary, likelyIds, limits })),
  );
}

type Asked = Omit<AskQuestion, "formKey"> & {
  vocabulary: Vocabulary;
  /** Topics to take where none is chosen and the words name none. */
  likelyIds?: readonly number[];
  isFictional?: boolean;
  limits?: PostingLimits | undefined;
};

/** All that asking takes: nothing is left for the asker to do. */
export async function askQuestion(tx: Transaction, viewer: Viewer, asked: Asked): Promise<AskedQuestion> {
  const { title, text, tried, vocabulary } = asked;
  const detected = detectLanguage(`${title}\n${text}`, { prior: viewer.locale }).language;
  const language = asked.language === "" ? detected : asked.language;
  const chosen = chosenTopics(asked.topics, vocabulary);
  const named = chosen.length > 0 ? chosen : namedTopics(`${title}\n${text}`, language, vocabulary);
  const topicIds = named.length > 0 ? named : (asked.likelyIds ?? []);
  const { id: questionId } = await tx.question.create({
    data: {
      title,
      language,
      tried,
      triedHtml: tried === null ? null : renderMarkdown(tried),
      authorId: viewer.memberId,
      placeId: await placeIdOf(tx, asked.place),
      isFictional: asked.isFictional ?? false,
      topics: { create: topicIds.map((topicId) => ({ topicId })) },
    },
    select: { id: true },
  });
  const words = { text, language: asked.language, attachmentIds: asked.attachmentIds };
  const { postId } = await addPost(tx, viewer, { kind: "question", questionId, ...words }, asked.limits);
  await routeQuestion(tx, questionId);
  await recordEvent(tx, { kind: "question_asked", actorId: viewer.memberId, questionId, postId });
  await recordChanges(tx, "question", [questionId]);
  return { questionId, postId, slug: questionSlug(title) };
}
