import { createHash, randomBytes } from "node:crypto";

const tokenBytes = 24;

export const newAskToken = (): string => randomBytes(tokenBytes).toString("base64url");

/** What the database knows of the link in a mail: with the hash alone nobody answers. */
export const hashOfAskToken = (token: string): string => createHash("sha256").update(token).digest("hex");
