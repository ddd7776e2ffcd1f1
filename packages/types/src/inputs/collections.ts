import { z } from "zod";
import { collectionLimits } from "../collections.ts";
import type { ErrorReason } from "../errors.ts";
import { idInput as id, languageOrUnknown, localeInput as locale } from "./parts.ts";
import { citationStyles } from "../resources.ts";
import { isStorable, lineInput, optionalLineInput, optionalTextInput } from "./text.ts";

const details = {
  title: lineInput(collectionLimits.titleMax),
  language: languageOrUnknown,
  description: optionalTextInput(collectionLimits.descriptionMax).prefault(""),
  isPublic: z.boolean().default(false),
};
const note = {
  note: optionalTextInput(collectionLimits.noteMax).prefault(""),
  noteLanguage: languageOrUnknown,
};
const version = z.string().max(64);
export const collectionDetails = z.object(details);
export type CollectionDetails = z.output<typeof collectionDetails>;

export const listCollectionsInput = z.object({ after: z.string().max(64).optional() });
export const showCollectionInput = z.object({ collectionId: id, locale });
export const citeCollectionInput = z.object({ collectionId: id, locale, style: z.enum(citationStyles) });
export const resourceCollectionsInput = z.object({ resourceId: id });

/** `networkId` null: of the member herself. */
export const createCollectionInput = z.object({
  ...details,
  networkId: id.nullable().default(null),
  /** Made with the form: the same form sent twice makes one collection. */
  formKey: z.string().max(100).refine(isStorable).optional(),
});
export const editCollectionInput = z.object({ collectionId: id, version, ...details });
export const deleteCollectionInput = z.object({ collectionId: id });
/** Into `collectionId`, or into a new collection of the member's own when that is null. */
export const saveResourceInput = z
  .object({
    resourceId: id,
    collectionId: id.nullable(),
    newTitle: optionalLineInput(collectionLimits.titleMax).prefault(""),
    ...note,
    formKey: z.string().max(100).refine(isStorable).optional(),
  })
  .refine(({ collectionId, newTitle }) => collectionId !== null || newTitle !== null, {
    path: ["newTitle"],
    message: "text.empty" satisfies ErrorReason,
  });
export const editNoteInput = z.object({ collectionId: id, resourceId: id, version, ...note });
export const moveItemInput = z.object({
  collectionId: id,
  resourceId: id,
  /** Behind the last place is the last one. */
  position: id,
});
export const removeItemInput = z.object({ collectionId: id, resourceId: id });
