import { rmSync } from "node:fs";
import { DatabaseSync } from "node:sqlite";
import { analyserVersion } from "@plaza/language";
import type { SearchChanges, SearchDocument } from "../../port.ts";
import { SearchIndexNotReady } from "../../errors.ts";
import { DocumentWriter, type RowChanges } from "./document-writer.ts";
import { IndexFiles } from "./index-files.ts";
import { createSchema, openForChanges, writeMeta } from "./schema.ts";

export type BuildStamp = { cursor: string; generation: number };

type Build = { path: string; database: DatabaseSync; writer: DocumentWriter };

/** The writing side of an index folder: changes to the file in use, and builds of the next one. */
export class IndexWriter {
  readonly #files: IndexFiles;
  #open: { path: string; database: DatabaseSync } | null = null;
  #build: Build | null = null;

  constructor(folder: string) {
    this.#files = new IndexFiles(folder);
  }

  /** One transaction: removals, documents, cursor. */
  apply(changes: SearchChanges): RowChanges {
    const database = this.#current();
    const writer = new DocumentWriter(database, false);
    const rows: RowChanges = { added: [], removed: [] };
    const remove = (type: string, id: number): void => {
      const row = writer.remove(type, id);
      if (row !== null) rows.removed.push(row);
    };
    database.exec("BEGIN IMMEDIATE");
    try {
      for (const { type, id } of changes.remove) remove(type, id);
      for (const document of changes.put) {
        remove(document.type, document.id);
        rows.added.push(writer.add(document));
      }
      writer.finish();
      writeMeta(database, "cursor", changes.cursor);
      database.exec("COMMIT");
    } catch (error) {
      database.exec("ROLLBACK");
      throw error;
    }
    return withoutPassing(rows);
  }

  beginBuild(): void {
    this.abandonBuild();
    this.sweep();
    const path = this.#files.next();
    const database = new DatabaseSync(path);
    // A build that is interrupted is thrown away, so nothing need be safe before the end.
    database.exec("PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; BEGIN");
    createSchema(database);
    this.#build = { path, database, writer: new DocumentWriter(database, true) };
  }

  addToBuild(documents: readonly SearchDocument[]): void {
    const { writer } = this.#building();
    for (const document of documents) {
      writer.remove(document.type, document.id);
      writer.add(document);
    }
  }

  /** Writes what is held back and the stamp, and makes the new file the one in use. */
  finishBuild(stamp: BuildStamp): void {
    const { path, database, writer } = this.#building();
    writer.finish();
    writeMeta(database, "generation", String(stamp.generation));
    writeMeta(database, "cursor", stamp.cursor);
    writeMeta(database, "analyser", analyserVersion);
    database.exec(
      "INSERT INTO content (content) VALUES ('optimize'); INSERT INTO naming (naming) VALUES ('optimize'); INSERT INTO headline (headline) VALUES ('optimize'); COMMIT; PRAGMA journal_mode = WAL",
    );
    database.close();
    this.#build = null;
    this.#files.adopt(path);
    this.close();
  }

  abandonBuild(): void {
    if (this.#build === null) return;
    this.#build.database.close();
    rmSync(this.#build.path, { force: true });
    this.#build = null;
  }

  /** Removes the index before, and what an interrupted build left. */
  sweep(): void {
    this.#files.sweep();
  }

  /** Leaves the file in use alone until the next change, so that it can be swapped or removed. */
  close(): void {
    this.#open?.database.close();
    this.#open = null;
  }

  #current(): DatabaseSync {
    const path = this.#files.current();
    if (path === null) throw new SearchIndexNotReady("The search index has not been built.");
    if (this.#open?.path === path) return this.#open.database;
    this.close();
    this.#open = { path, database: openForChanges(path) };
    return this.#open.database;
  }

  #building(): Build {
    if (this.#build === null) throw new Error("No build of a search index is under way.");
    return this.#build;
  }
}

/** A document that stands twice in the same changes has a row that came and went. */
const withoutPassing = ({ added, removed }: RowChanges): RowChanges => {
  const gone = new Set(removed);
  return { added: added.filter((row) => !gone.has(row)), removed };
};
