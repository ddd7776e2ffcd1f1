import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { networkLimits } from "@plaza/types/networks";
import type { NetworkFields } from "@plaza/types/networks-input";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { once } from "../accounts/index.ts";
import { memberChanged } from "../members/index.ts";
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
  return inTransaction(deps.db, (tx) => once(tx, viewer, formKey, () => found(tx, viewer, { fields, vocabulary })));
}

type Foundation = { fields: NetworkFields; vocabulary: Vocabulary };

async function found(tx: Transaction, viewer: Viewer, { fields, vocabulary }: Foundation): Promise<{ slug: string }> {
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
