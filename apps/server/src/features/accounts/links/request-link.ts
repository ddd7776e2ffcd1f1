import { inTransaction } from "@plaza/database";
import type { requestLinkInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { pageToReturnTo } from "../../../platform/same-path.ts";
import { queueMail } from "../../mail/index.ts";
import type { VisitDeps } from "../account-parts.ts";
import { keepProof, newToken } from "../tokens.ts";
import { localeOf, signInMinutes } from "./link-mail.ts";
import { claimStaffInvitation } from "./staff-invitation.ts";

/**
 * Sends a link to sign in. The answer, and the work for it, are the same whether the address has an account or not:
 * only its mailbox learns it.
 */
export async function requestLink(
  { db, accounts, visit }: VisitDeps,
  { email, locale, returnTo, staffToken }: z.output<typeof requestLinkInput>,
): Promise<Record<string, never>> {
  await accounts.limits.take("link_source", visit.source);
  await accounts.limits.take("link_address", email);
  const { token, hash } = newToken();
  const mailLocale = await localeOf(db, email, locale);
  await inTransaction(db, async (tx) => {
    const isFirstStaff = staffToken !== null && (await claimStaffInvitation(tx, staffToken));
    const value = { email, locale, returnTo: pageToReturnTo(returnTo, locale), isFirstStaff };
    await keepProof(tx, { purpose: "sign_in", hash }, { value, minutes: signInMinutes });
    await queueMail(tx, {
      key: `sign_in_link:${hash}`,
      kind: "sign_in_link",
      contents: { path: `/${mailLocale}/sign-in/link?token=${token}`, minutes: signInMinutes },
      to: { address: email },
      locale: mailLocale,
    });
  });
  return {};
}
