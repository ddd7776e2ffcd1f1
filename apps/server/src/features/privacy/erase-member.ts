import { inTransaction, type Transaction } from "@plaza/database";
import { DomainError } from "../../platform/domain-error.ts";
import { forgetFiles } from "../../platform/forget-files.ts";
import type { FileStore } from "../../platform/ports/file-store.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { requireSelf, signOut } from "../accounts/index.ts";
import { recordAudit } from "../audit/index.ts";
import { forgetPhoto, membersChanged } from "../members/index.ts";
import { dropTraces } from "./drop-traces.ts";
import { findStewardships } from "./find-stewardships.ts";
import { leaveConversations } from "./leave-conversations.ts";
import { unlinkMentions } from "./unlink-mentions.ts";

type Deps = Parameters<typeof signOut>[0] & { files: FileStore };
type Confirmed = { handle: string; password: string; takesWords: boolean };
type Left = { photo: string | null; hashes: string[] };

const timeoutMs = 30_000;

/** Erases the viewer wherever she is held: rows, files, search documents, mails on their way. There is no way back. */
export async function eraseMember(
  deps: Deps,
  viewer: Viewer,
  { handle, password, takesWords }: Confirmed,
): Promise<Record<string, never>> {
  if (handle.trim().replace(/^@/, "").toLowerCase() !== viewer.handle)
    throw new DomainError("INVALID", "privacy.handle_differs");
  await requireSelf(deps, viewer, password);
  const { photo, hashes } = await inTransaction(deps.db, (tx) => eraseRows(tx, viewer, takesWords), { timeoutMs });
  // A file that a crash leaves behind is under no address: files are served by way of rows that are gone.
  await forgetFiles(deps, hashes);
  if (photo !== null) await forgetPhoto(deps, photo);
  await signOut(deps);
  return {};
}

/** Answers with the hashes of her files. */
async function eraseRows(tx: Transaction, { memberId, accountId, handle }: Viewer, takesWords: boolean): Promise<Left> {
  // Others may still name her, so that nobody who posts waits for this and is waited for: see the lock below.
  const [row] = await tx.$queryRaw<{ photoSha256: string | null }[]>`
    select "photoSha256" from member where id = ${memberId} for no key update`;
  if (!row) throw new DomainError("NOT_FOUND", "member.not_found");
  // Nobody leaves or is made a steward between the question and the deed.
  await tx.$executeRaw`
    select from network where id in (select "networkId" from membership where "memberId" = ${memberId}) order by id for update`;
  const { shared, alone } = await findStewardships(tx, memberId);
  if (shared.length > 0) throw new DomainError("CONFLICT", "privacy.steward_needed");
  const others = await tx.endorsement.findMany({ where: { endorserId: memberId }, select: { memberId: true } });

  await recordAudit(tx, { actorId: memberId, action: "member.erased", subject: { type: "member", id: memberId } });
  const networkIds = alone.map(({ id }) => id);
  const hashes = await leaveConversations(tx, { memberId, networkIds, takesWords });
  // From here nothing new can point to her.
  await tx.$executeRaw`select from member where id = ${memberId} for update`;
  await unlinkMentions(tx, handle);
  await dropTraces(tx, { memberId, accountId });
  await tx.network.deleteMany({ where: { id: { in: networkIds } } });
  // Whatever belongs to the account goes with it, the key to her pseudonym included.
  await tx.account.delete({ where: { id: accountId }, select: { id: true } });

  // Indexes drop her, her word of others counts no more, and every kept page is made anew.
  await membersChanged(tx, [...new Set([memberId, ...others.map((other) => other.memberId)])]);
  return { photo: row.photoSha256, hashes };
}
