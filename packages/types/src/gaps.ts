import type { LanguageText } from "./resources.ts";
import type { TopicLabelView } from "./threads.ts";

/** Told when it is filled; or, besides, asks that a resource be found or made. */
export const waitKinds = ["alert", "resource"] as const;
export type WaitKind = (typeof waitKinds)[number];

export const gapStates = ["open", "filled", "dismissed"] as const;
export type GapState = (typeof gapStates)[number];

export const gapLimits = {
  queryMax: 200,
  noteMax: 500,
  /** Of the curator who settles it. */
  settledNoteMax: 500,
  topicsMax: 5,
  /** Open waits of one member. */
  waitsMax: 50,
  boardSize: 20,
  wordingsMax: 40,
  notesMax: 40,
  proposalsMax: 3,
  /** With fewer people nothing of a gap is public. */
  publicPeopleMin: 5,
  /** A search that finds no more is thin. */
  thinMax: 2,
} as const;

/** What came into the library, or was accepted, after the gap was opened, and is found by its words. */
export type GapProposal = { type: "resource" | "question"; id: number; slug: string; title: LanguageText };

/** What filled it, if it is still there. */
export type GapFiller = GapProposal | null;

export type GapItem = {
  gapId: number;
  /** Null where the words of one person would be public. */
  label: LanguageText | null;
  state: GapState;
  waitingCount: number;
  /** Base languages of those who wait, most first; empty where they would tell of single people. */
  languages: { language: string; count: number }[];
  topics: TopicLabelView[];
  createdAt: string;
  settledAt: string | null;
  filler: GapFiller;
  note: string | null;
  proposals: GapProposal[];
};

export type GapBoard = {
  /** Sees all of it, and settles. */
  canCurate: boolean;
  items: GapItem[];
  nextCursor: string | null;
};

/** One gap for those who settle it: what was typed and what for, never by whom. */
export type GapView = GapItem & {
  wordings: { query: LanguageText; count: number }[];
  notes: LanguageText[];
  /** Open gaps that share words with it. */
  alike: { gapId: number; label: LanguageText; waitingCount: number }[];
};

/** What the reader herself waits for. */
export type OwnWait = {
  gapId: number;
  kind: WaitKind;
  query: LanguageText;
  note: string | null;
  createdAt: string;
  state: GapState;
  waitingCount: number;
  filler: GapFiller;
  settledNote: string | null;
  /** Nobody looked at them yet. */
  proposals: GapProposal[];
};
