import { createHash } from "node:crypto";
import { DatabaseSync, type StatementSync } from "node:sqlite";

/**
 * `content` holds analysed terms only (contentless): texts stay in PostgreSQL. The `ascii` tokenizer splits at
 * spaces alone, because terms hold nothing but letters, marks and digits.
 * `naming` holds names in other languages, apart so that they make no word of a text common or rare.
 * `vocabulary` lies in the order of its surfaces, because words are looked up, and continued, by them.
 * `headline` holds the folded words of titles, stop words too, for suggestions.
 */
const statements = `
  CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;
  CREATE TABLE document (
    row INTEGER PRIMARY KEY AUTOINCREMENT,
    type TEXT NOT NULL,
    id INTEGER NOT NULL,
    language TEXT NOT NULL,
    title TEXT NOT NULL,
    title_terms TEXT NOT NULL,
    sort_key TEXT NOT NULL,
    published_at REAL NOT NULL,
    year INTEGER,
    audiences TEXT NOT NULL,
    boost REAL NOT NULL,
    length INTEGER NOT NULL,
    facets TEXT NOT NULL,
    words BLOB NOT NULL,
    UNIQUE (type, id)
  );
  CREATE TABLE vocabulary (
    word INTEGER NOT NULL,
    surface TEXT NOT NULL,
    language TEXT NOT NULL,
    term TEXT NOT NULL,
    written TEXT,
    is_stop INTEGER NOT NULL,
    frequency INTEGER NOT NULL,
    PRIMARY KEY (surface, language, term)
  ) WITHOUT ROWID;
  CREATE UNIQUE INDEX vocabulary_word ON vocabulary (word);
  CREATE VIRTUAL TABLE content USING fts5 (title, terms, summary, body, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE naming USING fts5 (names, content='', contentless_delete=1, tokenize='ascii');
  CREATE VIRTUAL TABLE headline USING fts5 (words, content='', contentless_delete=1, tokenize='ascii', detail='none', prefix='1 2 3');
  CREATE VIRTUAL TABLE content_term USING fts5vocab (content, row);
  CREATE VIRTUAL TABLE naming_term USING fts5vocab (naming, row);
  CREATE VIRTUAL TABLE content_place USING fts5vocab (content, instance);
  CREATE VIRTUAL TABLE naming_place USING fts5vocab (naming, instance);
`;

const schemaHash = createHash("sha256").update(statements).digest("hex").slice(0, 16);

/** Meta values written in the transaction that they describe. */
export type MetaName = "schema" | "analyser" | "cursor" | "generation";

export const createSchema = (database: DatabaseSync): void => {
  database.exec(statements);
  writeMeta(database, "schema", schemaHash);
};

export const writeMeta = (database: DatabaseSync, name: MetaName, value: string): void => {
  database.prepare("INSERT OR REPLACE INTO meta (name, value) VALUES (?, ?)").run(name, value);
};

export const readMeta = (database: DatabaseSync, name: MetaName): string | null => {
  const row = database.prepare("SELECT value FROM meta WHERE name = ?").get(name);
  return typeof row?.["value"] === "string" ? row["value"] : null;
};

/** Whether a file is an index of this version: the stamp is the last thing a build writes. */
const hasStamp = (database: DatabaseSync, analyserVersion: string): boolean =>
  readMeta(database, "schema") === schemaHash &&
  readMeta(database, "analyser") === analyserVersion &&
  readMeta(database, "cursor") !== null;

const isIntact = (database: DatabaseSync): boolean => {
  const row = database.prepare("PRAGMA quick_check(1)").get();
  return row?.["quick_check"] === "ok";
};

/** Half of the file of a large library; SQLite's own 2 MB make it read the same pages over and over. */
const cacheKilobytes = 16_000;
/** How long one thread waits for the other's transaction. */
const lockTimeoutMs = 5_000;

/** Opens an index file for searching; null when it is absent, cut short, damaged, unfinished or of another version. */
export const openIndexFile = (path: string, analyserVersion: string): DatabaseSync | null => {
  let database: DatabaseSync | null = null;
  try {
    database = new DatabaseSync(path, { timeout: lockTimeoutMs });
    database.exec(`PRAGMA query_only = 1; PRAGMA cache_size = -${cacheKilobytes}`);
    if (hasStamp(database, analyserVersion) && isIntact(database)) return database;
  } catch {
    // Whatever SQLite says of a file that it cannot read, the answer is the same: build it anew.
  }
  database?.close();
  return null;
};

/** Opens a file that the searching side has found sound, to change it while it is searched. */
export const openForChanges = (path: string): DatabaseSync => {
  const database = new DatabaseSync(path, { timeout: lockTimeoutMs });
  database.exec("PRAGMA journal_mode = WAL; PRAGMA synchronous = NORMAL");
  return database;
};

/** Rows as arrays: half the time of rows as objects where there are thousands. */
export const prepareRows = (database: DatabaseSync, sql: string): StatementSync => {
  const statement = database.prepare(sql);
  statement.setReturnArrays(true);
  return statement;
};
