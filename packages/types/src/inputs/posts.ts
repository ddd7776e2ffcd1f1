import { z } from "zod";
import type { ErrorReason } from "../errors.ts";
import { postLimits as limits } from "../posts.ts";
import { idInput as id, languageOrUnknown, localeInput, requiredText } from "./parts.ts";
import { hasSomethingToSee, isStorable, lineInput, optionalLineInput, optionalWordsInput } from "./text.ts";

/** Made with the form: the same form sent twice changes once. */
export const formKeyInput = z.string().max(100).refine(isStorable).optional();
/** Of a thread or a question. */
export const titleInput = lineInput(limits.titleMax).refine(
  (title) => title.length >= limits.titleMin,
  "post.title_short" satisfies ErrorReason,
);
/** What every form with a composer sends; `language` is empty to have it recognised. */
export const writtenInput = (textMax: number = limits.textMax) => ({
  text: requiredText(textMax),
  language: languageOrUnknown,
  attachmentIds: z.array(id).max(limits.attachmentsMax).default([]),
});

export const onePostInput = z.object({ postId: id });
export const editPostInput = z.object({
  postId: id,
  /** That the form was made from. */
  version: id,
  /** Of a thread or question; null for other posts. */
  title: titleInput.nullable().default(null),
  ...writtenInput(),
  context: optionalLineInput(limits.contextMax).prefault(""),
  note: optionalLineInput(limits.noteMax).prefault(""),
  isMinor: z.boolean().default(false),
});
export type EditPostInput = z.output<typeof editPostInput>;
export const previewInput = z.object({
  text: optionalWordsInput(limits.textMax).prefault(""),
  language: languageOrUnknown,
});
export const markHelpfulInput = z.object({ postId: id, isHelpful: z.boolean() });
/** A stated language; an empty one has it recognised again. */
export const stateLanguageInput = z.object({ postId: id, language: languageOrUnknown });
export const suggestEditInput = z.object({
  postId: id,
  version: id,
  text: requiredText(limits.textMax),
  note: optionalLineInput(limits.noteMax).prefault(""),
  formKey: formKeyInput,
});
export const settleSuggestionInput = z.object({
  suggestionId: id,
  decision: z.enum(["accepted", "declined", "withdrawn"]),
});
export const historyInput = z.object({ postId: id, locale: localeInput });

/** What a draft is of: "thread:new", "reply:12", "question:new", "answer:7", "comment:9", "edit:9", "suggest:9". */
export const draftSubjectShape = /^(?:(?:thread|question):new|(?:reply|answer|comment|edit|suggest):[1-9]\d{0,9})$/;
/** PostgreSQL's integer: a larger id is nobody's. */
const idMax = 2_147_483_647;
const subject = z
  .string()
  .regex(draftSubjectShape)
  .refine((given) => given.endsWith(":new") || Number(given.split(":")[1]) <= idMax);
const field = z.string().max(limits.textMax).refine(isStorable);
export const draftInput = z.object({ subject });
export const saveDraftInput = z.object({
  subject,
  title: z
    .string()
    .max(limits.titleMax * 2)
    .refine(isStorable)
    .nullable()
    .default(null),
  text: z
    .string()
    .max(limits.textMax * 2)
    .refine(isStorable),
  /** What else the form held. */
  fields: z
    .record(z.string().max(60).refine(isStorable), z.union([field, z.array(field).max(50)]))
    .refine((fields) => Object.keys(fields).length <= 40)
    .default({}),
});
export type SaveDraftInput = z.output<typeof saveDraftInput>;
export const wasPostedInput = z.object({ text: z.string().max(limits.textMax * 2) });

/** A file, which only the form of a page can send: JSON has none. */
export const attachInput = z.object({
  file: z.custom<Blob>((given) => given instanceof Blob, "attachment.missing" satisfies ErrorReason).nullable(),
  fileName: z
    .string()
    .max(1_000)
    .transform((name) => name.toWellFormed())
    .refine(hasSomethingToSee, "attachment.missing" satisfies ErrorReason),
});
export const oneAttachmentInput = z.object({ attachmentId: id });
export const attachmentsInput = z.object({ attachmentIds: z.array(id).max(limits.attachmentsMax) });
