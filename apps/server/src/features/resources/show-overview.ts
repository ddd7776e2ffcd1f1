import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { LibraryOverview } from "@plaza/types/resources";
import { listNewestResources } from "./list-resources.ts";
import { toResourceItem } from "./resource-item.view.ts";

type Deps = { db: Database };

const newestShown = 6;

/** What the home page says of the library; every number is counted. */
export async function showOverview({ db }: Deps, locale: Locale): Promise<LibraryOverview> {
  const [newest, counts] = await Promise.all([
    listNewestResources({ db }, locale, newestShown),
    db.$queryRaw<[{ resources: number; languages: number; countries: number }]>`
      select count(*)::int resources, count(distinct split_part(nullif(r.language, 'und'), '-', 1))::int languages, count(distinct p."countryCode")::int countries
      from resource r left join place p on p.id = r."placeId" where r.state = 'published'`,
  ]);
  const [{ resources, languages, countries }] = counts;
  return {
    resourceCount: resources,
    languageCount: languages,
    countryCount: countries,
    newest: newest.map((row) => toResourceItem(row, locale)),
  };
}
