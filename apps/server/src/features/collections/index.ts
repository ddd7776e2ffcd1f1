export { openToAll, readableBy } from "./collection.access.ts";
export { canReadCollection } from "./collection.policy.ts";
export {
  type CollectionRow,
  collectionSelectFor,
  collectionSlug,
  factsOf,
  toCollectionItem,
} from "./collection.view.ts";
