import type { TopicLabel } from "./topics.ts";

export const placeLevels = ["country", "region", "municipality"] as const;
export type PlaceLevel = (typeof placeLevels)[number];

/** A place in the reader's language; `code` is ISO 3166-1 alpha-2 or ISO 3166-2, null for a municipality. */
export type PlaceLabel = {
  placeId: number;
  slug: string;
  name: string;
  level: PlaceLevel;
  code: string | null;
  countryCode: string;
};

export type PlaceItem = PlaceLabel & { resourceCount: number };

/** Inhabitants, by the least of each band. */
export const populationBands = {
  village: 0,
  town: 10_000,
  city: 100_000,
  large_city: 500_000,
  metropolis: 2_000_000,
} as const;
export type PopulationBand = keyof typeof populationBands;

/** Income groups of the World Bank. */
export const incomeGroups = ["low", "lower_middle", "upper_middle", "high"] as const;
export type IncomeGroup = (typeof incomeGroups)[number];

/** What two places have in common; what is not known of either is left out. */
export type Likeness = {
  /** Both are in the same band of population. */
  band: PopulationBand | null;
  /** Main language of both countries. */
  language: string | null;
  incomeGroup: IncomeGroup | null;
  topics: TopicLabel[];
};
export type SimilarPlace = PlaceItem & { likeness: Likeness };

export type PlaceView = PlaceItem & { parent: PlaceLabel | null; children: PlaceItem[]; geonamesId: number | null };
