export { licenceFromWords } from "./licence-from-words.ts";
export { toLicenceView } from "./licence.view.ts";
