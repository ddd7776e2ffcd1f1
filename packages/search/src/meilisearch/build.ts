import { randomUUID } from "node:crypto";
import type { SearchChanges, SearchDocument } from "../port.ts";
import { MeilisearchFailed } from "./failures.ts";
import type { BuildState, HoldingsReader } from "./holdings.ts";
import { IndexWriter } from "./index-writer.ts";
import type { IndexNames } from "./names.ts";
import type { Tasks } from "./tasks.ts";

export type Workshop = { tasks: Tasks; names: IndexNames; holdings: HoldingsReader; requestMs: number };

/** New indexes beside those in use, which take their place in one step when they are whole. */
export class Build {
  readonly #workshop: Workshop;
  readonly #mark = randomUUID().slice(0, 8);
  readonly #writer: IndexWriter;
  /** Where each document is, to compare counts before the swap. */
  readonly #homes = new Map<string, string>();

  constructor(workshop: Workshop) {
    this.#workshop = workshop;
    this.#writer = new IndexWriter(workshop, { target: (name) => this.#next(name), known: [] });
  }

  #next(name: string): string {
    return this.#workshop.names.next(name, this.#mark);
  }

  /** Drops what an earlier build left behind when it was cut off. */
  async sweep(): Promise<void> {
    const { holdings, names, requestMs } = this.#workshop;
    const { counts } = await holdings.now(requestMs);
    const leftovers = [...counts.keys()].filter((name) => names.isLeftover(name));
    await this.#drop(leftovers);
  }

  async add(documents: readonly SearchDocument[]): Promise<void> {
    this.#note(documents);
    await this.#writer.add(documents);
  }

  /** What changed while documents were being read. */
  async apply({ put, remove }: SearchChanges): Promise<void> {
    for (const { type, id } of remove) this.#homes.delete(`${type}:${id}`);
    this.#note(put);
    // Documents that wait to be sent are older than the change.
    await this.#writer.finish();
    await this.#writer.apply({ put, remove });
  }

  /** Waits until all is written, compares the counts, swaps everything at once and drops the old. */
  async finish(state: BuildState): Promise<void> {
    const { tasks, holdings, names, requestMs } = this.#workshop;
    await this.#writer.writeState(state);
    await this.#writer.finish();
    const { counts } = await holdings.now(requestMs);
    this.#compare(counts);
    const inUse = new Set([...counts.keys()].filter((name) => !names.isLeftover(name)));
    const all = [...new Set([...inUse, ...this.#writer.known])];
    await this.#makeMissing(all, inUse);
    const swaps = all.map((name) => ({ indexes: [name, this.#next(name)] }));
    await tasks.done([await tasks.enqueue("/swap-indexes", { method: "POST", body: swaps })]);
    holdings.forget();
    // What stands under the new names now is the old: when it cannot be dropped, the next build does.
    await this.#drop(all.map((name) => this.#next(name))).catch(() => undefined);
  }

  async abandon(): Promise<void> {
    await this.#drop([...this.#writer.known].map((name) => this.#next(name)));
  }

  #note(documents: readonly SearchDocument[]): void {
    const { names } = this.#workshop;
    for (const { type, id, language } of documents) this.#homes.set(`${type}:${id}`, names.of(type, language));
  }

  /** Only indexes that are there can be swapped: an empty one stands in for one that is not, on either side. */
  async #makeMissing(all: readonly string[], inUse: ReadonlySet<string>): Promise<void> {
    const { tasks } = this.#workshop;
    const missing = all.flatMap((name) => [
      ...(inUse.has(name) ? [] : [name]),
      ...(this.#writer.known.has(name) ? [] : [this.#next(name)]),
    ]);
    const made: number[] = [];
    for (const uid of missing)
      made.push(await tasks.enqueue("/indexes", { method: "POST", body: { uid, primaryKey: "id" } }));
    await tasks.done(made);
  }

  #compare(counted: ReadonlyMap<string, number>): void {
    const { names } = this.#workshop;
    const expected = Map.groupBy(this.#homes.values(), (name) => name);
    for (const name of this.#writer.known) {
      if (name === names.state) continue;
      const [held, wanted] = [counted.get(this.#next(name)) ?? 0, expected.get(name)?.length ?? 0];
      if (held !== wanted)
        throw new MeilisearchFailed(`Meilisearch holds ${held} documents in ${name} where ${wanted} were sent`, {
          reason: "task_failed",
        });
    }
  }

  async #drop(names: readonly string[]): Promise<void> {
    const { tasks } = this.#workshop;
    const dropped: number[] = [];
    for (const name of names) dropped.push(await tasks.enqueue(`/indexes/${name}`, { method: "DELETE" }));
    await tasks.done(dropped);
  }
}
