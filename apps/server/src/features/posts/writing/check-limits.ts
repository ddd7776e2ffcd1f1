import { createHash } from "node:crypto";
import type { Transaction } from "@plaza/database";
import type { PostKind } from "@plaza/types/posts";
import { DomainError } from "../../../platform/domain-error.ts";
import type { PostingLimits } from "../../../platform/posting-limits.ts";
import type { Viewer } from "../../../platform/viewer.ts";

const dayMilliseconds = 86_400_000;
const opening: readonly PostKind[] = ["opening", "question"];
const answering: readonly PostKind[] = ["reply", "answer", "comment"];

/** The same words again, whatever their spaces and capitals. */
export const textHashOf = (text: string): string =>
  createHash("sha256").update(text.toLowerCase().replace(/\s+/gu, " ").trim()).digest("hex");

type Writing = { kind: PostKind; textHash: string };
type Counted = { newest: Date | null; same: Date | null; openings: number; answers: number; joined: Date };

/** @throws DomainError RATE_LIMITED with the time to wait. Whoever posts twice at the same moment waits here for the first. */
export async function checkLimits(
  tx: Transaction,
  viewer: Viewer,
  limits: PostingLimits,
  writing: Writing,
): Promise<void> {
  await tx.$executeRaw`select from member where id = ${viewer.memberId} for no key update`;
  if (viewer.isStaff) return;
  const now = Date.now();
  const written = await countWritten(tx, viewer.memberId, writing.textHash);
  const since = (date: Date | null): number => (date === null ? Infinity : now - date.getTime());
  const refuseUntil = (milliseconds: number, reason: "post.too_fast" | "post.said_already" | "post.too_many_today") => {
    if (milliseconds > 0)
      throw new DomainError("RATE_LIMITED", reason, { retryAfterSeconds: Math.ceil(milliseconds / 1_000) });
  };
  refuseUntil(limits.sameTextMinutes * 60_000 - since(written.same), "post.said_already");
  refuseUntil(limits.secondsBetween * 1_000 - since(written.newest), "post.too_fast");
  const firstDayLeft = dayMilliseconds - since(written.joined);
  const isFull =
    (opening.includes(writing.kind) && isOver(written.openings, limits.firstDayThreads)) ||
    (answering.includes(writing.kind) && isOver(written.answers, limits.firstDayReplies));
  if (isFull) refuseUntil(firstDayLeft, "post.too_many_today");
}

/** 0 is no limit. */
const isOver = (count: number, limit: number): boolean => limit > 0 && count >= limit;

/** Deleted ones count as well: to delete is no way around a limit. */
async function countWritten(tx: Transaction, memberId: number, textHash: string): Promise<Counted> {
  const [row] = await tx.$queryRaw<Counted[]>`
    select max(post."createdAt") "newest",
      max(post."createdAt") filter (where "textHash" = ${textHash}) "same",
      count(*) filter (where kind in ('opening', 'question'))::int "openings",
      count(*) filter (where kind in ('reply', 'answer', 'comment'))::int "answers",
      member."createdAt" "joined"
    from member left join post on post."authorId" = member.id and post."createdAt" > now() - interval '1 day'
    where member.id = ${memberId} group by member.id`;
  if (!row) throw new DomainError("UNAUTHENTICATED", "account.signed_out");
  return row;
}
