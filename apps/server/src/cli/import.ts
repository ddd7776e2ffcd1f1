import { closeSync, openSync, statSync, writeSync } from "node:fs";
import { basename, join, resolve } from "node:path";
import { parseArgs } from "node:util";
import { DiskFileStore } from "../adapters/disk-file-store.ts";
import {
  fileSource,
  formatOfFile,
  type ImportFormat,
  importFormats,
  type ImportReport,
  importResources,
  type LineReport,
  UnreadableSource,
} from "../features/resources/import/index.ts";
import { loadTopicsAndPlaces } from "../features/resources/load-starter.ts";
import { keepHeapSmall, tidyHeap } from "../platform/small-heap.ts";
import type { Command, Io } from "./command.ts";
import { describeReport } from "./import-summary.ts";

const exitCodes = { allTaken: 0, someRefused: 1, wrongUse: 2, stopped: 3 } as const;
const progressEveryMs = 2_000;

const usage = `Usage: npm run plaza -- import FILE [options]

Takes the resources of FILE into the library. A record whose id is there already is an update; the same file twice
changes nothing. Lines that can not be taken are named with the reason, and the rest is taken.

  --dry-run          say what would happen, change nothing
  --format FORMAT    ${importFormats.join(" or ")}; otherwise the name of the file tells
  --publisher NAME   publisher of the records that name none
  --report FILE      write what became of every line, one JSON object a line
  --quiet            no progress
  --help             this text

Fields: id, kind (or type), title, lang, summary, body, creators, publisher (or source), year, place (or country),
municipality, topics, keywords, licence, url, mediaType, links, files, identifiers, edition, state, withdrawnReason,
reviewBy, translationGroup, translationOf, supersededBy, supersedes. In CSV the first line names the fields, and
lists have semicolons between their items.

Exit codes: 0 every line was taken, 1 some lines were refused, 2 wrong use or unreadable file, 3 stopped on the way
(what was taken is kept; run the same command again).`;

type Wish = {
  path: string;
  format: ImportFormat;
  dryRun: boolean;
  quiet: boolean;
  publisher: string | null;
  reportPath: string | null;
};

/** A sentence that says what is wrong with the words of the command. */
class WrongUse extends Error {}

function readWish(args: string[]): Wish {
  const { values, positionals } = parse(args);
  const [path, ...more] = positionals;
  if (path === undefined) throw new WrongUse("Name the file to import.");
  if (more.length > 0) throw new WrongUse("Name one file at a time.");
  if (!statSync(path, { throwIfNoEntry: false })?.isFile()) throw new WrongUse(`There is no file ${path}.`);
  const format =
    values.format === undefined ? formatOfFile(path) : importFormats.find((name) => name === values.format);
  if (!format) throw new WrongUse(`Say what ${basename(path)} is: --format ${importFormats.join(" or --format ")}.`);
  const reportPath = values.report === undefined ? null : resolve(values.report);
  if (reportPath === resolve(path)) throw new WrongUse("The report would overwrite the file to import.");
  return {
    path: resolve(path),
    format,
    dryRun: values["dry-run"],
    quiet: values.quiet,
    publisher: values.publisher ?? null,
    reportPath,
  };
}

function parse(args: string[]) {
  try {
    return parseArgs({
      args,
      allowPositionals: true,
      options: {
        "dry-run": { type: "boolean", default: false },
        quiet: { type: "boolean", default: false },
        format: { type: "string" },
        publisher: { type: "string" },
        report: { type: "string" },
      },
    });
  } catch (error) {
    throw new WrongUse(error instanceof Error ? error.message : "These options are not known.");
  }
}

function openReport(path: string | null): { add(line: LineReport): void; close(): void } {
  if (path === null) return { add: () => undefined, close: () => undefined };
  const file = openSync(path, "w");
  return {
    add: (line) => {
      writeSync(file, `${JSON.stringify(line)}\n`);
    },
    close: () => closeSync(file),
  };
}

/** Speaks at once, then every two seconds. */
function progressTo(io: Io): (done: { linesDone: number; lineCount: number }) => void {
  let spokeAt = 0;
  return ({ linesDone, lineCount }) => {
    if (Date.now() - spokeAt < progressEveryMs && linesDone < lineCount) return;
    spokeAt = Date.now();
    io.error(`${linesDone.toLocaleString("en")} of ${lineCount.toLocaleString("en")} lines`);
  };
}

async function runImport(wish: Wish, { config, store, io }: Parameters<Command["run"]>[1]): Promise<ImportReport> {
  const files = new DiskFileStore(join(config.dataFolder, "files"));
  const report = openReport(wish.reportPath);
  try {
    await loadTopicsAndPlaces(store.db);
    tidyHeap();
    return await importResources({ db: store.db, files }, fileSource(wish.path, wish.format), {
      dryRun: wish.dryRun,
      publisher: wish.publisher,
      onLine: (line) => report.add(line),
      ...(wish.quiet ? {} : { onProgress: progressTo(io) }),
    });
  } finally {
    report.close();
  }
}

export const importCommand: Command = {
  name: "import",
  summary: "Take resources from a file into the library",
  usage,
  async run(args, context) {
    const { io } = context;
    try {
      const wish = readWish(args);
      keepHeapSmall();
      const report = await runImport(wish, context);
      for (const line of describeReport(report, basename(wish.path))) io.out(line);
      return report.counts.refused > 0 ? exitCodes.someRefused : exitCodes.allTaken;
    } catch (error) {
      if (error instanceof WrongUse) io.error(`${error.message}\n\n${usage}`);
      else if (error instanceof UnreadableSource) io.error(error.message);
      else return sayStopped(io, error);
      return exitCodes.wrongUse;
    }
  },
};

function sayStopped(io: Io, error: unknown): number {
  // Errors of the database begin with the query; what went wrong stands at the end.
  const words = error instanceof Error ? error.message.trim().split("\n").at(-1) : String(error);
  io.error(`The import stopped: ${words}`);
  io.error("What was taken before is kept. Run the same command again: it goes on with what is missing.");
  return exitCodes.stopped;
}
