import type { IncomeGroup, PopulationBand } from "@plaza/types/places";
import { incomeGroupOf } from "./income-groups.ts";
import { mainLanguageOf } from "./main-language.ts";
import { bandOf } from "./population-bands.ts";

export type ComparedPlace = { countryCode: string; population: number | null; topicIds: ReadonlySet<number> };

/** What two places of one level have in common; what is not known of either is not in common. */
export type SharedTraits = {
  band: PopulationBand | null;
  language: string | null;
  incomeGroup: IncomeGroup | null;
  topicIds: number[];
};

const same = <Trait>(a: Trait | null, b: Trait | null): Trait | null => (a === b ? a : null);

export const sharedTraits = (a: ComparedPlace, b: ComparedPlace): SharedTraits => ({
  band: same(bandOf(a.population), bandOf(b.population)),
  language: same(mainLanguageOf(a.countryCode), mainLanguageOf(b.countryCode)),
  incomeGroup: same(incomeGroupOf(a.countryCode), incomeGroupOf(b.countryCode)),
  topicIds: [...a.topicIds].filter((topicId) => b.topicIds.has(topicId)),
});

/** More topics than this say how much was collected from a place, not how like it is. */
const topicsCounted = 3;
/** The size of a place decides most what can be done alike there. */
const weights = { band: 3, language: 2, incomeGroup: 2, topic: 1 } as const;
/** Two traits, or one and several topics: less is chance. */
const leastScore = 4;

/** 0 for places that are not alike. */
export function likenessScore({ band, language, incomeGroup, topicIds }: SharedTraits): number {
  const score =
    (band === null ? 0 : weights.band) +
    (language === null ? 0 : weights.language) +
    (incomeGroup === null ? 0 : weights.incomeGroup) +
    Math.min(topicIds.length, topicsCounted) * weights.topic;
  return score < leastScore ? 0 : score;
}
