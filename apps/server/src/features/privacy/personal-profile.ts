import { type PersonalTable, untilErased } from "./holding.ts";

const ofMember = `t."memberId" = me."memberId"`;
const untilChanged = "until she changes it or is erased";

/** What a member says about herself and what others say about her. */
export const profileTables = {
  member: {
    mine: `t.id = me."memberId"`,
    holdings: [
      {
        columns: ["handle", "handleSkeleton", "name", "pronunciation", "locale"],
        why: "to be called and to be found by her name",
        until: untilChanged,
      },
      {
        columns: [
          "pronouns",
          "role",
          "jobTitle",
          "organisationId",
          "placeId",
          "introduction",
          "introductionLanguage",
          "introductionHtml",
          "photoSha256",
        ],
        why: "what she chose to tell others; each with who may see it",
        until: untilChanged,
      },
      {
        columns: [
          "isListed",
          "roleVisibility",
          "organisationVisibility",
          "placeVisibility",
          "languagesVisibility",
          "topicsVisibility",
          "introductionVisibility",
          "photoVisibility",
          "pronounsVisibility",
          "offersVisibility",
          "networksVisibility",
          "monthlyCapacity",
          "isPaused",
          "pausedUntil",
        ],
        why: "who may see what, and how often she may be asked",
        until: untilChanged,
      },
      {
        columns: ["isStaff", "isFictional", "state", "suspendedUntil", "welcomedAt", "createdAt", "updatedAt"],
        why: "to run the site",
        until: untilErased,
      },
    ],
    keys: ["id", "accountId", "rendererVersion"],
  },
  member_language: {
    mine: ofMember,
    holdings: [{ columns: ["language", "level"], why: "to meet people whom she understands", until: untilChanged }],
    keys: ["memberId"],
  },
  member_topic: {
    mine: ofMember,
    holdings: [{ columns: ["topicId", "interest"], why: "what she knows and wants to learn", until: untilChanged }],
    keys: ["memberId"],
  },
  member_offer: {
    mine: ofMember,
    holdings: [{ columns: ["offer"], why: "what others may ask of her", until: untilChanged }],
    keys: ["memberId"],
  },
  endorsement: {
    mine: `${ofMember} or t."endorserId" = me."memberId"`,
    holdings: [
      {
        columns: ["topicId", "source", "endorserId", "createdAt"],
        why: "who says of whom that she knows a topic",
        until: "until one of the two takes it back or is erased",
      },
    ],
    keys: ["id", "memberId", "acceptedQuestionId"],
  },
  affiliation: {
    mine: ofMember,
    holdings: [
      {
        columns: ["organisationId", "proof", "confirmedAt"],
        why: "to show that she belongs to it",
        until: untilChanged,
      },
    ],
    keys: ["memberId"],
  },
  affiliation_voucher: {
    mine: `${ofMember} or t."voucherId" = me."memberId"`,
    holdings: [
      { columns: ["voucherId", "createdAt"], why: "who confirmed it", until: "until one of the two is erased" },
    ],
    keys: ["memberId"],
  },
  consent: {
    mine: ofMember,
    holdings: [
      { columns: ["document", "version", "agreedAt"], why: "to prove what she agreed to", until: untilErased },
    ],
    keys: ["memberId"],
  },
  pseudonym: {
    mine: ofMember,
    holdings: [{ columns: ["name"], why: "her name in the audit log", until: untilErased }],
    keys: ["memberId"],
  },
  audit_entry: {
    mine: `exists (select from pseudonym p where p."memberId" = me."memberId" and (t.actor = p.name or t.subject = 'member:' || p.name))`,
    holdings: [
      {
        columns: ["actor", "action", "subject", "detail", "createdAt"],
        why: "to answer for what was done with power over others",
        until: "for good, under a pseudonym that names nobody once she is erased",
      },
    ],
    keys: ["id"],
  },
} as const satisfies Record<string, PersonalTable>;
