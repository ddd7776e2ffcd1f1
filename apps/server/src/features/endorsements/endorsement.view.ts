import type { Prisma } from "@plaza/database";
import type { TopicEndorsementsView } from "@plaza/types/endorsements";
import type { TopicLabel } from "@plaza/types/topics";
import { canEndorse, canRemove, canRevoke, type Endorsed, isExpert } from "./endorsement.policy.ts";

export const endorsementSelect = {
  id: true,
  topicId: true,
  source: true,
  endorser: { select: { id: true, handle: true, name: true, isListed: true, state: true } },
} satisfies Prisma.EndorsementSelect;

export type EndorsementRow = Prisma.EndorsementGetPayload<{ select: typeof endorsementSelect }>;
type Endorser = NonNullable<EndorsementRow["endorser"]>;

type Looking = {
  viewerId: number | null;
  person: { id: number };
  isSeen: (endorser: Endorser) => boolean;
  topic: TopicLabel;
};

/** What a suspended member said counts for nothing while she is suspended. */
const stands = ({ endorser }: EndorsementRow): boolean => endorser === null || endorser.state === "active";

const tally = (rows: readonly Pick<EndorsementRow, "source">[]): Endorsed => {
  const count = (source: EndorsementRow["source"]) => rows.filter((row) => row.source === source).length;
  return { members: count("member"), staff: count("staff"), answers: count("answer") };
};

export function toTopicEndorsements(
  rows: readonly EndorsementRow[],
  { viewerId, person, isSeen, topic }: Looking,
): TopicEndorsementsView {
  const said = rows.filter(stands);
  const counts = tally(said);
  const named = said.flatMap(({ id, endorser }) => (endorser && isSeen(endorser) ? { id, endorser } : []));
  const people = said.filter(({ endorser }) => endorser !== null).length;
  const reader = {
    isSignedIn: viewerId !== null,
    isOneself: viewerId === person.id,
    hasEndorsed: rows.some(({ endorser }) => endorser !== null && endorser.id === viewerId),
  };
  return {
    topic,
    isExpert: isExpert(counts),
    endorsers: named.map(({ id, endorser }) => ({
      endorsementId: id,
      handle: endorser.handle,
      name: endorser.name,
      can: { remove: canRemove(viewerId, person.id) },
    })),
    hiddenCount: people - named.length,
    isByStaff: counts.staff > 0,
    answerCount: counts.answers,
    can: { endorse: canEndorse(reader), revoke: canRevoke(reader) },
  };
}
