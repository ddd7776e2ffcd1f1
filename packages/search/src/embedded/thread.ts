import { workerData } from "node:worker_threads";
import { SearchingShelves } from "./searching-shelves.ts";
import { answerCalls, type Handlers } from "./thread-calls.ts";
import { WritingShelves } from "./writing-shelves.ts";

export type ThreadSettings = { role: "search" | "write"; folder: string; lexiconFolder: string };

const searching = (searcher: SearchingShelves) => {
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
    refresh: whenOpen(async (...args: Parameters<SearchingShelves["refresh"]>) => searcher.refresh(...args)),
    search: whenOpen((...args: Parameters<SearchingShelves["search"]>) => searcher.search(...args)),
    suggest: whenOpen((...args: Parameters<SearchingShelves["suggest"]>) => searcher.suggest(...args)),
    listIds: whenOpen((...args: Parameters<SearchingShelves["listIds"]>) => searcher.listIds(...args)),
    status: whenOpen(() => searcher.status()),
    close: whenOpen(() => searcher.close()),
  };
};

const writing = (writer: WritingShelves) => ({
  apply: (...args: Parameters<WritingShelves["apply"]>) => writer.apply(...args),
  beginBuild: () => writer.beginBuild(),
  addToBuild: (...args: Parameters<WritingShelves["addToBuild"]>) => writer.addToBuild(...args),
  finishBuild: (...args: Parameters<WritingShelves["finishBuild"]>) => writer.finishBuild(...args),
  abandonBuild: () => writer.abandonBuild(),
  sweep: () => writer.sweep(),
  close: () => writer.close(),
});

export type SearchCalls = ReturnType<typeof searching>;
export type WriteCalls = ReturnType<typeof writing>;

const settings: ThreadSettings = workerData;
const handlers: Handlers =
  settings.role === "search"
    ? searching(new SearchingShelves(settings.folder, settings.lexiconFolder))
    : writing(new WritingShelves(settings.folder));
answerCalls(handlers);
