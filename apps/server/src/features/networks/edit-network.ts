import { type Database, inTransaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkSettings } from "@plaza/types/networks";
import type { NetworkFields } from "@plaza/types/inputs/networks";
import { recordChanges } from "../../platform/change-log.ts";
import type { Viewer } from "../../platform/viewer.ts";
import type { VocabularySource } from "../topics/index.ts";
import { authorizeInNetwork } from "./find-network.ts";
import { linksOf, toColumns, toWelcomeColumns } from "./network-fields.ts";
import { abilitiesOf } from "./network.policy.ts";
import { networkItemSelect, toNetworkItem } from "./network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

export async function showSettings(
  deps: Deps,
  viewer: Viewer,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<NetworkSettings> {
  const { networkId, standing } = await authorizeInNetwork(deps.db, viewer, { slug, action: "editWelcome" });
  const row = await deps.db.network.findUniqueOrThrow({
    where: { id: networkId },
    relationLoadStrategy: "join",
    select: { ...networkItemSelect, welcome: true },
  });
  const network = toNetworkItem(row, standing, { vocabulary: await deps.vocabulary.get(), locale });
  return {
    network,
    language: row.language,
    welcome: row.welcome ?? "",
    can: abilitiesOf(standing),
  };
}

/** The address stays: others have written it down. */
export async function editNetwork(
  deps: Deps,
  viewer: Viewer,
  { slug, welcome, ...fields }: NetworkFields & { slug: string; welcome: string | null },
): Promise<{ slug: string }> {
  const vocabulary = await deps.vocabulary.get();
  return inTransaction(deps.db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "editSettings" });
    const { topicIds, placeIds, languages } = await linksOf(tx, fields, vocabulary);
    const where = { networkId };
    await tx.network.update({
      where: { id: networkId },
      data: { ...toColumns(fields), ...toWelcomeColumns(welcome) },
      select: { id: true },
    });
    // Pages for everybody are kept: one that hides from now on must leave them.
    await recordChanges(tx, "network", [networkId]);
    await tx.networkTopic.deleteMany({ where });
    await tx.networkTopic.createMany({ data: topicIds.map((topicId) => ({ networkId, topicId })) });
    await tx.networkPlace.deleteMany({ where });
    await tx.networkPlace.createMany({ data: placeIds.map((placeId) => ({ networkId, placeId })) });
    await tx.networkLanguage.deleteMany({ where });
    await tx.networkLanguage.createMany({ data: languages.map((language) => ({ networkId, language })) });
    return { slug };
  });
}

export async function saveWelcome(
  { db }: { db: Database },
  viewer: Viewer,
  { slug, welcome }: { slug: string; welcome: string | null },
): Promise<{ slug: string }> {
  return inTransaction(db, async (tx) => {
    const { networkId } = await authorizeInNetwork(tx, viewer, { slug, action: "editWelcome" });
    await tx.network.update({ where: { id: networkId }, data: toWelcomeColumns(welcome), select: { id: true } });
    return { slug };
  });
}
