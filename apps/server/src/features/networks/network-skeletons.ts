import type { Database } from "@plaza/database";
import { type NetworkFacetName, networkFacetNames, type NetworkRole } from "@plaza/types/networks";
import type { NetworkFilters } from "@plaza/types/inputs/networks";
import type { Viewer } from "../../platform/viewer.ts";
import type { Vocabulary } from "../topics/index.ts";

/** What a list is narrowed and counted by. */
export type Skeleton = {
  id: number;
  memberCount: number;
  role: NetworkRole | null;
  values: Record<NetworkFacetName, string[]>;
};

type Row = {
  id: number;
  memberCount: number;
  role: NetworkRole | null;
  kind: string;
  policy: string;
  topicIds: number[];
  languages: string[];
  countries: string[];
};

/** Every network that the viewer may know of, the largest first: some hundreds of short rows, in one statement. */
export async function readSkeletons(
  db: Database,
  viewer: Viewer | null,
  { vocabulary, isMine = false }: { vocabulary: Vocabulary; isMine?: boolean },
): Promise<Skeleton[]> {
  const rows = await db.$queryRaw<Row[]>`
    select n.id, n."memberCount", m.role::text role, n.kind::text kind, n."joinPolicy"::text policy,
      array(select "topicId" from network_topic t where t."networkId" = n.id) "topicIds",
      array(select language from network_language l where l."networkId" = n.id) languages,
      array(select distinct p."countryCode" from network_place np join place p on p.id = np."placeId" where np."networkId" = n.id) countries
    from network n left join membership m on m."networkId" = n.id and m."memberId" = ${viewer?.memberId ?? 0}
    where (not n."isHidden" or m."memberId" is not null) and (not ${isMine} or m."memberId" is not null)
    order by n."memberCount" desc, n.id desc`;
  return rows.map(({ id, memberCount, role, ...row }) => ({
    id,
    memberCount,
    role,
    values: {
      topic: [...new Set(row.topicIds.flatMap((topicId) => vocabulary.slugsUpFrom(topicId)))],
      lang: row.languages,
      country: row.countries,
      kind: [row.kind],
      policy: [row.policy],
    },
  }));
}

const fits = ({ values }: Skeleton, name: NetworkFacetName, chosen: string[]): boolean =>
  chosen.length === 0 || chosen.some((value) => values[name].includes(value));

const fitsAllBut = (skeleton: Skeleton, filters: NetworkFilters, left: NetworkFacetName | null): boolean =>
  networkFacetNames.every((name) => name === left || fits(skeleton, name, filters[name]));

export const narrow = (skeletons: Skeleton[], filters: NetworkFilters): Skeleton[] =>
  skeletons.filter((skeleton) => fitsAllBut(skeleton, filters, null));

/** How many each value would leave with the other filters as they are; chosen values stay, even when they leave none. */
export function countValues(
  skeletons: Skeleton[],
  filters: NetworkFilters,
  name: NetworkFacetName,
): { value: string; count: number }[] {
  const counts = new Map<string, number>(filters[name].map((value) => [value, 0]));
  for (const skeleton of skeletons)
    if (fitsAllBut(skeleton, filters, name))
      for (const value of skeleton.values[name]) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .toSorted((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1));
}
