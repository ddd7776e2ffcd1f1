import { DomainError } from "../../platform/domain-error.ts";

const domainShape = /^(?:[a-z\d](?:[a-z\d-]{0,61}[a-z\d])?\.)+[a-z][a-z\d-]{0,61}[a-z\d]$/;
/** Under these, anybody or a whole country registers names: they tell nothing of an employer. */
const openSuffix = /^(?:(?:com?|org|net|edu|ac|gov|gob|gouv|gub|go|mil|int|or|ne|sch|nom|info|web|desa)\.)?[a-z]{2,3}$/;

let freeDomains: Promise<ReadonlySet<string>> | undefined;

/** Where anybody gets an address: a list of thousands, read when staff approves a domain. */
async function readFreeDomains(): Promise<ReadonlySet<string>> {
  const { default: domains } = await import("free-email-domains");
  return new Set(domains);
}

async function isFreeMail(domain: string): Promise<boolean> {
  freeDomains ??= readFreeDomains();
  const free = await freeDomains;
  const labels = domain.split(".");
  return labels.some((_, position) => free.has(labels.slice(position).join(".")));
}

/** ASCII and lower case; refused when addresses under it would prove nothing. */
export async function readMailDomain(written: string): Promise<string> {
  const bare = written.trim().toLowerCase().replace(/^@/, "");
  const domain = URL.canParse(`http://${bare}`) ? new URL(`http://${bare}`).hostname : bare;
  if (!domainShape.test(domain)) throw new DomainError("INVALID", "organisation.domain_malformed");
  if (openSuffix.test(domain) || (await isFreeMail(domain)))
    throw new DomainError("INVALID", "organisation.domain_shared");
  return domain;
}
