import { setTimeout as sleep } from "node:timers/promises";
import type { Logger } from "../platform/logger.ts";
import type { Store } from "./open-store.ts";

const lookMilliseconds = 1_000;

/** Starts the embedded database again when it was killed: nobody else would. */
export function keepDatabase({ revive }: Pick<Store, "revive">, log: Logger): { stop(): Promise<void> } {
  const stopping = new AbortController();
  const watching = revive ? watch(revive, log, stopping.signal) : undefined;
  return {
    stop: async () => {
      stopping.abort();
      await watching;
    },
  };
}

async function watch(revive: () => Promise<boolean>, log: Logger, signal: AbortSignal): Promise<void> {
  while (!signal.aborted)
    try {
      await sleep(lookMilliseconds, undefined, { signal });
      if (await revive()) log.warn("the embedded database had ended and was started again");
    } catch (error) {
      if (!signal.aborted) log.error({ err: error }, "the embedded database could not be started again; trying again");
    }
}
