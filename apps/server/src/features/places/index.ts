export { likenessScore, sharedTraits } from "./likeness.ts";
export { loadPlaces } from "./load-places.ts";
export { loadPopulations } from "./load-populations.ts";
export { placeLabelSelect, toPlaceLabel } from "./place.view.ts";
export { listPlacesByPrefix } from "./show-places.ts";
export { countryCodeOf, countryName } from "./place-names.ts";
export { bandOf } from "./population-bands.ts";
export { listSimilarIds } from "./similar-places.ts";
export { worldRegionName, worldRegionsOf } from "./world-regions.ts";
