import { memberRoles, offers } from "@plaza/types/members";
import { searchLimits } from "@plaza/types/search";
import { z } from "zod";
import { findPeople } from "../../../features/people/find-people.ts";
import type { PageUrls } from "../../../platform/page-urls.ts";
import { canonicalTag, localeFor } from "../../reader-locale.ts";
import type { OutsiderParts } from "../parts.ts";
import { readQuery } from "./read-query.ts";
import { searchQuery } from "./rest-schemas.ts";

const { lang, topic, country, page, size, hl } = searchQuery.shape;

export const peopleQuery = z.object({
  q: z.string().max(searchLimits.queryMax).default("").describe("Words; without any, everybody is found"),
  topic: topic.describe("Slugs of topics that they know"),
  lang: lang.describe("Languages that they speak"),
  country,
  offers: z.array(z.enum(offers)).max(offers.length).default([]).describe("What they offer, one of these"),
  page,
  size,
  hl,
});

export const personRecord = z.object({
  handle: z.string(),
  name: z.string().describe("Whole, in any script"),
  url: z.url(),
  isFictional: z.boolean().describe("Made up for a demonstration"),
  role: z.enum(memberRoles).nullable(),
  jobTitle: z.string().nullable(),
  organisation: z.object({ name: z.string(), isConfirmed: z.boolean() }).nullable(),
  place: z.object({ name: z.string(), code: z.string().nullable(), country: z.string() }).nullable(),
  languages: z.array(z.string()).describe("BCP 47, the best spoken first"),
  topics: z.array(z.object({ slug: z.string(), label: z.string(), isEndorsed: z.boolean() })),
  offers: z.array(z.enum(offers)),
  isAvailable: z.boolean(),
});

export const peopleAnswer = z.object({
  items: z.array(personRecord),
  total: z.int(),
  page: z.int(),
  size: z.int(),
  corrected: z.string().nullable().describe("The words that were searched where they differ from q"),
});

const noFilters = { region: [], role: [], available: [], level: [], size: [] };

/** Members who chose to be listed, with what each of them shows to everybody. */
export async function listPeople(
  { deps, urls }: Pick<OutsiderParts, "deps"> & { urls: PageUrls },
  url: string,
): Promise<z.output<typeof peopleAnswer>> {
  const asked = readQuery(peopleQuery, url);
  const locale = localeFor(canonicalTag(asked.hl));
  const { q, topic: topics, lang: languages, country: countries, offers: offered } = asked;
  const input = { ...noFilters, q, topic: topics, lang: languages, country: countries, offer: offered };
  const order = { door: "peers", like: false, all: null, sort: "relevance", exact: false } as const;
  const paging = { locale, page: asked.page, pageSize: asked.size };
  const found = await findPeople(deps, null, { ...input, ...order, ...paging });
  return {
    items: found.hits.map(({ memberId: _id, photo: _photo, reason: _reason, excerpt: _excerpt, ...person }) => ({
      ...person,
      url: urls.page(locale, `/people/${encodeURIComponent(person.handle)}`),
      organisation: person.organisation && {
        name: person.organisation.name.text,
        isConfirmed: person.organisation.isConfirmed,
      },
      place: person.place && { name: person.place.name, code: person.place.code, country: person.place.countryCode },
    })),
    total: found.total,
    page: asked.page,
    size: asked.size,
    corrected: found.corrected,
  };
}
