import type { Database } from "@plaza/database";
import { type ConsentDocument, consentVersions } from "@plaza/types/accounts";
import type { agreeInput } from "@plaza/types/inputs/accounts";
import type { z } from "zod";
import { DomainError } from "../../platform/domain-error.ts";
import { pageToReturnTo } from "../../platform/same-path.ts";
import type { Viewer } from "../../platform/viewer.ts";

export type Agreement = { document: string; version: number };

/** The documents as they stand, that she has not agreed to yet. */
export function missingAgreements(agreed: readonly Agreement[]): ConsentDocument[] {
  const documents = Object.keys(consentVersions) as ConsentDocument[];
  return documents.filter(
    (document) => !agreed.some((one) => one.document === document && one.version >= consentVersions[document]),
  );
}

/** To all documents as they stand. Once is enough: again changes nothing, and what she agreed to before stays on record. */
export async function agree(
  { db }: { db: Database },
  { memberId }: Pick<Viewer, "memberId">,
  { agreed, locale, returnTo }: z.output<typeof agreeInput>,
): Promise<{ returnTo: string }> {
  if (!agreed) throw new DomainError("INVALID", "account.agreement_missing");
  await db.consent.createMany({
    data: Object.entries(consentVersions).map(([document, version]) => ({ memberId, document, version })),
    skipDuplicates: true,
  });
  return { returnTo: pageToReturnTo(returnTo, locale) };
}
