import { onlyHers, type PersonalTable } from "./holding.ts";

const ofMember = `t."memberId" = me."memberId"`;
const ofAuthor = `t."authorId" = me."memberId"`;
const ofHerPost = (column: string): string =>
  `exists (select from post p where p.id = t."${column}" and p."authorId" = me."memberId")`;

/** Words stand among the words of others: see "Erasure" in docs/privacy.md. */
const untilTaken =
  "the words until she deletes them, or takes them along when she is erased; that they are hers, until she is erased";
const untilStopped = "until she takes it back or is erased";

/** What a member says to others in threads and questions. */
export const conversationTables = {
  thread: {
    mine: ofAuthor,
    holdings: [
      {
        columns: ["title", "language", "state", "stateReason", "lockedAt", "lastPostAt", "createdAt"],
        why: "to talk with others",
        until: untilTaken,
      },
    ],
    keys: ["id", "authorId", "networkId", "mergedIntoId", "isFictional", "replyCount", "lastNumber"],
  },
  question: {
    mine: ofAuthor,
    holdings: [
      {
        columns: [
          "title",
          "language",
          "tried",
          "triedHtml",
          "placeId",
          "state",
          "stateReason",
          "lockedAt",
          "lastPostAt",
          "reopenedAt",
          "createdAt",
        ],
        why: "to ask those who know",
        until: untilTaken,
      },
    ],
    keys: ["id", "authorId", "duplicateOfId", "isFictional", "answerCount", "lastNumber", "routeAt", "routeRound"],
  },
  post: {
    mine: ofAuthor,
    holdings: [
      {
        columns: [
          "kind",
          "text",
          "html",
          "language",
          "isLanguageStated",
          "context",
          "state",
          "stateReason",
          "helpfulCount",
          "createdAt",
          "editedAt",
        ],
        why: "what she says in threads, questions and answers",
        until: untilTaken,
      },
      {
        columns: ["textHash"],
        why: "so that the same words are not posted twice within minutes",
        until: "as the words",
      },
    ],
    keys: ["id", "threadId", "questionId", "parentId", "number", "authorId", "rendererVersion", "version"],
  },
  post_revision: {
    mine: `t."editorId" = me."memberId" or ${ofHerPost("postId")}`,
    // What somebody else had written before she edited it is not hers to take along.
    exportAs: {
      text: `case when ${ofHerPost("postId")} then t.text end`,
      title: `case when ${ofHerPost("postId")} then t.title end`,
      editorId: onlyHers("editorId"),
    },
    holdings: [
      {
        columns: ["title", "text", "language", "editorId", "isMinor", "note", "createdAt"],
        why: "so that everybody can see what an edit changed",
        until: "as the post",
      },
    ],
    keys: ["postId", "number"],
  },
  edit_suggestion: {
    mine: `${ofAuthor} or t."settlerId" = me."memberId"`,
    exportAs: { settlerId: onlyHers("settlerId") },
    holdings: [
      {
        columns: ["text", "note", "state", "settlerId", "createdAt", "settledAt"],
        why: "to propose an edit to the author of a post",
        until: "until its author is erased, or the post goes",
      },
    ],
    keys: ["id", "postId", "authorId", "postVersion"],
  },
  helpful_mark: {
    mine: ofMember,
    holdings: [{ columns: ["postId", "createdAt"], why: "to say that a post helped", until: untilStopped }],
    keys: ["memberId"],
  },
  mention: {
    mine: ofMember,
    holdings: [
      {
        columns: ["postId"],
        why: "to tell her that somebody named her in a post",
        until: "until the post goes or she is erased; her handle stays in it as a plain word",
      },
    ],
    keys: ["memberId"],
  },
  attachment: {
    mine: `t."uploaderId" = me."memberId" or ${ofHerPost("postId")}`,
    holdings: [
      {
        columns: ["sha256", "fileName", "mediaType", "byteSize", "width", "height", "createdAt"],
        why: "files of her posts",
        until: "as the post; a day when it was never posted",
      },
    ],
    keys: ["id", "postId", "uploaderId"],
  },
  draft: {
    mine: ofMember,
    holdings: [
      {
        columns: ["subject", "title", "text", "fields", "updatedAt"],
        why: "so that no words are lost before they are posted",
        until: "until it is posted or dropped, 180 days at most",
      },
    ],
    keys: ["memberId"],
  },
  evidence: {
    mine: ofHerPost("answerId"),
    holdings: [
      {
        columns: ["resourceId", "locatorKind", "locator", "placeId", "practice", "createdAt"],
        why: "what an answer of hers rests on",
        until: "as the answer",
      },
    ],
    keys: ["id", "answerId", "position"],
  },
} as const satisfies Record<string, PersonalTable>;
