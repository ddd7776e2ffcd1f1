/**
 * What the port's suite asks and Meilisearch does not do, with the reason; the names are those of the tests. Everything
 * else holds for both engines.
 */
export const differences: ReadonlyMap<string, string> = new Map([
  [
    "finds a document by terms that its texts lack, in every language that they are given in",
    'an unfinished last word may be completed and corrected at once: "común" finds "councils" too, after what was meant',
  ],
  [
    "offers a likelier spelling of a rare word that finds something",
    "Meilisearch tells no word's frequency, so that a rare word cannot be told from a slip: it offers nothing",
  ],
]);
