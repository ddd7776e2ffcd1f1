import type { Database, Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { PersonToMeet } from "@plaza/types/member-home";
import type { TopicLabel } from "@plaza/types/topics";
import type { Viewer } from "../../platform/viewer.ts";
import { classOfViewer, memberSelect, visibleProfile } from "../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { chooseMeetings, type Match, type Profile, weekOf } from "./meeting.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Asked = { locale: Locale; now: Date };

/** Those that share most topics are looked at closely. */
const candidatesMax = 24;

const profileSelect = {
  ...memberSelect,
  place: { select: { ...placeLabelSelect, population: true } },
} satisfies Prisma.MemberSelect;
type Row = Prisma.MemberGetPayload<{ select: typeof profileSelect }>;

/** Three at most, each with what the two have in common as far as the other lets her see it. */
export async function listPeopleToMeet(
  { db, vocabulary }: Deps,
  viewer: Viewer,
  { locale, now }: Asked,
): Promise<{ people: PersonToMeet[]; hasTopics: boolean }> {
  const candidateIds = await findCandidates(db, viewer);
  const [rows, classOf] = await Promise.all([
    db.member.findMany({
      select: profileSelect,
      where: { id: { in: [viewer.memberId, ...candidateIds] } },
      relationLoadStrategy: "join",
    }),
    classOfViewer(db, viewer, candidateIds),
  ]);
  const seen = new Map(rows.map((row) => [row.id, visibleProfile(row, classOf(row.id))]));
  const me = seen.get(viewer.memberId);
  if (!me) return { people: [], hasTopics: false };
  const others = [...seen.values()].filter(({ id }) => id !== me.id);
  const words = { vocabulary: await vocabulary.get(), locale };
  const people = chooseMeetings(toProfile(me), others.map(toProfile), weekOf(now)).flatMap((match) => {
    const row = seen.get(match.memberId);
    return row ? [toPersonToMeet(row, match, words)] : [];
  });
  return { people, hasTopics: me.topics.length > 0 };
}

/** Listed, not met, and with a topic in common that the viewer may know of. */
async function findCandidates(db: Database, { memberId }: Viewer): Promise<number[]> {
  const rows = await db.$queryRaw<{ id: number }[]>`
    select other.id
    from member_topic mine
    join member_topic theirs on theirs."topicId" = mine."topicId" and theirs."memberId" <> mine."memberId"
      and (mine.interest = 'knows' or theirs.interest = 'knows')
    join member other on other.id = theirs."memberId"
    where mine."memberId" = ${memberId} and other."isListed" and other.state = 'active' and not other."isPaused"
      and (other."topicsVisibility" in ('public', 'members') or other."topicsVisibility" = 'networks' and exists (
        select from membership ours join membership hers on hers."networkId" = ours."networkId"
        where ours."memberId" = ${memberId} and hers."memberId" = other.id))
      and not exists (select from introduction where ("askerId", "personId") in ((${memberId}, other.id), (other.id, ${memberId})))
      and not exists (select from report where subject = 'member'
        and ("reporterId", "subjectId") in ((${memberId}, other.id), (other.id, ${memberId})))
      and not exists (select from member_block where "memberId" = ${memberId} and "otherId" = other.id)
    group by other.id
    order by sum(case when mine.interest = 'learns' then 3 else 1 end) desc, other.id
    limit ${candidatesMax}`;
  return rows.map(({ id }) => id);
}

const toProfile = ({ id, topics, languages, place }: Row): Profile => ({
  memberId: id,
  knows: topics.filter(({ interest }) => interest === "knows").map(({ topicId }) => topicId),
  learns: topics.filter(({ interest }) => interest === "learns").map(({ topicId }) => topicId),
  languages: languages.map(({ language }) => language),
  place,
});

type Words = { vocabulary: Vocabulary; locale: Locale };

function toPersonToMeet({ id, handle, name, isFictional, place }: Row, match: Match, words: Words): PersonToMeet {
  const labels = (ids: number[]): TopicLabel[] =>
    ids.flatMap((topicId) => {
      const term = words.vocabulary.findById(topicId);
      return term ? [words.vocabulary.toLabel(term, words.locale)] : [];
    });
  return {
    person: { personId: id, handle, name, isFictional },
    reason: {
      knows: labels(match.knows),
      learns: labels(match.learns),
      shares: labels(match.shares),
      languages: match.languages,
      place: place && match.likeness ? { place: toPlaceLabel(place, words.locale), likeness: match.likeness } : null,
    },
  };
}
