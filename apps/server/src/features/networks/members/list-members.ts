import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { networkLimits, type NetworkMembersView, networkRoles } from "@plaza/types/networks";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { seeNetwork } from "../find-network.ts";
import { abilitiesOf, mayInNetwork } from "../network.policy.ts";
import { networkItemSelect, toNetworkItem } from "../network.view.ts";
import { countPeople, type PersonRow, readExpertise, readPeople, toPerson } from "./visible-members.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Input = { slug: string; locale: Locale; topic: string | null; cursor: string | null };

/** Who is here, as far as this reader may know, by what they know. */
export async function listMembers(deps: Deps, viewer: Viewer | null, input: Input): Promise<NetworkMembersView> {
  const { networkId, standing } = await seeNetwork(deps.db, viewer, input.slug);
  const wording = { vocabulary: await deps.vocabulary.get(), locale: input.locale };
  const topicId = input.topic === null ? null : (wording.vocabulary.findBySlug(input.topic)?.topicId ?? 0);
  const scope = { networkId, standing, viewer };
  const limit = networkLimits.membersPageSize;
  const [row, people, total, expertise, blocked] = await Promise.all([
    deps.db.network.findUniqueOrThrow({
      where: { id: networkId },
      relationLoadStrategy: "join",
      select: networkItemSelect,
    }),
    readPeople(deps.db, scope, { topicId, after: afterOf(input.cursor), limit: limit + 1 }),
    countPeople(deps.db, scope, { topicId }),
    readExpertise(deps.db, scope, wording),
    mayInNetwork(standing, "manageMembers") ? listBlocked(deps.db, networkId) : [],
  ]);
  const shown = people.slice(0, limit);
  const last = shown.at(-1);
  return {
    network: toNetworkItem(row, standing, wording),
    total,
    items: shown.map((person) => toPerson(person, wording)),
    expertise,
    nextCursor: last && people.length > limit ? cursorOf(last) : null,
    blocked,
    roles: networkRoles,
    can: abilitiesOf(standing),
  };
}

const cursorOf = ({ rank, memberId }: PersonRow): string => `${rank}.${memberId}`;

function afterOf(cursor: string | null): { rank: number; memberId: number } | null {
  const [, rank, memberId] = /^([123])\.(\d{1,9})$/.exec(cursor ?? "") ?? [];
  return rank === undefined || memberId === undefined ? null : { rank: Number(rank), memberId: Number(memberId) };
}

async function listBlocked(db: Database, networkId: number): Promise<NetworkMembersView["blocked"]> {
  const rows = await db.networkBlock.findMany({
    where: { networkId },
    select: { reason: true, member: { select: { handle: true, name: true } } },
    orderBy: { createdAt: "desc" },
    take: networkLimits.membersPageSize,
  });
  return rows.map(({ reason, member }) => ({ ...member, reason }));
}
