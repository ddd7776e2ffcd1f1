import type { Transaction } from "@plaza/database";
import { slugOf } from "../../slug.ts";
import type { ResourceDraft } from "../record/resource-draft.ts";

type PlaceDraft = NonNullable<ResourceDraft["place"]>;

const municipalitySlug = ({ code, municipality }: PlaceDraft): string =>
  `${slugOf(municipality ?? "")}-${code.toLowerCase()}`;

/** Ids of the places that `drafts` name; towns that nobody named before are added below their country or region. */
export async function findPlaces(
  tx: Transaction,
  drafts: readonly ResourceDraft[],
): Promise<(place: ResourceDraft["place"]) => number | null> {
  const named = drafts.flatMap(({ place }) => place ?? []);
  const codes = [...new Set(named.map(({ code }) => code))];
  const towns = [
    ...new Map(
      named.filter(({ municipality }) => municipality !== null).map((place) => [municipalitySlug(place), place]),
    ).entries(),
  ];
  const slugs = towns.map(([slug]) => slug);
  const names = towns.map(([, { municipality }]) => municipality ?? "");
  const parents = towns.map(([, { code }]) => code);
  if (towns.length > 0)
    await tx.$executeRaw`
      insert into place (slug, level, "countryCode", name, "parentId")
      select town.slug, 'municipality', parent."countryCode", town.name, parent.id
      from unnest(${slugs}::text[], ${names}::text[], ${parents}::text[]) town(slug, name, code)
      join place parent on parent.code = town.code
      on conflict (slug) do nothing`;
  const rows = await tx.$queryRaw<{ id: number; slug: string; code: string | null }[]>`
    select id, slug, code from place where code = any(${codes}::text[]) or slug = any(${slugs}::text[])`;
  const byCode = new Map(rows.map(({ id, code }) => [code, id]));
  const bySlug = new Map(rows.map(({ id, slug }) => [slug, id]));
  return (place) => {
    if (place === null) return null;
    const town = place.municipality === null ? undefined : bySlug.get(municipalitySlug(place));
    return town ?? byCode.get(place.code) ?? null;
  };
}
