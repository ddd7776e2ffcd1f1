import { createHash, randomBytes } from "node:crypto";

export const newToken = (): string => randomBytes(32).toString("base64url");

/** The same form of the same member gives the same link, so that sending it twice makes one. `formKey` is random and hers alone. */
export const tokenOfForm = (parts: { formKey: string; memberId: number; networkId: number }): string =>
  createHash("sha256")
    .update(`network invitation\n${parts.networkId}\n${parts.memberId}\n${parts.formKey}`)
    .digest("base64url");

/** What the database keeps: who reads it cannot join with it. */
export const hashOfToken = (token: string): string => createHash("sha256").update(token).digest("hex");
