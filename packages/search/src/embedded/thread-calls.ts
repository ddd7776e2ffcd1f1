import { parentPort, type Worker } from "node:worker_threads";
import { SearchEngineFailed, SearchIndexNotReady } from "../errors.ts";

/** What a thread can be asked: names and functions, arguments and results that can be cloned. */
export type Handlers = Record<string, (...args: never[]) => unknown>;

type Request = { call: number; name: string; args: unknown[] };
/** Asks the thread to end by itself: ending it from outside while it unpacks a file aborts the whole process. */
const end = "end";
type Message = Request | typeof end;
type Reply = { call: number; result: unknown } | { call: number; error: { isNotReady: boolean; message: string } };
type Waiting = { resolve: (result: never) => void; reject: (error: Error) => void; timer: NodeJS.Timeout };

/** So long a thread may take to notice that it shall end. */
const endTimeoutMs = 10_000;

/** One thread that is asked by name. It starts with the first call, and again with the first call after its end. */
export class Thread<Answers extends Handlers> {
  readonly #start: () => Worker;
  readonly #waiting = new Map<number, Waiting>();
  #worker: Worker | null = null;
  #calls = 0;

  constructor(start: () => Worker) {
    this.#start = start;
  }

  get isRunning(): boolean {
    return this.#worker !== null;
  }

  call<Name extends keyof Answers & string>(
    name: Name,
    args: Parameters<Answers[Name]>,
    timeoutMs: number,
  ): Promise<Awaited<ReturnType<Answers[Name]>>> {
    const worker = this.#worker ?? this.#begin();
    this.#calls += 1;
    const call = this.#calls;
    return new Promise<Awaited<ReturnType<Answers[Name]>>>((resolve, reject) => {
      const timer = setTimeout(
        () => this.#giveUp(worker, `The search engine did not answer "${name}" within ${timeoutMs} ms.`),
        timeoutMs,
      );
      this.#waiting.set(call, { resolve, reject, timer });
      worker.postMessage({ call, name, args } satisfies Request);
    });
  }

  async stop(): Promise<void> {
    const worker = this.#worker;
    if (worker === null) return;
    this.#end(worker, "The search index is closed.");
    await ended(worker);
  }

  #begin(): Worker {
    const worker = this.#start();
    worker.on("message", (reply: Reply) => this.#settle(reply));
    worker.on("error", (error) =>
      this.#end(worker, `The search engine failed: ${error instanceof Error ? error.message : String(error)}`),
    );
    worker.on("exit", () => this.#end(worker, "The search engine ended."));
    // The server's own sockets keep the process alive; an idle index does not.
    worker.unref();
    this.#worker = worker;
    return worker;
  }

  #settle(reply: Reply): void {
    const waiting = this.#waiting.get(reply.call);
    if (waiting === undefined) return;
    this.#waiting.delete(reply.call);
    clearTimeout(waiting.timer);
    if ("error" in reply)
      waiting.reject(
        reply.error.isNotReady ? new SearchIndexNotReady(reply.error.message) : new Error(reply.error.message),
      );
    else waiting.resolve(reply.result as never);
  }

  /** A thread that hangs can only be ended; the calls that wait for it fail together. */
  #giveUp(worker: Worker, reason: string): void {
    this.#end(worker, reason);
    void worker.terminate();
  }

  #end(worker: Worker, reason: string): void {
    if (this.#worker !== worker) return;
    this.#worker = null;
    for (const { reject, timer } of this.#waiting.values()) {
      clearTimeout(timer);
      reject(new SearchEngineFailed(reason));
    }
    this.#waiting.clear();
  }
}

async function ended(worker: Worker): Promise<void> {
  const exited = new Promise((resolve) => worker.once("exit", resolve));
  const timer = setTimeout(() => void worker.terminate(), endTimeoutMs);
  // Whoever stops it waits for it.
  worker.ref();
  worker.postMessage(end satisfies Message);
  await exited;
  clearTimeout(timer);
}

/** In the thread: answers calls by name, in the order of their arrival as far as they are not asynchronous. */
export const answerCalls = (handlers: Handlers): void => {
  const port = parentPort;
  if (port === null) throw new Error("This module runs in a worker thread.");
  const answer = async ({ call, name, args }: Request): Promise<void> => {
    try {
      const result = await handlers[name]?.(...(args as never[]));
      port.postMessage({ call, result } satisfies Reply);
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      port.postMessage({ call, error: { isNotReady: error instanceof SearchIndexNotReady, message } } satisfies Reply);
    }
  };
  port.on("message", (message: Message) => {
    if (message === end) process.exit();
    void answer(message);
  });
};
