import { openDatabase } from "@plaza/database";
import { createLogger } from "../../../platform/logger.ts";
import { NotificationWorker } from "../index.ts";

/** A server that hands on notifications and is killed meanwhile. */
const worker = new NotificationWorker({
  db: openDatabase(process.argv[2] ?? "", { max: 2 }),
  log: createLogger("fatal"),
  secret: "a secret",
  objectionPath: () => "/en",
});
process.send?.("begins");
for (;;) await worker.step();
