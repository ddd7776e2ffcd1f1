export { loadPlaces } from "./load-places.ts";
export { placeLabelSelect, toPlaceLabel } from "./place.view.ts";
export { countryCodeOf, countryCodes, countryName } from "./place-names.ts";
