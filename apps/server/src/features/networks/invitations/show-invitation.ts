import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { TokenView } from "@plaza/types/networks";
import { DomainError } from "../../../platform/domain-error.ts";
import type { Viewer } from "../../../platform/viewer.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { findApplicant, findNetwork } from "../find-network.ts";
import { canSeeNetwork, joiningWay } from "../network.policy.ts";
import { networkItemSelect, toNetworkItem } from "../network.view.ts";
import { findInvitation } from "./find-invitation.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** Shows and changes nothing: programs open links before people do. */
export async function showInvitation(
  deps: Deps,
  viewer: Viewer | null,
  { slug, token, locale }: { slug: string; token: string; locale: Locale },
): Promise<TokenView> {
  const network = await findNetwork(deps.db, viewer, slug);
  const invitation = network ? await findInvitation(deps.db, { networkId: network.networkId, token, viewer }) : null;
  if (!network || !invitation) throw new DomainError("NOT_FOUND", "network.invitation_not_found");
  const { standing, networkId } = network;
  const isGood = invitation.state === "good";
  const applicant = { ...(await findApplicant(deps.db, viewer, networkId)), isInvited: isGood };
  const joining = joiningWay(network.joinPolicy, standing, applicant);
  if (!isGood && !canSeeNetwork(network, standing)) return { state: invitation.state, network: null, joining };
  const row = await deps.db.network.findUniqueOrThrow({
    where: { id: networkId },
    relationLoadStrategy: "join",
    select: networkItemSelect,
  });
  const wording = { vocabulary: await deps.vocabulary.get(), locale };
  return { state: invitation.state, network: toNetworkItem(row, standing, wording), joining };
}
