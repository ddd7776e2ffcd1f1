import { z } from "zod";
import { postLimits } from "../posts.ts";
import { idInput, localeInput, requiredText } from "./parts.ts";
import { isStorable } from "./text.ts";

/** What the link of a mail carries. */
const tokenInput = z.string().min(1).max(100).refine(isStorable);
const handleInput = z.string().trim().min(1).max(100).refine(isStorable);

/** Who acts on an ask: the expert who is signed in, or whoever holds her link. */
export const ownAskInput = z.object({ askId: idInput });
export const linkedAskInput = z.object({ token: tokenInput });

/** A calendar day; null until she says otherwise. */
const until = z.iso.date().nullable();

export const handOverFields = { handle: handleInput };
export const pauseFields = { until };
export const answerFields = {
  text: requiredText(postLimits.textMax),
  /** Of what was found: resources that the answer rests on. */
  resourceIds: z.array(idInput).max(10).default([]),
};

export const showLinkedInput = linkedAskInput.extend({ locale: localeInput });
export const showAskedInput = z.object({ questionId: idInput, locale: localeInput });
export const listAsksInput = z.object({ locale: localeInput });
export const pauseInput = z.object(pauseFields);
