import type { Transaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { type MailContent, writeMail } from "./write-mail.ts";

/** A member is written to at the address that her account has when the mail goes. */
type MailTo = { memberId: number } | { address: string };

type QueuedMail = MailContent & {
  /** What it is about, such as "introduction:12:asked": the same key is never sent twice. */
  key: string;
  to: MailTo;
  /** The recipient's language. */
  locale: Locale;
};

/** In the transaction of what it tells about: both happen, or neither. */
export async function queueMail(tx: Transaction, { key, to, locale, ...content }: QueuedMail): Promise<void> {
  const { subject, text, html } = writeMail(content, locale);
  const address = "address" in to ? to.address : await addressOf(tx, to.memberId);
  if (address === null) return;
  await tx.mail.createMany({
    data: [
      {
        key,
        kind: content.kind,
        memberId: "memberId" in to ? to.memberId : null,
        address,
        locale,
        subject,
        text,
        html,
      },
    ],
    skipDuplicates: true,
  });
}

/** Suspended members hear nothing. */
async function addressOf(tx: Transaction, memberId: number): Promise<string | null> {
  const member = await tx.member.findUnique({
    select: { state: true, account: { select: { email: true } } },
    where: { id: memberId },
  });
  return member?.state === "active" ? member.account.email : null;
}
