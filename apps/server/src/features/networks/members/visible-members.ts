import { type Database, Prisma } from "@plaza/database";
import type { NetworkPerson, NetworkRole, NetworkView } from "@plaza/types/networks";
import type { ViewerClass } from "@plaza/types/members";
import type { Viewer } from "../../../platform/viewer.ts";
import { visibilitiesSeenBy } from "../../members/index.ts";
import type { Standing } from "../network.policy.ts";
import type { Wording } from "../network.view.ts";

type Scope = { networkId: number; standing: Standing; viewer: Viewer | null };
type Filter = { topicId?: number | null; isLeading?: boolean };
type Page = { after: { rank: number; memberId: number } | null; limit: number };

export type PersonRow = {
  memberId: number;
  rank: number;
  handle: string;
  name: string;
  isFictional: boolean;
  role: NetworkRole;
  topicIds: number[];
};

const expertiseMax = 12;
const leading: readonly Standing[] = ["steward", "facilitator"];

/** Whether the viewer, who is not in this network, is in another one with `m`. */
function sharesNetwork({ viewer }: Scope): Prisma.Sql {
  if (!viewer) return Prisma.sql`false`;
  return Prisma.sql`exists (select from membership a join membership b on b."networkId" = a."networkId"
    where a."memberId" = m.id and b."memberId" = ${viewer.memberId})`;
}

const isAmong = (column: Prisma.Sql, viewerClass: ViewerClass) =>
  Prisma.sql`${column} = any(${visibilitiesSeenBy(viewerClass)}::field_visibility[])`;

/** A visibility column of `m` against the viewer's class. */
function mayRead(column: Prisma.Sql, scope: Scope): Prisma.Sql {
  const { viewer, standing } = scope;
  if (!viewer) return isAmong(column, "public");
  const others =
    standing === null
      ? Prisma.sql`${isAmong(column, "members")} or (${isAmong(column, "networks")} and ${sharesNetwork(scope)})`
      : isAmong(column, "networks");
  return Prisma.sql`(m.id = ${viewer.memberId} or ${others})`;
}

/**
 * Memberships that the viewer may know of. Who is in charge sees all. Others see whoever lets them know her networks
 * and has a page for them (`canOpenPage`).
 */
function visible(scope: Scope, { topicId = null, isLeading = false }: Filter = {}): Prisma.Sql {
  const isListed =
    scope.standing === null
      ? Prisma.sql`(m."isListed" or m.id = ${scope.viewer?.memberId ?? 0} or ${sharesNetwork(scope)})`
      : Prisma.sql`true`;
  const isShown = leading.includes(scope.standing)
    ? Prisma.sql`true`
    : Prisma.sql`${isListed} and ${mayRead(Prisma.sql`m."networksVisibility"`, scope)}`;
  const knows =
    topicId === null
      ? Prisma.sql`true`
      : Prisma.sql`exists (select from member_topic t where t."memberId" = m.id and t."topicId" = ${topicId}
          and t.interest = 'knows' and ${mayRead(Prisma.sql`m."topicsVisibility"`, scope)})`;
  return Prisma.sql`ms."networkId" = ${scope.networkId} and m.state = 'active' and ${isShown} and ${knows}
    and ${isLeading ? Prisma.sql`ms.role <> 'member'` : Prisma.sql`true`}`;
}

const rank = Prisma.sql`case ms.role when 'steward' then 1 when 'facilitator' then 2 else 3 end`;

export async function readPeople(
  db: Database,
  scope: Scope,
  { after, limit, ...filter }: Filter & Page,
): Promise<PersonRow[]> {
  return db.$queryRaw<PersonRow[]>`
    select m.id "memberId", ${rank} rank, m.handle, m.name, m."isFictional", ms.role::text role,
      case when ${mayRead(Prisma.sql`m."topicsVisibility"`, scope)}
        then array(select t."topicId" from member_topic t where t."memberId" = m.id and t.interest = 'knows' order by t."topicId")
        else '{}' end "topicIds"
    from membership ms join member m on m.id = ms."memberId"
    where ${visible(scope, filter)} and (${rank}, m.id) > (${after?.rank ?? 0}, ${after?.memberId ?? 0})
    order by ${rank}, m.id limit ${limit}`;
}

export async function countPeople(db: Database, scope: Scope, filter: Filter = {}): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int count from membership ms join member m on m.id = ms."memberId" where ${visible(scope, filter)}`;
  return row.count;
}

/** Topics that visible members show to know. */
export async function readExpertise(
  db: Database,
  scope: Scope,
  { vocabulary, locale }: Wording,
): Promise<NetworkView["expertise"]> {
  const rows = await db.$queryRaw<{ topicId: number; count: number }[]>`
    select t."topicId", count(*)::int count
    from membership ms join member m on m.id = ms."memberId"
    join member_topic t on t."memberId" = m.id and t.interest = 'knows'
    where ${visible(scope)} and ${mayRead(Prisma.sql`m."topicsVisibility"`, scope)}
    group by 1 order by 2 desc, 1 limit ${expertiseMax}`;
  return rows.flatMap(({ topicId, count }) => {
    const term = vocabulary.findById(topicId);
    return term ? [{ topic: vocabulary.toLabel(term, locale), count }] : [];
  });
}

export function toPerson({ topicIds, ...row }: PersonRow, wording: Wording): NetworkPerson {
  const knows = topicIds.flatMap((topicId) => {
    const term = wording.vocabulary.findById(topicId);
    return term ? [wording.vocabulary.toLabel(term, wording.locale)] : [];
  });
  const { memberId, handle, name, isFictional, role } = row;
  return { memberId, handle, name, isFictional, role, knows };
}
