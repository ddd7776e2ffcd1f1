import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { recordChanges } from "../../platform/change-log.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { recordAudit } from "../audit/index.ts";
import { confirmEveryone } from "./affiliations.ts";
import { readMailDomain } from "./mail-domain.ts";

type Deps = { db: Database };
type Input = { slug: string; domain: string };

/** From now on a verified address under the domain proves who belongs here, for those who are here already as well. */
export async function approveDomain({ db }: Deps, viewer: Viewer, { slug, domain: written }: Input): Promise<void> {
  const domain = await readMailDomain(written);
  await inTransaction(db, async (tx) => {
    const organisationId = await organisationIdOf(tx, slug);
    const { count } = await tx.organisationDomain.createMany({
      data: [{ domain, organisationId }],
      skipDuplicates: true,
    });
    if (count === 0) await requireOwn(tx, domain, organisationId);
    else await record(tx, viewer, { action: "organisation_domain.approved", organisationId, domain });
    await changed(tx, organisationId);
  });
}

/** Who was confirmed by it alone is no longer. */
export async function withdrawDomain({ db }: Deps, viewer: Viewer, { slug, domain: written }: Input): Promise<void> {
  const domain = written.toLowerCase();
  await inTransaction(db, async (tx) => {
    const organisationId = await organisationIdOf(tx, slug);
    const { count } = await tx.organisationDomain.deleteMany({ where: { domain, organisationId } });
    if (count > 0) await record(tx, viewer, { action: "organisation_domain.withdrawn", organisationId, domain });
    await changed(tx, organisationId);
  });
}

type Deed = { action: string; organisationId: number; domain: string };

const record = (tx: Transaction, { memberId }: Viewer, { action, organisationId, domain }: Deed): Promise<void> =>
  recordAudit(tx, {
    actorId: memberId,
    action,
    subject: { type: "organisation", id: organisationId },
    detail: { domain },
  });

async function changed(tx: Transaction, organisationId: number): Promise<void> {
  await confirmEveryone(tx, organisationId);
  await recordChanges(tx, "organisation", [organisationId]);
}

async function organisationIdOf(tx: Transaction, slug: string): Promise<number> {
  const row = await tx.organisation.findUnique({ select: { id: true }, where: { slug } });
  if (!row) throw new DomainError("NOT_FOUND", "organisation.not_found");
  return row.id;
}

async function requireOwn(tx: Transaction, domain: string, organisationId: number): Promise<void> {
  const row = await tx.organisationDomain.findUnique({ select: { organisationId: true }, where: { domain } });
  if (row?.organisationId !== organisationId) throw new DomainError("CONFLICT", "organisation.domain_taken");
}
