import type { Prisma, Transaction } from "@plaza/database";
import { type RevisionField, revisionFields } from "@plaza/types/resources";
import type { ImportEntry } from "../import-entry.ts";
import type { RowReferences } from "./resource-row.ts";

const storedSelect = {
  id: true,
  kind: true,
  state: true,
  withdrawnReason: true,
  language: true,
  title: true,
  titleLanguage: true,
  summary: true,
  summaryLanguage: true,
  body: true,
  bodyLanguage: true,
  creators: true,
  publisher: true,
  issuedYear: true,
  placeId: true,
  keywords: true,
  licence: true,
  licenceText: true,
  edition: true,
  reviewBy: true,
  topics: { select: { topicId: true }, orderBy: { position: "asc" } },
  links: {
    select: { url: true, fileName: true, label: true, language: true, mediaType: true, byteSize: true, sha256: true },
    orderBy: { position: "asc" },
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: { id: "asc" } },
} satisfies Prisma.ResourceSelect;

type StoredRow = Prisma.ResourceGetPayload<{ select: typeof storedSelect }>;
type Values = Readonly<Record<RevisionField, Prisma.InputJsonValue | null>>;

function valuesOfRow({ id: _id, reviewBy, topics, links, ...values }: StoredRow): Values {
  return {
    ...values,
    reviewBy: reviewBy?.toISOString().slice(0, 10) ?? null,
    topics: topics.map(({ topicId }) => topicId),
    links: links.map((link) => ({ ...link, byteSize: link.byteSize === null ? null : Number(link.byteSize) })),
  };
}

function valuesOfDraft({ draft }: ImportEntry, { placeId, topicIds }: RowReferences): Values {
  const { sourceId: _sourceId, place: _place, files: _files, relations: _relations, ...values } = draft;
  return { ...values, placeId, topics: topicIds };
}

/** Equal whatever order the fields stand in. */
const comparable = (value: unknown): string =>
  JSON.stringify(value, (_key, part: unknown) =>
    typeof part === "object" && part !== null && !Array.isArray(part)
      ? Object.fromEntries(Object.entries(part).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : part,
  );

export type ChangedResource = { entry: ImportEntry; references: RowReferences };
export type StoredResources = ReadonlyMap<number, { values: Values; topicIds: number[]; placeId: number | null }>;

export async function readStored(tx: Transaction, ids: readonly number[]): Promise<StoredResources> {
  if (ids.length === 0) return new Map();
  const rows = await tx.resource.findMany({
    select: storedSelect,
    where: { id: { in: [...ids] } },
    relationLoadStrategy: "join",
  });
  return new Map(
    rows.map((row) => [
      row.id,
      { values: valuesOfRow(row), topicIds: row.topics.map(({ topicId }) => topicId), placeId: row.placeId },
    ]),
  );
}

/** Keeps what each resource was, with the names of the fields that change. */
export async function writeRevisions(
  tx: Transaction,
  changed: readonly ChangedResource[],
  stored: StoredResources,
): Promise<void> {
  const numbers = await tx.resourceRevision.groupBy({
    by: ["resourceId"],
    where: { resourceId: { in: changed.map(({ references }) => references.id) } },
    _max: { number: true },
  });
  const lastNumbers = new Map(numbers.map(({ resourceId, _max }) => [resourceId, _max.number ?? 0]));
  const rows = changed.flatMap(({ entry, references }) => {
    const before: Partial<Values> = stored.get(references.id)?.values ?? {};
    const after = valuesOfDraft(entry, references);
    const changedFields = revisionFields.filter((field) => comparable(before[field]) !== comparable(after[field]));
    if (changedFields.length === 0) return [];
    const kept = Object.fromEntries(changedFields.map((field) => [field, before[field] ?? null]));
    return [
      { resourceId: references.id, number: (lastNumbers.get(references.id) ?? 0) + 1, changedFields, before: kept },
    ];
  });
  await tx.resourceRevision.createMany({ data: rows });
}
