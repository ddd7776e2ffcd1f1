import type { Database } from "@plaza/database";
import type { Batch } from "./insight-buffer.ts";

/**
 * One statement for all of them: written whole or not at all. Rows are sorted, so that two servers do not wait for
 * each other. A raw search of a day that was closed meanwhile, and an opening of what is no resource, find no partner.
 */
export async function writeBatch(db: Database, { totals, raw, openings }: Batch): Promise<void> {
  if (totals.length + raw.length + openings.length === 0) return;
  await db.$executeRaw`
    with total as (
      insert into search_total (day, language, searches, "zeroResults")
      select day, language, searches, "zeroResults"
      from jsonb_to_recordset(${JSON.stringify(totals)}::jsonb) given(day date, language text, searches int, "zeroResults" int)
      order by day, language
      on conflict (day, language) do update set
        searches = search_total.searches + excluded.searches,
        "zeroResults" = search_total."zeroResults" + excluded."zeroResults"
    ), raw as (
      insert into raw_search (day, language, text, source, searches, "zeroResults")
      select day, language, text, source, searches, "zeroResults"
      from jsonb_to_recordset(${JSON.stringify(raw)}::jsonb)
        given(day date, language text, text text, source text, searches int, "zeroResults" int)
      join search_day using (day)
      order by day, language, text, source
      on conflict (day, language, text, source) do update set
        searches = raw_search.searches + excluded.searches,
        "zeroResults" = raw_search."zeroResults" + excluded."zeroResults"
    )
    insert into search_opening (day, "resourceId", openings)
    select given.day, given."resourceId", given.openings
    from jsonb_to_recordset(${JSON.stringify(openings)}::jsonb) given(day date, "resourceId" int, openings int)
    join resource on resource.id = given."resourceId"
    order by given.day, given."resourceId"
    on conflict (day, "resourceId") do update set openings = search_opening.openings + excluded.openings`;
}
