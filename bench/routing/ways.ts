import {
  type Candidate,
  type Load,
  type RankedExpert,
  rankExperts,
} from "../../apps/server/src/features/routing/ranking/rank-experts.policy.ts";
import { drawsOf } from "./draws.ts";
import type { Expert, Question } from "./world.ts";

/** What is known of everybody at a time: as the worker reads it from the database. */
export type Known = {
  isPaused: boolean;
  load: Load;
  accepted: ReadonlyMap<number, number>;
};

type Asking = {
  question: Question;
  experts: readonly Expert[];
  knownOf: (expert: Expert) => Known;
  askedIds: ReadonlySet<number>;
  now: Date;
};

/** In which order people are asked; those who must not be asked are left out. Null: all who follow the topic are told. */
export type Way = { name: string; order: ((asking: Asking) => number[]) | null };

const likenessMax = 7;

/** As the product weighs size, language and income of places: here a country has a language and a group by its number. */
function placeOf(expert: Expert, question: Question): Candidate["place"] {
  const isNear = expert.country === question.country;
  const isSameSize = expert.band === question.band;
  const language = expert.country % 5 === question.country % 5 ? 2 : 0;
  const income = expert.country % 4 === question.country % 4 ? 2 : 0;
  const points = (isSameSize ? 3 : 0) + language + income;
  const likeness = points < 4 ? 0 : points / likenessMax;
  if (isSameSize && likeness > 0) return { tie: "similar", band: "city", likeness };
  if (isNear) return { tie: "country", band: null, likeness: Math.max(0.6, likeness) };
  return likeness > 0 ? { tie: "similar", band: null, likeness } : null;
}

const toCandidate = (expert: Expert, { isPaused, accepted }: Known, question: Question): Candidate => ({
  memberId: expert.memberId,
  isActive: true,
  isListed: true,
  isOffering: true,
  isPaused,
  pausedUntil: null,
  monthlyCapacity: expert.monthlyCapacity,
  topics: expert.topics,
  languages: expert.languages,
  locale: "en",
  place: placeOf(expert, question),
  endorsements: expert.endorsements,
  acceptedAnswers: accepted,
});

/** The product's own ranking, with what the platform knows; of whom the topics have something to do with the question. */
function rank({ question, experts, knownOf, askedIds, now }: Asking): RankedExpert[] {
  const around = new Set(question.topics.flatMap(({ topicId, parentId }) => [topicId, parentId ?? topicId]));
  const pool = experts
    .map((expert) => ({ expert, known: knownOf(expert) }))
    .filter(
      ({ expert, known }) =>
        expert.topics.some(({ topicId, parentId }) => around.has(topicId) || around.has(parentId ?? topicId)) ||
        question.topics.some(({ topicId }) => known.accepted.has(topicId)),
    );
  return rankExperts(
    {
      questionId: question.questionId,
      askerId: null,
      language: question.language,
      askerLanguages: question.askerLanguages,
      topics: question.topics,
      askedIds,
      keptApartIds: new Set(),
    },
    pool.map(({ expert, known }) => toCandidate(expert, known, question)),
    new Map(pool.map(({ expert, known }) => [expert.memberId, known.load])),
    now,
  );
}

/** Who may be asked at all, by the product's rules; without language, whoever knows the topic. */
function mayBeAsked(asking: Asking, { byLanguage }: { byLanguage: boolean }): number[] {
  const isFree = ({ hindrance }: RankedExpert) => hindrance === null || (!byLanguage && hindrance === "no_language");
  return rank(asking)
    .filter(isFree)
    .map(({ memberId }) => memberId);
}

const atRandom = (asking: Asking, memberIds: number[]): number[] => {
  const random = drawsOf(31, asking.question.questionId, asking.askedIds.size);
  return memberIds
    .toSorted((a, b) => a - b)
    .map((memberId) => ({ memberId, key: random() }))
    .toSorted((a, b) => a.key - b.key)
    .map(({ memberId }) => memberId);
};

export const ways: readonly Way[] = [
  { name: "router", order: (asking) => mayBeAsked(asking, { byLanguage: true }) },
  {
    name: "random by topic and language",
    order: (asking) => atRandom(asking, mayBeAsked(asking, { byLanguage: true })),
  },
  { name: "random by topic", order: (asking) => atRandom(asking, mayBeAsked(asking, { byLanguage: false })) },
  { name: "all followers", order: null },
];
