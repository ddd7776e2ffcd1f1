import type { Prisma, Transaction } from "@plaza/database";
import type { GivenEvidence } from "@plaza/types/inputs/questions";
import type { LocatorKind } from "@plaza/types/questions";
import { DomainError } from "../../../platform/domain-error.ts";
import { canReadResource } from "../../resources/index.ts";
import { placeIdOf } from "../question-fields.ts";

/** Replaces what an answer rests on, in the order given. The post is held by the caller. */
export async function keepEvidence(tx: Transaction, answerId: number, given: readonly GivenEvidence[]): Promise<void> {
  await tx.evidence.deleteMany({ where: { answerId } });
  const rows: Prisma.EvidenceCreateManyInput[] = [];
  for (const [position, item] of given.entries())
    rows.push({ answerId, position: position + 1, ...(await toColumns(tx, item)) });
  if (rows.length > 0) await tx.evidence.createMany({ data: rows });
}

async function toColumns(tx: Transaction, item: GivenEvidence) {
  if (item.type === "practice")
    return { practice: item.practice, placeId: await placeIdOf(tx, item.place, "evidence.place_unknown") };
  return { resourceId: await resourceIdOf(tx, item.resource), ...toLocator(item) };
}

const idMax = 2_147_483_647;

/** "12", "12-open-data", or any address of a resource's page in it. */
export function readResourceId(written: string): number | null {
  const [, digits] = /^(?:\S*\/library\/)?#?([1-9]\d{0,9})(?:-[^\s/?#]*)?(?:[/?#]\S*)?$/u.exec(written.trim()) ?? [];
  const id = Number(digits);
  return digits === undefined || id > idMax ? null : id;
}

async function resourceIdOf(tx: Transaction, written: string): Promise<number> {
  const id = readResourceId(written);
  const row = id === null ? null : await tx.resource.findUnique({ select: { state: true }, where: { id } });
  if (id === null || !row || !canReadResource(row)) throw new DomainError("INVALID", "evidence.resource_unknown");
  return id;
}

/** Pages and minutes are checked, a section may be called anything. Digits of any script. */
const shapes: Record<LocatorKind, RegExp> = {
  page: /^(?:\p{Nd}{1,5}|[ivxlcdm]{1,8})(?: ?[-–,] ?(?:\p{Nd}{1,5}|[ivxlcdm]{1,8})){0,9}$/iu,
  section: /./u,
  minute: /^\p{Nd}{1,4}(?::\p{Nd}{2}){0,2}(?: ?[-–] ?\p{Nd}{1,4}(?::\p{Nd}{2}){0,2})?$/u,
};

type Located = { locatorKind: LocatorKind | null; locator: string | null };

/** Where in the resource: words without a kind are a section, a kind without words is nothing. */
export function toLocator({ locatorKind, locator }: Located): Located {
  if (locator === null) return { locatorKind: null, locator: null };
  const kind = locatorKind ?? "section";
  if (!shapes[kind].test(locator)) throw new DomainError("INVALID", "evidence.locator_malformed");
  return { locatorKind: kind, locator };
}
