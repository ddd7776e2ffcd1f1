import { directionOf } from "@plaza/language";
import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PostBody } from "@plaza/types/posts";
import type { AskPeer, AskPhase, AskView, KeptReason } from "@plaza/types/routing";
import { toNameText } from "../../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../../places/index.ts";
import { authorSelectFor, toPostAuthor } from "../../posts/index.ts";
import { slugOf } from "../../resources/index.ts";
import type { ResourceItem } from "@plaza/types/resources";
import type { Vocabulary } from "../../topics/index.ts";
import { abilitiesOf, handOversOf, isOpenToAnswers } from "./ask.policy.ts";
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
        acceptance: {
          select: {
            answer: {
              select: {
                html: true,
                language: true,
                isLanguageStated: true,
                state: true,
                author: { select: { name: true } },
              },
            },
          },
        },
        asks: { select: { expertId: true, namedById: true } },
        posts: {
          select: { kind: true, html: true, language: true, isLanguageStated: true, createdAt: true },
          where: { kind: { in: ["question", "answer"] }, state: "visible" },
        },
      },
    },
  }) satisfies Prisma.AskSelect;

export type AskRow = Prisma.AskGetPayload<{ select: ReturnType<typeof askSelectFor> }>;

/** As `phaseOf` of the router, from what was read with the ask. */
export function phaseOfRow({ question }: AskRow): AskPhase {
  if (!isOpenToAnswers(question)) return "closed";
  const { acceptance, posts, reopenedAt } = question;
  if (acceptance !== null) return "accepted";
  const isAnswered = posts.some(
    ({ kind, createdAt }) => kind === "answer" && (reopenedAt === null || createdAt > reopenedAt),
  );
  return isAnswered ? "answered" : "waiting";
}

export const isWaitingRow = (row: AskRow): boolean => phaseOfRow(row) === "waiting";

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
  const phase = phaseOfRow(row);
  const can = abilitiesOf({
    state: row.state,
    phase,
    handOvers: handOversOf(row.expertId, question.asks),
    isPaused: isPausedAt(expert, now),
  });
  return {
    askId: row.id,
    state: row.state,
    isWaiting: phase === "waiting",
    phase,
    createdAt: row.createdAt.toISOString(),
    lapsesAt: row.lapsesAt.toISOString(),
    settledAt: row.settledAt?.toISOString() ?? null,
    expert: { name: expert.name },
    question: toAskedQuestion(row, { vocabulary, locale }),
    accepted: toAccepted(row),
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

const body = (html: string, language: string, isLanguageStated: boolean): PostBody => ({
  html,
  language,
  dir: directionOf(language),
  isLanguageStated,
});

function toAccepted({ question: { acceptance, state } }: AskRow): AskView["accepted"] {
  if (acceptance === null || state !== "visible" || acceptance.answer.state !== "visible") return null;
  const { html, language, isLanguageStated, author } = acceptance.answer;
  return { ...body(html, language, isLanguageStated), author: author?.name ?? null };
}

function toAsker({ question, expertId }: AskRow): AskView["asker"] {
  const author = toPostAuthor(question.author, { memberId: expertId }, { mutedIds: new Set() });
  // Who asks is told to whom she asks, even where her page is not for everybody.
  if (author === null)
    return question.author ? { name: question.author.name, handle: null, role: null, placeName: null } : null;
  const { name, handle, role, placeName } = author;
  return { name, handle, role, placeName };
}
