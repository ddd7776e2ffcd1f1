import type { Prisma } from "@plaza/database";
import { z } from "zod";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { authorSelectFor, toPostAuthor } from "../../posts/index.ts";
import type { Vocabulary } from "../../topics/index.ts";
import { postPathIn } from "../show-thread.ts";
import { threadPath, threadSlug } from "../thread.view.ts";

const text = z.object({ value: z.string().describe("Markdown"), lang: z.string() });
const author = z.object({ handle: z.string(), name: z.string() }).nullable().describe("Null: not to be named");

/** A thread as everybody may read it. */
export const threadRecord = z.object({
  id: z.int(),
  url: z.url(),
  title: z.object({ value: z.string(), lang: z.string() }),
  text: text.nullable().describe("Of the opening; null where it is gone"),
  author,
  topics: z.array(z.string()).describe("Slugs of topics"),
  network: z.string().nullable().describe("Slug of the network where it stands"),
  replyCount: z.int(),
  isLocked: z.boolean(),
  isFictional: z.boolean().describe("Made up for a demonstration"),
  createdAt: z.iso.datetime(),
  lastPostAt: z.iso.datetime(),
});
export const threadDetail = threadRecord.extend({
  posts: z
    .array(
      z.object({
        id: z.int(),
        number: z.int().describe("Place in the thread, from 1"),
        url: z.url(),
        text,
        author,
        helpfulCount: z.int(),
        createdAt: z.iso.datetime(),
        editedAt: z.iso.datetime().nullable(),
      }),
    )
    .describe("In order; hidden and deleted ones are left out"),
  page: z.int(),
  pageCount: z.int(),
});
export type ThreadRecord = z.output<typeof threadRecord>;
export type ThreadDetail = z.output<typeof threadDetail>;

const wordsSelect = { text: true, language: true } as const;

export const recordSelect = {
  id: true,
  title: true,
  language: true,
  lockedAt: true,
  replyCount: true,
  lastNumber: true,
  isFictional: true,
  createdAt: true,
  lastPostAt: true,
  network: { select: { slug: true } },
  author: { select: authorSelectFor(null) },
  topics: { select: { topicId: true }, orderBy: { topicId: "asc" } },
  posts: { select: wordsSelect, where: { kind: "opening", state: "visible" } },
} satisfies Prisma.ThreadSelect;
export type RecordRow = Prisma.ThreadGetPayload<{ select: typeof recordSelect }>;

export const postRecordSelect = {
  ...wordsSelect,
  id: true,
  number: true,
  helpfulCount: true,
  createdAt: true,
  editedAt: true,
  author: { select: authorSelectFor(null) },
} satisfies Prisma.PostSelect;
export type PostRecordRow = Prisma.PostGetPayload<{ select: typeof postRecordSelect }>;

const nobodyMuted: ReadonlySet<number> = new Set();
const toAuthor = (row: RecordRow["author"]): ThreadRecord["author"] => {
  const named = toPostAuthor(row, null, { mutedIds: nobodyMuted });
  return named && { handle: named.handle, name: named.name };
};

type Words = { urls: PageUrls; vocabulary: Vocabulary };

export function toThreadRecord(row: RecordRow, { urls, vocabulary }: Words): ThreadRecord {
  const [opening] = row.posts;
  return {
    id: row.id,
    url: urls.page("en", threadPath({ threadId: row.id, slug: threadSlug(row.title) })),
    title: { value: row.title, lang: row.language },
    text: opening === undefined ? null : { value: opening.text, lang: opening.language },
    author: toAuthor(row.author),
    topics: row.topics.flatMap(({ topicId }) => vocabulary.findById(topicId)?.slug ?? []),
    network: row.network?.slug ?? null,
    replyCount: row.replyCount,
    isLocked: row.lockedAt !== null,
    isFictional: row.isFictional,
    createdAt: row.createdAt.toISOString(),
    lastPostAt: row.lastPostAt.toISOString(),
  };
}

export const toPostRecord = (
  row: PostRecordRow,
  thread: Pick<RecordRow, "id" | "title">,
  urls: PageUrls,
): ThreadDetail["posts"][number] => ({
  id: row.id,
  number: row.number,
  url: urls.page("en", postPathIn(thread, row)),
  text: { value: row.text, lang: row.language },
  author: toAuthor(row.author),
  helpfulCount: row.helpfulCount,
  createdAt: row.createdAt.toISOString(),
  editedAt: row.editedAt?.toISOString() ?? null,
});
