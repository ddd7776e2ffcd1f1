import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { OrganisationItem } from "@plaza/types/organisations";
import { toNameText } from "../members/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";

export const organisationSelect = {
  id: true,
  slug: true,
  name: true,
  language: true,
  url: true,
  isFictional: true,
  place: { select: placeLabelSelect },
} satisfies Prisma.OrganisationSelect;

export type OrganisationRow = Prisma.OrganisationGetPayload<{ select: typeof organisationSelect }>;

/** `memberCount`: as far as the viewer may know. The column of that name counts all and is shown to nobody. */
export const toOrganisationItem = (row: OrganisationRow, memberCount: number, locale: Locale): OrganisationItem => ({
  organisationId: row.id,
  slug: row.slug,
  name: toNameText(row),
  place: row.place ? toPlaceLabel(row.place, locale) : null,
  isFictional: row.isFictional,
  memberCount,
});
