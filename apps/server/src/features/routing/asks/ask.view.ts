import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PostBody } from "@plaza/types/posts";
import type { AskPeer, AskView, KeptReason } from "@plaza/types/routing";
import { toNameText } from "../../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../../places/index.ts";
import { authorSelectFor, toPostAuthor } from "../../posts/index.ts";
import { slugOf } from "../../resources/index.ts";
import type { ResourceItem } from "@plaza/types/resources";
import type { Vocabulary } from "../../topics/index.ts";
import { abilitiesOf, handOversOf } from "./ask.policy.ts";
import { toAskReasons } from "./ask-reason.view.ts";
import { expertSelect } from "./hold-ask.ts";
import { isPausedAt } from "../ranking/rank-experts.policy.ts";

/** With the asker as far as the expert may see her. */
export const askSelectFor = (expertId: number) =>
  ({
    id: true,
    expertId: true,
    state: true,
    reasons: true,
    createdAt: true,
    lapsesAt: true,
    settledAt: true,
    expert: { select: expertSelect },
    namedBy: { select: { name: true } },
    question: {
      select: {
        id: true,
        title: true,
        language: true,
        tried: true,
        triedHtml: true,
        state: true,
        lockedAt: true,
        duplicateOfId: true,
        reopenedAt: true,
        author: { select: authorSelectFor({ memberId: expertId }) },
        place: { select: placeLabelSelect },
        topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
        acceptance: { select: { questionId: true } },
        asks: { select: { expertId: true, namedById: true } },
        posts: {
          select: { kind: true, html: true, language: true, isLanguageStated: true, createdAt: true },
          where: { kind: { in: ["question", "answer"] }, state: "visible" },
        },
      },
    },
  }) satisfies Prisma.AskSelect;

export type AskRow = Prisma.AskGetPayload<{ select: ReturnType<typeof askSelectFor> }>;

/** As `isWaiting` of the router, from what was read with the ask. */
export function isWaitingRow({ question }: AskRow): boolean {
  const { state, lockedAt, duplicateOfId, acceptance, posts, reopenedAt, author } = question;
  const isOpen = state === "visible" && lockedAt === null && duplicateOfId === null && author?.state === "active";
  const isAnswered = posts.some(
    ({ kind, createdAt }) => kind === "answer" && (reopenedAt === null || createdAt > reopenedAt),
  );
  return isOpen && acceptance === null && !isAnswered;
}

export type AskLooking = {
  vocabulary: Vocabulary;
  locale: Locale;
  now: Date;
  found: readonly ResourceItem[];
  peers: readonly AskPeer[];
};

/** For the expert herself, who sees every reason. */
export function toAskView(row: AskRow, { vocabulary, locale, now, found, peers }: AskLooking): AskView {
  const { question, expert } = row;
  const isWaiting = isWaitingRow(row);
  const can = abilitiesOf({
    state: row.state,
    isWaiting,
    handOvers: handOversOf(row.expertId, question.asks),
    isPaused: isPausedAt(expert, now),
  });
  return {
    askId: row.id,
    state: row.state,
    isWaiting,
    createdAt: row.createdAt.toISOString(),
    lapsesAt: row.lapsesAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    expert: { name: expert.name },
    question: toAskedQuestion(row, { vocabulary, locale }),
    asker: toAsker(row),
    reasons: toAskReasons(row.reasons as KeptReason[], {
      vocabulary,
      locale,
      sees: () => true,
      namedBy: row.namedBy?.name ?? null,
    }),
    found: can.answer ? [...found] : [],
    peers: can.handOver ? [...peers] : [],
    can,
  };
}

/** Words of a question that is hidden or gone are shown to nobody here. */
function toAskedQuestion(
  { question }: AskRow,
  { vocabulary, locale }: Pick<AskLooking, "vocabulary" | "locale">,
): AskView["question"] {
  const isRead = question.state === "visible";
  const title = isRead ? question.title : "";
  const post = question.posts.find(({ kind }) => kind === "question");
  const body = (html: string, language: string, isLanguageStated: boolean): PostBody => ({
    html,
    language,
    dir: directionOf(language),
    isLanguageStated,
  });
  return {
    questionId: question.id,
    slug: slugOf(title),
    title: toNameText({ name: title, language: question.language }),
    body: isRead && post ? body(post.html, post.language, post.isLanguageStated) : null,
    tried: isRead && question.triedHtml !== null ? body(question.triedHtml, question.language, false) : null,
    topics: question.topics.flatMap(({ topicId }) => {
      const term = vocabulary.findById(topicId);
      return term ? [{ topicId, slug: term.slug, label: vocabulary.textIn(term, locale).label }] : [];
    }),
    place: isRead && question.place ? toPlaceLabel(question.place, locale) : null,
  };
}

function toAsker({ question, expertId }: AskRow): AskView["asker"] {
  const author = toPostAuthor(question.author, { memberId: expertId }, { mutedIds: new Set() });
  // Who asks is told to whom she asks, even where her page is not for everybody.
  if (author === null)
    return question.author ? { name: question.author.name, handle: null, role: null, placeName: null } : null;
  const { name, handle, role, placeName } = author;
  return { name, handle, role, placeName };
}
