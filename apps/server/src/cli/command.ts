import type { Config } from "../config.ts";
import type { Store } from "../adapters/open-store.ts";

export type Io = { out: (line: string) => void; error: (line: string) => void };

/** One `npm run plaza -- <name>`; works beside a running server or without one. */
export type Command = {
  name: string;
  /** One line for the list of commands. */
  summary: string;
  /** Shown by `--help`. */
  usage: string;
  /** Resolves to the exit code: 0 done, 1 done with findings, 2 wrong use. */
  run(args: string[], context: { config: Config; store: Store; io: Io }): Promise<number>;
};
