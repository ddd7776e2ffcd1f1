import { type Database, inTransaction, type Transaction } from "@plaza/database";
import { notificationReasons, type UnsubscribeScope, type UnsubscribeView } from "@plaza/types/notifications";
import { DomainError } from "../../platform/domain-error.ts";
import { chooseMail, muteFor } from "./notification-choices.ts";
import { defaultMail, subjectsThatGoOn } from "./notification.policy.ts";
import { toText } from "./notification.view.ts";
import { readUnsubscribeToken, type UnsubscribePurpose } from "./unsubscribe-token.ts";

type Deps = { db: Database; accounts: { settings: { secret: string } } };

/**
 * What a link in a mail can stop, and what is stopped: shown without sign-in to whoever has the mail, and it changes
 * nothing. A title is told only where everybody may read it.
 */
export async function showUnsubscribe(deps: Deps, { token }: { token: string }): Promise<UnsubscribeView> {
  const purpose = await purposeOf(deps, token);
  const [row] = await deps.db.$queryRaw<[Shown]>`
    select exists (select from notification_mute where "memberId" = ${purpose.memberId} and subject = ${purpose.subject}) muted,
      (select array_agg(reason::text) from notification_choice where "memberId" = ${purpose.memberId} and mail = 'none') silent,
      not exists (select from membership where "memberId" = ${purpose.memberId} and "mailChoice" <> 'none') "networksSilent",
      not exists (select from membership s join thread t on t."networkId" = s."networkId"
        where s."memberId" = ${purpose.memberId} and s."mailChoice" <> 'none' and 'thread:' || t.id = ${purpose.subject}) "networkSilent",
      coalesce(
        (select jsonb_build_object('title', title, 'language', language) from question
          where 'question:' || id = ${purpose.subject} and state = 'visible'),
        (select jsonb_build_object('title', t.title, 'language', t.language) from thread t
          left join network w on w.id = t."networkId"
          where 'thread:' || t.id = ${purpose.subject} and t.state = 'visible' and w."isHidden" is not true)) about`;
  return {
    reason: purpose.reason,
    title: row.about === null ? null : toText(row.about.title, row.about.language),
    scopes: scopesOf(purpose),
    stopped: scopesOf(purpose).filter((scope) => isStopped(purpose, row, scope)),
  };
}

type Shown = {
  muted: boolean;
  silent: string[] | null;
  networksSilent: boolean;
  networkSilent: boolean;
  about: { title: string; language: string } | null;
};

const scopesOf = ({ subject }: UnsubscribePurpose): UnsubscribeScope[] =>
  subjectsThatGoOn.test(subject) ? ["subject", "reason", "all"] : ["reason", "all"];

function isStopped(
  { reason }: UnsubscribePurpose,
  { muted, silent, networkSilent, networksSilent }: Shown,
  scope: UnsubscribeScope,
): boolean {
  const isSilent = (name: string) => silent?.includes(name) === true;
  if (scope === "subject") return muted;
  if (scope === "reason") return reason === "network" ? networkSilent : isSilent(reason);
  return networksSilent && notificationReasons.every((name) => name === "network" || isSilent(name));
}

/** Whoever has the mail may stop what it tells of; twice is as good as once. */
export async function unsubscribe(
  deps: Deps,
  { token, scope }: { token: string; scope: UnsubscribeScope },
): Promise<UnsubscribeView> {
  const purpose = await purposeOf(deps, token);
  await inTransaction(deps.db, (tx) => stop(tx, purpose, scope));
  return showUnsubscribe(deps, { token });
}

/** The one click of a mail program: what the mail was about if that goes on, otherwise all mail for that reason. */
export async function unsubscribeAtOnce(deps: Deps, token: string): Promise<void> {
  const purpose = await purposeOf(deps, token);
  const scope = scopesOf(purpose)[0] ?? "reason";
  await inTransaction(deps.db, (tx) => stop(tx, purpose, scope));
}

async function stop(
  tx: Transaction,
  { memberId, reason, subject }: UnsubscribePurpose,
  scope: UnsubscribeScope,
): Promise<void> {
  if (scope === "subject") return muteFor(tx, memberId, subject);
  if (scope === "reason" && reason !== "network") return chooseMail(tx, memberId, reason, "none");
  await tx.$executeRaw`
    update membership set "mailChoice" = 'none' where "memberId" = ${memberId}::int and (${scope === "all"}
      or "networkId" = (select "networkId" from thread where 'thread:' || id = ${subject}))`;
  if (scope !== "all") return;
  for (const name of Object.keys(defaultMail) as (keyof typeof defaultMail)[])
    if (name !== "network") await chooseMail(tx, memberId, name, "none");
}

/** @throws DomainError NOT_FOUND for what was not signed here, and for the mail of somebody who is gone */
async function purposeOf({ db, accounts }: Deps, token: string): Promise<UnsubscribePurpose> {
  const purpose = readUnsubscribeToken(accounts.settings.secret, token);
  const isThere = purpose !== null && (await db.member.count({ where: { id: purpose.memberId } })) > 0;
  if (!isThere) throw new DomainError("NOT_FOUND", "notification.link_unknown");
  return purpose;
}
