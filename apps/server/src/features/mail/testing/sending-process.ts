import { setTimeout as sleep } from "node:timers/promises";
import { openDatabase } from "@plaza/database";
import { createLogger } from "../../../platform/logger.ts";
import { MailWorker } from "../index.ts";

/** A server that sends slowly and is killed meanwhile. */
const worker = new MailWorker({
  db: openDatabase(process.argv[2] ?? ""),
  log: createLogger("fatal"),
  publicUrl: "https://plaza.test",
  transport: {
    send: async ({ to }) => {
      process.send?.(to);
      await sleep(50);
      return { outcome: "sent" };
    },
    close: () => undefined,
  },
});
while ((await worker.step()) > 0);
process.exit(0);
