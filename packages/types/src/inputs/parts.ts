import { z } from "zod";
import type { ErrorReason } from "../errors.ts";
import { locales } from "../locales.ts";
import { optionalWordsInput } from "./text.ts";

/** PostgreSQL's integer: a larger id is nobody's. */
export const idInput = z.int().min(1).max(2_147_483_647);
export const localeInput = z.enum(locales);

const languageShape = /^([a-z]{2,3}(-[A-Za-z0-9]{2,8})*)?$/;

/** BCP 47; empty asks for the language to be recognised. */
export const languageOrUnknown = z
  .string()
  .max(35)
  .refine((tag) => languageShape.test(tag), "member.language_unknown" satisfies ErrorReason)
  .default("");

/** Paragraphs that must say something. */
export const requiredText = (max: number) =>
  optionalWordsInput(max)
    .transform((text) => text ?? "")
    .refine((text) => text !== "", "text.empty" satisfies ErrorReason);
