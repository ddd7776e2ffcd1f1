import { fold } from "@plaza/language";
import type { Database, Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import {
  type OrganisationItem,
  organisationLimits,
  type OrganisationView,
  type WaitingMember,
} from "@plaza/types/organisations";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { type ClassOfMember, classOfViewer, memberSelect, toPersonView, visibilitiesSeenBy } from "../members/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { foldName } from "./choose-organisation.ts";
import { organisationSelect, type OrganisationRow, toOrganisationItem } from "./organisation.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** Members whose affiliation this viewer may see, as a condition: what it leaves out neither shows nor counts. */
const seenBy = (viewer: Viewer | null): Prisma.MemberWhereInput => {
  const listed = (seen: "public" | "members"): Prisma.MemberWhereInput => ({
    isListed: true,
    organisationVisibility: { in: visibilitiesSeenBy(seen) },
  });
  if (viewer === null) return { state: "active", ...listed("public") };
  const { memberId } = viewer;
  const sharing: Prisma.MemberWhereInput = {
    organisationVisibility: { in: visibilitiesSeenBy("networks") },
    memberships: { some: { network: { memberships: { some: { memberId } } } } },
  };
  return { state: "active", OR: [listed("members"), sharing, { id: memberId }] };
};

/** Those where a viewer sees somebody, and those whose domain staff knows: a name alone, typed by anybody, makes no page. */
const knownTo = (viewer: Viewer | null): Prisma.OrganisationWhereInput =>
  viewer?.isStaff
    ? {}
    : {
        OR: [
          { domains: { some: {} } },
          { affiliations: { some: { confirmedAt: { not: null }, member: seenBy(viewer) } } },
          ...(viewer ? [{ members: { some: { id: viewer.memberId } } }] : []),
        ],
      };

/** More are found by search, once there are more. */
const listedMax = 500;

export async function listOrganisations(
  { db }: Deps,
  viewer: Viewer | null,
  { locale }: { locale: Locale },
): Promise<OrganisationItem[]> {
  const rows = await db.organisation.findMany({
    select: organisationSelect,
    where: knownTo(viewer),
    orderBy: [{ nameFolded: "asc" }],
    take: listedMax,
    relationLoadStrategy: "join",
  });
  const counts = await countMembers(db, viewer, rows);
  return rows.map((row) => toOrganisationItem(row, counts.get(row.id) ?? 0, locale));
}

async function countMembers(
  db: Database,
  viewer: Viewer | null,
  rows: OrganisationRow[],
): Promise<Map<number, number>> {
  const groups = await db.affiliation.groupBy({
    by: ["organisationId"],
    where: { organisationId: { in: rows.map(({ id }) => id) }, confirmedAt: { not: null }, member: seenBy(viewer) },
    _count: true,
  });
  return new Map(groups.map(({ organisationId, _count }) => [organisationId, _count]));
}

/** Names to choose from while typing one: those that are known to all. */
export async function suggestOrganisations({ db }: Deps, { query }: { query: string }): Promise<{ name: string }[]> {
  const typed = fold(foldName(query));
  if (typed.trim() === "" || typed.includes("\0")) return [];
  return db.organisation.findMany({
    select: { name: true },
    where: { nameFolded: { contains: typed.toWellFormed() }, domains: { some: {} } },
    orderBy: { nameFolded: "asc" },
    take: organisationLimits.suggestionsMax,
  });
}

export async function showOrganisation(
  deps: Deps,
  viewer: Viewer | null,
  { slug, locale }: { slug: string; locale: Locale },
): Promise<OrganisationView> {
  const { db } = deps;
  const row = await db.organisation.findFirst({
    select: { ...organisationSelect, domains: { select: { domain: true }, orderBy: { domain: "asc" } } },
    where: { slug, ...knownTo(viewer) },
    relationLoadStrategy: "join",
  });
  if (!row) throw new DomainError("NOT_FOUND", "organisation.not_found");
  const isFellow = await isConfirmedHere(db, viewer, row.id);
  const isStaff = viewer?.isStaff ?? false;
  const [{ members, waiting }, counts] = await Promise.all([
    readPeople(deps, viewer, { organisationId: row.id, withWaiting: isFellow || isStaff, locale }),
    countMembers(db, viewer, [row]),
  ]);
  return {
    ...toOrganisationItem(row, counts.get(row.id) ?? 0, locale),
    url: row.url,
    members,
    waiting,
    domains: isStaff ? row.domains.map(({ domain }) => domain) : [],
    can: { vouch: isFellow, edit: isStaff },
  };
}

async function isConfirmedHere(db: Database, viewer: Viewer | null, organisationId: number): Promise<boolean> {
  if (viewer === null) return false;
  const { memberId } = viewer;
  return (await db.affiliation.count({ where: { memberId, organisationId, confirmedAt: { not: null } } })) > 0;
}

type Asked = { organisationId: number; withWaiting: boolean; locale: Locale };
type People = Pick<OrganisationView, "members" | "waiting">;

async function readPeople({ db, vocabulary }: Deps, viewer: Viewer | null, asked: Asked): Promise<People> {
  const { organisationId, withWaiting, locale } = asked;
  const rows = await db.affiliation.findMany({
    select: {
      confirmedAt: true,
      vouchers: { select: { voucherId: true } },
      member: { select: memberSelect },
    },
    where: { organisationId, member: seenBy(viewer), ...(withWaiting ? {} : { confirmedAt: { not: null } }) },
    orderBy: { memberId: "asc" },
    take: organisationLimits.membersMax,
    relationLoadStrategy: "join",
  });
  const classOf: ClassOfMember = await classOfViewer(
    db,
    viewer,
    rows.map(({ member }) => member.id),
  );
  const words = { vocabulary: await vocabulary.get(), locale };
  const byName = new Intl.Collator(locale);
  const people = rows.map(({ member, ...row }) => ({
    ...row,
    person: toPersonView(member, classOf(member.id), words),
  }));
  people.sort((a, b) => byName.compare(a.person.name, b.person.name));
  const toWaiting = ({ person, vouchers }: (typeof people)[number]): WaitingMember => ({
    person,
    words: vouchers.length,
    hasMyWord: vouchers.some(({ voucherId }) => voucherId === viewer?.memberId),
  });
  return {
    members: people.filter(({ confirmedAt }) => confirmedAt !== null).map(({ person }) => person),
    waiting: people.filter(({ confirmedAt }) => confirmedAt === null).map(toWaiting),
  };
}
