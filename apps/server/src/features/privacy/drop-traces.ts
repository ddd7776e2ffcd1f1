import type { Transaction } from "@plaza/database";
import { introductionSubject, mailKeyOf } from "../introductions/index.ts";

/** What names her in rows that are not hers, and so would stay when her account is deleted. */
export async function dropTraces(
  tx: Transaction,
  { memberId, accountId }: { memberId: number; accountId: string },
): Promise<void> {
  const { email } = await tx.account.findUniqueOrThrow({ where: { id: accountId }, select: { email: true } });
  const introductions = await tx.introduction.findMany({
    where: { OR: [{ askerId: memberId }, { personId: memberId }] },
    select: { id: true },
  });
  const invited = { OR: [{ inviterId: memberId }, { address: email }] };
  const invitations = await tx.networkInvitation.findMany({ where: invited, select: { tokenHash: true } });
  const changes = await tx.$queryRaw<{ changeId: string }[]>`
    select distinct value::jsonb ->> 'changeId' "changeId" from verification
    where case when identifier like 'change_email:%' then value::jsonb ->> 'accountId' = ${accountId} else false end`;
  // Mails to others that hold her name or her words, and mails to addresses of hers without an account.
  await tx.mail.deleteMany({
    where: {
      OR: [
        { address: email },
        { key: { in: changes.map(({ changeId }) => `email_change_new:${changeId}`) } },
        { key: { in: invitations.map(({ tokenHash }) => `network_invitation:${tokenHash}`) } },
        ...introductions.map(({ id }) => ({ key: { startsWith: mailKeyOf(id) } })),
      ],
    },
  });
  await tx.networkInvitation.deleteMany({ where: invited });
  await tx.joinRequest.updateMany({ where: { settledBy: memberId }, data: { answer: null } });
  await tx.$executeRaw`
    delete from verification where strpos(value, to_json(${email}::text)::text) > 0
      or strpos(value, to_json(${accountId}::text)::text) > 0`;
  await dropReports(
    tx,
    memberId,
    introductions.map(({ id }) => id),
  );
}

/** What others said of her goes; that she reported something stays, without her words. */
async function dropReports(tx: Transaction, memberId: number, introductionIds: number[]): Promise<void> {
  await tx.report.deleteMany({
    where: {
      OR: [
        { subject: "member", subjectId: memberId },
        { subject: introductionSubject, subjectId: { in: introductionIds } },
      ],
    },
  });
  await tx.report.updateMany({ where: { reporterId: memberId }, data: { reason: "" } });
}
