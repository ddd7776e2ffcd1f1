import { sourceIdFrom } from "./record/parse-record.ts";
import { RecordReader } from "./record/record-reader.ts";
import type { ImportSource } from "./source-line.ts";

/** How many lines there are, and the last line of every id: when an id comes twice, its last good line counts. */
export async function surveySource(
  source: ImportSource,
): Promise<{ lineCount: number; lastLines: Map<string, number> }> {
  const lastLines = new Map<string, number>();
  let lineCount = 0;
  for await (const read of source.lines()) {
    lineCount += 1;
    const id = "error" in read ? null : sourceIdFrom(new RecordReader(read.record));
    if (id !== null) lastLines.set(id, read.line);
  }
  return { lineCount, lastLines };
}
