import { setTimeout as sleep } from "node:timers/promises";
import { ContractError } from "./contract-error.ts";

type ContractTask = {
  uid: number;
  indexUid: string | null;
  type: string;
  status: "enqueued" | "processing" | "succeeded" | "failed";
  error: { message: string; code: string } | null;
  work: () => void;
};

/** Tasks are accepted at once and worked off one after the other; what one refuses becomes its failure. */
export class TaskQueue {
  readonly #tasks: ContractTask[] = [];
  /** Every task from now on fails so: a full disk, say. */
  failure: { message: string; code: string } | null = null;
  taskMs = 0;
  /** Nothing is worked off while the server is down. */
  isRunning = true;
  #isWorking = false;

  add(type: string, indexUid: string | null, work: () => void): unknown {
    const task: ContractTask = { uid: this.#tasks.length, indexUid, type, status: "enqueued", error: null, work };
    this.#tasks.push(task);
    this.resume();
    return { taskUid: task.uid, indexUid, status: "enqueued", type, enqueuedAt: new Date().toISOString() };
  }

  resume(): void {
    if (!this.#isWorking) void this.#work();
  }

  list({
    uids,
    statuses,
    limit,
  }: {
    uids: readonly number[] | null;
    statuses: readonly string[] | null;
    limit: number;
  }): unknown {
    const results = this.#tasks
      .filter((task) => (uids?.includes(task.uid) ?? true) && (statuses?.includes(task.status) ?? true))
      .toReversed()
      .slice(0, limit)
      .map(({ uid, indexUid, type, status, error }) => ({ uid, indexUid, type, status, error }));
    return { results, total: results.length, limit, from: results[0]?.uid ?? null, next: null };
  }

  async #work(): Promise<void> {
    this.#isWorking = true;
    for (const task of this.#tasks) {
      if (task.status !== "enqueued") continue;
      await sleep(this.taskMs);
      if (!this.isRunning) break;
      this.#run(task);
    }
    this.#isWorking = false;
  }

  #run(task: ContractTask): void {
    try {
      if (this.failure !== null) throw new ContractError(500, this.failure.code, this.failure.message);
      task.work();
      task.status = "succeeded";
    } catch (error) {
      if (!(error instanceof ContractError)) throw error;
      task.status = "failed";
      task.error = { message: error.message, code: error.code };
    }
  }
}
