import type { Transaction } from "@plaza/database";
import { fold } from "@plaza/language";
import { consentVersions } from "@plaza/types/accounts";
import { skeletonOf } from "../../platform/handles.ts";
import { renderMarkdown, rendererVersion } from "../../platform/text/markdown.ts";
import type { DemoData, DemoMember } from "./demo-data.ts";
import type { KnownIds } from "./known-ids.ts";

/** Nothing is ever delivered under `.example` (RFC 2606). */
const addressOf = (handle: string): string => `${handle}@plaza.example`;

const visibilityOf = ({ shows }: DemoMember) => ({
  roleVisibility: shows,
  organisationVisibility: shows,
  placeVisibility: shows,
  languagesVisibility: shows,
  topicsVisibility: shows,
  introductionVisibility: shows,
  photoVisibility: shows,
  pronounsVisibility: shows,
  offersVisibility: shows,
  networksVisibility: shows,
});

export async function writeOrganisations(tx: Transaction, { organisations }: DemoData, known: KnownIds): Promise<void> {
  const rows = await tx.organisation.createManyAndReturn({
    data: organisations.map(({ slug, name, language, place }) => ({
      slug,
      name,
      nameFolded: fold(name),
      language,
      placeId: known.of("place", place),
      isFictional: true,
    })),
    select: { id: true, slug: true },
  });
  for (const { id, slug } of rows) known.add("organisation", slug, id);
}

const rowOf = (member: DemoMember, known: KnownIds) => ({
  accountId: member.handle,
  handle: member.handle,
  handleSkeleton: skeletonOf(member.handle),
  isStaff: member.isStaff,
  isFictional: true,
  isListed: member.isListed,
  isPaused: member.isPaused,
  locale: member.locale,
  name: member.name,
  pronunciation: member.pronunciation,
  pronouns: member.pronouns ?? null,
  role: member.role,
  jobTitle: member.jobTitle,
  organisationId: member.organisation === null ? null : known.of("organisation", member.organisation),
  placeId: known.of("place", member.place),
  introduction: member.introduction.text,
  introductionLanguage: member.introduction.language,
  introductionHtml: renderMarkdown(member.introduction.text),
  rendererVersion,
  monthlyCapacity: member.monthlyCapacity,
  welcomedAt: new Date(),
  ...visibilityOf(member),
});

export async function writeMembers(tx: Transaction, { members }: DemoData, known: KnownIds): Promise<void> {
  await tx.account.createMany({
    data: members.map(({ handle, name }) => ({ id: handle, name, email: addressOf(handle), emailVerified: true })),
  });
  const rows = await tx.member.createManyAndReturn({
    data: members.map((member) => rowOf(member, known)),
    select: { id: true, handle: true },
  });
  for (const { id, handle } of rows) known.add("member", handle, id);
  const idOf = ({ handle }: DemoMember) => known.of("member", handle);
  await tx.pseudonym.createMany({ data: rows.map(({ id }) => ({ memberId: id })) });
  const consents = Object.entries(consentVersions).map(([document, version]) => ({ document, version }));
  await tx.consent.createMany({
    data: rows.flatMap(({ id }) => consents.map((consent) => ({ memberId: id, ...consent }))),
  });
  await tx.memberLanguage.createMany({
    data: members.flatMap((member) =>
      Object.entries(member.languages).map(([language, level]) => ({ memberId: idOf(member), language, level })),
    ),
  });
  await tx.memberTopic.createMany({
    data: members.flatMap((member) =>
      (["knows", "learns"] as const).flatMap((interest) =>
        member[interest].map((topic) => ({ memberId: idOf(member), topicId: known.of("topic", topic), interest })),
      ),
    ),
  });
  await tx.memberOffer.createMany({
    data: members.flatMap((member) => member.offers.map((offer) => ({ memberId: idOf(member), offer }))),
  });
  await tx.affiliation.createMany({
    data: members.flatMap((member) =>
      member.organisation === null
        ? []
        : {
            memberId: idOf(member),
            organisationId: known.of("organisation", member.organisation),
            proof: "staff" as const,
            confirmedAt: new Date(),
          },
    ),
  });
}

export async function writeEndorsements(tx: Transaction, data: DemoData, known: KnownIds): Promise<void> {
  const staff = new Set(data.members.filter(({ isStaff }) => isStaff).map(({ handle }) => handle));
  await tx.endorsement.createMany({
    data: data.endorsements.flatMap(({ member, topic, by }) =>
      by.map((endorser) => ({
        memberId: known.of("member", member),
        topicId: known.of("topic", topic),
        endorserId: known.of("member", endorser),
        source: staff.has(endorser) ? ("staff" as const) : ("member" as const),
      })),
    ),
  });
}
