import type { Database } from "@plaza/database";
import { dayBefore } from "./days.ts";
import { sourcesMin } from "./search-insight.policy.ts";

type Counts = { searches: number; zeroResults: number };
type QueryLine = Counts & {
  language: string;
  text: string;
  /** Days on which enough sources sent it. */
  days: number;
  /** Most sources of one day: they cannot be told apart from one day to the next. */
  sources: number;
};

export type InsightReport = {
  from: string;
  to: string;
  sourcesMin: number;
  volume: (Counts & { day: string; language: string })[];
  languages: (Counts & { language: string })[];
  queries: QueryLine[];
  emptyQueries: QueryLine[];
  opened: { resourceId: number; title: string; openings: number }[];
};

/** Each list is read by a person; the longest are the least telling. */
const listMax = 50;

/** `days` up to and with `today`; queries of today join when the day is over. */
export async function readInsight(
  db: Database,
  { days, today }: { days: number; today: string },
): Promise<InsightReport> {
  const from = dayBefore(today, days - 1);
  const volume = await db.$queryRaw<InsightReport["volume"]>`
    select day::text, language, searches, "zeroResults" from search_total
    where day between ${from}::date and ${today}::date order by day desc, searches desc, language`;
  const languages = await db.$queryRaw<InsightReport["languages"]>`
    select language, sum(searches)::int searches, sum("zeroResults")::int "zeroResults" from search_total
    where day between ${from}::date and ${today}::date group by language order by 2 desc, language`;
  const queries = await listQueries(db, { from, today, isEmptyOnly: false });
  const emptyQueries = await listQueries(db, { from, today, isEmptyOnly: true });
  const opened = await db.$queryRaw<InsightReport["opened"]>`
    select "resourceId", title, sum(openings)::int openings from search_opening join resource on resource.id = "resourceId"
    where day between ${from}::date and ${today}::date
    group by "resourceId", title order by 3 desc, "resourceId" limit ${listMax}`;
  return { from, to: today, sourcesMin, volume, languages, queries, emptyQueries, opened };
}

type Range = { from: string; today: string; isEmptyOnly: boolean };

/** The most searched, or those that found nothing most often. */
const listQueries = (db: Database, { from, today, isEmptyOnly }: Range): Promise<QueryLine[]> =>
  db.$queryRaw<QueryLine[]>`
    select language, text, sum(searches)::int searches, sum("zeroResults")::int "zeroResults",
      count(*)::int days, max(sources) sources from searched_query
    where day between ${from}::date and ${today}::date and sources >= ${sourcesMin}::int
    group by language, text having not ${isEmptyOnly}::boolean or sum("zeroResults") > 0
    order by case when ${isEmptyOnly}::boolean then sum("zeroResults") else sum(searches) end desc, text, language
    limit ${listMax}`;
