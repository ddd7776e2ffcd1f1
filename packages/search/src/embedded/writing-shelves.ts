import type { DocumentType } from "@plaza/types/search";
import type { SearchChanges, SearchDocument } from "../port.ts";
import type { RowChanges } from "./files/document-writer.ts";
import { type BuildStamp, IndexWriter } from "./files/index-writer.ts";
import { makeShelves, shelfFolder } from "./shelves.ts";

export type ShelfChanges = [DocumentType, RowChanges][];

/** The writing side of all types. */
export class WritingShelves {
  readonly #shelves: ReadonlyMap<DocumentType, IndexWriter>;

  constructor(folder: string) {
    this.#shelves = makeShelves((type) => new IndexWriter(shelfFolder(folder, type)));
  }

  apply({ put, remove, cursor }: SearchChanges): ShelfChanges {
    return [...this.#shelves].map(([type, writer]) => {
      const isOwn = (document: { type: DocumentType }): boolean => document.type === type;
      return [type, writer.apply({ put: put.filter(isOwn), remove: remove.filter(isOwn), cursor })];
    });
  }

  beginBuild(): void {
    this.#each((writer) => writer.beginBuild());
  }

  addToBuild(documents: readonly SearchDocument[]): void {
    for (const [type, writer] of this.#shelves)
      writer.addToBuild(documents.filter((document) => document.type === type));
  }

  finishBuild(stamp: BuildStamp): void {
    this.#each((writer) => writer.finishBuild(stamp));
  }

  abandonBuild(): void {
    this.#each((writer) => writer.abandonBuild());
  }

  sweep(): void {
    this.#each((writer) => writer.sweep());
  }

  close(): void {
    this.#each((writer) => writer.close());
  }

  #each(work: (writer: IndexWriter) => void): void {
    for (const writer of this.#shelves.values()) work(writer);
  }
}
