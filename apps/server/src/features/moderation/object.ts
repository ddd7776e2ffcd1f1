import { type Database, inTransaction } from "@plaza/database";
import { objectable, type OwnAct } from "@plaza/types/moderation";
import { DomainError } from "../../platform/domain-error.ts";
import { lockCase } from "./find-subjects.ts";
import { actIdOfToken, isObjectionToken } from "./objection-token.ts";
import { readOutcomes } from "./outcomes.ts";
import { showOwnAct } from "./own-acts.ts";

type Objection = { actId: number; reason: string };

/** Asks staff to look again: once for each act, whatever came of it. Sent twice it is one. */
export const objectToAct = (
  { db }: { db: Database },
  { memberId }: { memberId: number },
  { actId, reason }: Objection,
): Promise<{ actId: number }> =>
  inTransaction(db, async (tx) => {
    const about = { subject: "act" as const, subjectId: actId };
    await lockCase(tx, about);
    const act = await tx.moderationAct.findFirst({ where: { id: actId, memberId }, select: { action: true } });
    if (!act) throw new DomainError("NOT_FOUND", "moderation.act_not_found");
    if (!objectable(act.action)) throw new DomainError("INVALID", "moderation.nothing_to_object");
    const before = await tx.report.findFirst({ where: { ...about, reporterId: memberId }, select: { reason: true } });
    if (before?.reason === reason) return { actId };
    if (before) throw new DomainError("CONFLICT", "moderation.objected_before");
    if ((await readOutcomes(tx, [actId])).get(actId)?.isReversed === true)
      throw new DomainError("INVALID", "moderation.nothing_to_object");
    await tx.report.create({ data: { ...about, reporterId: memberId, kind: "other", reason }, select: { id: true } });
    return { actId };
  });

type TokenDeps = { db: Database; accounts: { settings: { secret: string } } };

/** Whom the link of a mail speaks for. */
async function memberOfToken({ db, accounts }: TokenDeps, token: string): Promise<{ memberId: number; actId: number }> {
  const actId = actIdOfToken(token);
  const act =
    actId > 2_147_483_647
      ? null
      : await db.moderationAct.findUnique({ where: { id: actId }, select: { memberId: true } });
  if (!act?.memberId || !isObjectionToken(accounts.settings.secret, { actId, memberId: act.memberId }, token))
    throw new DomainError("NOT_FOUND", "moderation.act_not_found");
  return { memberId: act.memberId, actId };
}

/** For who may not sign in. */
export async function showActByToken(deps: TokenDeps, token: string): Promise<OwnAct> {
  const { memberId, actId } = await memberOfToken(deps, token);
  return showOwnAct(deps, { memberId }, actId);
}

export async function objectByToken(
  deps: TokenDeps,
  { token, reason }: { token: string; reason: string },
): Promise<{ actId: number }> {
  const { memberId, actId } = await memberOfToken(deps, token);
  return objectToAct(deps, { memberId }, { actId, reason });
}
