import { onlyHers, type PersonalTable, untilErased } from "./holding.ts";

const ofMember = `t."memberId" = me."memberId"`;
const untilChanged = "until she changes it or is erased";

/** What a member is asked, hears of, keeps away and waits for, and what moderators did. */
export const hearingTables = {
  ask: {
    mine: `t."expertId" = me."memberId" or t."namedById" = me."memberId"`,
    // Why another was asked may tell how much room she has.
    exportAs: { reasons: `case when t."expertId" = me."memberId" then t.reasons end` },
    holdings: [
      {
        columns: ["expertId", "namedById", "round", "reasons", "state", "createdAt", "lapsesAt", "settledAt"],
        why: "to ask somebody who knows, not too often, and to say why her",
        until: "until the expert is erased or the question goes",
      },
      {
        columns: ["tokenHash"],
        why: "to know the link in the mail again, as a hash",
        until: "as the ask",
        isSecret: true,
      },
    ],
    keys: ["id", "questionId"],
  },
  routing_decision: {
    mine: `t.candidates @> jsonb_build_array(jsonb_build_object('memberId', me."memberId"))`,
    exportAs: {
      candidates: `(select jsonb_agg(c) from jsonb_array_elements(t.candidates) c where c -> 'memberId' = to_jsonb(me."memberId"))`,
    },
    holdings: [
      {
        columns: ["candidates", "outcome", "round", "createdAt"],
        why: "to explain who was asked and who was not",
        until: "her part in it until she is erased; the rest as the question",
      },
    ],
    keys: ["id", "questionId"],
  },
  event: {
    mine: `t."actorId" = me."memberId"`,
    holdings: [
      {
        columns: ["kind", "createdAt", "decidedAt"],
        why: "so that those whom it concerns hear of what she did",
        until: "that it was hers, until she is erased",
      },
    ],
    keys: ["id", "actorId", "threadId", "questionId", "postId", "askId", "suggestionId", "actId", "gapId"],
  },
  notification: {
    mine: ofMember,
    holdings: [
      {
        columns: ["eventId", "reason", "subject", "mail", "mailDueAt", "createdAt", "seenAt"],
        why: "to tell her what concerns her, once, and why",
        until: untilErased,
      },
    ],
    keys: ["id", "memberId"],
  },
  notification_choice: {
    mine: ofMember,
    holdings: [{ columns: ["reason", "mail"], why: "to write to her as she wants it", until: untilChanged }],
    keys: ["memberId"],
  },
  notification_mute: {
    mine: ofMember,
    holdings: [
      { columns: ["subject", "createdAt"], why: "to tell her no more of a thread or question", until: untilChanged },
    ],
    keys: ["memberId"],
  },
  moderation_act: {
    mine: `${ofMember} or t."actorId" = me."memberId"`,
    // Who moderated is not told to the member concerned, here as on the site.
    exportAs: { actorId: onlyHers("actorId") },
    holdings: [
      {
        columns: ["action", "actorId", "reason", "until", "createdAt"],
        why: "to tell her what moderators did and why, and to answer for it",
        until: "until she is erased; what she did as a moderator, without her name, as long as the other is there",
      },
    ],
    keys: ["id", "memberId", "postId", "threadId", "questionId"],
  },
  member_block: {
    mine: ofMember,
    holdings: [
      {
        columns: ["otherId", "distance", "createdAt"],
        why: "whom she keeps away from herself; nobody else learns of it",
        until: "until she lifts it or one of the two is erased",
      },
    ],
    keys: ["memberId"],
  },
  gap: {
    mine: `t."settlerId" = me."memberId"
      or exists (select from gap_wait w where w."gapId" = t.id and w."memberId" = me."memberId")`,
    exportAs: { settlerId: onlyHers("settlerId") },
    holdings: [
      {
        columns: ["label", "language", "terms", "state", "note", "settlerId", "createdAt", "settledAt"],
        why: "what was looked for and not found, in the words of who waits longest; who settled it",
        until: "as long as anybody waits; her words until she is erased",
      },
    ],
    keys: ["id", "waitingCount", "filledResourceId", "filledQuestionId"],
  },
  gap_wait: {
    mine: ofMember,
    holdings: [
      {
        columns: ["kind", "query", "language", "note", "createdAt"],
        why: "to tell her when what she looks for is there",
        until: "until she stops waiting or is erased",
      },
    ],
    keys: ["gapId", "memberId"],
  },
} as const satisfies Record<string, PersonalTable>;
