import type { Database, Prisma, Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { canOpenPage, classOfViewer, visibleTo } from "../members/index.ts";

const personSelect = {
  id: true,
  handle: true,
  isListed: true,
  state: true,
  topicsVisibility: true,
  topics: { select: { topicId: true }, where: { interest: "knows" } },
} satisfies Prisma.MemberSelect;

/** A member and the topics that she says she knows, as far as the viewer may see them. */
export type EndorsedPerson = { id: number; handle: string; topicIds: number[] };

/** @throws DomainError NOT_FOUND when her page is not for this viewer */
export async function findEndorsedPerson(
  db: Database | Transaction,
  viewer: Viewer | null,
  handle: string,
): Promise<EndorsedPerson> {
  const row = await db.member.findUnique({ where: { handle: handle.toLowerCase() }, select: personSelect });
  if (!row) throw new DomainError("NOT_FOUND", "member.not_found");
  const viewerClass = (await classOfViewer(db, viewer, [row.id]))(row.id);
  if (!canOpenPage(viewerClass, row)) throw new DomainError("NOT_FOUND", "member.not_found");
  const isSeen = visibleTo(viewerClass, row.topicsVisibility);
  return { id: row.id, handle: row.handle, topicIds: isSeen ? row.topics.map(({ topicId }) => topicId) : [] };
}
