import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import { isLocale } from "@plaza/types/locales";

export const signInMinutes = 15;
export const changeMinutes = 24 * 60;

/** The recipient's language where she has an account; a newcomer's is that of the page. */
export async function localeOf(db: Pick<Database, "account">, email: string, fallback: Locale): Promise<Locale> {
  const account = await db.account.findUnique({
    select: { member: { select: { locale: true } } },
    where: { email },
  });
  const locale = account?.member?.locale;
  return isLocale(locale) ? locale : fallback;
}

/** Enough to know one's own address by: "a***@example.org". */
export const maskEmail = (email: string): string => email.replace(/^(.).*@/u, "$1***@");
