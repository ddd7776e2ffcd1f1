import {
  fieldVisibilities,
  type FieldVisibility,
  languageLevels,
  memberFields,
  type MemberVisibility,
  memberRoles,
  offers,
} from "@plaza/types/members";
import { readLanguages } from "../../features/members/language-input.tsx";
import type { Caller, Data } from "../../lib/data.ts";
import { formMutation, formMutations } from "../../lib/forms/form-mutation.ts";
import type { Locale } from "../../lib/locales.ts";
import type { SentForm } from "../../lib/forms/sent-form.ts";
import { profilePath } from "../../lib/urls.ts";

/** Every page that shows a member may show what was changed. */
export const membersOf = (trpc: Data["trpc"]) => [
  trpc.members.pathKey(),
  trpc.organisations.pathKey(),
  trpc.accounts.me.queryKey(),
];

const backTo =
  (section: string) =>
  (_result: unknown, { locale }: { locale: Locale }) =>
    `${profilePath(locale)}?done=${section}#${section}`;

type Saved = Parameters<Caller["members"]["saveProfile"]>[0];

/** A form that saves its part of the profile. */
const part = (section: string, input: (form: SentForm) => Saved, fieldNames: Record<string, string> = {}) =>
  formMutation({
    mutation: (caller) => caller.members.saveProfile,
    input,
    redirectTo: backTo(section),
    invalidates: membersOf,
    fieldNames,
    reasonFields: { "member.language_unknown": section === "languages" ? "language" : "introductionLanguage" },
  });

const oneOf = <Value extends string>(values: readonly Value[], typed: string | undefined): Value | null =>
  values.find((value) => value === typed) ?? null;

const languagesOf = (form: SentForm) => {
  const levels = form.all("level");
  return readLanguages(form, "language").map((language, position) => ({
    language,
    level: oneOf(languageLevels, levels[position]),
  }));
};

const visibilityOf = (form: SentForm): Partial<MemberVisibility> =>
  Object.fromEntries(
    memberFields.flatMap((field): [string, FieldVisibility][] => {
      const chosen = oneOf(fieldVisibilities, form.text(field));
      return chosen === null ? [] : [[field, chosen]];
    }),
  );

/** Of the page, each named as the section that it stands in. */
export const profileForms = formMutations({
  about: part("about", (form) => ({
    name: form.text("name"),
    pronunciation: form.text("pronunciation"),
    pronouns: form.text("pronouns"),
    role: oneOf(memberRoles, form.text("role")),
    jobTitle: form.text("jobTitle"),
  })),
  organisation: formMutation({
    mutation: (caller) => caller.organisations.choose,
    input: (form) => ({ name: form.optional("name") ?? null }),
    redirectTo: backTo("organisation"),
    invalidates: membersOf,
  }),
  place: part("place", (form) => ({ placeId: form.has("clear") ? null : (form.number("placeId") ?? Number.NaN) })),
  languages: part("languages", (form) => ({ languages: languagesOf(form) }), { languages: "language" }),
  topics: part("topics", (form) => ({ knows: form.all("knows"), learns: form.all("learns") })),
  introduction: part("introduction", (form) => ({
    introduction: form.text("introduction"),
    introductionLanguage: readLanguages(form, "introductionLanguage").at(-1) ?? "",
  })),
  offers: part("offers", (form) => ({
    offers: offers.filter((offer) => form.all("offers").includes(offer)),
    monthlyCapacity: form.number("monthlyCapacity") ?? Number.NaN,
    isPaused: form.has("isPaused"),
  })),
  visibility: part("visibility", (form) => ({ isListed: form.has("isListed"), visibility: visibilityOf(form) })),
  handle: formMutation({
    mutation: (caller) => caller.members.changeHandle,
    input: (form) => ({ handle: form.text("handle") }),
    redirectTo: backTo("handle"),
    invalidates: membersOf,
    reasonFields: {
      "member.handle_malformed": "handle",
      "member.handle_reserved": "handle",
      "member.handle_taken": "handle",
    },
  }),
});
