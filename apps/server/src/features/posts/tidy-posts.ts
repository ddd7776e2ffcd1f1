import type { Database } from "@plaza/database";
import { forgetFiles } from "../../platform/forget-files.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";

type Deps = { db: Database; files: FileStore };

export const restoreDays = 7;
const waitingFileHours = 24;
const draftDays = 180;
const batch = 500;

/** Words that were deleted for good, files that nobody needs, drafts that were forgotten. */
export async function tidyPosts({ db, files }: Deps, now: Date): Promise<void> {
  const before = (hours: number) => new Date(now.getTime() - hours * 3_600_000);
  await db.draft.deleteMany({ where: { updatedAt: { lt: before(draftDays * 24) } } });
  const gone = await forgetDeleted(db, before(restoreDays * 24));
  const waiting = await db.attachment.findMany({
    select: { id: true, sha256: true },
    where: { postId: null, createdAt: { lt: before(waitingFileHours) } },
    take: batch,
  });
  await db.attachment.deleteMany({ where: { id: { in: waiting.map(({ id }) => id) }, postId: null } });
  await forgetFiles({ db, files }, [...gone, ...waiting.map(({ sha256 }) => sha256)]);
}

/** What its author deleted longer ago than she can take back; answers with the hashes of its files. */
async function forgetDeleted(db: Database, before: Date): Promise<string[]> {
  const rows = await db.post.findMany({
    select: { id: true, attachments: { select: { sha256: true } } },
    where: { state: "deleted", text: { not: "" }, revisions: { none: { createdAt: { gte: before } } } },
    take: batch,
  });
  const postId = { in: rows.map(({ id }) => id) };
  await db.$transaction([
    db.postRevision.deleteMany({ where: { postId } }),
    db.editSuggestion.deleteMany({ where: { postId } }),
    db.mention.deleteMany({ where: { postId } }),
    db.attachment.deleteMany({ where: { postId } }),
    db.post.updateMany({
      where: { id: postId, state: "deleted" },
      data: { text: "", html: "", context: null, textHash: "" },
    }),
  ]);
  return rows.flatMap(({ attachments }) => attachments.map(({ sha256 }) => sha256));
}
