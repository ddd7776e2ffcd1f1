export { loadPlaces } from "./load-places.ts";
export { placeLabelSelect, toPlaceLabel } from "./place.view.ts";
export { listPlacesByPrefix } from "./show-places.ts";
export { countryCodeOf, countryName } from "./place-names.ts";
