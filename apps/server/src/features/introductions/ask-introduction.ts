import { type Database, inTransaction } from "@plaza/database";
import { detectLanguage } from "@plaza/language";
import type { ErrorKind, ErrorReason } from "@plaza/types/errors";
import { type IntroduceHindrance, introductionLimits } from "@plaza/types/introductions";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { findPerson } from "./find-person.ts";
import { tellOf } from "./introduction-mail.ts";
import { daysAfter, monthOf, readHindrance } from "./read-hindrance.ts";

type Asked = { handle: string; message: string };

const refusals: Record<Exclude<IntroduceHindrance, "signed_out" | "oneself">, [ErrorKind, ErrorReason]> = {
  not_accepted: ["FORBIDDEN", "introduction.not_accepted"],
  full: ["CONFLICT", "introduction.full"],
  open_already: ["CONFLICT", "introduction.open_already"],
  asked_by_them: ["CONFLICT", "introduction.asked_by_them"],
  met: ["CONFLICT", "introduction.met"],
  answered_before: ["FORBIDDEN", "introduction.answered_before"],
  too_many_open: ["FORBIDDEN", "introduction.too_many_open"],
};

/** One short request to a member who is listed and takes introductions. */
export async function askIntroduction(
  { db }: { db: Database },
  viewer: Viewer,
  { handle, message }: Asked,
): Promise<{ introductionId: number }> {
  const person = await findPerson(db, viewer, handle);
  if (person.id === viewer.memberId) throw new DomainError("INVALID", "introduction.oneself");
  if (message.length < introductionLimits.messageMin) throw new DomainError("INVALID", "introduction.message_short");
  const asking = { askerId: viewer.memberId, personId: person.id };
  return inTransaction(db, async (tx) => {
    // Whoever asks the same two people at the same moment waits here: a month's places are given out one by one.
    await tx.$executeRaw`select from member where id in (${asking.askerId}, ${asking.personId}) order by id for no key update`;
    const now = new Date();
    const hindrance = await readHindrance(tx, { ...asking, now });
    if (hindrance === "open_already") {
      const same = await tx.introduction.findFirst({
        where: { ...asking, state: "open", message },
        select: { id: true },
      });
      // Sent twice is asked once.
      if (same) return { introductionId: same.id };
    }
    if (hindrance !== null && hindrance !== "signed_out" && hindrance !== "oneself") {
      const [kind, reason] = refusals[hindrance];
      throw new DomainError(kind, reason);
    }
    // The unique index knows of the hour between lapsing and being told so.
    await tx.introduction.updateMany({
      where: { ...asking, state: "open", lapsesAt: { lte: now } },
      data: { state: "lapsed", settledAt: now },
    });
    const { id } = await tx.introduction.create({
      data: {
        ...asking,
        message,
        language: detectLanguage(message, { prior: viewer.locale }).language,
        month: monthOf(now),
        createdAt: now,
        lapsesAt: daysAfter(now, introductionLimits.lapseAfterDays),
      },
      select: { id: true },
    });
    await tellOf(tx, "asked", id);
    return { introductionId: id };
  });
}
