import type { NetworkLabel } from "./follows.ts";
import type { TopicChoice } from "./networks.ts";
import type { PostAuthor, PostState, PostView } from "./posts.ts";
import type { LanguageText, ResourceItem } from "./resources.ts";

export const threadSortOrders = ["active", "newest"] as const;
export type ThreadSortOrder = (typeof threadSortOrders)[number];

export type TopicLabelView = { topicId: number; slug: string; label: string };

/** One line of a list of threads. */
export type ThreadItem = {
  threadId: number;
  slug: string;
  title: LanguageText;
  /** The first lines of its opening, without marks. */
  excerpt: LanguageText | null;
  author: PostAuthor | null;
  network: NetworkLabel | null;
  topics: TopicLabelView[];
  replyCount: number;
  isLocked: boolean;
  isFictional: boolean;
  createdAt: string;
  lastPostAt: string;
};

export const threadLimits = {
  /** Posts on the one page that shows them all; longer threads go on in pages. */
  wholeMax: 500,
  /** What else there is about a thread. */
  relatedMax: 5,
  /** Newest threads on the page of a network or a topic. */
  newestMax: 5,
  reasonMax: 300,
} as const;

export type ThreadPage = {
  items: ThreadItem[];
  nextCursor: string | null;
  /** What the list was narrowed to. */
  topic: TopicLabelView | null;
  network: NetworkLabel | null;
  canStart: boolean;
};

export type ThreadView = ThreadItem & {
  state: PostState;
  stateReason: string | null;
  /** The opening and the replies of this page, in order. */
  posts: PostView[];
  page: number;
  pageCount: number;
  /** All posts on one page, as far as `threadLimits.wholeMax`. */
  isWhole: boolean;
  /** How many posts there are, the opening and those that are hidden too. */
  postCount: number;
  /** Set where its posts stand in another thread: the page leads there. */
  mergedInto: { threadId: number; slug: string } | null;
  isFollowed: boolean;
  can: { reply: boolean; lock: boolean; moveTopics: boolean; moveNetwork: boolean; merge: boolean; follow: boolean };
  /** Why the viewer may not reply. */
  closedBecause: "signed_out" | "locked" | "not_member" | "hidden" | null;
};

/** Beside a thread: what else there is about it. */
export type RelatedToThread = { threads: ThreadItem[]; resources: ResourceItem[] };

/** Where a new thread may stand. */
export type ThreadHome = NetworkLabel & { isHidden: boolean };

/** What the form of a thread offers. */
export type ThreadChoices = { homes: ThreadHome[]; topics: TopicChoice[] };

/** What the form of a move begins with. */
export type MoveChoices = {
  threadId: number;
  slug: string;
  title: LanguageText;
  network: NetworkLabel | null;
  topics: string[];
  isLocked: boolean;
  can: { moveTopics: boolean; moveNetwork: boolean; lock: boolean; merge: boolean };
};
