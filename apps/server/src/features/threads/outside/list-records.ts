import type { Database, Prisma } from "@plaza/database";
import type { SearchIndex } from "@plaza/search";
import { postLimits } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { cleanLine } from "../../../platform/text/plain-text.ts";
import type { Vocabulary, VocabularySource } from "../../topics/index.ts";
import { listed, readableBy } from "../thread.access.ts";
import {
  postRecordSelect,
  recordSelect,
  type ThreadDetail,
  type ThreadRecord,
  toPostRecord,
  toThreadRecord,
} from "./thread.record.ts";

type Deps = { db: Database; index: SearchIndex; vocabulary: VocabularySource; urls: PageUrls };

export type RecordQuery = {
  q: string;
  topic: string[];
  lang: string[];
  network: string | undefined;
  size: number;
  readerLanguage: string;
} & ({ afterId: number } | { page: number });

type Listed = { items: ThreadRecord[]; lastId: number | null };

/** What everybody may read. */
const open = { AND: [listed, readableBy(null)] } satisfies Prisma.ThreadWhereInput;

/** In the order of ids, so that nothing is skipped or repeated while threads come; with words, by relevance and page. */
export async function listThreadRecords(deps: Deps, query: RecordQuery): Promise<Listed> {
  const vocabulary = await deps.vocabulary.get();
  const { rows, isLast } = "page" in query ? await find(deps, query) : await list(deps, query, vocabulary);
  const items = rows.map((row) => toThreadRecord(row, { urls: deps.urls, vocabulary }));
  return { items, lastId: isLast ? null : (items.at(-1)?.id ?? null) };
}

const inNetwork = (slug: string | undefined): Prisma.ThreadWhereInput =>
  slug === undefined ? {} : { network: { slug } };

async function list({ db }: Deps, query: Extract<RecordQuery, { afterId: number }>, vocabulary: Vocabulary) {
  const { topic, lang, network, afterId, size } = query;
  const rows = await db.thread.findMany({
    select: recordSelect,
    where: {
      AND: [
        open,
        { id: { gt: afterId } },
        inNetwork(network),
        topic.length === 0 ? {} : { topics: { some: { topicId: { in: idsBelow(vocabulary, topic) } } } },
        lang.length === 0
          ? {}
          : { OR: lang.flatMap((tag) => [{ language: tag }, { language: { startsWith: `${tag}-` } }]) },
      ],
    },
    orderBy: { id: "asc" },
    take: size + 1,
    relationLoadStrategy: "join",
  });
  return { rows: rows.slice(0, size), isLast: rows.length <= size };
}

/** Of topics that nobody knows there are no threads. */
const idsBelow = (vocabulary: Vocabulary, slugs: readonly string[]): number[] =>
  vocabulary.terms.flatMap(({ topicId }) =>
    vocabulary.slugsUpFrom(topicId).some((slug) => slugs.includes(slug)) ? topicId : [],
  );

async function find({ db, index }: Deps, query: Extract<RecordQuery, { page: number }>) {
  const { q, topic, lang, network, page, size, readerLanguage } = query;
  const asked = { readerLanguage, sort: "relevance", page, size, exact: false } as const;
  const { hits } = await index.search({
    ...asked,
    text: cleanLine(q),
    types: ["thread"],
    filters: { topic, lang },
    audiences: ["everyone"],
  });
  const ids = hits.map(({ id }) => id);
  const rows = await db.thread.findMany({
    select: recordSelect,
    where: { AND: [open, { id: { in: ids } }, inNetwork(network)] },
    relationLoadStrategy: "join",
  });
  return { rows: ids.flatMap((id) => rows.find((row) => row.id === id) ?? []), isLast: true };
}

/** One page of a thread. @throws DomainError NOT_FOUND for what is not shown to everybody */
export async function showThreadRecord(
  { db, vocabulary, urls }: Deps,
  { threadId, page }: { threadId: number; page: number },
): Promise<ThreadDetail> {
  const first = (page - 1) * postLimits.pageSize + 1;
  const [row, posts] = await Promise.all([
    db.thread.findFirst({
      select: recordSelect,
      where: { AND: [open, { id: threadId }] },
      relationLoadStrategy: "join",
    }),
    db.post.findMany({
      select: postRecordSelect,
      where: { threadId, state: "visible", number: { gte: first, lt: first + postLimits.pageSize } },
      orderBy: { number: "asc" },
      relationLoadStrategy: "join",
    }),
  ]);
  const pageCount = Math.max(1, Math.ceil((row?.lastNumber ?? 0) / postLimits.pageSize));
  if (!row || page > pageCount) throw new DomainError("NOT_FOUND", "thread.not_found");
  return {
    ...toThreadRecord(row, { urls, vocabulary: await vocabulary.get() }),
    posts: posts.map((post) => toPostRecord(post, row, urls)),
    page,
    pageCount,
  };
}
