import { z } from "zod";
import { locales } from "../locales.ts";
import { organisationLimits as limits } from "../organisations.ts";
import { isStorable, lineInput } from "./text.ts";

const id = z.number().int().min(1).max(2_147_483_647);
const locale = z.enum(locales);
const slug = z.string().min(1).max(200).refine(isStorable);

export const listOrganisationsInput = z.object({ locale });
export const showOrganisationInput = z.object({ slug, locale });
export const suggestOrganisationsInput = z.object({ query: z.string().max(limits.nameMax) });
export const chooseOrganisationInput = z.object({ name: lineInput(limits.nameMax).nullable() });
export const vouchInput = z.object({ slug, memberId: id });
export const organisationDomainInput = z.object({
  slug,
  domain: z.string().trim().min(1).max(limits.domainMax).refine(isStorable),
});
