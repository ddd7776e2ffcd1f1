import type { Database } from "@plaza/database";
import type { MailItem, MailView } from "@plaza/types/accounts";
import { DomainError } from "../../platform/domain-error.ts";
import { withOrigin } from "./write-mail.ts";

const shown = 50;
const itemSelect = { id: true, kind: true, address: true, subject: true, createdAt: true } as const;

type Row = { id: number; kind: string; address: string | null; subject: string | null; createdAt: Date };

const toItem = ({ id, kind, address, subject, createdAt }: Row): MailItem => ({
  mailId: id,
  kind,
  to: address ?? "",
  subject: subject ?? "",
  createdAt: createdAt.toISOString(),
});

/** The newest mails whose words are still there. */
export async function listMails(db: Database): Promise<MailItem[]> {
  const rows = await db.mail.findMany({
    select: itemSelect,
    where: { text: { not: null } },
    orderBy: { id: "desc" },
    take: shown,
  });
  return rows.map(toItem);
}

export async function showMail(db: Database, mailId: number, publicUrl: string): Promise<MailView> {
  const row = await db.mail.findUnique({
    select: { ...itemSelect, text: true, html: true, locale: true },
    where: { id: mailId },
  });
  const text = row?.text ?? null;
  if (row === null || text === null) throw new DomainError("NOT_FOUND", "mail.not_found");
  return {
    ...toItem(row),
    text: withOrigin(text, publicUrl),
    html: withOrigin(row.html ?? "", publicUrl),
    locale: row.locale,
  };
}
