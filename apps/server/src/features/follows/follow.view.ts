import type { Prisma } from "@plaza/database";
import type { FollowKind, FollowTarget } from "@plaza/types/follows";
import type { Locale } from "@plaza/types/locales";
import type { ViewerClass } from "@plaza/types/members";
import type { Viewer } from "../../platform/viewer.ts";
import { canReadCollection, collectionSelectFor, factsOf, toCollectionItem } from "../collections/index.ts";
import { canOpenPage, toNameText } from "../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import { slugOf } from "../resources/index.ts";
import { canReadThread, factsOf as factsOfThread, threadAccessSelect, threadSlug } from "../threads/index.ts";
import type { Vocabulary } from "../topics/index.ts";

export const followSelectFor = (viewer: Viewer) =>
  ({
    id: true,
    createdAt: true,
    topicId: true,
    place: { select: placeLabelSelect },
    person: { select: { id: true, handle: true, name: true, isListed: true, state: true } },
    network: {
      select: {
        id: true,
        slug: true,
        name: true,
        language: true,
        isHidden: true,
        memberships: { select: { role: true }, where: { memberId: viewer.memberId } },
      },
    },
    collection: { select: collectionSelectFor(viewer) },
    thread: { select: threadAccessSelect(viewer) },
    question: { select: { id: true, title: true, language: true, state: true } },
  }) satisfies Prisma.FollowSelect;

export type FollowRow = Prisma.FollowGetPayload<{ select: ReturnType<typeof followSelectFor> }>;

/** The columns of the table, one for each kind. */
export const columns = {
  topic: "topicId",
  place: "placeId",
  person: "personId",
  network: "networkId",
  collection: "collectionId",
  thread: "threadId",
  question: "questionId",
} as const satisfies Record<FollowKind, string>;

export function subjectOf(row: FollowRow): { kind: FollowKind; id: number } {
  if (row.place) return { kind: "place", id: row.place.id };
  if (row.person) return { kind: "person", id: row.person.id };
  if (row.network) return { kind: "network", id: row.network.id };
  if (row.collection) return { kind: "collection", id: row.collection.id };
  if (row.thread) return { kind: "thread", id: row.thread.id };
  if (row.question) return { kind: "question", id: row.question.id };
  return { kind: "topic", id: row.topicId ?? 0 };
}

type Eyes = {
  viewer: Viewer;
  classOf: (memberId: number) => ViewerClass;
  vocabulary: Vocabulary;
  locale: Locale;
};

/** Null for what the viewer may not see any more. */
export function toTarget(row: FollowRow, eyes: Eyes): FollowTarget | null {
  const { vocabulary, locale } = eyes;
  if (row.place) return { kind: "place", place: toPlaceLabel(row.place, locale) };
  if (row.person) return toPerson(row.person, eyes);
  if (row.network) return toNetwork(row.network);
  if (row.collection) return toCollection(row.collection, eyes);
  if (row.thread) return toThread(row.thread);
  if (row.question) return toQuestion(row.question);
  const term = row.topicId === null ? null : vocabulary.findById(row.topicId);
  return term ? { kind: "topic", topic: vocabulary.toLabel(term, locale) } : null;
}

function toPerson(row: NonNullable<FollowRow["person"]>, { classOf }: Eyes): FollowTarget | null {
  if (!canOpenPage(classOf(row.id), row)) return null;
  return { kind: "person", person: { personId: row.id, handle: row.handle, name: row.name } };
}

function toNetwork(row: NonNullable<FollowRow["network"]>): FollowTarget | null {
  if (row.isHidden && row.memberships.length === 0) return null;
  return { kind: "network", network: { networkId: row.id, slug: row.slug, name: toNameText(row) } };
}

function toCollection(row: NonNullable<FollowRow["collection"]>, { viewer }: Eyes): FollowTarget | null {
  if (!canReadCollection(factsOf(row), viewer)) return null;
  const { collectionId, slug, title } = toCollectionItem(row, viewer);
  return { kind: "collection", collection: { collectionId, slug, title } };
}

function toThread(row: NonNullable<FollowRow["thread"]>): FollowTarget | null {
  if (!canReadThread(factsOfThread(row)) || row.state !== "visible") return null;
  return {
    kind: "thread",
    thread: { threadId: row.id, slug: threadSlug(row.title), title: toNameText({ ...row, name: row.title }) },
  };
}

function toQuestion(row: NonNullable<FollowRow["question"]>): FollowTarget | null {
  if (row.state !== "visible") return null;
  const slug = slugOf(row.title).replace(/^resource$/, "question");
  return { kind: "question", question: { questionId: row.id, slug, title: toNameText({ ...row, name: row.title }) } };
}
