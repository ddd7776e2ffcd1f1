import { z } from "zod";
import {
  caseActions,
  caseSubjects,
  memberDistances,
  moderationLimits,
  reportableSubjects,
  reportKinds,
} from "../moderation.ts";
import { idInput, requiredText } from "./parts.ts";
import { isStorable, optionalTextInput } from "./text.ts";

/** PostgreSQL's integer. */
const idMax = 2_147_483_647;
const reason = requiredText(moderationLimits.reasonMax);
const cursor = z
  .string()
  .regex(/^[1-9]\d{0,9}$/)
  .refine((id) => Number(id) <= idMax)
  .nullable()
  .default(null);
/** Since when, and what: such as "1790000000000-post-12". */
const queueCursor = z
  .string()
  .regex(/^\d{1,15}-[a-z]{1,20}-\d{1,10}$/)
  .nullable()
  .default(null);
/** Made with the form: the same form sent twice acts once. */
const formKey = z.string().max(100).refine(isStorable).optional();
const handle = z.string().min(1).max(100).refine(isStorable);

export const reportedInput = z.object({ subject: z.enum(reportableSubjects), subjectId: idInput });
export const reportInput = reportedInput.extend({ kind: z.enum(reportKinds), reason });

export const queueInput = z.object({ cursor: queueCursor });
export const listActsInput = z.object({ cursor });
export const caseInput = z.object({ subject: z.enum(caseSubjects), subjectId: idInput });
export const actInput = caseInput.extend({
  action: z.enum(caseActions),
  /** For the person to read; what is undone or closed may go without. */
  reason: optionalTextInput(moderationLimits.reasonMax).default(null),
  /** Of a suspension; null is for good. */
  days: z.int().min(1).max(moderationLimits.suspensionDaysMax).nullable().default(null),
  seenActId: z.int().min(0).max(idMax),
  seenReportId: z.int().min(0).max(idMax),
  formKey,
});
export type ActInput = z.output<typeof actInput>;

export const objectInput = z.object({ actId: idInput, reason });
const token = z.string().regex(/^[1-9]\d{0,9}\.[\w-]{43}$/);
export const objectionTokenInput = z.object({ token });
export const objectByTokenInput = z.object({ token, reason });

export const distanceInput = z.object({ handle });
export const keepAwayInput = z.object({ handle, distance: z.enum(memberDistances).nullable() });
