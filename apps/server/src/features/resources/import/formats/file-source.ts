import { createReadStream } from "node:fs";
import { dirname, extname } from "node:path";
import type { ImportSource, SourceLine } from "../source-line.ts";
import { readCsv } from "./csv.ts";
import { readJsonLines } from "./jsonl.ts";

type ReadFormat = (open: () => AsyncIterable<Buffer>) => AsyncIterable<SourceLine>;

/** A new format is one reader and one line here; what its fields are called is read in `record-reader.ts`. */
const formats = {
  jsonl: (open) => readJsonLines(open()),
  csv: readCsv,
} satisfies Record<string, ReadFormat>;

export type ImportFormat = keyof typeof formats;
export const importFormats = Object.keys(formats) as ImportFormat[];

const formatsByExtension: Readonly<Record<string, ImportFormat>> = {
  ".jsonl": "jsonl",
  ".ndjson": "jsonl",
  ".json": "jsonl",
  ".csv": "csv",
  ".tsv": "csv",
};

/** Null when the name does not tell. */
export const formatOfFile = (path: string): ImportFormat | null =>
  formatsByExtension[extname(path).toLowerCase()] ?? null;

/** A file of a known format; its `files` are looked for beside it. */
export function fileSource(path: string, format: ImportFormat): ImportSource {
  return { folder: dirname(path), lines: () => formats[format](() => createReadStream(path)) };
}

/** Several files as one, a record of each in turn, so that the newest of a library are not all of one file. */
export function takeTurns(sources: readonly ImportSource[]): ImportSource {
  return {
    folder: null,
    async *lines() {
      const readers = new Set(sources.map((source) => source.lines()[Symbol.asyncIterator]()));
      let line = 0;
      while (readers.size > 0) {
        for (const reader of readers) {
          const { done, value } = await reader.next();
          if (done === true) readers.delete(reader);
          else yield { ...value, line: (line += 1) };
        }
      }
    },
  };
}
