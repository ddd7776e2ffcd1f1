import { openIndex } from "../adapters/open-index.ts";
import { openMeilisearch } from "../adapters/open-search.ts";
import { checkPlaza } from "../features/operations/index.ts";
import type { Command } from "./command.ts";

export const doctor: Command = {
  name: "doctor",
  summary: "Check that the database, its rules and the search index agree",
  usage: `Usage: npm run plaza -- doctor

Prints one line for each check and exits with 1 when a check finds something. Changes nothing.`,
  async run(_args, { config, store, io }) {
    const index = await openIndex(config, store.db, { isReadOnly: true });
    const meilisearch = await openMeilisearch(config, store.db);
    try {
      const findings = await checkPlaza({ db: store.db, index, meilisearch });
      for (const { name, ok, words } of findings) io.out(`${ok ? "ok     " : "PROBLEM"} ${name}: ${words}`);
      return findings.every(({ ok }) => ok) ? 0 : 1;
    } finally {
      await meilisearch?.close();
      await index.close();
    }
  },
};
