import { createHmac, timingSafeEqual } from "node:crypto";

type Named = { actId: number; memberId: number };

const signOf = (secret: string, { actId, memberId }: Named): string =>
  createHmac("sha256", secret).update(`objection:${actId}:${memberId}`).digest("base64url");

/** For the mail about an act: who may not sign in any more can still ask for a second look, by the page and its button. */
export const objectionToken = (secret: string, named: Named): string => `${named.actId}.${signOf(secret, named)}`;

export const actIdOfToken = (token: string): number => Number(token.slice(0, token.indexOf(".")));

/** Whether this token was made for this member and act. */
export function isObjectionToken(secret: string, named: Named, token: string): boolean {
  const [given, made] = [Buffer.from(token), Buffer.from(objectionToken(secret, named))];
  return given.length === made.length && timingSafeEqual(given, made);
}
