import type { PlaceLabel, PopulationBand } from "./places.ts";
import type { PostBody } from "./posts.ts";
import type { LanguageText, ResourceItem } from "./resources.ts";
import type { TopicLabelView } from "./threads.ts";

/** How experts are asked. Times are those of the clock that the worker is given. */
export const routingLimits = {
  /** Experts of one round. */
  askedAtOnce: 3,
  /** Without an answer by then, the next are asked. */
  roundHours: 48,
  /** Whoever said that she will answer has so long, before the next are asked. */
  promisedHours: 72,
  /** Without an answer by then, those who facilitate networks with the topic are asked, once. */
  facilitatorsAfterHours: 5 * 24,
  /** When nobody could be asked, it is tried again. */
  retryHours: 24,
  /** Questions asked of one member in seven days, whatever month she declared. */
  weeklyMax: 2,
  /** A question that was handed over twice is not handed over again. */
  handOversMax: 2,
  /** So many questions in a row without any reaction: she is asked nothing for a while. */
  silentMax: 2,
  silentPauseDays: 28,
  pauseDaysMax: 366,
  /** A link in a mail is good for so long, as long as nobody answered. */
  linkDays: 30,
  /** Days that count for keeping the load even. */
  recentDays: 28,
  peersShown: 5,
  foundShown: 2,
  listMax: 50,
  /** Of the words of a question in a mail. UTF-16 units. */
  mailWordsMax: 1_200,
} as const;

export const askStates = ["open", "accepted", "answered", "passed", "handed_over", "lapsed", "withdrawn"] as const;
export type AskState = (typeof askStates)[number];

export const placeTies = ["same", "country", "similar"] as const;
/** What the place of a question and that of an expert have to do with each other. */
export type PlaceTie = (typeof placeTies)[number];

/** Why she was asked, in parts; topics by number. What she hides from the reader is left out when it is shown. */
export type KeptReason =
  | { part: "topic"; topicIds: number[]; endorsements: number }
  | { part: "near_topic"; topicIds: number[] }
  | { part: "language"; language: string; isOfQuestion: boolean }
  | { part: "place"; tie: PlaceTie; band: PopulationBand | null }
  | { part: "answers"; count: number }
  | { part: "room" };

export type AskReason =
  | { part: "topic"; topics: TopicLabelView[]; endorsements: number }
  | { part: "near_topic"; topics: TopicLabelView[] }
  | { part: "language"; language: string; isOfQuestion: boolean }
  | { part: "place"; tie: PlaceTie; band: PopulationBand | null }
  | { part: "answers"; count: number }
  | { part: "room" }
  | { part: "named"; by: string };

/** Why somebody is not asked. */
export const askHindrances = [
  "asker",
  "already_asked",
  "suspended",
  "blocked",
  "not_listed",
  "no_offer",
  "paused",
  "no_topic",
  "no_language",
  "month_full",
  "week_full",
] as const;
export type AskHindrance = (typeof askHindrances)[number];

export const scoreParts = ["topic", "language", "place", "endorsements", "answers", "capacity", "evenness"] as const;
export type ScorePart = (typeof scoreParts)[number];
/** From 0 to 1 each; their product is the score. */
export type ScoreParts = Record<ScorePart, number>;

export type AskerView = { name: string; handle: string | null; role: string | null; placeName: string | null };
export type AskPeer = { memberId: number; handle: string; name: string };

export type AskCan = {
  answer: boolean;
  promise: boolean;
  pass: boolean;
  /** After she passed: to be asked all the same. */
  takeBack: boolean;
  handOver: boolean;
  pause: boolean;
  resume: boolean;
};

/** Of the question: nobody answered since it was last opened, somebody did, an answer is accepted, or it takes none. */
export type AskPhase = "waiting" | "answered" | "accepted" | "closed";

/** A question that was put to an expert, as she sees it; by her link or signed in. */
export type AskView = {
  askId: number;
  state: AskState;
  /** Not answered by anybody yet, and open to answers. */
  isWaiting: boolean;
  phase: AskPhase;
  createdAt: string;
  lapsesAt: string;
  settledAt: string | null;
  expert: { name: string };
  question: {
    questionId: number;
    slug: string;
    title: LanguageText;
    body: PostBody | null;
    tried: PostBody | null;
    topics: TopicLabelView[];
    place: PlaceLabel | null;
  };
  /** The answer that was accepted, where words are shown. */
  accepted: (PostBody & { author: string | null }) | null;
  asker: AskerView | null;
  reasons: AskReason[];
  /** What the library has about it. */
  found: ResourceItem[];
  /** Others who know the topic and could be asked, best first. */
  peers: AskPeer[];
  can: AskCan;
};

/** Of the member herself: what is asked of her. */
export type MyAsksView = {
  open: AskView[];
  ended: Pick<AskView, "askId" | "state" | "createdAt" | "settledAt" | "question" | "can">[];
  isOffering: boolean;
  isPaused: boolean;
  pausedUntil: string | null;
  monthlyCapacity: number;
  askedThisMonth: number;
  weeklyMax: number;
};

/** One who was asked, as the asker, the asked and staff see it. */
export type AskedPerson = {
  handle: string;
  name: string;
  hasPage: boolean;
  isViewer: boolean;
  round: number;
  state: AskState;
  createdAt: string;
  reasons: AskReason[];
};

/** Of one round, for staff: who could have been asked, and why others were not. */
export type RoutingRound = {
  round: number;
  outcome: "asked" | "facilitators" | "nobody";
  createdAt: string;
  candidates: {
    handle: string;
    name: string;
    score: number;
    parts: ScoreParts;
    isAsked: boolean;
    hindrance: AskHindrance | null;
  }[];
};

/** "Usually answered in … by …", from what was answered before. */
export type ExpectedAnswer = {
  hours: number;
  people: number;
  /** How many answered questions it is computed from. */
  answered: number;
  basis: "topic_and_language" | "topic";
};

/** What stands on the page of a question about who was asked. */
export type AskedView = {
  /** The viewer's own ask. */
  mine: AskView | null;
  /** Null for those whom it does not concern. */
  asked: AskedPerson[] | null;
  /** The topic's facilitators were asked: how many. */
  facilitators: number;
  nextAt: string | null;
  /** Staff alone. */
  rounds: RoutingRound[] | null;
};

export const expectationLimits = {
  /** Fewer answered questions say nothing about the next one. */
  answeredMin: 5,
  days: 365,
  /** A question without an answer counts once it waited so long. */
  waitedDays: 14,
} as const;
