import { join } from "node:path";
import { type DocumentType, documentTypes } from "@plaza/types/search";

/**
 * Each type of document has a file of its own: the words of ten thousand profiles make a search of the library neither
 * slower nor other. Work goes through them in this order, the library last: its stamp stands for all of them, so that
 * what was interrupted between two files is done again.
 */
const shelfTypes: readonly DocumentType[] = documentTypes.toReversed();
export const leadingType = documentTypes[0];

export const shelfFolder = (folder: string, type: DocumentType): string =>
  type === leadingType ? folder : join(folder, type);

/** One for each type, made when the thread starts. */
export const makeShelves = <Shelf>(make: (type: DocumentType) => Shelf): ReadonlyMap<DocumentType, Shelf> =>
  new Map(shelfTypes.map((type) => [type, make(type)]));

export const shelfOf = <Shelf>(shelves: ReadonlyMap<DocumentType, Shelf>, type: DocumentType): Shelf => {
  const shelf = shelves.get(type);
  if (shelf === undefined) throw new Error(`There is no index of documents of the type ${type}.`);
  return shelf;
};
