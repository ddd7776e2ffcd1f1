import type { NetworkLabel } from "./follows.ts";
import type { PostKind, PostState } from "./posts.ts";
import type { LanguageText } from "./resources.ts";

export const moderationLimits = {
  /** Of a report, an objection and a reason. UTF-16 units. */
  reasonMax: 2_000,
  /** Open cases of one page of the queue. */
  queueSize: 20,
  /** So many different members of some standing hide a post until moderators looked. */
  reportersThatHide: 3,
  /** Of some standing: here for so many days. */
  standingDays: 7,
  /** A member does not report more than this in a day. */
  reportsADay: 30,
  suspensionDaysMax: 366,
  /** Words around what was reported. */
  postsAround: 2,
  earlierActs: 20,
  keptAwayMax: 500,
} as const;

export const reportKinds = ["spam", "abuse", "personal_data", "rights", "wrong", "off_topic", "other"] as const;
export type ReportKind = (typeof reportKinds)[number];

/** What a member may report here; an introduction is reported where it stands. */
export const reportableSubjects = ["post", "thread", "question", "member", "network"] as const;
export type ReportableSubject = (typeof reportableSubjects)[number];

/** What a case is about. An act: somebody asks for a second look at it. */
export const caseSubjects = [...reportableSubjects, "introduction", "act"] as const;
export type CaseSubject = (typeof caseSubjects)[number];

/** What moderators do in a case; moving and merging threads stand on the thread's own page. */
export const caseActions = [
  "hide",
  "restore",
  "remove",
  "lock",
  "unlock",
  "close_reports",
  "withdraw",
  "warn",
  "suspend",
  "reinstate",
] as const;
export type CaseAction = (typeof caseActions)[number];
/** How a row says it. "withdraw" and "uphold" answer an objection; their rows say what they did besides. */
export type StoredAction = Exclude<CaseAction, "withdraw"> | "move" | "merge";
export type ActAction = StoredAction | "withdraw" | "uphold";

/** `objected`: the act whose objection it answered. A warning has no state to end: its withdrawal is told by that. */
export function nameOfAct(action: StoredAction, objected: StoredAction | null): ActAction {
  if (objected === null) return action;
  if (action === "close_reports") return "uphold";
  return objected === "warn" ? "withdraw" : action;
}

/** What took something from her: a second look at it can be asked for. */
export const objectable = (action: ActAction): boolean =>
  !["close_reports", "restore", "unlock", "reinstate", "withdraw", "uphold"].includes(action);

export type CaseAbilities = Record<CaseAction, boolean>;

/** Somebody, as moderators and the person herself see her. */
export type PersonLabel = { memberId: number; handle: string; name: string; isFictional: boolean };

/** What stands behind a report: enough to know it again in a list. */
export type SubjectView = {
  subject: CaseSubject;
  subjectId: number;
  /** Of a thread, question or network; of a post, that of its thread or question. */
  title: LanguageText | null;
  /** The first words. */
  excerpt: LanguageText | null;
  /** Whose it is. */
  person: PersonLabel | null;
  network: NetworkLabel | null;
  /** Page that shows it to everybody, without the locale; null where there is none. */
  path: string | null;
  state: PostState | null;
};

/** What the form of a report begins with. */
export type ReportFormView = {
  thing: SubjectView;
  /** Her report of it waits already. */
  isReported: boolean;
  /** In a network, its stewards and facilitators read it as well. */
  isReadByNetwork: boolean;
};

export type QueueItem = {
  thing: SubjectView;
  reportCount: number;
  kinds: { kind: ReportKind; count: number }[];
  firstAt: string;
  /** Nobody but moderators sees it, until one of them shows it again or removes it. */
  isHidden: boolean;
};
export type QueuePage = {
  items: QueueItem[];
  nextCursor: string | null;
  /** Cases that wait for the viewer. */
  total: number;
};

export type ReportView = {
  reportId: number;
  kind: ReportKind;
  reason: string;
  at: string;
  /** For staff alone. */
  reporter: PersonLabel | null;
  isSettled: boolean;
};

export type ReviewedPost = {
  postId: number;
  kind: PostKind;
  number: number;
  author: PersonLabel | null;
  html: string;
  language: string;
  dir: "ltr" | "rtl";
  state: PostState;
  createdAt: string;
  /** The one that the case is about. */
  isReported: boolean;
};

export type ActView = {
  actId: number;
  action: ActAction;
  /** Empty when nobody wrote one: three reports hid it. */
  reason: string;
  at: string;
  /** Of a suspension; null is for good. */
  until: string | null;
  /** Null: nobody, or whose account is gone. */
  actor: PersonLabel | null;
  thing: { subject: CaseSubject; subjectId: number; title: LanguageText | null } | null;
};

export type CaseView = {
  thing: SubjectView;
  reports: ReportView[];
  posts: ReviewedPost[];
  isLocked: boolean;
  /** What was done in this case, newest first. */
  acts: ActView[];
  /** Of the person, elsewhere: as far as the viewer moderates there. */
  earlierActs: ActView[];
  person: (PersonLabel & { since: string; suspendedUntil: string | null; isSuspended: boolean }) | null;
  /** A second look: the act that it is about. */
  objectedAct: ActView | null;
  /** Somebody waits to be told why: without a reason nothing here is undone or upheld. */
  isReasonNeeded: boolean;
  /** To be sent back with the act: who acted meanwhile makes it a conflict. */
  seenActId: number;
  seenReportId: number;
  can: CaseAbilities;
};

/** What was decided about the reader. */
export type OwnAct = ActView & {
  /** Her words, until when nobody has looked again. */
  objection: { reason: string; isSettled: boolean } | null;
  /** What came of the second look, and why. */
  answer: { action: ActAction; reason: string; at: string } | null;
  /** It does not stand any more: withdrawn, or undone later. */
  isReversed: boolean;
  canObject: boolean;
};
export type OwnModerationView = {
  acts: OwnAct[];
  /** What she reported. */
  reports: {
    reportId: number;
    kind: ReportKind;
    subject: CaseSubject;
    reason: string;
    at: string;
    isSettled: boolean;
  }[];
};

export const memberDistances = ["mute", "block"] as const;
export type MemberDistanceKind = (typeof memberDistances)[number];

export type KeptAway = { person: PersonLabel; distance: MemberDistanceKind; since: string };
/** Of one person, for the form. */
export type DistanceView = { person: PersonLabel; distance: MemberDistanceKind | null };

/** One line of what moderators did, newest first. */
export type ActPage = { items: (ActView & { person: PersonLabel | null })[]; nextCursor: string | null };
