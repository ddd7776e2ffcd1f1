/** Names that belong to nobody (RFC 2606, RFC 6761): fictional members have such addresses. */
const nobodysDomain = /(?:^|[.@])(?:example(?:\.(?:com|net|org))?|invalid|test|localhost)$/i;

export const isDeliverable = (address: string): boolean => !nobodysDomain.test(address);

export const mailLimits = {
  /** A mail server that is away for a night is waited for. */
  attemptsMax: 10,
  /** Longer than sending can take: what is still being sent then was interrupted. */
  leaseMinutes: 5,
  /** What could not go for so long is of no use any more. */
  waitedDays: 2,
  /** How long the outbox of a demo can be read. */
  outboxHours: 24,
  /** The row without its words tells that the mail went, so that its key is not sent again. */
  keptDays: 90,
} as const;

/** Half a minute, doubling up to an hour. */
export const waitMinutes = (attempts: number): number => Math.min(60, 0.5 * 2 ** (attempts - 1));
