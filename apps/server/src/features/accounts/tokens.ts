import { createHash, randomBytes, randomUUID } from "node:crypto";
import type { Database, Transaction } from "@plaza/database";

const tokenBytes = 24;

/** What a link or cookie carries, and what the database knows of it: with the hash alone nobody comes in. */
export function newToken(): { token: string; hash: string } {
  const token = randomBytes(tokenBytes).toString("base64url");
  return { token, hash: hashOf(token) };
}

export const hashOf = (token: string): string => createHash("sha256").update(token).digest("base64url");

/** What a proof is for; one for another purpose is not even found. */
type ProofPurpose = "sign_in" | "change_email" | "second_step" | "typed" | "provider" | "code_app";

type Proof = { purpose: ProofPurpose; hash: string };

const identifierOf = ({ purpose, hash }: Proof): string => `${purpose}:${hash}`;

export async function keepProof(
  tx: Transaction | Database,
  proof: Proof,
  { value, minutes }: { value: Record<string, unknown>; minutes: number },
): Promise<void> {
  await tx.verification.create({
    data: {
      id: randomUUID(),
      identifier: identifierOf(proof),
      value: JSON.stringify(value),
      expiresAt: new Date(Date.now() + minutes * 60_000),
    },
  });
}

export type FoundProof = { state: "good"; value: Record<string, unknown> } | { state: "used" | "expired" };

/** Changes nothing: scanners of mail open links too. */
export async function findProof(tx: Transaction | Database, proof: Proof): Promise<FoundProof> {
  const row = await tx.verification.findFirst({
    select: { value: true, expiresAt: true },
    where: { identifier: identifierOf(proof) },
  });
  if (row?.value === usedValue) return { state: "used" };
  if (!row || row.expiresAt <= new Date()) return { state: "expired" };
  return { state: "good", value: JSON.parse(row.value) as Record<string, unknown> };
}

/** Stays as long as the link would have been good, to be able to say why it is not; it names nobody. */
const usedValue = '"used"';

/** Exactly one of many at once gets the value. */
export async function spendProof(tx: Transaction | Database, proof: Proof): Promise<FoundProof> {
  const [row] = await tx.$queryRaw<{ value: string }[]>`
    with good as (
      select id, value from verification
      where identifier = ${identifierOf(proof)} and "expiresAt" > now() and value <> ${usedValue} for update
    )
    update verification v set value = ${usedValue}, "updatedAt" = now() from good where v.id = good.id returning good.value`;
  return row ? { state: "good", value: JSON.parse(row.value) as Record<string, unknown> } : findProof(tx, proof);
}

/** Kept a day longer than they are good, so that an old link is told from a used one. */
export async function tidyProofs(db: Database): Promise<void> {
  await db.$executeRaw`delete from verification where "expiresAt" < now() - interval '1 day'
    or (identifier like 'typed:%' and "expiresAt" < now())`;
}
