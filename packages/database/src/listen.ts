import { setTimeout as sleep } from "node:timers/promises";
import pg from "pg";

export type Listener = { stop(): Promise<void> };

type Told = {
  payload: (payload: string) => void;
  /** It listens from now on: at first, and after each time that the connection was lost. */
  again: () => void;
};

const pauseMilliseconds = 1_000;
/** Finds out that the other end is gone although nothing said so. */
const lookMilliseconds = 30_000;

/** Hears what PostgreSQL announces on a channel, over a connection of its own that is made again when it is lost. */
export function listenTo(url: string, channel: string, told: Told): Listener {
  const stopping = new AbortController();
  const running = follow(url, channel, told, stopping.signal);
  return {
    stop: async () => {
      stopping.abort();
      await running;
    },
  };
}

// oxlint-disable-next-line max-params -- what `listenTo` was given, and how it ends
async function follow(url: string, channel: string, told: Told, signal: AbortSignal): Promise<void> {
  while (!signal.aborted) {
    await listenOnce(url, channel, told, signal).catch(() => undefined);
    await sleep(pauseMilliseconds, undefined, { signal }).catch(() => undefined);
  }
}

// oxlint-disable-next-line max-params -- as above
async function listenOnce(url: string, channel: string, { payload, again }: Told, signal: AbortSignal): Promise<void> {
  const client = new pg.Client({ connectionString: url, application_name: "plaza listener", keepAlive: true });
  const lost = new AbortController();
  const leave = () => lost.abort();
  client.on("error", leave);
  client.on("end", leave);
  client.on("notification", (message) => payload(message.payload ?? ""));
  signal.addEventListener("abort", leave);
  try {
    await client.connect();
    await client.query(`listen "${channel}"`);
    again();
    while (!lost.signal.aborted && !signal.aborted) {
      await sleep(lookMilliseconds, undefined, { signal: lost.signal });
      await client.query("select 1");
    }
  } finally {
    signal.removeEventListener("abort", leave);
    await client.end().catch(() => undefined);
  }
}
