import { joinPolicies, networkKinds } from "@plaza/types/networks";
import { z } from "zod";
import { listNetworkRecords, networkRecord } from "../../../features/networks/index.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import type { OutsiderParts } from "../parts.ts";
import { readQuery } from "./read-query.ts";
import { cursorOf, idOfCursor, listQuery, searchQuery } from "./rest-schemas.ts";

const { lang, topic, country } = searchQuery.shape;

export const networkQuery = z.object({
  topic: topic.describe("Slugs of topics; narrower ones are included"),
  lang: lang.describe("Languages that are used there"),
  country,
  kind: z.array(z.enum(networkKinds)).max(networkKinds.length).default([]),
  policy: z.array(z.enum(joinPolicies)).max(joinPolicies.length).default([]).describe("Who may join"),
  after: listQuery.shape.after,
  size: listQuery.shape.size,
});

export const networkPage = z.object({
  items: z.array(networkRecord),
  nextCursor: z.string().nullable().describe("Give it as `after` for the next page; null at the end"),
});

/** Networks that everybody may know of. */
export async function listNetworks(
  { deps, urls }: Pick<OutsiderParts, "deps"> & { urls: PageUrls },
  url: string,
): Promise<z.output<typeof networkPage>> {
  const { after, size, ...filters } = readQuery(networkQuery, url);
  const { items, lastId } = await listNetworkRecords(
    { ...deps, urls },
    {
      filters: { ...filters, country: filters.country.map((code) => code.toUpperCase()) },
      afterId: after === undefined ? 0 : idOfCursor(after),
      size,
    },
  );
  return { items, nextCursor: lastId === null ? null : cursorOf(lastId) };
}
