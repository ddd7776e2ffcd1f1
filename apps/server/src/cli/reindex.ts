import { raiseGeneration } from "../platform/change-log.ts";
import type { Command } from "./command.ts";

export const reindex: Command = {
  name: "reindex",
  summary: "Build every search index anew",
  usage: `Usage: npm run plaza -- reindex

Raises the generation number of the index. Each running server builds a new index beside the present one within
seconds and swaps when it is whole; searching goes on meanwhile. A server that starts later does so at its start.`,
  async run(_args, { store, io }) {
    const generation = await raiseGeneration(store.db);
    io.out(`Generation ${generation}: running servers rebuild their index now, others when they start.`);
    return 0;
  },
};
