import { type AskCan, type AskPhase, type AskState, routingLimits } from "@plaza/types/routing";

type Facts = {
  state: AskState;
  phase: AskPhase;
  /** How often it was handed over until it came to her. */
  handOvers: number;
  isPaused: boolean;
};

/** She neither answered nor sent it on, whatever became of the question meanwhile. */
const isHers = (state: AskState): boolean =>
  state === "open" || state === "accepted" || state === "lapsed" || state === "withdrawn";

/**
 * Late is welcome, and so is another answer for another context: that others have answered takes nothing from her.
 * After acceptance there is nothing left to pass on.
 */
export function abilitiesOf({ state, phase, handOvers, isPaused }: Facts): AskCan {
  const isOpen = phase === "waiting" || phase === "answered";
  return {
    answer: phase !== "closed" && isHers(state),
    promise: phase === "waiting" && state === "open",
    pass: isOpen && isHers(state),
    takeBack: isOpen && state === "passed",
    handOver: isOpen && isHers(state) && handOvers < routingLimits.handOversMax,
    pause: !isPaused,
    resume: isPaused,
  };
}

type Question = {
  state: string;
  lockedAt: Date | null;
  duplicateOfId: number | null;
  author: { state: string } | null;
};

/** Hidden, closed, or asked by nobody any more: it takes no answers from those who were asked. */
export const isOpenToAnswers = ({ state, lockedAt, duplicateOfId, author }: Question): boolean =>
  state === "visible" && lockedAt === null && duplicateOfId === null && author?.state === "active";

type Chained = { expertId: number; namedById: number | null };

/** Steps back to whom the router itself chose. */
export function handOversOf(expertId: number, asks: readonly Chained[]): number {
  const byExpert = new Map(asks.map((ask) => [ask.expertId, ask.namedById]));
  let steps = 0;
  let at = byExpert.get(expertId) ?? null;
  while (at !== null && steps < asks.length) {
    steps += 1;
    at = byExpert.get(at) ?? null;
  }
  return steps;
}

/** A link opens nothing once it is old. */
export const isLinkGood = (createdAt: Date, now: Date): boolean =>
  now.getTime() - createdAt.getTime() < routingLimits.linkDays * 86_400_000;
