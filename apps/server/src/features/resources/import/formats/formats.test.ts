import { describe, expect, it } from "vitest";
import type { SourceLine } from "../source-line.ts";
import { readCsv } from "./csv.ts";
import { readJsonLines } from "./jsonl.ts";
import { formatOfFile } from "./file-source.ts";

/** In pieces of three bytes, so that lines and letters are cut. */
async function* pieces(bytes: Buffer): AsyncGenerator<Buffer> {
  for (let start = 0; start < bytes.length; start += 3) yield bytes.subarray(start, start + 3);
}

async function collect(lines: AsyncIterable<SourceLine>): Promise<SourceLine[]> {
  const read: SourceLine[] = [];
  for await (const line of lines) read.push(line);
  return read;
}

const jsonl = (content: string | Buffer) => collect(readJsonLines(pieces(Buffer.from(content))));
const csv = (content: string | Buffer) => collect(readCsv(() => pieces(Buffer.from(content))));

describe("JSON lines", () => {
  it("reads objects with their line numbers, over blank lines, CRLF and a byte order mark", async () => {
    expect(await jsonl('\ufeff{"a":"é"}\r\n\r\n  \n{"b":2}')).toEqual([
      { line: 1, record: { a: "é" } },
      { line: 4, record: { b: 2 } },
    ]);
  });

  it.each([
    ["[1,2]", "a list, not an object with fields"],
    ["null", "null, not an object with fields"],
    ['"text"', "a string, not an object with fields"],
    ['{"a":', expect.stringContaining("not valid JSON")],
    ["{'a':1}", expect.stringContaining("not valid JSON")],
  ])("says what is wrong with %j and reads on", async (bad, error) => {
    expect(await jsonl(`{"a":1}\n${bad}\n{"b":2}\n`)).toEqual([
      { line: 1, record: { a: 1 } },
      { line: 2, error },
      { line: 3, record: { b: 2 } },
    ]);
  });

  it("names a line that is not UTF-8", async () => {
    const bytes = Buffer.concat([Buffer.from('{"a":"'), Buffer.from([0xff, 0xc3]), Buffer.from('"}\n{"b":2}\n')]);
    expect(await jsonl(bytes)).toEqual([
      { line: 1, error: "not valid UTF-8" },
      { line: 2, record: { b: 2 } },
    ]);
  });

  it("reads over raw control characters inside a text", async () => {
    expect(await jsonl('{"a":"x\u0000\ty"}')).toEqual([{ line: 1, record: { a: "x  y" } }]);
  });

  it("drops a line that is far too long without keeping it", async () => {
    async function* endless(): AsyncGenerator<Buffer> {
      for (let piece = 0; piece < 80; piece += 1) yield Buffer.alloc(64 * 1024, "x");
      yield Buffer.from('\n{"a":1}');
    }
    expect(await collect(readJsonLines(endless()))).toEqual([
      { line: 1, error: "longer than 4 MB" },
      { line: 2, record: { a: 1 } },
    ]);
  });

  it("refuses other encodings as a whole", async () => {
    await expect(jsonl(Buffer.from("\ufeff{}", "utf16le"))).rejects.toThrow("UTF-16");
    await expect(jsonl(Buffer.from([0x1f, 0x8b, 8]))).rejects.toThrow("gzip");
  });

  it("is not polluted by the names of fields", async () => {
    await jsonl('{"__proto__":{"polluted":true},"constructor":1}');
    expect({}).not.toHaveProperty("polluted");
  });
});

describe("CSV", () => {
  it("reads records by the names of the header, over lines inside quotes", async () => {
    expect(await csv('\ufeffid,title\r\na,"one\ntwo"\r\n\r\nb,"say ""hi"""\r\n')).toEqual([
      { line: 2, record: { id: "a", title: "one\ntwo" } },
      { line: 4, record: { id: "b", title: 'say "hi"' } },
    ]);
  });

  it("reads semicolons and tabs", async () => {
    expect(await csv("id;title\na;b, c\n")).toEqual([{ line: 2, record: { id: "a", title: "b, c" } }]);
    expect(await csv("id\ttitle\na\tb\n")).toEqual([{ line: 2, record: { id: "a", title: "b" } }]);
  });

  it("names a record with too many fields, and reads on", async () => {
    expect(await csv("id,title\na,b,c\nd,e\n")).toEqual([
      { line: 2, error: expect.stringContaining("Invalid Record Length") },
      { line: 3, record: { id: "d", title: "e" } },
    ]);
  });

  it("names a record that is not UTF-8", async () => {
    expect(
      await csv(Buffer.concat([Buffer.from("id,title\na,"), Buffer.from([0xe9, 0x0a]), Buffer.from("b,c\n")])),
    ).toEqual([
      { line: 2, error: "not valid UTF-8" },
      { line: 3, record: { id: "b", title: "c" } },
    ]);
  });

  it("says where a quote was opened that never closes", async () => {
    const read = await csv('id,title\na,b\nc,"never closed\nd,e\n');
    expect(read[0]).toEqual({ line: 2, record: { id: "a", title: "b" } });
    expect(read).toHaveLength(2);
    expect(read[1]).toMatchObject({ line: 3, error: expect.any(String) });
  });

  it("reads nothing from an empty file", async () => {
    expect(await csv("")).toEqual([]);
  });
});

describe("the name of a file", () => {
  it.each([
    ["a.jsonl", "jsonl"],
    ["A.CSV", "csv"],
    ["b.ndjson", "jsonl"],
    ["c.xml", null],
    ["noname", null],
  ])("%s is %s", (name, format) => {
    expect(formatOfFile(name)).toBe(format);
  });
});
