import { type AskState, type AskView, routingLimits } from "@plaza/types/routing";

type Facts = {
  state: AskState;
  /** The question is open and nobody has answered it. */
  isWaiting: boolean;
  /** How often it was handed over until it came to her. */
  handOvers: number;
  isPaused: boolean;
};

const isLive = ({ state }: Pick<Facts, "state">): boolean => state === "open" || state === "accepted";

/** Late is welcome: who lets the time pass may still answer as long as nobody else did. */
export function abilitiesOf({ state, isWaiting, handOvers, isPaused }: Facts): AskView["can"] {
  const isHers = isLive({ state }) || state === "lapsed";
  const isOpenToHer = isWaiting && isHers;
  return {
    answer: isOpenToHer,
    promise: isWaiting && state === "open",
    pass: isLive({ state }),
    handOver: isOpenToHer && handOvers < routingLimits.handOversMax,
    pause: isHers && !isPaused,
  };
}

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
