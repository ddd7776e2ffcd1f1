import type { PlaceLabel } from "./places.ts";
import type { PostAuthor, PostState, PostView } from "./posts.ts";
import type { LanguageText, ResourceItem } from "./resources.ts";
import type { ExpectedAnswer } from "./routing.ts";
import type { TopicLabelView } from "./threads.ts";

export const questionSortOrders = ["active", "newest", "unanswered"] as const;
export type QuestionSortOrder = (typeof questionSortOrders)[number];

export const locatorKinds = ["page", "section", "minute"] as const;
export type LocatorKind = (typeof locatorKinds)[number];

export const evidenceLimits = { itemsMax: 10, locatorMax: 60, practiceMax: 500 } as const;

/** Lengths in UTF-16 units. */
export const questionLimits = {
  triedMax: 4_000,
  placeMax: 200,
  /** What is looked at of a question that is being typed. */
  similarTextMax: 1_000,
  similarQuestions: 4,
  similarResources: 4,
  /** Of the list beside a topic or a place. */
  shortListSize: 5,
} as const;

/** What an answer rests on. */
export type EvidenceView =
  | {
      type: "resource";
      resource: ResourceItem;
      locator: { kind: LocatorKind; text: string } | null;
      /** The resource is no longer what it was: readers are told. */
      flag: "withdrawn" | "superseded" | null;
    }
  | { type: "practice"; place: PlaceLabel | null; practice: LanguageText };

export type AnswerView = {
  post: PostView;
  isAccepted: boolean;
  acceptedAt: string | null;
  evidence: EvidenceView[];
  comments: PostView[];
  can: { accept: boolean; unaccept: boolean; comment: boolean; editEvidence: boolean };
};

/** One line of a list of questions. */
export type QuestionItem = {
  questionId: number;
  slug: string;
  title: LanguageText;
  excerpt: LanguageText | null;
  author: PostAuthor | null;
  topics: TopicLabelView[];
  place: PlaceLabel | null;
  answerCount: number;
  /** An answer was accepted; its first lines. */
  isAnswered: boolean;
  acceptedExcerpt: LanguageText | null;
  /** How many things the accepted answer rests on. */
  evidenceCount: number;
  isFictional: boolean;
  createdAt: string;
  lastPostAt: string;
};

export type QuestionPage = { items: QuestionItem[]; nextCursor: string | null };

export type QuestionView = QuestionItem & {
  state: PostState;
  stateReason: string | null;
  post: PostView;
  tried: { html: string; language: string; dir: "ltr" | "rtl" } | null;
  comments: PostView[];
  /** Accepted first, then by what helped, then by evidence. */
  answers: AnswerView[];
  page: number;
  pageCount: number;
  /** The accepted answer; whoever accepts another is told if it changed meanwhile. */
  acceptedId: number | null;
  isLocked: boolean;
  duplicateOf: { questionId: number; slug: string; title: LanguageText } | null;
  reopenedAt: string | null;
  can: {
    answer: boolean;
    comment: boolean;
    reopen: boolean;
    markDuplicate: boolean;
    lock: boolean;
  };
  closedBecause: "signed_out" | "locked" | "duplicate" | "hidden" | null;
  /** From real answers; null where too little is known, and where one was accepted. */
  expected: ExpectedAnswer | null;
  /** schema.org's QAPage, for the head of the page; null where the words are not for everybody. */
  jsonLd: object | null;
};

/** What the form of a question offers. */
export type QuestionChoices = {
  topics: { label: string; options: { value: string; label: string }[] }[];
  /** Names of countries; other places are found by their name. */
  countries: string[];
  /** Of the member herself. */
  place: string | null;
};

/** A resource to choose from, found by its title. */
export type EvidenceChoice = { resourceId: number; title: LanguageText; publisher: string | null; year: number | null };

/** For the form that changes what an answer rests on. */
export type EvidenceSource = {
  answerId: number;
  path: string;
  questionTitle: LanguageText;
  evidence: (
    | { type: "resource"; resource: string; title: LanguageText; locatorKind: LocatorKind | null; locator: string }
    | { type: "practice"; place: string; practice: string }
  )[];
};

/** An answer of the member's own that rests on a resource which is no longer what it was. */
export type ShakenAnswer = {
  postId: number;
  path: string;
  questionTitle: LanguageText;
  flag: "withdrawn" | "superseded";
};

/** While a question is typed: what may answer it already, in any language. */
export type SimilarView = { questions: QuestionItem[]; resources: ResourceItem[] };

/** On the page of a resource: answers that rest on it. */
export type AnswerOnResource = {
  postId: number;
  path: string;
  question: { title: LanguageText; slug: string; questionId: number };
  author: PostAuthor | null;
  excerpt: LanguageText;
  isAccepted: boolean;
  locator: { kind: LocatorKind; text: string } | null;
};
