import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import {
  networkFacetNames,
  type NetworkFacet,
  type NetworkItem,
  networkLimits,
  type NetworkList,
} from "@plaza/types/networks";
import type { listNetworksInput } from "@plaza/types/inputs/networks";
import type { z } from "zod";
import type { Viewer } from "../../platform/viewer.ts";
import { countryName } from "../places/index.ts";
import type { Vocabulary, VocabularySource } from "../topics/index.ts";
import { countValues, narrow, readSkeletons, type Skeleton } from "./network-skeletons.ts";
import { networkItemSelect, toNetworkItem, type Wording } from "./network.view.ts";

type Deps = { db: Database; vocabulary: VocabularySource };
type Input = z.output<typeof listNetworksInput>;

/** Values of a facet that are shown: topics and languages can be many. */
const facetValuesMax = 20;

export async function listNetworks(deps: Deps, viewer: Viewer | null, input: Input): Promise<NetworkList> {
  const vocabulary = await deps.vocabulary.get();
  const wording = { vocabulary, locale: input.locale };
  const known = await readSkeletons(deps.db, viewer, { vocabulary, isMine: input.isMine });
  const found = narrow(known, input);
  const rest = found.slice(positionAfter(found, input.cursor));
  const shown = rest.slice(0, networkLimits.pageSize);
  const last = shown.at(-1);
  return {
    items: await hydrateNetworks(deps.db, shown, wording),
    total: found.length,
    nextCursor: last && rest.length > shown.length ? cursorOf(last) : null,
    facets: networkFacetNames.map((name) => toFacet(known, input, { ...wording, name })),
    canCreate: viewer !== null,
  };
}

/** In the order of the skeletons, which say what the viewer is to each. */
export async function hydrateNetworks(db: Database, skeletons: Skeleton[], wording: Wording): Promise<NetworkItem[]> {
  if (skeletons.length === 0) return [];
  const rows = await db.network.findMany({
    where: { id: { in: skeletons.map(({ id }) => id) } },
    relationLoadStrategy: "join",
    select: networkItemSelect,
  });
  const byId = new Map(rows.map((row) => [row.id, row]));
  return skeletons.flatMap(({ id, role }) => {
    const row = byId.get(id);
    return row ? [toNetworkItem(row, role, wording)] : [];
  });
}

const cursorOf = ({ memberCount, id }: Pick<Skeleton, "memberCount" | "id">): string => `${memberCount}.${id}`;

/** By size and id, not by position: a network that grows meanwhile moves no other off the page. */
function positionAfter(skeletons: Skeleton[], cursor: string | null): number {
  const [, memberCount, id] = /^(\d{1,9})\.(\d{1,10})$/.exec(cursor ?? "") ?? [];
  if (memberCount === undefined || id === undefined) return 0;
  const next = skeletons.findIndex(
    (skeleton) =>
      skeleton.memberCount < Number(memberCount) ||
      (skeleton.memberCount === Number(memberCount) && skeleton.id < Number(id)),
  );
  return next === -1 ? skeletons.length : next;
}

function toFacet(
  known: Skeleton[],
  input: Input,
  { name, vocabulary, locale }: Wording & { name: NetworkFacet["name"] },
): NetworkFacet {
  const chosen = new Set(input[name]);
  const values = countValues(known, input, name)
    .filter(({ value }, position) => position < facetValuesMax || chosen.has(value))
    .map(({ value, count }) => ({
      value,
      count,
      selected: chosen.has(value),
      label: labelOf({ name, value }, vocabulary, locale),
    }));
  return { name, values };
}

/** Languages, kinds and policies are put into words where they are shown. */
function labelOf(
  { name, value }: { name: NetworkFacet["name"]; value: string },
  vocabulary: Vocabulary,
  locale: Locale,
): string {
  if (name === "country") return countryName(value, locale) ?? value;
  const term = name === "topic" ? vocabulary.findBySlug(value) : null;
  return term ? vocabulary.textIn(term, locale).label : value;
}
