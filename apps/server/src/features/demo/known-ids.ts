import type { Transaction } from "@plaza/database";

/** Turns the names that the data uses into ids; throws on one that the database does not hold. */
export class KnownIds {
  readonly #ids = new Map<string, number>();

  add(kind: Kind, name: string, id: number): void {
    this.#ids.set(`${kind} ${name}`, id);
  }

  of(kind: Kind, name: string): number {
    const id = this.#ids.get(`${kind} ${name}`);
    if (id === undefined) throw new Error(`the demo names a ${kind} that is not there: ${name}`);
    return id;
  }

  find(kind: Kind, name: string): number | null {
    return this.#ids.get(`${kind} ${name}`) ?? null;
  }
}

type Kind = "member" | "organisation" | "network" | "topic" | "place" | "resource";

export async function readKnownIds(tx: Transaction, resources: string[]): Promise<KnownIds> {
  const known = new KnownIds();
  for (const { id, slug } of await tx.topic.findMany({ select: { id: true, slug: true } }))
    known.add("topic", slug, id);
  for (const { id, code } of await tx.place.findMany({
    select: { id: true, code: true },
    where: { code: { not: null } },
  }))
    known.add("place", code ?? "", id);
  // Items are only as many as the library holds: it may be another one than the starter's.
  const held = await tx.resource.findMany({
    select: { id: true, sourceId: true },
    where: { sourceId: { in: resources } },
  });
  for (const { id, sourceId } of held) known.add("resource", sourceId ?? "", id);
  return known;
}
