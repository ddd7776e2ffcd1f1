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

export type PlaceView = PlaceItem & { parent: PlaceLabel | null; children: PlaceItem[]; geonamesId: number | null };
