import { z } from "zod";
import { gapLimits, waitKinds } from "../gaps.ts";
import { idInput as gapId, languageOrUnknown, localeInput as locale, requiredText } from "./parts.ts";
import { formKeyInput as formKey } from "./posts.ts";
import { isStorable, lineInput, optionalTextInput } from "./text.ts";

export const listGapsInput = z.object({
  /** Those that are settled, the latest first; for curators. */
  isSettled: z.boolean().default(false),
  after: z
    .string()
    .regex(/^\d{1,9}\.\d{1,9}$/)
    .optional(),
  locale,
});
export const showGapInput = z.object({ gapId, locale });

export const waitInput = z.object({
  query: lineInput(gapLimits.queryMax),
  language: languageOrUnknown,
  kind: z.enum(waitKinds).default("alert"),
  /** What it is needed for. */
  note: optionalTextInput(gapLimits.noteMax).prefault(""),
  /** Slugs that the search was narrowed to; what is no topic falls away. */
  topics: z.array(z.string().max(100).refine(isStorable)).max(50).default([]),
  formKey,
});
export const gapIdInput = z.object({ gapId });
export const fillGapInput = z.object({
  gapId,
  /** The address of a resource or a question, or the number of a resource. */
  filler: z.string().trim().min(1, "gap.filler_unknown").max(2_000, "gap.filler_unknown").refine(isStorable),
});
export const dismissGapInput = z.object({ gapId, note: requiredText(gapLimits.settledNoteMax) });
/** Those who wait for the one wait for the other. */
export const mergeGapsInput = z.object({ gapId, intoId: gapId });
/** All who typed these words wait for a gap of their own. */
export const splitGapInput = z.object({ gapId, query: z.string().min(1).max(gapLimits.queryMax).refine(isStorable) });
