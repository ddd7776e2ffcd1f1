import type { Transaction } from "@plaza/database";
import { iso31662 } from "iso-3166";
import { countryCodes, countryName } from "./place-names.ts";

type PlaceSeed = {
  code: string;
  slug: string;
  level: "country" | "region";
  countryCode: string;
  name: string;
  parentCode: string | null;
};

const asciiSlug = (name: string): string =>
  name
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, "-")
    .replace(/^-|-$/g, "");

/** A country's path is its name; a region's name may be that of another one, so that its code follows. */
function placeSeeds(): PlaceSeed[] {
  const countries = countryCodes.map((code): PlaceSeed => {
    const name = countryName(code, "en") ?? code;
    return { code, slug: asciiSlug(name), level: "country", countryCode: code, name, parentCode: null };
  });
  const regions = iso31662.map(({ code, name, parent }): PlaceSeed => {
    const slug = [asciiSlug(name), code.toLowerCase()].filter((part) => part !== "").join("-");
    return { code, slug, level: "region", countryCode: code.slice(0, 2), name, parentCode: parent };
  });
  return [...countries, ...regions];
}

const keyOf = ({ code, slug, name, parentCode }: Omit<PlaceSeed, "level" | "countryCode">): string =>
  JSON.stringify([code, slug, name, parentCode]);

/** Brings the countries of ISO 3166-1 and the regions of ISO 3166-2 into the database; true when something changed. */
export async function loadPlaces(tx: Transaction): Promise<boolean> {
  const rows = await tx.$queryRaw<{ code: string; slug: string; name: string; parentCode: string | null }[]>`
    select p.code, p.slug, p.name, parent.code "parentCode" from place p left join place parent on parent.id = p."parentId" where p.code is not null`;
  const there = new Set(rows.map(keyOf));
  const changed = placeSeeds().filter((seed) => !there.has(keyOf(seed)));
  if (changed.length === 0) return false;
  const seeds = JSON.stringify(changed);
  await tx.$executeRaw`
    insert into place (code, slug, level, "countryCode", name)
    select code, slug, level::place_level, "countryCode", name
    from json_to_recordset(${seeds}::json) s(code text, slug text, level text, "countryCode" text, name text)
    on conflict (code) do update set slug = excluded.slug, level = excluded.level, "countryCode" = excluded."countryCode", name = excluded.name`;
  await tx.$executeRaw`
    update place p set "parentId" = parent.id
    from json_to_recordset(${seeds}::json) s(code text, "parentCode" text)
    join place parent on parent.code = s."parentCode"
    where p.code = s.code and p."parentId" is distinct from parent.id`;
  return true;
}
