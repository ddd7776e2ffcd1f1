import { z } from "zod";
import type { ErrorReason } from "../errors.ts";
import { postLimits } from "../posts.ts";
import { evidenceLimits, type LocatorKind, locatorKinds, questionLimits, questionSortOrders } from "../questions.ts";
import { idInput as id, languageOrUnknown, localeInput as locale, requiredText } from "./parts.ts";
import { formKeyInput as formKey, titleInput, writtenInput } from "./posts.ts";
import { isStorable, optionalLineInput, optionalWordsInput } from "./text.ts";

const slug = z.string().min(1).max(100).refine(isStorable);
/** An id, or an address that holds one. */
const addressOrId = z.string().trim().min(1).max(2_000).refine(isStorable);

export const listQuestionsInput = z.object({
  sort: z.enum(questionSortOrders).default("active"),
  topic: slug.optional(),
  place: slug.optional(),
  /** Base language of the question. */
  lang: z
    .string()
    .regex(/^[a-z]{2,3}$/)
    .optional(),
  after: z.string().max(64).optional(),
  size: z.int().min(1).max(postLimits.listSize).default(postLimits.listSize),
  locale,
});

export const showQuestionInput = z.object({
  questionId: id,
  locale,
  page: z.union([z.int().min(1).max(10_000), z.literal("all")]).default(1),
});

export const askQuestionInput = z.object({
  title: titleInput,
  ...writtenInput(),
  tried: optionalWordsInput(questionLimits.triedMax).prefault(""),
  /** Slugs; without any, those that the words name. */
  topics: z.array(slug).max(postLimits.topicsMax, "question.topics_too_many").default([]),
  /** Name or slug. */
  place: optionalLineInput(questionLimits.placeMax).prefault(""),
  formKey,
});
export type AskQuestion = z.output<typeof askQuestionInput>;

/** As a form sends it: empty is none. */
const locatorKind = z.string().transform((given, context): LocatorKind | null => {
  const found = locatorKinds.find((kind) => kind === given) ?? null;
  if (found === null && given !== "")
    context.addIssue({ code: "custom", message: "evidence.locator_malformed" satisfies ErrorReason });
  return found;
});
const evidence = z.discriminatedUnion("type", [
  z.object({
    type: z.literal("resource"),
    resource: addressOrId,
    locatorKind: locatorKind.nullable().default(null),
    locator: optionalLineInput(evidenceLimits.locatorMax).prefault(""),
  }),
  z.object({
    type: z.literal("practice"),
    place: optionalLineInput(questionLimits.placeMax).prefault(""),
    practice: requiredText(evidenceLimits.practiceMax),
  }),
]);
export type GivenEvidence = z.output<typeof evidence>;
const evidenceList = z.array(evidence).max(evidenceLimits.itemsMax).default([]);

export const answerQuestionInput = z.object({
  questionId: id,
  ...writtenInput(),
  /** Whom it fits, such as "for small towns". */
  context: optionalLineInput(postLimits.contextMax).prefault(""),
  evidence: evidenceList,
  formKey,
});
export type AnswerQuestion = z.output<typeof answerQuestionInput>;

export const commentInput = z.object({
  /** The question's own post, or an answer. */
  postId: id,
  text: requiredText(postLimits.commentMax),
  language: languageOrUnknown,
  formKey,
});
export const editEvidenceInput = z.object({ answerId: id, evidence: evidenceList });
export const evidenceSourceInput = z.object({ answerId: id, locale });

export const acceptAnswerInput = z.object({
  questionId: id,
  answerId: id,
  /** What was accepted when the form was made; null for none. Absent: whatever it was. */
  instead: id.nullable().optional(),
});
export const questionIdInput = z.object({ questionId: id });
export const reopenQuestionInput = z.object({ questionId: id, reason: requiredText(postLimits.commentMax), formKey });
export const markDuplicateInput = z.object({
  questionId: id,
  /** Of which question; null: of none after all. */
  of: addressOrId.nullable(),
});
export const lockQuestionInput = z
  .object({
    questionId: id,
    isLocked: z.boolean(),
    /** For the asker, when it is locked. */
    reason: optionalLineInput(postLimits.noteMax).prefault(""),
  })
  .refine(({ isLocked, reason }) => !isLocked || reason !== null, {
    path: ["reason"],
    message: "text.empty" satisfies ErrorReason,
  });

export const similarInput = z.object({
  text: z.string().max(questionLimits.similarTextMax).refine(isStorable),
  locale,
});
export const findEvidenceInput = z.object({ text: z.string().max(200).refine(isStorable), locale });
export const answersOnResourceInput = z.object({ resourceId: id, locale });
export const questionChoicesInput = z.object({ locale });
