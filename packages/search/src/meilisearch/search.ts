import { facetNames } from "@plaza/types/search";
import { chainKey, type Lexicon } from "@plaza/language";
import type { IndexFacet, SearchQuery, SearchResult } from "../port.ts";
import { readFields, withFields } from "../query/read-fields.ts";
import { countOf, countsIn, expected, recordIn, recordOf, recordsIn } from "./answers.ts";
import type { MeilisearchClient } from "./client.ts";
import type { HeldIndex } from "./holdings.ts";
import { correctedText, marksOf } from "./mending.ts";
import { type MeilisearchPlan, planQuery } from "./query-plan.ts";
import { type ReadHit, readHit } from "./reading-hits.ts";
import {
  type ActiveFilter,
  activeFilters,
  countsRequest,
  everythingIn,
  filterOf,
  hitsRequest,
} from "./search-request.ts";
import { plain } from "./stored-document.ts";

export type SearchTools = { client: MeilisearchClient; lexicon: Lexicon | null; timeoutMs: number };

type Counts = SearchResult["facets"];
type Answer = { hits: unknown[]; total: number; facets: Counts };

const noFacets = (): Counts => ({ topic: {}, kind: {}, lang: {}, country: {} });
const noneHidden = (): SearchResult["hidden"] => ({ topic: 0, kind: 0, lang: 0, country: 0, year: 0 });

/** One page: hits and counts in one request, and one more for each filter that is set. */
export const searchIndexes = async (
  query: SearchQuery,
  held: readonly HeldIndex[],
  tools: SearchTools,
): Promise<Omit<SearchResult, "tookMs">> => {
  const { text, ...named } = readFields(plain(query.text));
  const asked = { ...withFields(query, named), text };
  const plan = planFor(asked, held, tools.lexicon);
  if (plan.searches.length === 0) return resultOf(asked, plan, { hits: [], total: 0, facets: noFacets() });
  const ask = {
    searches: plan.searches,
    filter: filterOf(asked),
    sort: plan.words.length > 0 ? asked.sort : browsing(asked),
  };
  const filters = activeFilters(asked);
  const [answer, ...without] = await Promise.all([
    multiSearch(hitsRequest(ask, asked), tools),
    ...filters.map(async (name) =>
      multiSearch(countsRequest({ ...ask, filter: filterOf(asked, name) }, name === "year" ? [] : [name]), tools),
    ),
  ]);
  const result = resultOf(asked, plan, answer);
  for (const [position, name] of filters.entries()) addCounts(result, name, without[position]);
  return result;
};

/** Without words nothing is more relevant than the rest: the newest come first. */
const browsing = ({ sort }: SearchQuery): SearchQuery["sort"] => (sort === "title" ? "title" : "newest");

const planFor = (query: SearchQuery, held: readonly HeldIndex[], lexicon: Lexicon | null): MeilisearchPlan => {
  const wanted = held.filter(({ type }) => query.types.includes(type));
  if (query.text.trim() !== "") return planQuery(query, wanted, lexicon);
  return { searches: wanted.map(everythingIn), language: "und", words: [], translations: [], translated: new Map() };
};

/** A facet's own filter does not narrow its own counts; what it alone turns away is hidden. */
const addCounts = (result: Omit<SearchResult, "tookMs">, name: ActiveFilter, without: Answer | undefined): void => {
  if (without === undefined) return;
  result.hidden[name] = Math.max(0, without.total - result.total);
  if (name !== "year") result.facets[name] = without.facets[name] ?? {};
};

const multiSearch = async (body: unknown, { client, timeoutMs }: SearchTools): Promise<Answer> => {
  const answer = recordIn(await client.call("/multi-search", { method: "POST", body, timeoutMs }), "results");
  const facets = recordOf(answer["facetDistribution"]) ?? {};
  const counts = noFacets();
  for (const name of new Set<IndexFacet>([...facetNames, ...(Object.keys(facets) as IndexFacet[])]))
    counts[name] = countsIn(facets[name]);
  return {
    hits: recordsIn(answer["hits"], "hits"),
    total: expected(countOf(answer["totalHits"]), "a number of hits"),
    facets: counts,
  };
};

const resultOf = (
  query: SearchQuery,
  plan: MeilisearchPlan,
  { hits, total, facets }: Answer,
): Omit<SearchResult, "tookMs"> => {
  const read = hits.map((hit): ReadHit => readHit(hit, plan));
  return {
    hits: read.map(({ hit }) => hit),
    total,
    facets,
    hidden: noneHidden(),
    language: plan.language,
    corrected: query.exact
      ? null
      : correctedText(query.text, { words: plan.words, reader: chainKey(query.readerLanguage) }, read),
    didYouMean: null,
    translations: plan.translations,
    marks: plan.words.length === 0 ? [] : marksOf(plan.words, read),
  };
};
