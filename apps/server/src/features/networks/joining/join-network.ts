import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { MailChoice } from "@plaza/types/networks";
import type { Viewer } from "../../../platform/viewer.ts";
import { findApplicant, lockNetwork, seeNetwork } from "../find-network.ts";
import { joiningWay } from "../network.policy.ts";
import { addMembership, refuseUnlessOpen } from "./add-membership.ts";

type Input = { slug: string; mailChoice: MailChoice; sharesAddress: boolean };
export type Joined = { slug: string; isNew: boolean };

/** One click, where nothing stands in the way. */
export function joinNetwork({ db }: { db: Database }, viewer: Viewer, input: Input): Promise<Joined> {
  return inTransaction(db, (tx) => joinIn(tx, viewer, input));
}

export async function joinIn(
  tx: Transaction,
  viewer: Viewer,
  { slug, mailChoice, sharesAddress }: Input,
): Promise<Joined> {
  const { networkId, joinPolicy, standing } = await seeNetwork(tx, viewer, slug);
  // Whoever is blocked in the same moment stays out.
  if (standing === null) await lockNetwork(tx, networkId);
  refuseUnlessOpen(joiningWay(joinPolicy, standing, await findApplicant(tx, viewer, networkId)));
  const isNew = await addMembership(tx, { networkId, memberId: viewer.memberId, mailChoice, sharesAddress });
  return { slug, isNew };
}
