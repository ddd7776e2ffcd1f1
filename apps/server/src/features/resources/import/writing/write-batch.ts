import { Prisma, type Transaction } from "@plaza/database";
import { recordChanges } from "../../../../platform/change-log.ts";
import { findPlaces } from "./find-places.ts";
import type { ImportEntry } from "../import-entry.ts";
import type { Work } from "../matching/known-resources.ts";
import type { Plan } from "../matching/plan-line.ts";
import { recountPlaces, recountTopics } from "./recount.ts";
import { type RowReferences, toIdentifierRows, toLinkRows, toResourceRow, toTopicRows } from "./resource-row.ts";
import { readStored, type StoredResources, writeRevisions } from "./revisions.ts";

export type PlannedEntry = { entry: ImportEntry; plan: Plan };
type Placed = PlannedEntry & { references: RowReferences };

async function takeIds(tx: Transaction, table: "resource" | "work", count: number): Promise<number[]> {
  const rows = await tx.$queryRaw<{ id: number }[]>`
    select nextval(pg_get_serial_sequence(${table}, 'id'))::int id from generate_series(1, ${count}::int)`;
  return rows.map(({ id }) => id).toSorted((a, b) => a - b);
}

async function writeWorks(tx: Transaction, planned: readonly PlannedEntry[]): Promise<void> {
  const works = new Set(planned.flatMap(({ plan }) => plan.self.work ?? []));
  const fresh: Work[] = [...works].filter(({ workId }) => workId === null);
  if (fresh.length === 0) return;
  const ids = await takeIds(tx, "work", fresh.length);
  for (const [index, work] of fresh.entries()) work.workId = ids[index] ?? null;
  await tx.$executeRaw`
    insert into work (id, "groupKey")
    select id, "groupKey" from unnest(${fresh.map(({ workId }) => workId)}::int[], ${fresh.map(({ groupKey }) => groupKey)}::text[]) w(id, "groupKey")`;
}

const toWorkOf = (resourceId: number | null, workId: number | null): { resourceId: number; workId: number }[] =>
  resourceId === null || workId === null ? [] : [{ resourceId, workId }];

/** Resources of the database that a new language version made a translation. */
async function writeJoined(tx: Transaction, planned: readonly PlannedEntry[]): Promise<number[]> {
  const own = new Set(planned.map(({ plan }) => plan.self));
  const joined = planned.flatMap(({ plan: { joined: other } }) => (other !== null && !own.has(other) ? [other] : []));
  const rows = joined.flatMap(({ resourceId, work }) => toWorkOf(resourceId, work?.workId ?? null));
  if (rows.length > 0)
    await tx.$executeRaw`
      update resource r set "workId" = j."workId"
      from unnest(${rows.map(({ resourceId }) => resourceId)}::int[], ${rows.map(({ workId }) => workId)}::int[]) j(id, "workId")
      where r.id = j.id`;
  return rows.map(({ resourceId }) => resourceId);
}

async function place(
  tx: Transaction,
  planned: readonly PlannedEntry[],
  topicIds: ReadonlyMap<string, number>,
): Promise<Placed[]> {
  const placeIdOf = await findPlaces(
    tx,
    planned.map(({ entry }) => entry.draft),
  );
  const fresh = planned.filter(({ plan }) => plan.isNew);
  const ids = await takeIds(tx, "resource", fresh.length);
  for (const [index, { plan }] of fresh.entries()) plan.self.resourceId = ids[index] ?? null;
  return planned.map((one) => ({
    ...one,
    references: {
      id: one.plan.self.resourceId ?? 0,
      placeId: placeIdOf(one.entry.draft.place),
      workId: one.plan.self.work?.workId ?? null,
      topicIds: one.entry.draft.topics.flatMap((slug) => topicIds.get(slug) ?? []),
    },
  }));
}

/** One statement for all: the rows travel as JSON. A first publication dates from now, a later change keeps its date. */
async function updateRows(tx: Transaction, rows: readonly ReturnType<typeof toResourceRow>[]): Promise<void> {
  const ids = rows.map(({ id }) => id);
  // Versions that exchange their languages would meet on the way.
  await tx.$executeRaw`update resource set "workId" = null where id = any(${ids}::int[]) and "workId" is not null`;
  await tx.$executeRaw`
    update resource r set
      kind = u.kind, state = u.state, "withdrawnReason" = u."withdrawnReason", language = u.language,
      title = u.title, "titleLanguage" = u."titleLanguage", "titleFolded" = u."titleFolded",
      summary = u.summary, "summaryLanguage" = u."summaryLanguage", body = u.body, "bodyLanguage" = u."bodyLanguage",
      "bodyHtml" = u."bodyHtml", "rendererVersion" = u."rendererVersion", creators = u.creators,
      publisher = u.publisher, "publisherFolded" = u."publisherFolded", "issuedYear" = u."issuedYear", "placeId" = u."placeId",
      keywords = u.keywords, licence = u.licence, "licenceText" = u."licenceText", edition = u.edition, "workId" = u."workId",
      "reviewBy" = u."reviewBy", "contentHash" = u."contentHash", "updatedAt" = u."updatedAt",
      "publishedAt" = coalesce(r."publishedAt", u."publishedAt")
    from json_populate_recordset(null::resource, ${JSON.stringify(rows)}::json) u where u.id = r.id`;
  for (const table of ["resource_topic", "resource_link", "resource_identifier"])
    await tx.$executeRaw`delete from ${Prisma.raw(table)} where "resourceId" = any(${ids}::int[])`;
}

async function writeParts(tx: Transaction, placed: readonly Placed[]): Promise<void> {
  await tx.resourceTopic.createMany({ data: placed.flatMap(({ references }) => toTopicRows(references)) });
  await tx.resourceLink.createMany({
    data: placed.flatMap(({ entry, references }) => toLinkRows(entry.draft, references)),
  });
  await tx.resourceIdentifier.createMany({
    data: placed.flatMap(({ entry, references }) => toIdentifierRows(entry.draft, references)),
  });
}

async function recount(tx: Transaction, placed: readonly Placed[], stored: StoredResources): Promise<void> {
  const before = [...stored.values()];
  const topicIds = new Set([
    ...placed.flatMap(({ references }) => references.topicIds),
    ...before.flatMap((row) => row.topicIds),
  ]);
  const placeIds = new Set([
    ...placed.map(({ references }) => references.placeId),
    ...before.map(({ placeId }) => placeId),
  ]);
  await recountTopics(tx, [...topicIds]);
  await recountPlaces(
    tx,
    [...placeIds].filter((id) => id !== null),
  );
}

/** Rows, revisions, counters and the change log of new and changed resources, in the caller's transaction. */
export async function writeBatch(
  tx: Transaction,
  planned: readonly PlannedEntry[],
  topicIds: ReadonlyMap<string, number>,
): Promise<void> {
  if (planned.length === 0) return;
  const now = new Date();
  await writeWorks(tx, planned);
  const joinedIds = await writeJoined(tx, planned);
  const placed = await place(tx, planned, topicIds);
  const changed = placed.filter(({ plan }) => !plan.isNew);
  const stored = await readStored(
    tx,
    changed.map(({ references }) => references.id),
  );
  await writeRevisions(tx, changed, stored);
  const toRow = ({ entry, references }: Placed) => toResourceRow(entry, references, now);
  if (changed.length > 0) await updateRows(tx, changed.map(toRow));
  const isNew = ({ plan }: Placed) => plan.isNew;
  await tx.resource.createMany({ data: placed.filter(isNew).map((item) => ({ ...toRow(item), createdAt: now })) });
  await writeParts(tx, placed);
  await recount(tx, placed, stored);
  await recordChanges(tx, "resource", [...joinedIds, ...placed.map(({ references }) => references.id)]);
}
