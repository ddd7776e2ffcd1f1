import type { LanguageText } from "./resources.ts";

/** Lengths in UTF-16 units. */
export const postLimits = {
  titleMin: 8,
  titleMax: 200,
  textMax: 20_000,
  commentMax: 2_000,
  contextMax: 120,
  noteMax: 300,
  topicsMax: 5,
  attachmentsMax: 10,
  attachmentBytesMax: 25 * 1024 * 1024,
  mentionsMax: 10,
  /** Posts of one page; one link shows all. */
  pageSize: 50,
  listSize: 20,
  /** An edit this soon after the post tells nobody and is not marked. */
  silentEditMinutes: 10,
} as const;

export const postKinds = ["opening", "reply", "question", "answer", "comment"] as const;
export type PostKind = (typeof postKinds)[number];

export const postStates = ["visible", "hidden", "removed", "deleted"] as const;
export type PostState = (typeof postStates)[number];

/** Who wrote. Null in a post: her account is gone, or she may not be named to the viewer. */
export type PostAuthor = {
  memberId: number;
  handle: string;
  name: string;
  /** As far as the viewer may see it. */
  photoUrl: string | null;
  role: string | null;
  placeName: string | null;
  isFictional: boolean;
  /** The viewer muted or blocked her: her words are folded away. */
  isMuted: boolean;
};

/** Rendered on the server; `html` is safe to show. */
export type PostBody = { html: string; language: string; dir: "ltr" | "rtl"; isLanguageStated: boolean };

export type AttachmentView = {
  attachmentId: number;
  /** Path that answers with the file, as an attachment. */
  url: string;
  fileName: string;
  mediaType: string;
  byteSize: number;
  /** Of an image. */
  size: { width: number; height: number } | null;
};

export type PostView = {
  postId: number;
  kind: PostKind;
  /** Place in its thread or question, from 1. */
  number: number;
  /** Path with the fragment of this post, without the locale. */
  path: string;
  author: PostAuthor | null;
  /** Null when its state hides it from the viewer: `state` and `stateReason` say what stands in its place. */
  body: PostBody | null;
  context: LanguageText | null;
  state: PostState;
  stateReason: string | null;
  attachments: AttachmentView[];
  helpfulCount: number;
  isHelpfulToViewer: boolean;
  createdAt: string;
  /** Of the newest edit that was not minor. */
  editedAt: string | null;
  /** For the form of an edit: who saves over another version is shown both texts. */
  version: number;
  revisionCount: number;
  can: {
    edit: boolean;
    suggestEdit: boolean;
    delete: boolean;
    restore: boolean;
    markHelpful: boolean;
    report: boolean;
    moderate: boolean;
    stateLanguage: boolean;
  };
};

/** What the form of an edit begins with. */
export type PostSource = {
  postId: number;
  kind: PostKind;
  path: string;
  /** Of a thread or question, whose first words these are. */
  title: string | null;
  /** Of the thread or question that it stands in. */
  placeTitle: string;
  text: string;
  language: string;
  isLanguageStated: boolean;
  context: string | null;
  version: number;
  attachments: AttachmentView[];
  can: { edit: boolean; suggestEdit: boolean; delete: boolean; stateLanguage: boolean };
};

export type DiffPart = { kind: "same" | "added" | "removed"; text: string };
export type RevisionView = {
  /** The version that the edit made. */
  version: number;
  editor: PostAuthor | null;
  at: string;
  isMinor: boolean;
  note: string | null;
  titleDiff: DiffPart[] | null;
  diff: DiffPart[];
  language: string;
  dir: "ltr" | "rtl";
};
/** An edit that somebody proposes. */
export type SuggestionView = {
  suggestionId: number;
  postId: number;
  author: PostAuthor | null;
  at: string;
  note: string | null;
  /** Against the version that it was made for. */
  diff: DiffPart[];
  text: string;
  language: string;
  dir: "ltr" | "rtl";
  /** The post was edited since: it is read beside what stands there now, and taken over by hand. */
  isStale: boolean;
  state: "open" | "accepted" | "declined" | "withdrawn";
  can: { settle: boolean; withdraw: boolean };
};
export type PostSuggestions = { post: PostView; title: string; suggestions: SuggestionView[] };
export type PostHistory = { post: PostView; title: string | null; revisions: RevisionView[] };

/** `path` leads back to the form, without the locale; null when what it belongs to is gone. */
export type DraftView = {
  subject: string;
  path: string | null;
  /** Of the thread or question that it belongs to. */
  placeTitle: string | null;
  title: string | null;
  text: string;
  fields: Record<string, string | string[]>;
  updatedAt: string;
};

/** Of the server's preview: what the post will look like. */
export type PostPreview = PostBody & { mentions: { handle: string; name: string }[] };
