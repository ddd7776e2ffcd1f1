import type { TopicLabel } from "./topics.ts";

/** Whoever may be seen by the reader; the others are only counted. */
export type EndorserView = { endorsementId: number; handle: string; name: string; can: { remove: boolean } };

export type TopicEndorsementsView = {
  topic: TopicLabel;
  /** Two members, one of the staff, or one accepted answer. */
  isExpert: boolean;
  endorsers: EndorserView[];
  hiddenCount: number;
  isByStaff: boolean;
  answerCount: number;
  can: { endorse: boolean; revoke: boolean };
};

/** For each topic that she says she knows, in the order of the vocabulary. */
export type EndorsementsView = { handle: string; topics: TopicEndorsementsView[] };
