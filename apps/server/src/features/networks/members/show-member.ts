import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { ManagedMember } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { authorizeInNetwork } from "../find-network.ts";
import { networkItemSelect, toNetworkItem } from "../network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** One member as the stewards see her, to change what she is here. */
export async function showMemberOfNetwork(
  deps: Deps,
  viewer: Viewer,
  { slug, handle, locale }: { slug: string; handle: string; locale: Locale },
): Promise<ManagedMember> {
  const { networkId, standing } = await authorizeInNetwork(deps.db, viewer, { slug, action: "manageMembers" });
  const row = await deps.db.network.findUniqueOrThrow({
    where: { id: networkId },
    relationLoadStrategy: "join",
    select: {
      ...networkItemSelect,
      memberships: {
        where: { member: { handle } },
        select: { memberId: true, role: true, joinedAt: true, member: { select: { name: true, isFictional: true } } },
      },
    },
  });
  const [membership] = row.memberships;
  if (!membership) throw new DomainError("NOT_FOUND", "network.member_not_found");
  return {
    network: toNetworkItem(row, standing, { vocabulary: await deps.vocabulary.get(), locale }),
    handle,
    name: membership.member.name,
    isFictional: membership.member.isFictional,
    role: membership.role,
    joinedAt: membership.joinedAt.toISOString(),
    isViewer: membership.memberId === viewer.memberId,
  };
}
