import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { networkLimits } from "@plaza/types/networks";
import type { NetworkFields } from "@plaza/types/inputs/networks";
import { DomainError } from "../../platform/domain-error.ts";
import { retryTaken } from "../../platform/retry-taken.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { once } from "../accounts/index.ts";
import { lockMember, memberChanged } from "../members/index.ts";
import { freeSlug, linksOf, toColumns } from "./network-fields.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Founding = NetworkFields & { formKey?: string | undefined };

/** Who founds a network is its first steward. */
export async function createNetwork(
  deps: Deps,
  viewer: Viewer,
  { formKey, ...fields }: Founding,
): Promise<{ slug: string }> {
  const vocabulary = await deps.vocabulary.get();
  const work = (tx: Transaction) => once(tx, viewer, formKey, () => found(tx, viewer, { fields, vocabulary }));
  // Two networks of one name in the same moment: the second gets another address.
  return retryTaken(() => inTransaction(deps.db, work));
}

type Foundation = { fields: NetworkFields; vocabulary: Vocabulary };

async function found(tx: Transaction, viewer: Viewer, { fields, vocabulary }: Foundation): Promise<{ slug: string }> {
  // One after the other, or many at once would all be the first of the day.
  await lockMember(tx, viewer.memberId);
  const recent = await tx.membership.count({
    where: { memberId: viewer.memberId, role: "steward", joinedAt: { gt: new Date(Date.now() - dayMilliseconds) } },
  });
  if (recent >= networkLimits.foundedADayMax) throw new DomainError("RATE_LIMITED", "network.too_many");
  const { topicIds, placeIds, languages } = await linksOf(tx, fields, vocabulary);
  const columns = toColumns(fields);
  const { id, slug } = await tx.network.create({
    data: { ...columns, slug: await freeSlug(tx, columns.name, columns) },
    select: { id: true, slug: true },
  });
  await tx.membership.create({ data: { networkId: id, memberId: viewer.memberId, role: "steward" } });
  await tx.networkTopic.createMany({ data: topicIds.map((topicId) => ({ networkId: id, topicId })) });
  await tx.networkPlace.createMany({ data: placeIds.map((placeId) => ({ networkId: id, placeId })) });
  await tx.networkLanguage.createMany({ data: languages.map((language) => ({ networkId: id, language })) });
  await memberChanged(tx, viewer.memberId);
  return { slug };
}

const dayMilliseconds = 24 * 3_600_000;
