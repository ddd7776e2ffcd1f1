import type { Prisma } from "@plaza/database";
import type { PopulationBand } from "@plaza/types/places";
import { likenessScore, sharedTraits } from "../../places/index.ts";
import type { Candidate } from "./rank-experts.policy.ts";

export const tiedPlaceSelect = {
  id: true,
  level: true,
  countryCode: true,
  population: true,
} satisfies Prisma.PlaceSelect;
export type TiedPlace = Prisma.PlaceGetPayload<{ select: typeof tiedPlaceSelect }>;

/** What likeness is counted of here: size, language and income, without the topics of a place's resources. */
const likenessMax = 7;
const sameCountry = 0.6;
const noTopics: ReadonlySet<number> = new Set();

/** What the place of a question and that of an expert have to do with each other; null when nothing. */
export function placeTieOf(asked: TiedPlace | null, own: TiedPlace | null): Candidate["place"] {
  if (asked === null || own === null) return null;
  if (asked.id === own.id) return { tie: "same", band: null, likeness: 1 };
  const { band, likeness } = likenessOf(asked, own);
  if (band !== null && likeness > 0) return { tie: "similar", band, likeness };
  if (asked.countryCode === own.countryCode)
    return { tie: "country", band: null, likeness: Math.max(sameCountry, likeness) };
  return likeness > 0 ? { tie: "similar", band: null, likeness } : null;
}

/** Only places of one level are compared: a country is not like a town. */
function likenessOf(asked: TiedPlace, own: TiedPlace): { band: PopulationBand | null; likeness: number } {
  if (asked.level !== own.level) return { band: null, likeness: 0 };
  const traits = sharedTraits({ ...asked, topicIds: noTopics }, { ...own, topicIds: noTopics });
  return { band: traits.band, likeness: likenessScore(traits) / likenessMax };
}
