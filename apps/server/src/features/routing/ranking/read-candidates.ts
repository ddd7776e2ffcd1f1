import type { Database, Prisma, Transaction } from "@plaza/database";
import { classOfViewer, visibleTo } from "../../members/index.ts";
import { placeTieOf, tiedPlaceSelect, type TiedPlace } from "./place-tie.ts";
import type { Candidate, RoutedTopic } from "./rank-experts.policy.ts";

/** More know a topic in no installation that is known; the read stays bounded. */
const candidatesMax = 2_000;

const candidateSelect = {
  id: true,
  state: true,
  isListed: true,
  isPaused: true,
  pausedUntil: true,
  monthlyCapacity: true,
  locale: true,
  topicsVisibility: true,
  languagesVisibility: true,
  placeVisibility: true,
  offersVisibility: true,
  offers: { select: { offer: true }, where: { offer: "answer_questions" } },
  topics: { select: { topic: { select: { id: true, parentId: true } } }, where: { interest: "knows" } },
  languages: { select: { language: true, level: true } },
  place: { select: tiedPlaceSelect },
} satisfies Prisma.MemberSelect;
type Row = Prisma.MemberGetPayload<{ select: typeof candidateSelect }>;

type Reader = Database | Transaction;
type Counted = ReadonlyMap<number, ReadonlyMap<number, number>>;

/** Topics of which knowing one makes somebody a candidate: those of the question, their parents and their children. */
async function topicsAround(db: Reader, topics: readonly RoutedTopic[]): Promise<number[]> {
  const ids = topics.map(({ topicId }) => topicId);
  const children = await db.topic.findMany({ where: { parentId: { in: ids } }, select: { id: true } });
  const parents = topics.flatMap(({ parentId }) => parentId ?? []);
  return [...new Set([...ids, ...parents, ...children.map(({ id }) => id)])];
}

async function readAcceptedAnswers(db: Reader, topicIds: number[]): Promise<Counted> {
  const rows = await db.$queryRaw<{ memberId: number; topicId: number; count: number }[]>`
    select p."authorId" "memberId", t."topicId", count(*)::int count
    from acceptance a join post p on p.id = a."answerId" join question_topic t on t."questionId" = a."questionId"
    where t."topicId" = any(${topicIds}) and p."authorId" is not null
    group by 1, 2`;
  return toCounted(rows);
}

async function readEndorsements(db: Reader, topicIds: number[], memberIds: number[]): Promise<Counted> {
  const rows = await db.endorsement.groupBy({
    by: ["memberId", "topicId"],
    where: { topicId: { in: topicIds }, memberId: { in: memberIds } },
    _count: true,
  });
  return toCounted(rows.map(({ memberId, topicId, _count }) => ({ memberId, topicId, count: _count })));
}

const toCounted = (rows: { memberId: number; topicId: number; count: number }[]): Counted =>
  new Map(
    [...Map.groupBy(rows, ({ memberId }) => memberId)].map(([memberId, of]) => [
      memberId,
      new Map(of.map(({ topicId, count }) => [topicId, count])),
    ]),
  );

type Around = { askerId: number | null; topics: readonly RoutedTopic[]; place: TiedPlace | null };

/** Everybody who is listed, offers answers and has to do with the topics, as far as the asker may see her. */
export async function readCandidates(db: Reader, { askerId, topics, place }: Around): Promise<Candidate[]> {
  const ids = topics.map(({ topicId }) => topicId);
  const around = await topicsAround(db, topics);
  const accepted = await readAcceptedAnswers(db, ids);
  const rows = await db.member.findMany({
    where: {
      isListed: true,
      state: "active",
      offers: { some: { offer: "answer_questions" } },
      OR: [{ topics: { some: { topicId: { in: around }, interest: "knows" } } }, { id: { in: [...accepted.keys()] } }],
    },
    select: candidateSelect,
    orderBy: { id: "asc" },
    take: candidatesMax,
  });
  const memberIds = rows.map(({ id }) => id);
  const endorsements = await readEndorsements(db, ids, memberIds);
  const classOf = await classOfViewer(db, { memberId: askerId ?? 0 }, memberIds);
  return rows.map((row) =>
    toCandidate(row, {
      sees: (field) => visibleTo(classOf(row.id), row[`${field}Visibility`]),
      place,
      endorsements: endorsements.get(row.id) ?? new Map(),
      acceptedAnswers: accepted.get(row.id) ?? new Map(),
    }),
  );
}

type Seen = Pick<Candidate, "endorsements" | "acceptedAnswers"> & {
  sees: (field: "topics" | "languages" | "place" | "offers") => boolean;
  place: TiedPlace | null;
};

/** What the asker may not see is not used: that somebody was asked then tells nothing that she hides. */
function toCandidate(row: Row, { sees, place, endorsements, acceptedAnswers }: Seen): Candidate {
  const topics = sees("topics") ? row.topics.map(({ topic }) => ({ topicId: topic.id, parentId: topic.parentId })) : [];
  const known = new Set(topics.map(({ topicId }) => topicId));
  return {
    memberId: row.id,
    isActive: row.state === "active",
    isListed: row.isListed,
    isOffering: row.offers.length > 0 && sees("offers"),
    isPaused: row.isPaused,
    pausedUntil: row.pausedUntil,
    monthlyCapacity: row.monthlyCapacity,
    topics,
    languages: sees("languages") ? row.languages : [],
    locale: row.locale,
    place: placeTieOf(place, sees("place") ? row.place : null),
    endorsements: new Map([...endorsements].filter(([topicId]) => known.has(topicId))),
    acceptedAnswers,
  };
}

/** A member who is named by a peer: topics and languages are the peer's to judge. */
export async function readNamed(db: Reader, memberId: number, askerId: number | null): Promise<Candidate | null> {
  const row = await db.member.findUnique({ where: { id: memberId }, select: candidateSelect });
  if (!row) return null;
  const classOf = await classOfViewer(db, { memberId: askerId ?? 0 }, [memberId]);
  return toCandidate(row, {
    sees: (field) => visibleTo(classOf(memberId), row[`${field}Visibility`]),
    place: null,
    endorsements: new Map(),
    acceptedAnswers: new Map(),
  });
}
