import type { Database } from "@plaza/database";
import type { NeedsMe } from "@plaza/types/member-home";
import type { Viewer } from "../../platform/viewer.ts";
import { toNameText } from "../members/index.ts";
import { countCases } from "../moderation/index.ts";

type Deps = { db: Database };
type Waiting = { id: number; slug: string; name: string; language: string; count: number };

/** Networks with most requests first; the others are seen when these are settled. */
const networksShown = 10;

/** What somebody waits for her to answer; a statement for each kind. */
export async function listNeeds({ db }: Deps, viewer: Viewer, now: Date): Promise<NeedsMe> {
  const [joinRequests, introductions, invitations, cases] = await Promise.all([
    countJoinRequests(db, viewer),
    db.introduction.count({ where: { personId: viewer.memberId, state: "open", lapsesAt: { gt: now } } }),
    countInvitations(db, viewer, now),
    countCases(db, viewer),
  ]);
  return { joinRequests, introductions, invitations, cases };
}

async function countJoinRequests(db: Database, { memberId }: Viewer): Promise<NeedsMe["joinRequests"]> {
  const rows = await db.$queryRaw<Waiting[]>`
    select n.id, n.slug, n.name, n.language, count(*)::int count
    from membership mine
    join join_request request on request."networkId" = mine."networkId" and request.state = 'open'
    join member applicant on applicant.id = request."memberId" and applicant.state = 'active'
    join network n on n.id = mine."networkId"
    where mine."memberId" = ${memberId} and mine.role in ('steward', 'facilitator')
    group by n.id order by count(*) desc, n.id limit ${networksShown}`;
  return rows.map((row) => ({
    network: { networkId: row.id, slug: row.slug, name: toNameText(row) },
    count: row.count,
  }));
}

/** Networks are not named: the mail that holds the link names them, and a hidden one is told to nobody else. */
async function countInvitations(db: Database, { memberId }: Viewer, now: Date): Promise<number> {
  const [row] = await db.$queryRaw<[{ count: number }]>`
    select count(*)::int count
    from member me
    join account on account.id = me."accountId" and account."emailVerified"
    join network_invitation invitation on lower(invitation.address) = account.email
    where me.id = ${memberId} and invitation."usesLeft" > 0 and invitation."revokedAt" is null and invitation."expiresAt" > ${now}
      and not exists (select from membership where "networkId" = invitation."networkId" and "memberId" = me.id)
      and not exists (select from network_block where "networkId" = invitation."networkId" and "memberId" = me.id)`;
  return row.count;
}
