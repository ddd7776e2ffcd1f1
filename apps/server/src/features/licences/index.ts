export { licenceFromWords, type StatedLicence } from "./licence-from-words.ts";
export { toLicenceView } from "./licence.view.ts";
