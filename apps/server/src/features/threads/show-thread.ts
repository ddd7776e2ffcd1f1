import type { showThreadInput } from "@plaza/types/inputs/threads";
import { postLimits, type PostView } from "@plaza/types/posts";
import { threadLimits, type ThreadView } from "@plaza/types/threads";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { mutedBy } from "../moderation/index.ts";
import { postSelectFor, toPostView } from "../posts/index.ts";
import type { Deps } from "./list-threads.ts";
import { factsOf, findReadableThread } from "./thread.access.ts";
import { abilitiesOf, canReadThread, closedBecause, moderatesThread, seesWords } from "./thread.policy.ts";
import {
  type Eyes,
  threadItemSelectFor,
  type ThreadItemRow,
  threadPath,
  threadSlug,
  toText,
  toThreadItem,
} from "./thread.view.ts";

type Shown = ThreadItemRow & { follows: { id: number }[] };

/** A page of a thread: numbers give the pages, so that the page of a post never changes. */
export async function showThread(
  deps: Deps,
  viewer: Viewer | null,
  { threadId, locale, page }: z.output<typeof showThreadInput>,
): Promise<ThreadView> {
  const row = await readThread(deps, viewer, threadId);
  const facts = factsOf(row);
  const eyes = { viewer, locale, vocabulary: await deps.vocabulary.get(), mutedIds: await mutedBy(deps.db, viewer) };
  const isShown = seesWords(facts, viewer);
  const pageCount = Math.max(1, Math.ceil(row.lastNumber / postLimits.pageSize));
  if (page !== null && page > pageCount) throw new DomainError("NOT_FOUND", "thread.not_found");
  const item = toThreadItem(row, eyes);
  return {
    ...item,
    ...(isShown
      ? {}
      : { title: toText("", row.language), slug: "discussion", excerpt: null, author: null, topics: [] }),
    state: row.state,
    stateReason: row.state === "visible" ? null : row.stateReason,
    posts: isShown && !facts.isMerged ? await readPosts(deps, row, { eyes, page }) : [],
    page: page ?? 1,
    pageCount,
    isWhole: page === null,
    postCount: row.lastNumber,
    mergedInto: row.mergedIntoId === null ? null : await findTarget(deps, viewer, row.mergedIntoId),
    isFollowed: row.follows.length > 0,
    can: abilitiesOf(facts, viewer),
    closedBecause: closedBecause(facts, viewer),
  };
}

async function readThread({ db }: Deps, viewer: Viewer | null, threadId: number): Promise<Shown> {
  const row = await db.thread.findUnique({
    select: {
      ...threadItemSelectFor(viewer),
      follows: { select: { id: true }, where: { memberId: viewer?.memberId ?? 0 } },
    },
    where: { id: threadId },
    relationLoadStrategy: "join",
  });
  if (!row || !canReadThread(factsOf(row))) throw new DomainError("NOT_FOUND", "thread.not_found");
  return row;
}

async function readPosts(
  { db }: Deps,
  row: ThreadItemRow,
  { eyes, page }: { eyes: Eyes; page: number | null },
): Promise<PostView[]> {
  const first = page === null ? 1 : (page - 1) * postLimits.pageSize + 1;
  const size = page === null ? threadLimits.wholeMax : postLimits.pageSize;
  const posts = await db.post.findMany({
    select: postSelectFor(eyes.viewer),
    where: { threadId: row.id, number: { gte: first, lt: first + size } },
    orderBy: { number: "asc" },
    relationLoadStrategy: "join",
  });
  const facts = factsOf(row);
  const shared = {
    isModerator: moderatesThread(facts, eyes.viewer),
    canWrite: abilitiesOf(facts, eyes.viewer).reply,
    mutedIds: eyes.mutedIds,
  };
  return posts.map((post) => toPostView(post, eyes.viewer, { ...shared, path: postPathIn(row, post) }));
}

/** The same wherever it is shown: the page that holds the post, and its fragment. */
export function postPathIn(thread: { id: number; title: string }, post: { id: number; number: number }): string {
  const page = Math.ceil(post.number / postLimits.pageSize);
  const path = threadPath({ threadId: thread.id, slug: threadSlug(thread.title) });
  return `${path}${page > 1 ? `?page=${page}` : ""}#post-${post.id}`;
}

/** @throws DomainError NOT_FOUND where the viewer may not read what it was merged into */
async function findTarget({ db }: Deps, viewer: Viewer | null, threadId: number): Promise<ThreadView["mergedInto"]> {
  const { row } = await findReadableThread(db, viewer, threadId);
  return { threadId: row.id, slug: threadSlug(row.title) };
}
