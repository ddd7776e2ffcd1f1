import { type Database, inTransaction, type Transaction } from "@plaza/database";
import type { ImportEntry } from "./import-entry.ts";
import type { LineReport, Outcome } from "./import-report.ts";
import { KnownResources } from "./matching/known-resources.ts";
import { linkRelations, type RelatedLine, type RelationNote } from "./writing/link-relations.ts";
import { type Plan, planLine } from "./matching/plan-line.ts";
import { readKnown } from "./matching/read-known.ts";
import { type PlannedEntry, writeBatch } from "./writing/write-batch.ts";

/** Generous: a slow disk must not end an import. */
const batchTimeoutMs = 120_000;
/** Imports at the same time take turns, batch by batch. */
const importLockKey = 7_052_928;

async function takeTurn(tx: Transaction): Promise<void> {
  await tx.$executeRaw`select pg_advisory_xact_lock(${importLockKey}::bigint)`;
}

async function unchangedIds(tx: Transaction, entries: readonly ImportEntry[]): Promise<Map<string, number>> {
  const ids = entries.map(({ draft }) => draft.sourceId);
  const rows = await tx.$queryRaw<{ id: number; sourceId: string; contentHash: string }[]>`
    select id, "sourceId", "contentHash" from resource where "sourceId" = any(${ids}::text[])`;
  const hashes = new Map(entries.map(({ draft, contentHash }) => [draft.sourceId, contentHash]));
  return new Map(
    rows
      .filter(({ sourceId, contentHash }) => hashes.get(sourceId) === contentHash)
      .map(({ id, sourceId }) => [sourceId, id]),
  );
}

function outcomeOf({ isNew, duplicates, translationOf }: Plan): Outcome {
  if (!isNew) return "updated";
  if (duplicates.length > 0) return "kept";
  return translationOf === null ? "taken" : "translation";
}

function toLineReport({ entry, plan }: PlannedEntry): LineReport {
  return {
    line: entry.line,
    id: entry.draft.sourceId,
    outcome: outcomeOf(plan),
    ...(plan.self.resourceId === null ? {} : { resourceId: plan.self.resourceId }),
    ...(plan.translationOf === null ? {} : { translationOf: plan.translationOf.sourceId }),
    ...(plan.duplicates.length === 0 ? {} : { duplicates: plan.duplicates }),
    notes: entry.notes,
  };
}

/** Decides and writes; a dry run only decides, and remembers what it would have written. */
export class BatchWriter {
  readonly #db: Database;
  readonly #isDryRun: boolean;
  readonly #topicIds: ReadonlyMap<string, number>;
  /** A dry run's database never learns of earlier lines, so that one memory serves all its batches. */
  readonly #dryMemory = new KnownResources();

  constructor(db: Database, { isDryRun, topicIds }: { isDryRun: boolean; topicIds: ReadonlyMap<string, number> }) {
    this.#db = db;
    this.#isDryRun = isDryRun;
    this.#topicIds = topicIds;
  }

  /** All of the entries, or none of them when it throws. Ids are distinct. */
  async write(entries: readonly ImportEntry[]): Promise<LineReport[]> {
    return inTransaction(
      this.#db,
      async (tx) => {
        await takeTurn(tx);
        const unchanged = await unchangedIds(tx, entries);
        const changed = entries.filter(({ draft }) => !unchanged.has(draft.sourceId));
        const planned = await this.#plan(tx, changed);
        if (!this.#isDryRun) await writeBatch(tx, planned, this.#topicIds);
        const reports = new Map(planned.map((one) => [one.entry, toLineReport(one)]));
        return entries.map(
          (entry): LineReport =>
            reports.get(entry) ?? {
              line: entry.line,
              id: entry.draft.sourceId,
              outcome: "unchanged",
              resourceId: unchanged.get(entry.draft.sourceId) ?? 0,
            },
        );
      },
      { timeoutMs: batchTimeoutMs },
    );
  }

  async isReachable(): Promise<boolean> {
    return this.#db.$queryRaw`select 1`.then(
      () => true,
      () => false,
    );
  }

  async link(lines: readonly RelatedLine[]): Promise<RelationNote[]> {
    if (this.#isDryRun) return [];
    return inTransaction(
      this.#db,
      async (tx) => {
        await takeTurn(tx);
        return linkRelations(tx, lines);
      },
      { timeoutMs: batchTimeoutMs },
    );
  }

  async #plan(tx: Transaction, entries: readonly ImportEntry[]): Promise<PlannedEntry[]> {
    if (entries.length === 0) return [];
    const known = this.#isDryRun ? this.#dryMemory : new KnownResources();
    await readKnown(
      tx,
      entries.map(({ draft }) => draft),
      known,
    );
    return entries.map((entry) => ({ entry, plan: planLine(entry.draft, known) }));
  }
}
