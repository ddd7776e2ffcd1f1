import type { Database } from "@plaza/database";
import type { Viewer } from "../../../platform/viewer.ts";
import { placeSelectFor, toPlace } from "../find-post.ts";
import { canRead } from "../post.policy.ts";
import { postPath } from "../post-path.ts";

/** Where the form of a draft stands; without the locale. */
export type DraftPlace = { path: string; title: string | null };

const newPaths: Readonly<Record<string, string>> = {
  "thread:new": "/discussions/new",
  "question:new": "/questions/ask",
};

/** PostgreSQL's integer: a larger id is nobody's, and asking for it fails. */
const idMax = 2_147_483_647;

/** Of subjects whose place is gone, or may no longer be read, there is none. */
export async function placesOfDrafts(
  db: Database,
  viewer: Viewer,
  subjects: string[],
): Promise<Map<string, DraftPlace>> {
  const idsOf = (...kinds: string[]) =>
    subjects.flatMap((subject) => {
      const [kind = "", id = ""] = subject.split(":");
      return kinds.includes(kind) && /^\d+$/.test(id) && Number(id) <= idMax ? [Number(id)] : [];
    });
  const [openings, posts] = await Promise.all([
    db.post.findMany({
      select: { id: true, authorId: true, threadId: true, questionId: true, ...placeSelectFor(viewer) },
      where: {
        OR: [
          { kind: "opening", threadId: { in: idsOf("reply") } },
          { kind: "question", questionId: { in: idsOf("answer") } },
        ],
      },
    }),
    db.post.findMany({
      select: { id: true, authorId: true, threadId: true, questionId: true, ...placeSelectFor(viewer) },
      where: { id: { in: idsOf("comment", "edit", "suggest") } },
    }),
  ]);
  const readable = (row: (typeof posts)[number]) => canRead(viewer, toPlace(row), row);
  const places = new Map<string, DraftPlace>();
  for (const row of openings.filter(readable)) {
    const subject = row.threadId === null ? `answer:${row.questionId ?? 0}` : `reply:${row.threadId}`;
    places.set(subject, { path: formPath(row), title: titleOf(row) });
  }
  for (const row of posts.filter(readable)) {
    const title = titleOf(row);
    places.set(`comment:${row.id}`, { path: pathTo(row), title });
    places.set(`edit:${row.id}`, { path: `/posts/${row.id}/edit`, title });
    places.set(`suggest:${row.id}`, { path: `/posts/${row.id}/suggest`, title });
  }
  for (const [subject, path] of Object.entries(newPaths)) places.set(subject, { path, title: null });
  return places;
}

type Row = {
  id: number;
  thread: { id: number; title: string } | null;
  question: { id: number; title: string } | null;
};

const titleOf = ({ thread, question }: Row): string | null => thread?.title ?? question?.title ?? null;

function pathTo({ id, thread, question }: Row): string {
  if (thread) return postPath({ postId: id, threadId: thread.id, title: thread.title });
  return postPath({ postId: id, questionId: question?.id ?? 0, title: question?.title ?? "" });
}

/** To the field at the end of the page. */
const formPath = (row: Row): string => pathTo(row).replace(/#.*$/, "#composer");
