import type { LanguageLevel } from "@plaza/types/members";
import type { PopulationBand } from "@plaza/types/places";
import {
  type AskHindrance,
  type KeptReason,
  type PlaceTie,
  routingLimits,
  type ScoreParts,
} from "@plaza/types/routing";

export type RoutedTopic = { topicId: number; parentId: number | null };

export type RoutedQuestion = {
  questionId: number;
  askerId: number | null;
  /** BCP 47; "und" where nobody knows. */
  language: string;
  /** Others that the asker reads, as far as members may know. */
  askerLanguages: readonly string[];
  topics: readonly RoutedTopic[];
  askedIds: ReadonlySet<number>;
  /** Blocked by the asker, or blocking her. */
  keptApartIds: ReadonlySet<number>;
};

/** A member, as far as the asker may see her: what is hidden from the asker is as if it was not filled in. */
export type Candidate = {
  memberId: number;
  isActive: boolean;
  isListed: boolean;
  isOffering: boolean;
  isPaused: boolean;
  pausedUntil: Date | null;
  monthlyCapacity: number;
  topics: readonly RoutedTopic[];
  languages: readonly { language: string; level: LanguageLevel }[];
  /** Of her interface: what she reads, when she names no language. It is no reason to tell. */
  locale: string;
  /** What her place and that of the question have in common, from 0 to 1. */
  place: { tie: PlaceTie; band: PopulationBand | null; likeness: number } | null;
  /** Words of others for her, by topic. */
  endorsements: ReadonlyMap<number, number>;
  /** Her answers that were accepted, by topic. */
  acceptedAnswers: ReadonlyMap<number, number>;
};

/** What was asked of her before: in this calendar month, in seven days, and in the days that count as lately. */
export type Load = { month: number; week: number; recent: number };

export type RankedExpert = {
  memberId: number;
  score: number;
  parts: ScoreParts;
  reasons: KeptReason[];
  /** Null: she may be asked. */
  hindrance: AskHindrance | null;
};

const nothingAsked: Load = { month: 0, week: 0, recent: 0 };

/** The part of a thing that more of is better, from `least` towards 1: the first counts most. */
const growing = (count: number, half: number, least: number): number => least + (1 - least) * (count / (count + half));

/** Who cannot hold a conversation in a language is not asked in it. */
const levelWeights: Record<LanguageLevel, number> = { a1: 0, a2: 0, b1: 0.6, b2: 0.8, c1: 0.95, c2: 1, native: 1 };
const localeLevel: LanguageLevel = "b2";
/** She can be read by the asker, but reads the question with difficulty. */
const askerLanguageWeight = 0.7;
const unknownLanguageWeight = 0.5;

/** Knows the topic itself; its parent or a child of it; nothing but an accepted answer tells of it. */
const topicWeights = { own: 1, near: 0.6, answered: 0.8 } as const;
/** A question with several topics goes to who knows one well rather than to who knows all a little. */
const bestTopicShare = 0.7;

const leastPlace = 0.6;
const leastEndorsed = 0.6;
const leastAnswered = 0.6;
const leastCapacity = 0.5;
/** Questions lately that halve the part. */
const recentHalf = 2;

const baseOf = (language: string): string => language.toLowerCase().split("-")[0] ?? language;

type Fit = { value: number; reasons: KeptReason[] };

function topicFit({ topics }: RoutedQuestion, { topics: known, acceptedAnswers, endorsements }: Candidate): Fit {
  const knownIds = new Set(known.map(({ topicId }) => topicId));
  const parentIds = new Set(known.flatMap(({ parentId }) => parentId ?? []));
  const isNear = ({ topicId, parentId }: RoutedTopic) =>
    (parentId !== null && knownIds.has(parentId)) || parentIds.has(topicId);
  const own = topics.filter(({ topicId }) => knownIds.has(topicId));
  const near = topics.filter((topic) => !knownIds.has(topic.topicId) && isNear(topic));
  const weightOf = (topic: RoutedTopic): number => {
    if (knownIds.has(topic.topicId)) return topicWeights.own;
    if ((acceptedAnswers.get(topic.topicId) ?? 0) > 0) return topicWeights.answered;
    return isNear(topic) ? topicWeights.near : 0;
  };
  const weights = topics.map(weightOf);
  const best = Math.max(0, ...weights);
  const mean = weights.reduce((sum, weight) => sum + weight, 0) / Math.max(1, weights.length);
  const endorsed = own.reduce((sum, { topicId }) => sum + (endorsements.get(topicId) ?? 0), 0);
  const idsOf = (of: readonly RoutedTopic[]) => of.map(({ topicId }) => topicId);
  return {
    value: bestTopicShare * best + (1 - bestTopicShare) * mean,
    reasons: [
      ...(own.length > 0 ? [{ part: "topic", topicIds: idsOf(own), endorsements: endorsed } as const] : []),
      ...(own.length === 0 && near.length > 0 ? [{ part: "near_topic", topicIds: idsOf(near) } as const] : []),
    ],
  };
}

function languageFit({ language, askerLanguages }: RoutedQuestion, { languages, locale }: Candidate): Fit {
  const spoken = languages.length > 0 ? languages : [{ language: locale, level: localeLevel }];
  const best = (tags: readonly string[]) =>
    spoken
      .filter((one) => tags.some((tag) => baseOf(tag) === baseOf(one.language)))
      .reduce((most, { level }) => Math.max(most, levelWeights[level]), 0);
  if (baseOf(language) === "und") return { value: unknownLanguageWeight, reasons: [] };
  const own = best([language]);
  const others = askerLanguages.filter((tag) => baseOf(tag) !== baseOf(language));
  const shared = askerLanguageWeight * best(others);
  const isStated = languages.length > 0;
  if (own >= shared)
    return {
      value: own,
      reasons: own > 0 && isStated ? [{ part: "language", language, isOfQuestion: true }] : [],
    };
  const named = others.toSorted((a, b) => best([b]) - best([a]) || (a < b ? -1 : 1))[0] ?? language;
  return { value: shared, reasons: isStated ? [{ part: "language", language: named, isOfQuestion: false }] : [] };
}

const placeFit = ({ place }: Candidate): Fit =>
  place === null || place.likeness <= 0
    ? { value: leastPlace, reasons: [] }
    : {
        value: leastPlace + (1 - leastPlace) * Math.min(1, place.likeness),
        reasons: [{ part: "place", tie: place.tie, band: place.band }],
      };

const sumIn = (topics: readonly RoutedTopic[], counts: ReadonlyMap<number, number>): number =>
  topics.reduce((sum, { topicId }) => sum + (counts.get(topicId) ?? 0), 0);

function answersFit({ topics }: RoutedQuestion, { acceptedAnswers }: Candidate): Fit {
  const count = sumIn(topics, acceptedAnswers);
  return {
    value: growing(count, 3, leastAnswered),
    reasons: count > 0 ? [{ part: "answers", count }] : [],
  };
}

/** What is left of the month that she declared, and how little was asked of her lately. */
function loadFit({ monthlyCapacity }: Candidate, { month, recent }: Load): Fit & { evenness: number } {
  const left = Math.max(0, monthlyCapacity - month) / Math.max(1, monthlyCapacity);
  return {
    value: leastCapacity + (1 - leastCapacity) * left,
    evenness: 1 / (1 + recent / recentHalf),
    reasons: recent === 0 ? [{ part: "room" }] : [],
  };
}

export const isPausedAt = (
  { isPaused, pausedUntil }: Pick<Candidate, "isPaused" | "pausedUntil">,
  now: Date,
): boolean => isPaused && (pausedUntil === null || pausedUntil > now);

/** The first of what stands in the way of asking her anything; null when she has room and may be asked. */
export function hindranceOf(
  question: Pick<RoutedQuestion, "askerId" | "askedIds" | "keptApartIds">,
  candidate: Omit<Candidate, "topics" | "languages" | "locale" | "place" | "endorsements" | "acceptedAnswers">,
  { load, now }: { load: Load; now: Date },
): AskHindrance | null {
  const { memberId } = candidate;
  const hindrances: [AskHindrance, boolean][] = [
    ["asker", memberId === question.askerId],
    ["already_asked", question.askedIds.has(memberId)],
    ["suspended", !candidate.isActive],
    ["blocked", question.keptApartIds.has(memberId)],
    ["not_listed", !candidate.isListed],
    ["no_offer", !candidate.isOffering],
    ["paused", isPausedAt(candidate, now)],
    ["month_full", load.month >= candidate.monthlyCapacity],
    ["week_full", load.week >= routingLimits.weeklyMax],
  ];
  return hindrances.find(([, stands]) => stands)?.[0] ?? null;
}

/** Between equals another one is first in every question. The same for the same question, on every server. */
function turnOf(questionId: number, memberId: number): number {
  let mixed = Math.imul(questionId, 0x9e3779b1) ^ Math.imul(memberId, 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 15), 0x2c1b3c6d);
  return (mixed ^ (mixed >>> 13)) >>> 0;
}

function rankOne(question: RoutedQuestion, candidate: Candidate, at: { load: Load; now: Date }): RankedExpert {
  const topic = topicFit(question, candidate);
  const language = languageFit(question, candidate);
  const place = placeFit(candidate);
  const answers = answersFit(question, candidate);
  const load = loadFit(candidate, at.load);
  const parts: ScoreParts = {
    topic: topic.value,
    language: language.value,
    place: place.value,
    endorsements: growing(sumIn(question.topics, candidate.endorsements), 2, leastEndorsed),
    answers: answers.value,
    capacity: load.value,
    evenness: load.evenness,
  };
  const misfit = topic.value === 0 ? "no_topic" : language.value === 0 ? "no_language" : null;
  return {
    memberId: candidate.memberId,
    score: Object.values(parts).reduce((product, part) => product * part, 1),
    parts,
    reasons: [topic, language, place, answers, load].flatMap(({ reasons }) => reasons),
    hindrance: hindranceOf(question, candidate, at) ?? misfit,
  };
}

/**
 * Everybody with her score and its parts, those who may be asked before all others, best first. Depends on nothing but
 * what it is given.
 */
export function rankExperts(
  question: RoutedQuestion,
  candidates: readonly Candidate[],
  loads: ReadonlyMap<number, Load>,
  now: Date,
): RankedExpert[] {
  const blocked = ({ hindrance }: RankedExpert) => (hindrance === null ? 0 : 1);
  const turn = ({ memberId }: RankedExpert) => turnOf(question.questionId, memberId);
  return candidates
    .map((candidate) => rankOne(question, candidate, { load: loads.get(candidate.memberId) ?? nothingAsked, now }))
    .toSorted((a, b) => blocked(a) - blocked(b) || b.score - a.score || turn(a) - turn(b) || a.memberId - b.memberId);
}
