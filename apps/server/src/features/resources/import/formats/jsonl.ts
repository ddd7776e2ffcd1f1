import type { SourceLine } from "../source-line.ts";
import { readByteLines } from "./byte-lines.ts";

/** Raw control characters make a line invalid JSON, although it is clear what was meant. */
// oxlint-disable-next-line no-control-regex -- these are what is replaced
const controls = /[\u0000-\u001f]/g;

function parse(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    const cleaned = text.replace(controls, " ");
    if (cleaned === text) throw error;
    return JSON.parse(cleaned);
  }
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === "object" && value !== null && !Array.isArray(value);

function describe(value: unknown): string {
  if (Array.isArray(value)) return "a list";
  return value === null ? "null" : `a ${typeof value}`;
}

function readLine(line: number, text: string): SourceLine {
  try {
    const value = parse(text);
    return isRecord(value) ? { line, record: value } : { line, error: `${describe(value)}, not an object with fields` };
  } catch (error) {
    return { line, error: `not valid JSON (${error instanceof Error ? error.message.slice(0, 120) : "unreadable"})` };
  }
}

/** One JSON object a line; blank lines separate nothing and count for nothing. */
export async function* readJsonLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<SourceLine> {
  for await (const read of readByteLines(chunks)) {
    if ("error" in read) yield read;
    else if (read.text.trim() !== "") yield readLine(read.line, read.text);
  }
}
