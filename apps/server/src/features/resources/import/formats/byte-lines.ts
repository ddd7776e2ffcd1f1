import { UnreadableSource } from "../source-line.ts";

/** A longer line is no record: the largest body allowed is 200,000 characters. */
const lineBytesMax = 4 * 1024 * 1024;
const lineFeed = 0x0a;

export type ByteLine = { line: number; text: string } | { line: number; error: string };

const strictUtf8 = new TextDecoder("utf-8", { fatal: true });

function decode(line: number, bytes: Buffer): ByteLine {
  try {
    const text = strictUtf8.decode(bytes);
    return { line, text: text.endsWith("\r") ? text.slice(0, -1) : text };
  } catch {
    return { line, error: "not valid UTF-8" };
  }
}

/** @throws UnreadableSource when the first bytes belong to another encoding. */
export function refuseOtherEncodings(start: Buffer): void {
  const [first, second] = start;
  if ((first === 0xff && second === 0xfe) || (first === 0xfe && second === 0xff))
    throw new UnreadableSource("The file is UTF-16. Save it as UTF-8 and import it again.");
  if (first === 0x1f && second === 0x8b)
    throw new UnreadableSource("The file is compressed with gzip. Unpack it first.");
  if (first === 0x50 && second === 0x4b)
    throw new UnreadableSource("The file is a ZIP archive or a spreadsheet. Save it as CSV in UTF-8.");
}

/** Collects the bytes of one line, and forgets them when the line is too long to be one. */
class LineBuffer {
  #chunks: Buffer[] = [];
  #size = 0;

  add(bytes: Buffer): void {
    this.#size += bytes.length;
    if (this.#size <= lineBytesMax) this.#chunks.push(bytes);
    else this.#chunks = [];
  }

  get isEmpty(): boolean {
    return this.#size === 0;
  }

  take(line: number): ByteLine {
    const taken =
      this.#size > lineBytesMax
        ? { line, error: `longer than ${lineBytesMax / 1024 / 1024} MB` }
        : decode(line, Buffer.concat(this.#chunks));
    this.#chunks = [];
    this.#size = 0;
    return taken;
  }
}

/** Lines of a UTF-8 file, numbered from one. A bad line does not hurt its neighbours. */
export async function* readByteLines(chunks: AsyncIterable<Buffer>): AsyncGenerator<ByteLine> {
  const buffer = new LineBuffer();
  let line = 1;
  let isFirst = true;
  for await (const chunk of chunks) {
    if (isFirst) refuseOtherEncodings(chunk);
    isFirst = false;
    let start = 0;
    for (let end = chunk.indexOf(lineFeed); end !== -1; end = chunk.indexOf(lineFeed, start)) {
      buffer.add(chunk.subarray(start, end));
      yield buffer.take(line);
      line += 1;
      start = end + 1;
    }
    buffer.add(chunk.subarray(start));
  }
  if (!buffer.isEmpty) yield buffer.take(line);
}
