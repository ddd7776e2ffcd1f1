import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkView } from "@plaza/types/networks";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { VocabularySource } from "../topics/index.ts";
import { findApplicant } from "./find-network.ts";
import { readExpertise, readPeople, toPerson } from "./members/visible-members.ts";
import { abilitiesOf, canSeeNetwork, joiningWay, mayInNetwork } from "./network.policy.ts";
import { networkItemSelect, toNetworkItem, toText } from "./network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** "Lately", for what happens here now. */
const newMemberDays = 30;
const leadersMax = 12;

const membershipSelect = { memberId: true, role: true, mailChoice: true, sharesAddress: true, joinedAt: true } as const;

export async function showNetwork(
  deps: Deps,
  viewer: Viewer | null,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<NetworkView> {
  const { row, membership } = await readNetwork(deps.db, viewer, slug);
  const standing = membership?.role ?? null;
  const wording = { vocabulary: await deps.vocabulary.get(), locale };
  const scope = { networkId: row.id, standing, viewer };
  const [applicant, leaders, expertise, lately] = await Promise.all([
    findApplicant(deps.db, viewer, row.id),
    readPeople(deps.db, scope, { isLeading: true, after: null, limit: leadersMax }),
    readExpertise(deps.db, scope, wording),
    countLately(deps.db, row.id),
  ]);
  return {
    ...toNetworkItem(row, standing, wording),
    joining: joiningWay(row.joinPolicy, standing, applicant),
    membership: toMembership(membership),
    welcome: standing === null || row.welcomeHtml === null ? null : toText(row.welcomeHtml, row.language),
    newMemberCount: lately.newMembers,
    leaders: leaders.map((person) => toPerson(person, wording)),
    expertise,
    openRequestCount: mayInNetwork(standing, "settleRequests") ? lately.openRequests : 0,
    can: abilitiesOf(standing),
  };
}

/** @throws DomainError NOT_FOUND when absent or hidden from the viewer */
async function readNetwork(db: Database, viewer: Viewer | null, slug: string) {
  const row = await db.network.findUnique({
    where: { slug },
    relationLoadStrategy: "join",
    select: {
      ...networkItemSelect,
      welcomeHtml: true,
      memberships: { select: membershipSelect, where: { memberId: viewer?.memberId ?? 0 } },
    },
  });
  const membership = row?.memberships[0] ?? null;
  if (!row || !canSeeNetwork(row, membership?.role ?? null)) throw new DomainError("NOT_FOUND", "network.not_found");
  return { row, membership };
}

type MembershipRow = Omit<NonNullable<NetworkView["membership"]>, "joinedAt"> & { memberId: number; joinedAt: Date };

function toMembership(row: MembershipRow | null): NetworkView["membership"] {
  if (!row) return null;
  const { role, mailChoice, sharesAddress, joinedAt } = row;
  return { role, mailChoice, sharesAddress, joinedAt: joinedAt.toISOString() };
}

async function countLately(db: Database, networkId: number): Promise<{ newMembers: number; openRequests: number }> {
  const [row] = await db.$queryRaw<[{ newMembers: number; openRequests: number }]>`
    select
      (select count(*)::int from membership where "networkId" = ${networkId}
        and "joinedAt" > now() - make_interval(days => ${newMemberDays})) "newMembers",
      (select count(*)::int from join_request request join member on member.id = request."memberId"
        where request."networkId" = ${networkId} and request.state = 'open' and member.state = 'active') "openRequests"`;
  return row;
}
