import type { Database, Prisma } from "@plaza/database";
import { DomainError } from "../../../platform/domain-error.ts";
import { type PostNews, postNewsSelect, toPostNews } from "../../posts/index.ts";
import type { VocabularySource } from "../../topics/index.ts";
import { topicIdsBelow } from "../list-threads.ts";
import { postPathIn } from "../show-thread.ts";
import { findHome } from "../thread-homes.ts";
import { findReadableThread, listed, readableBy } from "../thread.access.ts";
import { threadPath, threadSlug } from "../thread.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

type Place = { topic: string | undefined; network: string | undefined };

const postSelect = {
  ...postNewsSelect,
  number: true,
  thread: { select: { id: true, title: true, language: true } },
} satisfies Prisma.PostSelect;
type Row = Prisma.PostGetPayload<{ select: typeof postSelect }>;

function toNews(row: Row): PostNews[] {
  const { thread } = row;
  return thread ? [toPostNews(row, { ...thread, path: postPathIn(thread, row) })] : [];
}

/** The newest threads that everybody may read: all, of a topic, of a network. @throws DomainError NOT_FOUND */
export async function listNewThreads(deps: Deps, { topic, network }: Place, limit: number): Promise<PostNews[]> {
  const home = network === undefined ? null : await findHome(deps.db, null, network);
  const topicIds = topicIdsBelow(topic ?? null, await deps.vocabulary.get());
  const rows = await deps.db.post.findMany({
    select: postSelect,
    where: {
      kind: "opening",
      state: "visible",
      thread: {
        AND: [
          listed,
          readableBy(null),
          home === null ? {} : { networkId: home.id },
          topicIds === null ? {} : { topics: { some: { topicId: { in: topicIds } } } },
        ],
      },
    },
    orderBy: { id: "desc" },
    take: limit,
    relationLoadStrategy: "join",
  });
  return rows.flatMap(toNews);
}

/** Everything that was said in one thread, the newest first. @throws DomainError NOT_FOUND when it is not shown to everybody */
export async function listNewPosts(
  { db }: Pick<Deps, "db">,
  threadId: number,
  limit: number,
): Promise<{ title: string; language: string; path: string; news: PostNews[] }> {
  const { row } = await findReadableThread(db, null, threadId);
  if (row.state !== "visible" || row.mergedIntoId !== null) throw new DomainError("NOT_FOUND", "thread.not_found");
  const posts = await db.post.findMany({
    select: postSelect,
    where: { threadId, state: "visible" },
    orderBy: { number: "desc" },
    take: limit,
    relationLoadStrategy: "join",
  });
  const path = threadPath({ threadId, slug: threadSlug(row.title) });
  return { title: row.title, language: row.language, path, news: posts.flatMap(toNews) };
}

const open = { AND: [listed, readableBy(null)] } satisfies Prisma.ThreadWhereInput;

/** Where what was said in a thread stands now: null unless it was merged, and everybody may read both. */
export async function findMergedInto({ db }: Pick<Deps, "db">, threadId: number): Promise<number | null> {
  const row = await db.thread.findFirst({
    select: { mergedIntoId: true },
    where: { AND: [readableBy(null), { id: threadId, state: "visible", mergedInto: open }] },
  });
  return row?.mergedIntoId ?? null;
}

export const countThreads = ({ db }: Pick<Deps, "db">): Promise<number> => db.thread.count({ where: open });

/** For machines: a page of them in the order of ids. */
export async function listForSitemap(
  { db }: Pick<Deps, "db">,
  { skip, take }: { skip: number; take: number },
): Promise<{ path: string; changedAt: Date }[]> {
  const rows = await db.thread.findMany({
    select: { id: true, title: true, lastPostAt: true },
    where: open,
    orderBy: { id: "asc" },
    skip,
    take,
  });
  return rows.map(({ id, title, lastPostAt }) => ({
    path: threadPath({ threadId: id, slug: threadSlug(title) }),
    changedAt: lastPostAt,
  }));
}
