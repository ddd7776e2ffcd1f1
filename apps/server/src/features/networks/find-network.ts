import type { Database, Transaction } from "@plaza/database";
import type { JoinPolicy } from "@plaza/types/networks";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import {
  type Applicant,
  canSeeNetwork,
  isVerifiedOfficial,
  mayInNetwork,
  type NetworkAction,
  type Standing,
} from "./network.policy.ts";

type Reader = Database | Transaction;
export type FoundNetwork = {
  networkId: number;
  slug: string;
  name: string;
  language: string;
  joinPolicy: JoinPolicy;
  isHidden: boolean;
  standing: Standing;
};

/** A network with what the viewer is to it, whether or not she may know of it: callers look before they answer. */
export async function findNetwork(db: Reader, viewer: Viewer | null, slug: string): Promise<FoundNetwork | null> {
  const row = await db.network.findUnique({
    where: { slug },
    relationLoadStrategy: "join",
    select: {
      id: true,
      slug: true,
      name: true,
      language: true,
      joinPolicy: true,
      isHidden: true,
      memberships: { select: { role: true }, where: { memberId: viewer?.memberId ?? 0 } },
    },
  });
  if (!row) return null;
  const { id, memberships, ...network } = row;
  return { ...network, networkId: id, standing: memberships[0]?.role ?? null };
}

/** @throws DomainError NOT_FOUND when absent or hidden from the viewer */
export async function seeNetwork(db: Reader, viewer: Viewer | null, slug: string): Promise<FoundNetwork> {
  const network = await findNetwork(db, viewer, slug);
  if (!network || !canSeeNetwork(network, network.standing)) throw new DomainError("NOT_FOUND", "network.not_found");
  return network;
}

/** @throws DomainError NOT_FOUND when absent or hidden, FORBIDDEN when the role does not reach so far */
export async function authorizeInNetwork(
  db: Reader,
  viewer: Viewer,
  { slug, action }: { slug: string; action: NetworkAction },
): Promise<FoundNetwork> {
  const network = await seeNetwork(db, viewer, slug);
  if (!mayInNetwork(network.standing, action)) throw new DomainError("FORBIDDEN", "network.not_allowed");
  return network;
}

/** Changes of roles wait for each other: two stewards who leave at once must not both find the other still there. */
export async function lockNetwork(tx: Transaction, networkId: number): Promise<void> {
  await tx.$queryRaw`select id from network where id = ${networkId} for update`;
}

const nobody: Applicant = {
  isSignedIn: false,
  isBlocked: false,
  hasAsked: false,
  isVerifiedOfficial: false,
  isInvited: false,
};

/** What joining this network depends on, of the viewer. */
export async function findApplicant(db: Reader, viewer: Viewer | null, networkId: number): Promise<Applicant> {
  if (!viewer) return nobody;
  const row = await db.member.findUnique({
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
    select: {
      role: true,
      affiliation: { select: { confirmedAt: true } },
      networkBlocks: { select: { networkId: true }, where: { networkId } },
      joinRequests: { select: { id: true }, where: { networkId, state: "open" } },
    },
  });
  if (!row) return nobody;
  return {
    isSignedIn: true,
    isBlocked: row.networkBlocks.length > 0,
    hasAsked: row.joinRequests.length > 0,
    isVerifiedOfficial: isVerifiedOfficial(row.role, row.affiliation?.confirmedAt ?? null),
    isInvited: false,
  };
}
