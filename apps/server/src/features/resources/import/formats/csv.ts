import { finished } from "node:stream";
import { parse, type Parser } from "csv-parse";
import type { SourceLine } from "../source-line.ts";
import { refuseOtherEncodings } from "./byte-lines.ts";

/** Beyond this a quote was opened and never closed. */
const recordCharactersMax = 4 * 1024 * 1024;

async function* checked(chunks: AsyncIterable<Buffer>): AsyncGenerator<Buffer> {
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) refuseOtherEncodings(chunk);
    isFirst = false;
    yield chunk;
  }
}

/** Spreadsheets of half the world write semicolons: the header line tells. */
async function peekDelimiter(chunks: AsyncIterable<Buffer>): Promise<string> {
  for await (const chunk of chunks) {
    const header = chunk.toString("utf8").split(/\r?\n/, 1)[0] ?? "";
    const counts = [",", ";", "\t"].map((delimiter) => ({ delimiter, count: header.split(delimiter).length }));
    return counts.toSorted((a, b) => b.count - a.count)[0]?.delimiter ?? ",";
  }
  return ",";
}

const inWords = (error: Error): string =>
  error.message.replace(/ on line \d+$|, (?:expect|got) .*$/u, "").slice(0, 200);

function readRow(line: number, record: Record<string, string>): SourceLine {
  return Object.values(record).some((value) => value.includes("\uFFFD"))
    ? { line, error: "not valid UTF-8" }
    : { line, record };
}

/** Parses piece by piece into a queue of its own: what was read before an error is never lost. */
class CsvReader {
  readonly #parser: Parser;
  readonly #queue: SourceLine[] = [];
  #nextLine = 2;

  constructor(delimiter: string) {
    this.#parser = parse({
      bom: true,
      columns: (header: string[]) => header.map((name) => name.trim()),
      delimiter,
      relax_quotes: true,
      max_record_size: recordCharactersMax,
      skip_empty_lines: true,
      skip_records_with_error: true,
      on_record: (record: Record<string, string>, { lines }) => {
        this.#add(readRow(this.#nextLine, record), lines);
        return null;
      },
      on_skip: (error) => {
        this.#add({ line: this.#nextLine, error: error ? inWords(error) : "unreadable" }, this.#parser.info.lines);
        return undefined;
      },
    });
    // The error comes through the callback of the write that met it as well.
    this.#parser.on("error", () => undefined);
    this.#parser.resume();
  }

  async write(chunk: Buffer): Promise<SourceLine[]> {
    return this.#take((done) => this.#parser.write(chunk, done));
  }

  async end(): Promise<SourceLine[]> {
    return this.#take((done) => finished(this.#parser.end(), done));
  }

  #add(read: SourceLine, lastLine: number): void {
    this.#queue.push(read);
    this.#nextLine = lastLine + 1;
  }

  async #take(step: (done: (error?: Error | null) => void) => void): Promise<SourceLine[]> {
    const error = await new Promise<Error | null>((resolve) => step((failure) => resolve(failure ?? null)));
    if (error)
      this.#queue.push({ line: this.#nextLine, error: `the file can not be read from here on (${inWords(error)})` });
    return this.#queue.splice(0);
  }

  get isBroken(): boolean {
    return this.#parser.errored !== null;
  }
}

/**
 * Comma, semicolon or tab separated values with a header line that names the fields. A record that spans lines is
 * named by its first line. `open` is called twice: the delimiter is looked for first.
 */
export async function* readCsv(open: () => AsyncIterable<Buffer>): AsyncGenerator<SourceLine> {
  const reader = new CsvReader(await peekDelimiter(open()));
  for await (const chunk of checked(open())) {
    yield* await reader.write(chunk);
    if (reader.isBroken) return;
  }
  yield* await reader.end();
}
