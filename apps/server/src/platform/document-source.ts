import type { Database } from "@plaza/database";
import type { SearchChanges, SearchDocument } from "@plaza/search";
import type { DocumentType } from "@plaza/types/search";

/** Where the documents of one type come from. */
export type DocumentSource<Words> = {
  type: DocumentType;
  /** What became of these things since: documents to put, and those that are no longer. */
  load(db: Database, words: Words, ids: number[]): Promise<Pick<SearchChanges, "put" | "remove">>;
  /** Of the things after an id, in the order of ids: at most `size` of them. */
  list(db: Database, words: Words, range: { after: number; size: number }): Promise<DocumentBatch>;
};

/** `last`: where to go on; null at the end. */
export type DocumentBatch = { documents: SearchDocument[]; last: number | null };
