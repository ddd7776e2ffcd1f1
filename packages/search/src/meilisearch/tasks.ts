import { setTimeout as sleep } from "node:timers/promises";
import { countOf, expected, recordIn, recordOf, recordsIn, textOf } from "./answers.ts";
import type { Call, MeilisearchClient } from "./client.ts";
import { isPassing, MeilisearchFailed } from "./failures.ts";

export type TaskOptions = { client: MeilisearchClient; requestMs: number; taskMs: number };

/** Meilisearch restarts in a few seconds, and takes up its tasks where it left them. */
const patienceMs = 20_000;
const pollMsMin = 10;
const pollMsMax = 250;
/** Tasks asked about in one request: their numbers stand in its address. */
const askedMax = 100;
const isOver = new Set(["succeeded", "failed", "canceled"]);

/** Everything that changes something becomes a task: it is put in a queue, and may fail long after it was accepted. */
export class Tasks {
  readonly #options: TaskOptions;

  constructor(options: TaskOptions) {
    this.#options = options;
  }

  /** Gives the number of the task that the request became. */
  async enqueue(path: string, call: Omit<Call, "timeoutMs">): Promise<number> {
    const { client, requestMs } = this.#options;
    const answer = recordIn(await client.call(path, { ...call, timeoutMs: requestMs }), "a task");
    return expected(countOf(answer["taskUid"]), "the number of a task");
  }

  /** Resolves when all are done; the first that failed is thrown in its own words. */
  async done(numbers: readonly number[]): Promise<void> {
    for (let from = 0; from < numbers.length; from += askedMax) await this.#done(numbers.slice(from, from + askedMax));
  }

  async #done(numbers: readonly number[]): Promise<void> {
    const deadline = performance.now() + this.#options.taskMs;
    let pollMs = pollMsMin;
    for (;;) {
      const tasks = await this.#read(numbers);
      for (const task of tasks) throwIfFailed(task);
      if (tasks.filter(({ status }) => isOver.has(status)).length === numbers.length) return;
      if (performance.now() > deadline)
        throw new MeilisearchFailed("Meilisearch did not finish a task in time", { reason: "timeout" });
      await sleep(pollMs);
      pollMs = Math.min(pollMs * 1.5, pollMsMax);
    }
  }

  async #read(numbers: readonly number[]): Promise<Task[]> {
    const { client, requestMs } = this.#options;
    const since = performance.now();
    for (;;)
      try {
        const path = `/tasks?uids=${numbers.join(",")}&limit=${numbers.length}`;
        return tasksIn(await client.call(path, { timeoutMs: requestMs }));
      } catch (error) {
        if (!isPassing(error) || performance.now() - since > patienceMs) throw error;
        await sleep(pollMsMax);
      }
  }
}

export type Task = { number: number; index: string; status: string; type: string; error: string; code: string };

export const tasksIn = (answer: unknown): Task[] =>
  recordsIn(recordIn(answer, "tasks")["results"], "tasks").map((task) => {
    const error = recordOf(task["error"]) ?? {};
    return {
      number: expected(countOf(task["uid"]), "the number of a task"),
      index: textOf(task["indexUid"]) ?? "",
      status: expected(textOf(task["status"]), "the status of a task"),
      type: textOf(task["type"]) ?? "",
      error: textOf(error["message"])?.slice(0, 300) ?? "",
      code: textOf(error["code"]) ?? "",
    };
  });

const throwIfFailed = ({ status, type, error, code }: Task): void => {
  // An index that is made twice, or deleted twice, is as it should be.
  if (status === "failed" && (code === "index_already_exists" || isDeletionOfNothing(type, code))) return;
  if (status === "failed" || status === "canceled")
    throw new MeilisearchFailed(`A task of Meilisearch (${type}) ${status}: ${error}`, { reason: "task_failed", code });
};

const isDeletionOfNothing = (type: string, code: string): boolean =>
  type === "indexDeletion" && code === "index_not_found";
