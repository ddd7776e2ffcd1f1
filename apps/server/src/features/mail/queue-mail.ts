import type { Transaction } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { type MailContent, writeMail } from "./write-mail.ts";

/** A member is written to at the address that her account has when the mail goes; a notice also while she is suspended. */
type MailTo = { memberId: number; isNotice?: boolean } | { address: string };

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
  const address = "address" in to ? to.address : await addressOf(tx, to);
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

/** Suspended members hear nothing but why. */
async function addressOf(
  tx: Transaction,
  { memberId, isNotice = false }: { memberId: number; isNotice?: boolean },
): Promise<string | null> {
  const member = await tx.member.findUnique({
    select: { state: true, account: { select: { email: true } } },
    where: { id: memberId },
  });
  return member !== null && (isNotice || member.state === "active") ? member.account.email : null;
}
