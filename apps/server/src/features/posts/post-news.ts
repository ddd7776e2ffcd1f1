import type { Prisma } from "@plaza/database";
import { excerptOf } from "../../platform/text/excerpt-of.ts";
import { authorSelectFor, toPostAuthor } from "./post-author.view.ts";

/** What a feed says of one post. */
export type PostNews = {
  postId: number;
  /** Without the locale, with the fragment of a post that does not stand first. */
  path: string;
  /** Of the question or thread it stands in. */
  title: string;
  language: string;
  authorName: string | null;
  summary: { text: string; language: string };
  publishedAt: Date;
  updatedAt: Date;
};

const summaryMax = 500;
const nobodyMuted: ReadonlySet<number> = new Set();

export const postNewsSelect = {
  id: true,
  html: true,
  language: true,
  createdAt: true,
  editedAt: true,
  author: { select: authorSelectFor(null) },
} satisfies Prisma.PostSelect;
type Row = Prisma.PostGetPayload<{ select: typeof postNewsSelect }>;

/** For everybody: whoever did not choose to be found has no name in it. */
export function toPostNews(row: Row, place: { path: string; title: string; language: string }): PostNews {
  return {
    postId: row.id,
    path: place.path,
    title: place.title,
    language: place.language,
    authorName: toPostAuthor(row.author, null, { mutedIds: nobodyMuted })?.name ?? null,
    summary: { text: excerptOf(row.html, summaryMax), language: row.language },
    publishedAt: row.createdAt,
    updatedAt: row.editedAt ?? row.createdAt,
  };
}
