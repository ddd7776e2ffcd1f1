import type { Database } from "@plaza/database";
import { joinPolicies, networkKinds } from "@plaza/types/networks";
import type { NetworkFilters } from "@plaza/types/inputs/networks";
import { z } from "zod";
import type { PageUrls } from "../../platform/page-urls.ts";
import type { VocabularySource } from "../topics/index.ts";
import { narrow, readSkeletons } from "./network-skeletons.ts";
import { networkItemSelect, toNetworkItem } from "./network.view.ts";

/** A network as everybody may know it. Nothing of its members but how many they are. */
export const networkRecord = z.object({
  id: z.int(),
  slug: z.string(),
  url: z.url(),
  kind: z.enum(networkKinds),
  name: z.object({ value: z.string(), lang: z.string() }),
  purpose: z.object({ value: z.string(), lang: z.string() }),
  joinPolicy: z.enum(joinPolicies),
  topics: z.array(z.string()).describe("Slugs of topics"),
  languages: z.array(z.string()).describe("Languages that are used there, BCP 47"),
  places: z.array(z.object({ name: z.string(), code: z.string().nullable(), countryCode: z.string() })),
  memberCount: z.int(),
  startsOn: z.iso.date().nullable().describe("Of a learning circle"),
  endsOn: z.iso.date().nullable(),
  isFictional: z.boolean().describe("Made up for the demo"),
});
export type NetworkRecord = z.output<typeof networkRecord>;

type Deps = { db: Database; vocabulary: VocabularySource; urls: PageUrls };
type Query = { filters: NetworkFilters; afterId: number; size: number };

/** In the order of ids, so that nothing is skipped or repeated while networks grow. */
export async function listNetworkRecords(
  deps: Deps,
  { filters, afterId, size }: Query,
): Promise<{ items: NetworkRecord[]; lastId: number | null }> {
  const vocabulary = await deps.vocabulary.get();
  const found = narrow(await readSkeletons(deps.db, null, { vocabulary }), filters)
    .map(({ id }) => id)
    .filter((id) => id > afterId)
    .toSorted((a, b) => a - b);
  const rows = await deps.db.network.findMany({
    where: { id: { in: found.slice(0, size) } },
    relationLoadStrategy: "join",
    select: networkItemSelect,
    orderBy: { id: "asc" },
  });
  const items = rows.map((row): NetworkRecord => {
    const { networkId, name, purpose, topics, places, ...item } = toNetworkItem(row, null, {
      vocabulary,
      locale: "en",
    });
    return {
      id: networkId,
      slug: item.slug,
      url: deps.urls.page("en", `/networks/${encodeURIComponent(item.slug)}`),
      kind: item.kind,
      name: { value: name.text, lang: name.lang },
      purpose: { value: purpose.text, lang: purpose.lang },
      joinPolicy: item.joinPolicy,
      topics: topics.map(({ slug }) => slug),
      languages: item.languages,
      places: places.map((place) => ({ name: place.name, code: place.code, countryCode: place.countryCode })),
      memberCount: item.memberCount,
      startsOn: item.startsOn,
      endsOn: item.endsOn,
      isFictional: item.isFictional,
    };
  });
  return { items, lastId: found.length > size ? (items.at(-1)?.id ?? null) : null };
}
