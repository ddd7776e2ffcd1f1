import { z } from "zod";
import { locales } from "../locales.ts";
import {
  joinPolicies,
  mailChoices,
  networkKinds,
  networkLimits as limits,
  networkRoles,
  requestDecisions,
} from "../networks.ts";
import { isStorable, lineInput, optionalLineInput, optionalTextInput } from "./text.ts";

/** Paragraphs that must say something. */
const textInput = (max: number) => optionalTextInput(max).pipe(z.string());

const slug = z.string().min(1).max(200).refine(isStorable);
const slugs = (max: number) => z.array(slug).max(max).default([]);
/** A language or a place by its name in the reader's language, or by its tag or slug. */
const named = optionalLineInput(100);
const names = (max: number) =>
  z
    .array(named)
    .max(max * 2)
    .default([])
    .transform((given) => given.filter((name) => name !== null))
    .refine((given) => given.length <= max);
const date = z.iso.date().nullable().default(null);
const locale = z.enum(locales);
const handle = z.string().min(1).max(100).refine(isStorable);
const mailChoice = z.enum(mailChoices).default("weekly");
/** Made with the form: the same form sent twice changes nothing twice. */
const formKey = z.string().min(8).max(100).refine(isStorable);
const token = z.string().regex(/^[\w-]{43}$/);

export const networkInput = z.object({ slug });
export const localisedNetworkInput = z.object({ slug, locale });

const facetValues = z.array(z.string().max(100).refine(isStorable)).max(50).default([]);
export const networkFilters = z.object({
  topic: facetValues,
  lang: facetValues,
  country: facetValues,
  kind: facetValues,
  policy: facetValues,
});
export type NetworkFilters = z.output<typeof networkFilters>;

export const listNetworksInput = networkFilters.extend({
  locale,
  isMine: z.boolean().default(false),
  cursor: z.string().max(40).nullable().default(null),
});
export type ListNetworksInput = z.input<typeof listNetworksInput>;

/** Dates belong to learning circles, which have both. */
const hasItsDates = ({ kind, startsOn, endsOn }: { kind: string; startsOn: string | null; endsOn: string | null }) =>
  kind !== "learning_circle" || (startsOn !== null && endsOn !== null);
const endsAfterStart = ({ startsOn, endsOn }: { startsOn: string | null; endsOn: string | null }) =>
  startsOn === null || endsOn === null || startsOn <= endsOn;

const fields = z.object({
  name: lineInput(limits.nameMax),
  language: lineInput(100),
  purpose: textInput(limits.purposeMax),
  kind: z.enum(networkKinds).default("network"),
  joinPolicy: z.enum(joinPolicies),
  isHidden: z.boolean().default(false),
  topics: slugs(limits.topicsMax),
  places: names(limits.placesMax),
  languages: names(limits.languagesMax),
  startsOn: date,
  endsOn: date,
});

export const createNetworkInput = fields
  .extend({ formKey: formKey.optional() })
  .refine(hasItsDates, { path: ["startsOn"], message: "network.dates_missing" })
  .refine(endsAfterStart, { path: ["endsOn"], message: "network.ends_before_start" });
export const editNetworkInput = fields
  .extend({ slug, welcome: optionalTextInput(limits.welcomeMax).default(null) })
  .refine(hasItsDates, { path: ["startsOn"], message: "network.dates_missing" })
  .refine(endsAfterStart, { path: ["endsOn"], message: "network.ends_before_start" });
export type NetworkFields = z.output<typeof fields>;

export const saveWelcomeInput = z.object({ slug, welcome: optionalTextInput(limits.welcomeMax) });
export const joinInput = z.object({ slug, mailChoice, sharesAddress: z.boolean().default(false) });
export const askInput = z.object({ slug, mailChoice, message: optionalTextInput(limits.messageMax).default(null) });

export const settleRequestInput = z.object({
  slug,
  requestId: z.int().min(1).max(2_147_483_647),
  decision: z.enum(requestDecisions),
  answer: optionalTextInput(limits.messageMax).default(null),
});

export const tokenInput = z.object({ slug, token, locale });
export const acceptInvitationInput = z.object({ slug, token, mailChoice, sharesAddress: z.boolean().default(false) });
export const makeLinkInput = z.object({
  slug,
  uses: z.int().min(1).max(limits.invitationUsesMax).default(1),
  days: z.int().min(1).max(limits.invitationDaysMax).default(limits.invitationDays),
  formKey,
});
export const inviteAddressesInput = z.object({
  slug,
  /** One a line, or the text of a CSV file: the first column with an address counts. */
  addresses: textInput(limits.addressesMax * 300),
  locale,
});
export const revokeInvitationInput = z.object({ slug, invitationId: z.int().min(1).max(2_147_483_647) });

export const listMembersInput = z.object({
  slug,
  locale,
  topic: z.string().max(100).refine(isStorable).nullable().default(null),
  cursor: z.string().max(60).nullable().default(null),
});
export const changeRoleInput = z.object({ slug, handle, role: z.enum(networkRoles) });
export const removeMemberInput = z.object({
  slug,
  handle,
  isBlocked: z.boolean().default(false),
  reason: optionalTextInput(limits.reasonMax).default(null),
});
export const showMemberInput = z.object({ slug, handle, locale });
export const memberOfNetworkInput = z.object({ slug, handle });

export const welcomeInput = z.object({ locale, knows: slugs(30), learns: slugs(30) });
export const finishWelcomeInput = z.object({
  knows: slugs(30),
  learns: slugs(30),
  networks: slugs(limits.joinedAtOnceMax),
  mailChoice,
});
