import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { JoinRequestView, NetworkAbilities, NetworkItem } from "@plaza/types/networks";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { authorizeInNetwork } from "../find-network.ts";
import { abilitiesOf } from "../network.policy.ts";
import { networkItemSelect, toNetworkItem } from "../network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** Those who wait longest come first; what is beyond the page comes up as it is settled. */
const shownMax = 50;

export async function listRequests(
  deps: Deps,
  viewer: Viewer,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<{ network: NetworkItem; can: NetworkAbilities; items: JoinRequestView[] }> {
  const { networkId, standing } = await authorizeInNetwork(deps.db, viewer, { slug, action: "settleRequests" });
  const row = await deps.db.network.findUniqueOrThrow({
    where: { id: networkId },
    relationLoadStrategy: "join",
    select: {
      ...networkItemSelect,
      requests: {
        select: { id: true, message: true, createdAt: true, member: { select: { handle: true, name: true } } },
        where: { state: "open", member: { state: "active" } },
        orderBy: { id: "asc" },
        take: shownMax,
      },
    },
  });
  return {
    network: toNetworkItem(row, standing, { vocabulary: await deps.vocabulary.get(), locale }),
    can: abilitiesOf(standing),
    items: row.requests.map(({ id, message, createdAt, member }) => ({
      requestId: id,
      handle: member.handle,
      name: member.name,
      message,
      askedAt: createdAt.toISOString(),
    })),
  };
}
