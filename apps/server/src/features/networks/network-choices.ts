import type { Database } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import type { NetworkChoices } from "@plaza/types/networks";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { VocabularySource } from "../topics/index.ts";
import { topicChoices } from "./joining/welcome.ts";

type Deps = { db: Database; vocabulary: VocabularySource };

/** What the form of a network offers; other places and languages can be typed. */
export async function listChoices(deps: Deps, locale: Locale): Promise<NetworkChoices> {
  const [vocabulary, countries, languages] = await Promise.all([
    deps.vocabulary.get(),
    deps.db.place.findMany({ select: placeLabelSelect, where: { level: "country" } }),
    deps.db.$queryRaw<{ language: string }[]>`
      select distinct language from (select language from network_language union select language from resource) l
      where language <> 'und' order by 1`,
  ]);
  const collator = new Intl.Collator(locale);
  return {
    topics: topicChoices(vocabulary, locale),
    countries: countries.map((row) => toPlaceLabel(row, locale).name).toSorted(collator.compare),
    languages: languages.map(({ language }) => language),
  };
}
