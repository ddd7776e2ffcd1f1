import type { IntroduceHindrance, IntroductionState } from "@plaza/types/introductions";

export type AskedPerson = {
  isListed: boolean;
  isActive: boolean;
  isPaused: boolean;
  monthlyCapacity: number;
  /** Introductions asked of her in this calendar month, whatever became of them. */
  askedThisMonth: number;
};

/** What was between the two before, and what else the asker waits for. */
export type AskingHistory = {
  hasOpen: boolean;
  isAskedByThem: boolean;
  isAccepted: boolean;
  wasAnsweredLately: boolean;
  openInAll: number;
};

/** Who shows that she is there and has set neither pause nor nothing as her capacity. */
const acceptsIntroductions = ({ isListed, isActive, isPaused, monthlyCapacity }: AskedPerson): boolean =>
  isListed && isActive && !isPaused && monthlyCapacity > 0;

/** The first of what stands in the way; null when she may be asked. */
export function hindranceOf(
  person: AskedPerson,
  history: AskingHistory,
  { openMax }: { openMax: number },
): IntroduceHindrance | null {
  const hindrances: [IntroduceHindrance, boolean][] = [
    ["met", history.isAccepted],
    ["open_already", history.hasOpen],
    ["asked_by_them", history.isAskedByThem],
    ["not_accepted", !acceptsIntroductions(person)],
    ["answered_before", history.wasAnsweredLately],
    ["full", person.askedThisMonth >= person.monthlyCapacity],
    ["too_many_open", history.openInAll >= openMax],
  ];
  return hindrances.find(([, stands]) => stands)?.[0] ?? null;
}

type Facts = { askerId: number; personId: number; state: IntroductionState; lapsesAt: Date };
type Abilities = { accept: boolean; decline: boolean; withdraw: boolean; report: boolean };

export const isOpen = ({ state, lapsesAt }: Pick<Facts, "state" | "lapsesAt">, now: Date): boolean =>
  state === "open" && lapsesAt > now;

/** Both see it, the asked one answers, the asker takes it back, and each may report it once. */
export function abilitiesOf(
  facts: Facts,
  memberId: number,
  { now, isReported }: { now: Date; isReported: boolean },
): Abilities {
  const open = isOpen(facts, now);
  const isAsked = facts.personId === memberId;
  return {
    accept: open && isAsked,
    decline: open && isAsked,
    withdraw: open && !isAsked,
    report: !isReported,
  };
}

/** Addresses are for the two of them, and only when both want it. */
export const showsAddress = ({ state }: Pick<Facts, "state">): boolean => state === "accepted";
