import { fold } from "@plaza/language";
import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { OwnAffiliation } from "@plaza/types/organisations";
import type { Viewer } from "../../platform/viewer.ts";
import { toNameText } from "../members/index.ts";
import { setAffiliation } from "./affiliations.ts";
import { slugOfName } from "./organisation-slug.ts";

type Deps = { db: Database };

/** She names where she works: the one that is known by this name, or a new one. Null: none. */
export async function chooseOrganisation(
  { db }: Deps,
  viewer: Viewer,
  { name }: { name: string | null },
): Promise<void> {
  await inTransaction(db, async (tx) => {
    // One at a time for each member: the form may have been sent twice.
    await tx.$queryRaw`select id from member where id = ${viewer.memberId} for update`;
    await setAffiliation(tx, viewer.memberId, name === null ? null : await findOrCreate(tx, name));
  });
}

/** Names that differ in case, accents or marks only are one organisation. */
export const foldName = (name: string): string =>
  fold(name)
    .replace(/[\s\p{P}]+/gu, " ")
    .trim() || name;

async function findOrCreate(tx: Transaction, name: string): Promise<number> {
  const nameFolded = foldName(name);
  const known = await tx.organisation.findUnique({ select: { id: true }, where: { nameFolded } });
  if (known) return known.id;
  const slug = await freeSlug(tx, name);
  // Two who name it in the same moment get the same row; the slug may be taken by another name meanwhile.
  const [made] = await tx.$queryRaw<{ id: number }[]>`
    insert into organisation (slug, name, "nameFolded", language, "updatedAt")
    values (${slug}, ${name}, ${nameFolded}, 'und', now())
    on conflict do nothing returning id`;
  return made ? made.id : findOrCreate(tx, name);
}

async function freeSlug(tx: Transaction, name: string): Promise<string> {
  const slug = slugOfName(name);
  const taken = await tx.organisation.findMany({ select: { slug: true }, where: { slug: { startsWith: slug } } });
  const slugs = new Set(taken.map((row) => row.slug));
  if (!slugs.has(slug)) return slug;
  let number = 2;
  while (slugs.has(`${slug}-${number}`)) number += 1;
  return `${slug}-${number}`;
}

export async function showOwnAffiliation({ db }: Deps, viewer: Viewer): Promise<OwnAffiliation> {
  const row = await db.member.findUniqueOrThrow({
    where: { id: viewer.memberId },
    relationLoadStrategy: "join",
    select: {
      organisation: { select: { id: true, slug: true, name: true, language: true } },
      affiliation: { select: { proof: true, vouchers: { select: { voucherId: true } } } },
    },
  });
  return {
    organisation: row.organisation && {
      organisationId: row.organisation.id,
      slug: row.organisation.slug,
      name: toNameText(row.organisation),
    },
    proof: row.affiliation?.proof ?? null,
    words: row.affiliation?.vouchers.length ?? 0,
  };
}
