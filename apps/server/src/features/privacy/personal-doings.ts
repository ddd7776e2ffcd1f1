import { onlyHers, type PersonalTable, untilErased } from "./holding.ts";

const ofMember = `t."memberId" = me."memberId"`;

/** What a member does with others. */
export const doingsTables = {
  membership: {
    mine: ofMember,
    holdings: [
      {
        columns: ["role", "mailChoice", "sharesAddress", "joinedAt"],
        why: "to be in a network and to hear from it as she chose",
        until: "until she leaves or is erased",
      },
    ],
    keys: ["networkId", "memberId"],
  },
  join_request: {
    mine: ofMember,
    holdings: [
      {
        columns: ["message", "mailChoice", "state", "answer", "settledBy", "createdAt", "settledAt"],
        why: "to decide on joining",
        until: untilErased,
      },
    ],
    keys: ["id", "networkId", "memberId"],
  },
  network_invitation: {
    mine: `t."inviterId" = me."memberId" or t.address = me.email`,
    holdings: [
      {
        columns: ["inviterId", "address", "usesLeft", "expiresAt", "revokedAt", "createdAt"],
        why: "to invite somebody into a network",
        until: "until one of the two is erased or the network ends",
      },
      { columns: ["tokenHash"], why: "to know the link again, as a hash", until: "as the invitation", isSecret: true },
    ],
    keys: ["id", "networkId"],
  },
  network_block: {
    mine: ofMember,
    holdings: [
      {
        columns: ["reason", "createdAt"],
        why: "so that who was removed stays out",
        until: "until it is lifted or she is erased",
      },
    ],
    keys: ["networkId", "memberId"],
  },
  collection: {
    mine: `t."ownerId" = me."memberId"`,
    holdings: [
      {
        columns: ["title", "language", "description", "isPublic", "itemCount", "createdAt", "updatedAt"],
        why: "her lists of resources",
        until: "until she deletes it or is erased",
      },
    ],
    keys: ["id", "ownerId", "networkId"],
  },
  collection_item: {
    mine: `exists (select from collection c where c.id = t."collectionId" and c."ownerId" = me."memberId")`,
    holdings: [
      {
        columns: ["resourceId", "position", "note", "noteLanguage", "addedAt"],
        why: "her lists of resources",
        until: "until she removes it or is erased",
      },
    ],
    keys: ["collectionId"],
  },
  follow: {
    mine: ofMember,
    holdings: [
      {
        columns: ["topicId", "placeId", "personId", "networkId", "collectionId", "threadId", "questionId", "createdAt"],
        why: "what she wants to hear of",
        until: "until she stops or is erased",
      },
    ],
    keys: ["id", "memberId"],
  },
  introduction: {
    mine: `t."askerId" = me."memberId" or t."personId" = me."memberId"`,
    holdings: [
      {
        columns: [
          "askerId",
          "personId",
          "message",
          "language",
          "state",
          "month",
          "createdAt",
          "remindedAt",
          "lapsesAt",
          "settledAt",
        ],
        why: "to bring two people together, and not too often",
        until: "until one of the two is erased",
      },
    ],
    keys: ["id"],
  },
  report: {
    mine: `t."reporterId" = me."memberId"`,
    exportAs: { settlerId: onlyHers("settlerId") },
    holdings: [
      {
        columns: ["subject", "subjectId", "kind", "reason", "createdAt", "settledAt", "settlerId"],
        why: "so that staff can look at what was reported",
        until: "her words until she is erased; that something was reported, for good",
      },
    ],
    keys: ["id", "reporterId", "networkId"],
  },
} as const satisfies Record<string, PersonalTable>;
