import type { Database, Prisma } from "@plaza/database";
import { chainKey } from "@plaza/language";
import type { SearchDocument } from "@plaza/search";
import { textOfHtml } from "../../platform/text/html-text.ts";
import type { Vocabulary } from "../topics/index.ts";
import { audiencesOfThread } from "./thread-audiences.ts";

/** A thread is found by its title, its opening and as many of its newest replies. */
const repliesIndexedMax = 200;
const lettersIndexedMax = 40_000;

const postSelect = { html: true, language: true } as const;

const threadSearchSelect = {
  id: true,
  title: true,
  language: true,
  state: true,
  mergedIntoId: true,
  createdAt: true,
  network: { select: { id: true, isHidden: true } },
  topics: { select: { topicId: true } },
  posts: {
    select: postSelect,
    where: { kind: "reply", state: "visible" },
    orderBy: { number: "desc" },
    take: repliesIndexedMax,
  },
} satisfies Prisma.ThreadSelect;

type ReadRow = Prisma.ThreadGetPayload<{ select: typeof threadSearchSelect }>;
type Words = { html: string; language: string };
/** The opening first, then the newest. */
export type ThreadSearchRow = Omit<ReadRow, "posts"> & { posts: Words[] };

/** Two statements, however many. */
export async function readSearchRows(
  db: Database,
  query: Pick<Prisma.ThreadFindManyArgs, "where" | "take" | "orderBy">,
): Promise<ThreadSearchRow[]> {
  const rows = await db.thread.findMany({ ...query, select: threadSearchSelect, relationLoadStrategy: "join" });
  const openings = await db.post.findMany({
    select: { threadId: true, ...postSelect },
    where: { threadId: { in: rows.map(({ id }) => id) }, kind: "opening", state: "visible" },
  });
  const openingOf = new Map(openings.map(({ threadId, ...post }) => [threadId, post]));
  return rows.map((row) => {
    const opening = openingOf.get(row.id);
    return { ...row, posts: opening === undefined ? row.posts : [opening, ...row.posts] };
  });
}

/** Null: not to be found, so to be removed from every index. */
export function toThreadDocument(row: ThreadSearchRow, vocabulary: Vocabulary): SearchDocument | null {
  if (row.state !== "visible" || row.mergedIntoId !== null) return null;
  const topicIds = row.topics.map(({ topicId }) => topicId);
  const names = topicIds.flatMap((topicId) => vocabulary.wordsOf(topicId));
  const isOwn = ({ language }: { language: string }) => chainKey(language) === chainKey(row.language);
  const [opening] = row.posts;
  const { own, others } = textsOf(row.posts, isOwn);
  return {
    type: "thread",
    id: row.id,
    language: row.language,
    title: row.title,
    summary: "",
    body: own.join("\n"),
    terms: names.filter(isOwn).map(({ text }) => text),
    // Each is analysed as its own language: a reply in another one is found by readers of that one.
    otherTerms: [...names.filter((name) => !isOwn(name)), ...others],
    facets: {
      kind: [],
      lang: [...new Set([row.language, ...row.posts.map(({ language }) => language)].map(baseOf))],
      topic: [...new Set(topicIds.flatMap((topicId) => vocabulary.slugsUpFrom(topicId)))],
      country: [],
    },
    audiences: audiencesOfThread(row.network),
    ...(opening === undefined ? { boost: emptyBoost } : {}),
    year: row.createdAt.getUTCFullYear(),
    publishedAt: row.createdAt.getTime(),
  };
}

/** Of a thread whose opening is gone. */
const emptyBoost = 0.5;

const baseOf = (language: string): string => language.split("-", 1)[0] ?? language;

type Texts = { own: string[]; others: { language: string; text: string }[] };

function textsOf(posts: readonly Words[], isOwn: (post: Words) => boolean): Texts {
  const texts: Texts = { own: [], others: [] };
  let room = lettersIndexedMax;
  for (const post of posts) {
    if (room <= 0) break;
    const text = textOfHtml(post.html).slice(0, room).toWellFormed();
    room -= text.length;
    if (isOwn(post)) texts.own.push(text);
    else texts.others.push({ language: post.language, text });
  }
  return texts;
}
