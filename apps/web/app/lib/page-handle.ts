/** Pages for reading only: they are sent without script. `handle` is what a route exports under this name. */
export const isForReading = (handle: unknown): boolean =>
  typeof handle === "object" && handle !== null && "isStatic" in handle && handle.isStatic === true;

/** Parts of the catalogue that a page is drawn with. */
export const wordsOf = (handle: unknown): string[] =>
  typeof handle === "object" && handle !== null && "words" in handle && Array.isArray(handle.words)
    ? handle.words.filter((part) => typeof part === "string")
    : [];
