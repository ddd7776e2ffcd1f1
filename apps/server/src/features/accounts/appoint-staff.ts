import { type Database, inTransaction } from "@plaza/database";
import { emailInput } from "@plaza/types/accounts-input";
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
      await tx.member.update({ where: { id: member.id }, data: { isStaff: true } });
      return { outcome: "appointed", handle: member.handle };
    }
    const { token, hash } = newToken();
    const value = { email, locale: "en", returnTo: "/en", isStaff: true };
    await keepProof(tx, { purpose: "sign_in", hash }, { value, minutes: hoursGood * 60 });
    return { outcome: "invited", path: `/en/sign-in/link?token=${token}`, hours: hoursGood };
  });
}
