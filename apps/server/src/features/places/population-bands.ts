import { type PopulationBand, populationBands } from "@plaza/types/places";

const bands = Object.keys(populationBands) as PopulationBand[];

/** Null where the population is not known. */
export const bandOf = (population: number | null): PopulationBand | null =>
  population === null ? null : (bands.findLast((band) => population >= populationBands[band]) ?? null);
