import type { LanguageText } from "./resources.ts";

export const introductionStates = ["open", "accepted", "declined", "lapsed", "withdrawn"] as const;
export type IntroductionState = (typeof introductionStates)[number];

export const introductionLimits = {
  messageMin: 20,
  /** One short request: long enough to say who asks and why. UTF-16 units. */
  messageMax: 500,
  reportMax: 1_000,
  /** Open at once, by one who asks: she is to wait for answers rather than to ask everybody. */
  openMax: 10,
  remindAfterDays: 7,
  lapseAfterDays: 14,
  /** After a no, the same person is not asked again for so long. */
  restDays: 90,
} as const;

/** Why the reader cannot ask for an introduction now; the page says it in words. */
export type IntroduceHindrance =
  | "signed_out"
  | "oneself"
  | "not_accepted"
  | "full"
  | "open_already"
  | "asked_by_them"
  | "met"
  | "answered_before"
  | "too_many_open";

/** What the page of a person offers to one reader. */
export type IntroduceView = { handle: string; name: string; hindrance: IntroduceHindrance | null };

export type IntroductionView = {
  introductionId: number;
  /** The other of the two. */
  other: { handle: string; name: string; isFictional: boolean; hasPage: boolean };
  message: LanguageText;
  state: IntroductionState;
  createdAt: string;
  lapsesAt: string;
  settledAt: string | null;
  /** Mail address of the other; only when both want it. */
  address: string | null;
  isReported: boolean;
  can: { accept: boolean; decline: boolean; withdraw: boolean; report: boolean };
};

/** Newest first, those that wait for an answer before all others. */
export type IntroductionsView = { received: IntroductionView[]; asked: IntroductionView[] };
