type Mode = "demo" | "production";

/** Staff can do much: a password or a mailbox alone is not enough. In a demo nobody has a code app at hand. */
export const isStaffAs = ({ isStaff, hasCodeApp }: { isStaff: boolean; hasCodeApp: boolean }, mode: Mode): boolean =>
  isStaff && (hasCodeApp || mode === "demo");

/** Fictional people can be signed in as on this machine only; in production there are none. */
export const canSignInAs = (mode: Mode): boolean => mode === "demo";

/** Mails of others can be read in a demo alone, where they are sent to nobody. */
export const canReadOutbox = (mode: Mode): boolean => mode === "demo";

type Start = { startedAt: Date } | undefined;

/** A session left open on a shared machine must not be enough to take the account over. */
export const isFresh = (session: Start, now: Date, freshSeconds: number): boolean =>
  session !== undefined && now.getTime() - session.startedAt.getTime() < freshSeconds * 1_000;

/** Whoever loses the last way in has lost the account. */
export const canRemovePassword = (ways: { canMail: boolean; passkeys: number; providers: number }): boolean =>
  ways.canMail || ways.passkeys > 0 || ways.providers > 0;

type Suspension = { state: "active" | "suspended"; suspendedUntil: Date | null };

/** One that has a date ends by itself then, whether or not anybody has cleared it away. */
export const isSuspended = ({ state, suspendedUntil }: Suspension, now: Date): boolean =>
  state === "suspended" && (suspendedUntil === null || suspendedUntil > now);
