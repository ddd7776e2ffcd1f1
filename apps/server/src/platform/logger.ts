import { pino, type Logger } from "pino";
import type { Config } from "../config.ts";

export type { Logger };

/** JSON lines on standard error; standard output is for the person who started Plaza. */
export function createLogger(level: Config["logLevel"]): Logger {
  return pino(
    {
      level,
      base: null,
      timestamp: pino.stdTimeFunctions.isoTime,
      redact: ["*.authorization", "*.cookie", "*.password", "*.token", "*.databaseUrl"],
    },
    pino.destination({ fd: 2, sync: true }),
  );
}
