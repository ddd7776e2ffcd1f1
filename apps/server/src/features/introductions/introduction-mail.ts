import type { Prisma, Transaction } from "@plaza/database";
import { introductionLimits } from "@plaza/types/introductions";
import { isLocale } from "@plaza/types/locales";
import { queueMail } from "../mail/index.ts";

export type IntroductionEvent = "asked" | "reminded" | "accepted" | "declined" | "lapsed";

const { lapseAfterDays, remindAfterDays } = introductionLimits;
const partySelect = { id: true, name: true, locale: true } satisfies Prisma.MemberSelect;

/** What all mails of an introduction have in their key. */
export const mailKeyOf = (introductionId: number): string => `introduction:${introductionId}:`;

/** Queues the mail of an event to the one of the two whom it concerns. Addresses never stand in it. */
export async function tellOf(tx: Transaction, event: IntroductionEvent, introductionId: number): Promise<void> {
  const { asker, person, message } = await tx.introduction.findUniqueOrThrow({
    where: { id: introductionId },
    select: { message: true, asker: { select: partySelect }, person: { select: partySelect } },
  });
  const isForPerson = event === "asked" || event === "reminded";
  const to = isForPerson ? person : asker;
  const locale = isLocale(to.locale) ? to.locale : "en";
  const mail = { key: `${mailKeyOf(introductionId)}${event}`, to: { memberId: to.id }, locale };
  const path = `/${locale}/me/introductions`;
  if (isForPerson) {
    const days = event === "asked" ? lapseAfterDays : lapseAfterDays - remindAfterDays;
    return queueMail(tx, {
      ...mail,
      kind: `introduction_${event}`,
      contents: { path, askerName: asker.name, message, days },
    });
  }
  return queueMail(tx, {
    ...mail,
    kind: `introduction_${event}`,
    contents: { path: event === "accepted" ? path : `/${locale}/people`, personName: person.name },
  });
}
