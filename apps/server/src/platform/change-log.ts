import type { Database, Transaction } from "@plaza/database";
import { type DocumentType, documentTypes } from "@plaza/types/search";

export type LogState = { generation: number; databaseId: string; prunedTo: bigint; newestTransaction: bigint };
export type ChangeBatch = {
  documents: { type: DocumentType; id: number }[];
  cursor: string;
  count: number;
  more: boolean;
};

const batchSize = 1_000;
/** The index of a process that slept longer is rebuilt. */
const keptDays = 7;
/** Stands behind every row of its transaction. */
const lastOfTransaction = "9223372036854775807";

/** Shown on pages that are kept, and held by no index. */
type ShownType = "collection" | "member" | "network" | "organisation";

/** To be called in the transaction that changes the rows. */
export async function recordChanges(tx: Transaction, type: DocumentType | ShownType, ids: number[]): Promise<void> {
  if (ids.length === 0) return;
  await tx.$executeRaw`insert into search_change (type, "documentId") select ${type}, unnest(${ids}::int[])`;
}

/** Every process follows by building its index anew and reading the vocabulary again. */
export async function raiseGeneration(db: Pick<Database, "searchGeneration"> | Transaction): Promise<number> {
  const row = await db.searchGeneration.update({
    where: { id: 1 },
    data: { number: { increment: 1 } },
    select: { number: true },
  });
  return row.number;
}

export async function readLogState(db: Database): Promise<LogState> {
  const [row] = await db.$queryRaw<[{ number: number; databaseId: string; prunedTo: bigint; newest: bigint }]>`
    select number, "databaseId"::text, "prunedTo", pg_snapshot_xmax(pg_current_snapshot())::text::bigint newest
    from search_generation where id = 1`;
  return { generation: row.number, databaseId: row.databaseId, prunedTo: row.prunedTo, newestTransaction: row.newest };
}

/**
 * The newest row below the oldest running transaction: all up to it is visible now, so reading on skips nothing. A row's
 * number, because one that only began may be given out again after PostgreSQL crashed.
 */
export async function safeCursor(db: Database): Promise<string> {
  const [last] = await db.$queryRaw<{ transactionId: string; id: string }[]>`
    select "transactionId"::text, id::text from search_change
    where "transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by search_change."transactionId" desc, search_change.id desc limit 1`;
  if (last) return `${last.transactionId}:${last.id}`;
  const { prunedTo } = await readLogState(db);
  return `${prunedTo}:${lastOfTransaction}`;
}

/** Rows after `cursor`, up to the oldest transaction that still runs. */
export async function readChanges(db: Database, cursor: string): Promise<ChangeBatch> {
  const [transactionId = "0", id = "0"] = cursor.split(":");
  // Ordered by the columns, as numbers: without the table's name PostgreSQL takes the texts of the select list.
  const rows = await db.$queryRaw<{ transactionId: string; id: string; type: string; documentId: number }[]>`
    select "transactionId"::text, id::text, type, "documentId" from search_change
    where ("transactionId", id) > (${transactionId}::bigint, ${id}::bigint)
      and "transactionId" < pg_snapshot_xmin(pg_current_snapshot())::text::bigint
    order by search_change."transactionId", search_change.id limit ${batchSize}`;
  const last = rows.at(-1);
  return {
    documents: [
      ...new Map(
        rows.flatMap(({ type, documentId }) =>
          isDocument(type) ? [[`${type}:${documentId}`, { type, id: documentId }]] : [],
        ),
      ).values(),
    ],
    cursor: last ? `${last.transactionId}:${last.id}` : cursor,
    count: rows.length,
    more: rows.length === batchSize,
  };
}

const isDocument = (type: string): type is DocumentType => documentTypes.some((known) => known === type);

/** Drops old rows; run now and then by any process. */
export async function pruneChanges(db: Database): Promise<void> {
  await db.$executeRaw`
    with gone as (delete from search_change where "createdAt" < now() - make_interval(days => ${keptDays}) returning "transactionId")
    update search_generation set "prunedTo" = greatest("prunedTo", (select max("transactionId") from gone))
    where id = 1 and exists (select 1 from gone)`;
}
