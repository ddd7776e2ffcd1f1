import type { Transaction } from "@plaza/database";
import { foldTitle } from "../../fold-title.ts";
import { addressVariants } from "../record/addresses.ts";
import { addressKey, type KnownResources, titleKey } from "./known-resources.ts";
import { addressOf, type ResourceDraft } from "../record/resource-draft.ts";

type Row = { id: number; sourceId: string | null; language: string; workId: number | null };

/** Loads what `drafts` may be translations or duplicates of, in a handful of statements. */
export async function readKnown(
  tx: Transaction,
  drafts: readonly ResourceDraft[],
  known: KnownResources,
): Promise<void> {
  const groups = drafts.flatMap(({ relations }) => relations.translationGroup ?? []);
  const groupRows = await tx.$queryRaw<
    { id: number; groupKey: string }[]
  >`select id, "groupKey" from work where "groupKey" = any(${groups})`;
  for (const { id, groupKey } of groupRows) known.work(id, groupKey);
  const workIds = [...groupRows.map(({ id }) => id), ...(await readMatches(tx, drafts, known))];
  // Members of these works that nothing else found: they occupy a language.
  const members = await tx.$queryRaw<
    Row[]
  >`select id, "sourceId", language, "workId" from resource where "workId" = any(${workIds})`;
  for (const row of members) known.fromRow(row);
}

async function readMatches(
  tx: Transaction,
  drafts: readonly ResourceDraft[],
  known: KnownResources,
): Promise<number[]> {
  const ids = drafts.map(({ sourceId }) => sourceId);
  const own = await tx.$queryRaw<
    Row[]
  >`select id, "sourceId", language, "workId" from resource where "sourceId" = any(${ids})`;
  const identified = await readIdentified(tx, drafts);
  const titled = await readTitled(tx, drafts);
  for (const row of own) known.fromRow(row);
  for (const row of identified) {
    const isAddress = row.scheme === "url";
    known.putKeys(known.fromRow(row), {
      address: isAddress ? addressKey(row.value) : null,
      identifiers: isAddress ? [] : [`${row.scheme} ${row.value}`],
      title: null,
    });
  }
  for (const row of titled)
    known.putKeys(known.fromRow(row), {
      address: null,
      identifiers: [],
      title: titleKey(row.titleFolded, row.publisherFolded),
    });
  return [...own, ...identified, ...titled].flatMap(({ workId }) => workId ?? []);
}

function readIdentified(
  tx: Transaction,
  drafts: readonly ResourceDraft[],
): Promise<(Row & { scheme: string; value: string })[]> {
  const addresses = drafts.flatMap((draft) => addressOf(draft) ?? []).flatMap(addressVariants);
  const others = drafts.flatMap(({ identifiers }) => identifiers.filter(({ scheme }) => scheme !== "url"));
  const schemes = [...addresses.map(() => "url"), ...others.map(({ scheme }) => scheme)];
  const values = [...addresses, ...others.map(({ value }) => value)];
  return tx.$queryRaw`
    select r.id, r."sourceId", r.language, r."workId", i.scheme::text, i.value
    from (select distinct s::identifier_scheme s, v from unnest(${schemes}::text[], ${values}::text[]) t(s, v)) wanted
    join resource_identifier i on i.scheme = wanted.s and i.value = wanted.v
    join resource r on r.id = i."resourceId"
    order by r.id`;
}

function readTitled(
  tx: Transaction,
  drafts: readonly ResourceDraft[],
): Promise<(Row & { titleFolded: string; publisherFolded: string })[]> {
  const named = drafts.filter(({ publisher }) => publisher !== null);
  const titles = named.map(({ title }) => foldTitle(title));
  const publishers = named.map(({ publisher }) => foldTitle(publisher ?? ""));
  return tx.$queryRaw`
    select r.id, r."sourceId", r.language, r."workId", r."titleFolded", r."publisherFolded"
    from (select distinct t, p from unnest(${titles}::text[], ${publishers}::text[]) named(t, p) where t <> '' and p <> '') wanted
    join resource r on r."titleFolded" = wanted.t and r."publisherFolded" = wanted.p
    order by r.id`;
}
