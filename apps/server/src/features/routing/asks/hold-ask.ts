import type { Prisma, Transaction } from "@plaza/database";
import type { AskPhase } from "@plaza/types/routing";
import { DomainError } from "../../../platform/domain-error.ts";
import { abilitiesOf, handOversOf, isLinkGood } from "./ask.policy.ts";
import { hashOfAskToken } from "./ask-token.ts";
import { findRouted, phaseOf, type RoutedRow } from "./find-question.ts";
import { isPausedAt } from "../ranking/rank-experts.policy.ts";

/** The expert who is signed in, or whoever holds the link of her mail. */
export type AskOf = { askId: number; expertId: number } | { token: string };

export const expertSelect = {
  id: true,
  accountId: true,
  handle: true,
  name: true,
  locale: true,
  state: true,
  isPaused: true,
  pausedUntil: true,
} satisfies Prisma.MemberSelect;

const askSelect = {
  id: true,
  questionId: true,
  expertId: true,
  round: true,
  state: true,
  createdAt: true,
  lapsesAt: true,
  expert: { select: expertSelect },
} satisfies Prisma.AskSelect;

export type HeldAsk = Prisma.AskGetPayload<{ select: typeof askSelect }> & {
  question: RoutedRow;
  phase: AskPhase;
  can: ReturnType<typeof abilitiesOf>;
};

export const whereAsk = (of: AskOf): Prisma.AskWhereInput =>
  "token" in of ? { tokenHash: hashOfAskToken(of.token) } : { id: of.askId, expertId: of.expertId };

/**
 * Locked until the end: first the question, then the ask, as everywhere. What is done with an ask is done once.
 * @throws DomainError NOT_FOUND for another's ask, an unknown or old link, and an expert who is suspended
 */
export async function holdAsk(tx: Transaction, of: AskOf, now: Date): Promise<HeldAsk> {
  const named = await tx.ask.findFirst({ where: whereAsk(of), select: { id: true, questionId: true } });
  if (!named) throw new DomainError("NOT_FOUND", "ask.not_found");
  await tx.$executeRaw`select from question where id = ${named.questionId} for no key update`;
  await tx.$executeRaw`select from ask where id = ${named.id} for update`;
  const ask = await tx.ask.findUnique({ where: { id: named.id }, select: askSelect });
  const question = await findRouted(tx, named.questionId);
  const isGone = !ask || !question || ask.expert.state !== "active";
  if (isGone || ("token" in of && !isLinkGood(ask.createdAt, now))) throw new DomainError("NOT_FOUND", "ask.not_found");
  const phase = await phaseOf(tx, question);
  const can = abilitiesOf({
    state: ask.state,
    phase,
    handOvers: handOversOf(ask.expertId, question.asks),
    isPaused: isPausedAt(ask.expert, now),
  });
  return { ...ask, question, phase, can };
}
