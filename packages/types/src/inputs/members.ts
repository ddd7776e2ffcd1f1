import { z } from "zod";
import { locales } from "../locales.ts";
import {
  fieldVisibilities,
  languageLevels,
  memberLimits as limits,
  memberRoles,
  offers,
  otherViewerClasses,
} from "../members.ts";
import { isStorable, lineInput, optionalLineInput, optionalTextInput } from "./text.ts";

/** PostgreSQL's integer: a larger id is nobody's. */
const id = z.number().int().min(1).max(2_147_483_647);
const locale = z.enum(locales);
/** PostgreSQL holds no NUL, so a handle with one is nobody's. */
const handle = z.string().min(1).max(100).refine(isStorable);
const language = z.string().max(100);
const visibility = z.enum(fieldVisibilities);
const topicSlugs = z.array(z.string().min(1).max(100)).max(limits.topicsMax);

export const showMemberInput = z.object({ handle, locale });
export const editOwnInput = z.object({ locale });
export const previewInput = z.object({ as: z.enum(otherViewerClasses), locale });
export const findPlacesInput = z.object({ query: z.string().max(200), locale });

/** Part of a profile: what is not named stays as it is. */
export const saveProfileInput = z.object({
  name: lineInput(limits.nameMax).optional(),
  pronunciation: optionalLineInput(limits.pronunciationMax).optional(),
  pronouns: optionalLineInput(limits.pronounsMax).optional(),
  role: z.enum(memberRoles).nullable().optional(),
  jobTitle: optionalLineInput(limits.jobTitleMax).optional(),
  placeId: id.nullable().optional(),
  /** By tag, or by name in a language of the interface; a line without a language is left out. */
  languages: z
    .array(
      z
        .object({ language, level: z.enum(languageLevels).nullable() })
        .refine((line) => line.language.trim() === "" || line.level !== null, "member.level_missing"),
    )
    .max(limits.languagesMax)
    .optional(),
  knows: topicSlugs.optional(),
  learns: topicSlugs.optional(),
  introduction: optionalTextInput(limits.introductionMax).optional(),
  /** Empty: to be recognised. */
  introductionLanguage: language.optional(),
  offers: z.array(z.enum(offers)).max(offers.length).optional(),
  monthlyCapacity: z.number().int().min(0).max(limits.capacityMax).optional(),
  isPaused: z.boolean().optional(),
  isListed: z.boolean().optional(),
  visibility: z
    .object({
      role: visibility,
      organisation: visibility,
      place: visibility,
      languages: visibility,
      topics: visibility,
      introduction: visibility,
      photo: visibility,
      pronouns: visibility,
      offers: visibility,
      networks: visibility,
    })
    .partial()
    .optional(),
});
export type SaveProfileInput = z.output<typeof saveProfileInput>;

export const changeHandleInput = z.object({ handle });

/** A file, which only the form of a page can send: JSON has none. */
export const savePhotoInput = z.object({
  photo: z.custom<Blob>((given) => given instanceof Blob, "photo.missing").nullable(),
});
