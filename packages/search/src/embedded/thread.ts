import { workerData } from "node:worker_threads";
import { IndexSearcher } from "./index-searcher.ts";
import { IndexWriter } from "./files/index-writer.ts";
import { answerCalls, type Handlers } from "./thread-calls.ts";

export type ThreadSettings = { role: "search" | "write"; folder: string; lexiconFolder: string };

const searching = (searcher: IndexSearcher) => {
  const opened = searcher.open();
  // Whoever asks first waits until the file is loaded; a reopening lets the old index answer.
  const whenOpen =
    <Args extends unknown[], Result>(answer: (...args: Args) => Result) =>
    async (...args: Args): Promise<Awaited<Result>> => {
      await opened;
      return await answer(...args);
    };
  return {
    open: whenOpen(async () => searcher.open()),
    refresh: whenOpen(async (...args: Parameters<IndexSearcher["refresh"]>) => searcher.refresh(...args)),
    search: whenOpen((...args: Parameters<IndexSearcher["search"]>) => searcher.search(...args)),
    suggest: whenOpen((...args: Parameters<IndexSearcher["suggest"]>) => searcher.suggest(...args)),
    listIds: whenOpen((...args: Parameters<IndexSearcher["listIds"]>) => searcher.listIds(...args)),
    status: whenOpen(() => searcher.status()),
    close: whenOpen(() => searcher.close()),
  };
};

const writing = (writer: IndexWriter) => ({
  apply: (...args: Parameters<IndexWriter["apply"]>) => writer.apply(...args),
  beginBuild: () => writer.beginBuild(),
  addToBuild: (...args: Parameters<IndexWriter["addToBuild"]>) => writer.addToBuild(...args),
  finishBuild: (...args: Parameters<IndexWriter["finishBuild"]>) => writer.finishBuild(...args),
  abandonBuild: () => writer.abandonBuild(),
  sweep: () => writer.sweep(),
  close: () => writer.close(),
});

export type SearchCalls = ReturnType<typeof searching>;
export type WriteCalls = ReturnType<typeof writing>;

const settings: ThreadSettings = workerData;
const handlers: Handlers =
  settings.role === "search"
    ? searching(new IndexSearcher(settings.folder, settings.lexiconFolder))
    : writing(new IndexWriter(settings.folder));
answerCalls(handlers);
