import type { Transaction } from "@plaza/database";

/** What an entry is about: a member by her id here, by her pseudonym in the log. */
type AuditSubject = { type: string; id: number };

type AuditEvent = {
  /** Member who acts; null for the system and for whoever runs a command. */
  actorId: number | null;
  /** Noun and verb in the past: `role.changed`, `member.erased`. */
  action: string;
  subject: AuditSubject;
  /** Nothing that names a person: the log outlives every member. */
  detail?: Record<string, string | number | boolean | null>;
};

/** By what name the log knows a member; made when it is first needed. */
async function pseudonymOf(tx: Transaction, memberId: number): Promise<string> {
  const [row] = await tx.$queryRaw<[{ name: string }]>`
    insert into pseudonym ("memberId") values (${memberId})
    on conflict ("memberId") do update set "memberId" = excluded."memberId" returning name`;
  return row.name;
}

async function nameOf(tx: Transaction, { type, id }: AuditSubject): Promise<string> {
  return `${type}:${type === "member" ? await pseudonymOf(tx, id) : id}`;
}

/** Writes who did what in the transaction that does it. The database refuses any change of an entry. */
export async function recordAudit(tx: Transaction, { actorId, action, subject, detail }: AuditEvent): Promise<void> {
  await tx.auditEntry.create({
    data: {
      actor: actorId === null ? null : await pseudonymOf(tx, actorId),
      action,
      subject: await nameOf(tx, subject),
      ...(detail === undefined ? {} : { detail }),
    },
    select: { id: true },
  });
}
