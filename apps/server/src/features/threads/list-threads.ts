import type { Database, Prisma } from "@plaza/database";
import type { listThreadsInput, newestThreadsInput } from "@plaza/types/inputs/threads";
import type { Locale } from "@plaza/types/locales";
import { postLimits } from "@plaza/types/posts";
import { type ThreadItem, threadLimits, type ThreadPage, type ThreadSortOrder } from "@plaza/types/threads";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { mutedBy } from "../moderation/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { findHome, type Home } from "./thread-homes.ts";
import { readCursor, writeCursor } from "./thread-cursor.ts";
import { listed, readableBy } from "./thread.access.ts";
import { type Eyes, threadItemSelectFor, toNetworkLabel, toThreadItem, toTopicLabels } from "./thread.view.ts";

export type Deps = { db: Database; vocabulary: VocabularySource };

/** Those that the viewer may read: all, of a topic with its narrower ones, or of a network. */
export async function listThreads(
  deps: Deps,
  viewer: Viewer | null,
  { cursor, sort, locale, ...place }: z.output<typeof listThreadsInput>,
): Promise<ThreadPage> {
  const after = cursor === undefined ? null : readCursor(cursor);
  const vocabulary = await deps.vocabulary.get();
  const home = place.network === null ? null : await findHome(deps.db, viewer, place.network);
  const topicIds = topicIdsBelow(place.topic, vocabulary);
  const rows = await deps.db.thread.findMany({
    select: threadItemSelectFor(viewer),
    where: { AND: [listed, readableBy(viewer), standsIn(home, topicIds), behind(after, sort)] },
    orderBy: sort === "active" ? [{ lastPostAt: "desc" }, { id: "desc" }] : { id: "desc" },
    take: postLimits.listSize + 1,
    relationLoadStrategy: "join",
  });
  const shown = rows.slice(0, postLimits.listSize);
  const last = shown.at(-1);
  const eyes = { viewer, locale, vocabulary, mutedIds: await mutedBy(deps.db, viewer) };
  return {
    items: shown.map((row) => toThreadItem(row, eyes)),
    nextCursor: last && rows.length > shown.length ? writeCursor(last) : null,
    topic: labelOf(topicIds, eyes),
    network: toNetworkLabel(home),
    canStart: mayStart(viewer, home),
  };
}

/** The first is the topic that was asked for. */
const labelOf = (topicIds: number[] | null, eyes: Eyes): ThreadPage["topic"] =>
  toTopicLabels(
    (topicIds ?? []).slice(0, 1).map((topicId) => ({ topicId })),
    eyes,
  )[0] ?? null;

const mayStart = (viewer: Viewer | null, home: Home | null): boolean =>
  viewer !== null && (home === null || home.role !== null);

/** For the room of a network and the page of a topic. */
export async function listNewestThreads(
  deps: Deps,
  viewer: Viewer | null,
  input: z.output<typeof newestThreadsInput>,
): Promise<ThreadPage> {
  const page = await listThreads(deps, viewer, { ...input, sort: "active", cursor: undefined });
  const more = page.nextCursor !== null || page.items.length > threadLimits.newestMax;
  return { ...page, items: page.items.slice(0, threadLimits.newestMax), nextCursor: more ? page.nextCursor : null };
}

/** The topic itself first. @throws DomainError NOT_FOUND */
export function topicIdsBelow(slug: string | null, vocabulary: Vocabulary): number[] | null {
  if (slug === null) return null;
  const term = vocabulary.findBySlug(slug);
  if (!term) throw new DomainError("NOT_FOUND", "topic.not_found");
  const narrower = vocabulary.terms.filter(
    ({ topicId }) => topicId !== term.topicId && vocabulary.slugsUpFrom(topicId).includes(slug),
  );
  return [term.topicId, ...narrower.map(({ topicId }) => topicId)];
}

const standsIn = (home: Home | null, topicIds: number[] | null): Prisma.ThreadWhereInput => ({
  ...(home === null ? {} : { networkId: home.id }),
  ...(topicIds === null ? {} : { topics: { some: { topicId: { in: topicIds } } } }),
});

function behind(place: ReturnType<typeof readCursor> | null, sort: ThreadSortOrder): Prisma.ThreadWhereInput {
  if (place === null) return {};
  if (sort === "newest") return { id: { lt: place.id } };
  return {
    lastPostAt: { lte: place.lastPostAt },
    OR: [{ lastPostAt: { lt: place.lastPostAt } }, { id: { lt: place.id } }],
  };
}

/** Readable ones among `ids`, in their order; two statements. */
export async function listThreadItems(
  deps: Deps,
  viewer: Viewer | null,
  { ids, locale }: { ids: readonly number[]; locale: Locale },
): Promise<ThreadItem[]> {
  if (ids.length === 0) return [];
  const rows = await deps.db.thread.findMany({
    select: threadItemSelectFor(viewer),
    where: { AND: [{ id: { in: [...ids] } }, listed, readableBy(viewer)] },
    relationLoadStrategy: "join",
  });
  const eyes: Eyes = {
    viewer,
    locale,
    vocabulary: await deps.vocabulary.get(),
    mutedIds: await mutedBy(deps.db, viewer),
  };
  const byId = new Map(rows.map((row) => [row.id, row]));
  return ids.flatMap((id) => {
    const row = byId.get(id);
    return row ? [toThreadItem(row, eyes)] : [];
  });
}
