import type { Database, Prisma, Transaction } from "@plaza/database";
import type { AskPhase } from "@plaza/types/routing";
import { visibleTo } from "../../members/index.ts";
import { keptFrom } from "../../moderation/index.ts";
import { isOpenToAnswers } from "./ask.policy.ts";
import { tiedPlaceSelect } from "../ranking/place-tie.ts";
import type { RoutedQuestion } from "../ranking/rank-experts.policy.ts";

const routedSelect = {
  id: true,
  title: true,
  language: true,
  authorId: true,
  state: true,
  lockedAt: true,
  duplicateOfId: true,
  createdAt: true,
  reopenedAt: true,
  routeAt: true,
  routeRound: true,
  place: { select: tiedPlaceSelect },
  author: {
    select: {
      state: true,
      languagesVisibility: true,
      placeVisibility: true,
      languages: { select: { language: true, level: true } },
      place: { select: tiedPlaceSelect },
    },
  },
  topics: { select: { topic: { select: { id: true, parentId: true } } } },
  asks: { select: { id: true, expertId: true, state: true, round: true, lapsesAt: true, namedById: true } },
} satisfies Prisma.QuestionSelect;

export type RoutedRow = Prisma.QuestionGetPayload<{ select: typeof routedSelect }>;

type Reader = Database | Transaction;

export const findRouted = (db: Reader, questionId: number): Promise<RoutedRow | null> =>
  db.question.findUnique({ where: { id: questionId }, select: routedSelect, relationLoadStrategy: "join" });

/** Nobody needs to be asked what is hidden, closed, asked by nobody any more, or answered since it was last opened. */
export const isWaiting = async (db: Reader, row: RoutedRow): Promise<boolean> => (await phaseOf(db, row)) === "waiting";

export async function phaseOf(db: Reader, row: RoutedRow): Promise<AskPhase> {
  if (!isOpenToAnswers(row)) return "closed";
  const accepted = await db.acceptance.findUnique({ where: { questionId: row.id }, select: { questionId: true } });
  if (accepted !== null) return "accepted";
  const answer = await db.post.findFirst({
    where: {
      questionId: row.id,
      kind: "answer",
      state: "visible",
      ...(row.reopenedAt === null ? {} : { createdAt: { gt: row.reopenedAt } }),
    },
    select: { id: true },
  });
  return answer === null ? "waiting" : "answered";
}

/** What the asker may be known by to members: her languages and her place, where the question names none. */
function knownOfAsker({ author, place }: RoutedRow) {
  const isShown = (visibility: "languagesVisibility" | "placeVisibility") =>
    author !== null && visibleTo("members", author[visibility]);
  return {
    languages: isShown("languagesVisibility") ? (author?.languages ?? []) : [],
    place: place ?? (isShown("placeVisibility") ? (author?.place ?? null) : null),
  };
}

const readsIt = ({ level }: { level: string }): boolean => level !== "a1" && level !== "a2";

/** The question as the ranking knows it; whom to keep apart is read for these members. */
export async function toRouted(
  db: Reader,
  row: RoutedRow,
  memberIds: readonly number[],
): Promise<RoutedQuestion & { place: RoutedRow["place"] }> {
  const known = knownOfAsker(row);
  return {
    questionId: row.id,
    askerId: row.authorId,
    language: row.language,
    askerLanguages: known.languages.filter(readsIt).map(({ language }) => language),
    topics: row.topics.map(({ topic }) => ({ topicId: topic.id, parentId: topic.parentId })),
    askedIds: new Set(row.asks.map(({ expertId }) => expertId)),
    keptApartIds: row.authorId === null ? new Set() : await keptFrom(db, row.authorId, memberIds),
    place: known.place,
  };
}
