import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { emailInput } from "@plaza/types/inputs/accounts";
import { recordAudit } from "../audit/index.ts";
import { keepProof, newToken } from "./tokens.ts";

const hoursGood = 24;

export type Appointed =
  | { outcome: "no_address" }
  /** She is of the staff from now on. */
  | { outcome: "appointed"; handle: string }
  /** She has no account yet: who opens this path gets one, of the staff. */
  | { outcome: "invited"; path: string; hours: number };

/** For whoever reaches the machine. Nobody agrees to anything in another's name, so a newcomer makes her account herself. */
export async function appointStaff(db: Database, written: string): Promise<Appointed> {
  const parsed = emailInput.safeParse(written);
  if (!parsed.success) return { outcome: "no_address" };
  const email = parsed.data;
  return inTransaction(db, async (tx) => {
    const member = await tx.member.findFirst({ select: { id: true, handle: true }, where: { account: { email } } });
    if (member !== null) {
      await makeStaff(tx, member.id);
      return { outcome: "appointed", handle: member.handle };
    }
    const { token, hash } = newToken();
    const value = { email, locale: "en", returnTo: "/en", isStaff: true };
    await keepProof(tx, { purpose: "sign_in", hash }, { value, minutes: hoursGood * 60 });
    return { outcome: "invited", path: `/en/sign-in/link?token=${token}`, hours: hoursGood };
  });
}

/** Power over others is written down, whoever gave it. */
export async function makeStaff(tx: Transaction, memberId: number): Promise<void> {
  await tx.member.update({ where: { id: memberId }, data: { isStaff: true }, select: { id: true } });
  await recordAudit(tx, { actorId: null, action: "staff.appointed", subject: { type: "member", id: memberId } });
}
