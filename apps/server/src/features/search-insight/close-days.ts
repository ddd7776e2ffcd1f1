import type { Database } from "@plaza/database";
import { sourcesMin } from "./search-insight.policy.ts";

/**
 * Days before `today` keep the queries that enough sources sent; every raw search of theirs goes, with the salt.
 * Any number of servers may do this at once: each row is deleted, and so counted, by one of them.
 */
export async function closeDays(db: Database, today: string): Promise<void> {
  await db.$transaction([
    db.$executeRaw`
      with gone as (
        delete from raw_search where day < ${today}::date
        returning day, language, text, source, searches, "zeroResults"
      )
      insert into searched_query (day, language, text, searches, sources, "zeroResults")
      select day, language, text, sum(searches), count(distinct source), sum("zeroResults") from gone
      group by day, language, text having count(distinct source) >= ${sourcesMin}::int
      on conflict (day, language, text) do update set
        searches = searched_query.searches + excluded.searches,
        sources = greatest(searched_query.sources, excluded.sources),
        "zeroResults" = searched_query."zeroResults" + excluded."zeroResults"`,
    db.$executeRaw`delete from search_day where day < ${today}::date`,
  ]);
}
