import type { LinkPurpose, LinkView } from "@plaza/types/accounts";
import type { VisitDeps } from "../account-parts.ts";
import { findProof, hashOf } from "../tokens.ts";
import { isOtherSideDone } from "../security/change-email.ts";
import { maskEmail } from "./link-mail.ts";
import { staffInvitationState } from "./staff-invitation.ts";

/** What a link would do. Shows and changes nothing: programs that look at mail open it as well. */
export async function showLink(
  { db, accounts, visit }: VisitDeps,
  { token, purpose }: { token: string; purpose: LinkPurpose },
): Promise<LinkView> {
  await accounts.limits.take("token_source", visit.source);
  const none = { purpose, email: null, isNewcomer: false, suggestedName: null, isOtherSideDone: false };
  if (purpose === "first_staff") return { ...none, state: await staffInvitationState(db, token) };
  const found = await findProof(db, { purpose, hash: hashOf(token) });
  if (found.state !== "good") return { ...none, state: found.state };
  const email = String(found.value["email"]);
  const isSignIn = purpose === "sign_in";
  const member = isSignIn
    ? await db.member.findFirst({ select: { id: true }, where: { account: { email } } })
    : { id: 0 };
  const suggested = found.value["name"];
  return {
    state: "good",
    purpose,
    email: maskEmail(email),
    isNewcomer: member === null,
    suggestedName: typeof suggested === "string" ? suggested : null,
    isOtherSideDone: !isSignIn && (await isOtherSideDone(db, found.value)),
  };
}
