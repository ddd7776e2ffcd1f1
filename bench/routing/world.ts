import type { LanguageLevel } from "@plaza/types/members";
import { drawsOf, pick, type Random, shuffled, zipf } from "./draws.ts";

const kinds = ["quick", "steady", "slow", "silent", "holiday", "overloaded"] as const;
export type Kind = (typeof kinds)[number];

type Topic = { topicId: number; parentId: number | null };

/** What the platform knows of somebody stands beside what only the world knows. */
export type Expert = {
  memberId: number;
  kind: Kind;
  /** Hours from UTC. */
  zone: number;
  /** Known: what her profile says. */
  topics: Topic[];
  languages: { language: string; level: LanguageLevel }[];
  band: number;
  country: number;
  monthlyCapacity: number;
  endorsements: Map<number, number>;
  /** Hidden: how well she knows a topic, from 0 to 1; also of topics that she does not name. */
  depth: Map<number, number>;
  /** Hidden: how well she reads and writes. */
  fluency: Map<string, number>;
  /** Hidden: the circumstances that she has worked in. */
  circumstances: number;
  /** Hidden: questions of two weeks that she bears. */
  tolerance: number;
  /** Hours between which she is away. */
  away: { from: number; to: number; isSaid: boolean }[];
};

export type Question = {
  questionId: number;
  at: number;
  language: string;
  askerLanguages: string[];
  topics: Topic[];
  band: number;
  country: number;
  circumstances: number;
  difficulty: number;
};

export type World = { seed: number; experts: Expert[]; questions: Question[]; topics: Topic[] };

export const size = { experts: 400, warmUpDays: 60, days: 210, questionsPerDay: 3, parents: 9, children: 3 } as const;

/** Speakers among experts, and askers: small languages ask for more than they have experts. */
export const supply = [
  ["en", 45],
  ["es", 25],
  ["fr", 15],
  ["pt", 6],
  ["sw", 4],
  ["id", 3],
  ["ar", 2],
] as const;
const demand = [
  ["en", 34],
  ["es", 25],
  ["fr", 16],
  ["pt", 10],
  ["sw", 7],
  ["id", 5],
  ["ar", 3],
] as const;
const zones: Record<string, number[]> = {
  en: [-5, 0, 3, 8],
  es: [-6, -5, -3, 1],
  fr: [0, 1],
  pt: [-3, 0],
  sw: [3],
  id: [7, 8],
  ar: [1, 3],
};
const kindWeights = [
  ["quick", 15],
  ["steady", 35],
  ["slow", 20],
  ["silent", 12],
  ["holiday", 8],
  ["overloaded", 10],
] as const;

const topicsOf = (): Topic[] =>
  Array.from({ length: size.parents }, (_, parent) => [
    { topicId: 100 * (parent + 1), parentId: null },
    ...Array.from({ length: size.children }, (_child, child) => ({
      topicId: 100 * (parent + 1) + child + 1,
      parentId: 100 * (parent + 1),
    })),
  ]).flat();

const bands = 5;
const countries = 30;
const circumstancesCount = 8;
const poisson = (random: Random, mean: number): number => {
  let count = 0;
  for (let left = Math.exp(-mean), p = random(); p > left; p *= random()) count += 1;
  return count;
};

const familyOf = ({ topicId, parentId }: Topic): number => parentId ?? topicId;

const levelOf = (fluency: number, random: Random): LanguageLevel => {
  const felt = fluency + 0.25 * (random() - 0.5);
  if (felt > 0.95) return "native";
  if (felt > 0.8) return "c1";
  if (felt > 0.6) return "b2";
  return felt > 0.4 ? "b1" : "a2";
};

function languagesOf(random: Random): Map<string, number> {
  const first = pick(random, supply);
  const fluency = new Map<string, number>([[first, 1]]);
  const others = random() < 0.1 ? 3 : random() < 0.4 ? 1 : 0;
  for (let count = 0; count < others; count += 1) {
    const other = random() < 0.6 ? "en" : pick(random, supply);
    if (!fluency.has(other)) fluency.set(other, 0.35 + 0.6 * random());
  }
  return fluency;
}

/** What most know and most ask about are the same topics, but for some that are asked about and hardly known. */
const popularTopics = (topics: readonly Topic[]): Topic[] => shuffled(drawsOf(1), topics);
const unforeseenShare = 0.2;

/** A few topics, often near each other; the bold name some that they hardly know, the modest leave some out. */
function knowledgeOf(random: Random, topics: readonly Topic[]) {
  const depth = new Map<number, number>();
  const popular = popularTopics(topics);
  const count = 1 + poisson(random, 3);
  let last: Topic | undefined;
  for (let index = 0; index < count; index += 1) {
    const near = topics.filter((topic) => topic !== last && familyOf(topic) === (last ? familyOf(last) : 0));
    const isNear = near.length > 0 && random() < 0.5;
    last = isNear ? near[Math.floor(random() * near.length)] : popular[zipf(random, popular.length)];
    if (last) depth.set(last.topicId, Math.max(depth.get(last.topicId) ?? 0, random()));
  }
  const isBold = random() < 0.1;
  const named = topics.filter(({ topicId }) => {
    const known = depth.get(topicId) ?? 0;
    return known > 0.25 ? random() < 0.85 : isBold && random() < 0.06;
  });
  return { depth, named };
}

function awayOf(random: Random, kind: Kind): Expert["away"] {
  const stretches = kind === "holiday" ? 4 : random() < 0.5 ? 1 : 0;
  return Array.from({ length: stretches }, () => {
    const from = random() * size.days * 24;
    return { from, to: from + (7 + random() * 21) * 24, isSaid: random() < 0.4 };
  });
}

function expertOf(seed: number, memberId: number, topics: readonly Topic[]): Expert {
  const random = drawsOf(seed, 11, memberId);
  const kind = pick(random, kindWeights);
  const fluency = languagesOf(random);
  const first = [...fluency.keys()][0] ?? "en";
  const { depth, named } = knowledgeOf(random, topics);
  const band = Math.floor(random() * bands);
  const isKnown = random() < 0.6;
  return {
    memberId,
    kind,
    zone: pick(
      random,
      (zones[first] ?? [0]).map((zone) => [zone, 1] as const),
    ),
    topics: named,
    languages: [...fluency].map(([language, of]) => ({ language, level: levelOf(of, random) })),
    band,
    country: Math.floor(random() * countries),
    monthlyCapacity:
      kind === "overloaded"
        ? 8
        : pick(random, [
            [2, 50],
            [4, 30],
            [8, 15],
            [1, 5],
          ] as const),
    // People endorse whom they know, which is only partly what she knows.
    endorsements: new Map(
      named.map(({ topicId }) => [topicId, isKnown ? poisson(random, 0.4 + 2 * (depth.get(topicId) ?? 0)) : 0]),
    ),
    depth,
    fluency,
    circumstances: random() < 0.6 ? band : Math.floor(random() * circumstancesCount),
    tolerance: kind === "overloaded" ? 1 : 1.5 + 3 * random(),
    away: awayOf(random, kind),
  };
}

function questionsOf(seed: number, topics: readonly Topic[]): Question[] {
  const random = drawsOf(seed, 12);
  const popular = popularTopics(topics);
  const questions: Question[] = [];
  for (let day = 0; day < size.days; day += 1)
    for (let count = poisson(random, size.questionsPerDay); count > 0; count -= 1)
      questions.push(questionOf(random, popular, day));
  return questions.toSorted((a, b) => a.at - b.at).map((question, index) => ({ ...question, questionId: index + 1 }));
}

function questionOf(random: Random, popular: readonly Topic[], day: number): Question {
  const rank = random() < unforeseenShare ? Math.floor(random() * popular.length) : zipf(random, popular.length);
  const language = pick(random, demand);
  const band = Math.floor(random() * bands);
  const other = random() < 0.2 ? zipf(random, popular.length) : rank;
  return {
    questionId: 0,
    at: day * 24 + random() * 24,
    language,
    askerLanguages: random() < 0.35 ? [language, language === "en" ? pick(random, supply) : "en"] : [language],
    topics: [...new Set([rank, other])].flatMap((index) => popular[index] ?? []),
    band,
    country: Math.floor(random() * countries),
    circumstances: random() < 0.6 ? band : Math.floor(random() * circumstancesCount),
    difficulty: random(),
  };
}

export function createWorld(seed: number): World {
  const topics = topicsOf();
  return {
    seed,
    topics,
    experts: Array.from({ length: size.experts }, (_, index) => expertOf(seed, index + 1, topics)),
    questions: questionsOf(seed, topics),
  };
}
