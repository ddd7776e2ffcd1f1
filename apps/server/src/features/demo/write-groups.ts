import type { Transaction } from "@plaza/database";
import { fold } from "@plaza/language";
import { renderMarkdown, rendererVersion } from "../../platform/text/markdown.ts";
import type { DemoData, DemoNetwork } from "./demo-data.ts";
import type { KnownIds } from "./known-ids.ts";

const dayMs = 86_400_000;
const inDays = (days: number): Date => new Date(Date.now() + days * dayMs);
const lapseDays = 14;

const rowOf = (network: DemoNetwork) => ({
  slug: network.slug,
  kind: network.kind,
  name: network.name,
  nameFolded: fold(network.name),
  language: network.language,
  purpose: network.purpose,
  welcome: network.welcome,
  welcomeHtml: network.welcome === null ? null : renderMarkdown(network.welcome),
  rendererVersion: network.welcome === null ? null : rendererVersion,
  joinPolicy: network.joinPolicy,
  isHidden: network.isHidden,
  isFictional: true,
  startsOn: network.startsInDays === undefined ? null : inDays(network.startsInDays),
  endsOn: network.endsInDays === undefined ? null : inDays(network.endsInDays),
});

export async function writeNetworks(tx: Transaction, { networks }: DemoData, known: KnownIds): Promise<void> {
  const rows = await tx.network.createManyAndReturn({ data: networks.map(rowOf), select: { id: true, slug: true } });
  for (const { id, slug } of rows) known.add("network", slug, id);
  const each = <Row>(rowsOf: (network: DemoNetwork, networkId: number) => Row[]): Row[] =>
    networks.flatMap((network) => rowsOf(network, known.of("network", network.slug)));
  await tx.networkTopic.createMany({
    data: each(({ topics }, networkId) => topics.map((topic) => ({ networkId, topicId: known.of("topic", topic) }))),
  });
  await tx.networkPlace.createMany({
    data: each(({ places }, networkId) => places.map((place) => ({ networkId, placeId: known.of("place", place) }))),
  });
  await tx.networkLanguage.createMany({
    data: each(({ languages }, networkId) => languages.map((language) => ({ networkId, language }))),
  });
  await tx.membership.createMany({
    data: each((network, networkId) =>
      (["steward", "facilitator", "member"] as const).flatMap((role) =>
        network[`${role}s`].map((handle) => ({ networkId, memberId: known.of("member", handle), role })),
      ),
    ),
  });
}

export async function writeCollections(tx: Transaction, { collections }: DemoData, known: KnownIds): Promise<void> {
  for (const { owner, network, items, ...values } of collections) {
    const { id: collectionId } = await tx.collection.create({
      data: {
        ...values,
        ownerId: owner === null ? null : known.of("member", owner),
        networkId: network === null ? null : known.of("network", network),
      },
      select: { id: true },
    });
    const held = items.flatMap(({ resource, ...note }) => {
      const resourceId = known.find("resource", resource);
      return resourceId === null ? [] : { collectionId, resourceId, ...note };
    });
    await tx.collectionItem.createMany({ data: held.map((item, index) => ({ ...item, position: index + 1 })) });
  }
}

export async function writeContacts(tx: Transaction, { contacts }: DemoData, known: KnownIds): Promise<void> {
  const now = new Date();
  const month = now.toISOString().slice(0, "YYYY-MM".length);
  await tx.introduction.createMany({
    data: contacts.introductions.map(({ asker, person, language, message, state }) => ({
      askerId: known.of("member", asker),
      personId: known.of("member", person),
      language,
      message,
      state,
      month,
      lapsesAt: inDays(lapseDays),
      settledAt: state === "open" ? null : now,
    })),
  });
  await tx.joinRequest.createMany({
    data: contacts.joinRequests.map(({ network, member, message }) => ({
      networkId: known.of("network", network),
      memberId: known.of("member", member),
      message,
    })),
  });
  await tx.follow.createMany({
    data: contacts.follows.map(({ member, topic, place, person, network }) => ({
      memberId: known.of("member", member),
      topicId: topic === undefined ? null : known.of("topic", topic),
      placeId: place === undefined ? null : known.of("place", place),
      personId: person === undefined ? null : known.of("member", person),
      networkId: network === undefined ? null : known.of("network", network),
    })),
  });
}
