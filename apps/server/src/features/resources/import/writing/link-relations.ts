import type { Transaction } from "@plaza/database";
import { recordChanges } from "../../../../platform/change-log.ts";
import type { Relations } from "../record/resource-draft.ts";

/** Relations of one line, by ids of files; looked at after all lines are in, since they may point forward. */
export type RelatedLine = { line: number; sourceId: string; relations: Relations };
export type RelationNote = { line: number; id: string; note: string };

type Row = { id: number; sourceId: string; language: string; workId: number | null; supersededById: number | null };

export const hasRelations = ({ translationOf, supersededBy, supersedes }: Relations): boolean =>
  translationOf !== null || supersededBy !== null || supersedes.length > 0;

const namesOf = ({ relations }: RelatedLine): string[] =>
  [relations.translationOf, relations.supersededBy, ...relations.supersedes].filter((name) => name !== null);

/** Sets what differs, and says which ids lead nowhere. A second run changes nothing. */
export async function linkRelations(tx: Transaction, lines: readonly RelatedLine[]): Promise<RelationNote[]> {
  const ids = [...new Set(lines.flatMap((line) => [line.sourceId, ...namesOf(line)]))];
  const rows = await tx.$queryRaw<Row[]>`
    select id, "sourceId", language, "workId", "supersededById" from resource where "sourceId" = any(${ids}::text[])`;
  const linker = new Linker(tx, new Map(rows.map((row) => [row.sourceId, row])));
  for (const line of lines) await linker.link(line);
  await recordChanges(tx, "resource", [...linker.changed]);
  return linker.notes;
}

class Linker {
  readonly notes: RelationNote[] = [];
  readonly changed = new Set<number>();
  readonly #tx: Transaction;
  readonly #rows: ReadonlyMap<string, Row>;

  constructor(tx: Transaction, rows: ReadonlyMap<string, Row>) {
    this.#tx = tx;
    this.#rows = rows;
  }

  async link(line: RelatedLine): Promise<void> {
    const self = this.#rows.get(line.sourceId);
    if (!self) return;
    const { translationOf, supersededBy, supersedes } = line.relations;
    const original = this.#find(line, translationOf, "translationOf");
    if (original) await this.#translate(line, self, original);
    const successor = this.#find(line, supersededBy, "supersededBy");
    if (successor) await this.#supersede(line, self, successor);
    for (const name of supersedes) {
      const predecessor = this.#find(line, name, "supersedes");
      if (predecessor) await this.#supersede(line, predecessor, self);
    }
  }

  #find(line: RelatedLine, name: string | null, field: string): Row | null {
    if (name === null) return null;
    const row = this.#rows.get(name);
    if (!row) this.#note(line, `${field} names “${name}”, which is not in the library`);
    else if (name === line.sourceId) this.#note(line, `${field} names the resource itself`);
    return row && name !== line.sourceId ? row : null;
  }

  #note({ line, sourceId }: RelatedLine, note: string): void {
    this.notes.push({ line, id: sourceId, note });
  }

  async #supersede(line: RelatedLine, old: Row, successor: Row): Promise<void> {
    if (old.supersededById === successor.id) return;
    if (await this.#leadsTo(successor.id, old.id)) {
      this.#note(line, `“${old.sourceId}” and “${successor.sourceId}” would supersede each other`);
      return;
    }
    await this.#tx.$executeRaw`update resource set "supersededById" = ${successor.id} where id = ${old.id}`;
    old.supersededById = successor.id;
    this.changed.add(old.id).add(successor.id);
  }

  async #leadsTo(from: number, to: number): Promise<boolean> {
    const [row] = await this.#tx.$queryRaw<[{ found: boolean }]>`
      with recursive later as (
        select id, "supersededById" from resource where id = ${from}
        union select r.id, r."supersededById" from resource r join later on r.id = later."supersededById"
      ) select exists (select 1 from later where id = ${to}) found`;
    return row.found;
  }

  async #translate(line: RelatedLine, self: Row, original: Row): Promise<void> {
    if (self.workId !== null && self.workId === original.workId) return;
    const workId = original.workId ?? (await this.#createWork(original));
    const [row] = await this.#tx.$queryRaw<[{ taken: boolean }]>`
      select exists (select 1 from resource where "workId" = ${workId} and language = ${self.language} and id <> ${self.id}) taken`;
    if (row.taken) {
      this.#note(line, `“${original.sourceId}” has another version in ${self.language}`);
      return;
    }
    await this.#tx.$executeRaw`update resource set "workId" = ${workId} where id = ${self.id}`;
    self.workId = workId;
    this.changed.add(self.id).add(original.id);
  }

  async #createWork(original: Row): Promise<number> {
    const [work] = await this.#tx.$queryRaw<[{ id: number }]>`insert into work default values returning id`;
    await this.#tx.$executeRaw`update resource set "workId" = ${work.id} where id = ${original.id}`;
    original.workId = work.id;
    return work.id;
  }
}
