import { beforeEach, describe, expect, it } from "vitest";
import { InsightBuffer, insightLimits, type RawRow } from "./insight-buffer.ts";

const day = "2026-11-23";
const row = (changes: Partial<RawRow> = {}): RawRow => ({
  day,
  language: "en",
  searches: 1,
  zeroResults: 0,
  text: "water",
  source: "a",
  ...changes,
});

let buffer: InsightBuffer;
beforeEach(() => {
  buffer = new InsightBuffer();
});

describe("what is held between two writes", () => {
  it("is one row for a text of a source", () => {
    for (const zeroResults of [0, 1, 1]) buffer.addRaw(row({ zeroResults }));
    buffer.addRaw(row({ source: "b" }));
    expect(buffer.take().raw).toEqual([row({ searches: 3, zeroResults: 2 }), row({ source: "b" })]);
    expect(buffer.take()).toEqual({ totals: [], raw: [], openings: [] });
  });

  it("is bounded for each source, and leaves room for the others", () => {
    for (let n = 0; n < 900; n += 1) buffer.addRaw(row({ text: `word ${n}` }));
    buffer.addRaw(row({ source: "b" }));
    expect(buffer.take().raw).toHaveLength(insightLimits.textsPerSourceAndDay + 1);
    expect(buffer.takeDropped()).toBe(900 - insightLimits.textsPerSourceAndDay);
    expect(buffer.takeDropped()).toBe(0);
  });

  it("is bounded for each write", () => {
    for (let n = 0; n < 5_000; n += 1) buffer.addRaw(row({ source: `source ${n}` }));
    expect(buffer.take().raw).toHaveLength(insightLimits.textsPerFlush);
    expect(buffer.takeDropped()).toBe(5_000 - insightLimits.textsPerFlush);
  });

  it("is bounded for a day, and the next has room again", () => {
    const flush = (on: string) => {
      for (let n = 0; n < insightLimits.textsPerFlush; n += 1) buffer.addRaw(row({ day: on, source: `source ${n}` }));
      return buffer.take().raw.length;
    };
    const flushes = insightLimits.textsPerDay / insightLimits.textsPerFlush;
    for (let n = 0; n < flushes; n += 1) expect(flush(day)).toBe(insightLimits.textsPerFlush);
    expect(flush(day)).toBe(0);
    expect(flush("2026-11-24")).toBe(insightLimits.textsPerFlush);
  });

  it("counts every search in the totals, whatever a flood does", () => {
    for (let n = 0; n < 5_000; n += 1) buffer.addTotal({ day, language: "en", searches: 1, zeroResults: n % 2 });
    expect(buffer.take().totals).toEqual([{ day, language: "en", searches: 5_000, zeroResults: 2_500 }]);
  });

  it("bounds openings", () => {
    for (let n = 1; n <= 1_500; n += 1) buffer.addOpening({ day, resourceId: n, openings: 1 });
    buffer.addOpening({ day, resourceId: 1, openings: 1 });
    const { openings } = buffer.take();
    expect(openings).toHaveLength(insightLimits.openingsPerFlush);
    expect(openings[0]).toEqual({ day, resourceId: 1, openings: 2 });
    expect(buffer.takeDropped()).toBe(500);
  });
});

describe("what could not be written", () => {
  it("joins what came meanwhile", () => {
    buffer.addRaw(row());
    buffer.addTotal({ day, language: "en", searches: 1, zeroResults: 0 });
    const batch = buffer.take();
    buffer.addRaw(row({ zeroResults: 1 }));
    buffer.addTotal({ day, language: "en", searches: 1, zeroResults: 1 });
    buffer.restore(batch, day);
    const { raw, totals } = buffer.take();
    expect(raw).toEqual([row({ searches: 2, zeroResults: 1 })]);
    expect(totals).toEqual([{ day, language: "en", searches: 2, zeroResults: 1 }]);
  });

  it("loses its text when the day is over, and keeps its counts", () => {
    buffer.addRaw(row());
    buffer.addTotal({ day, language: "en", searches: 1, zeroResults: 0 });
    buffer.restore(buffer.take(), "2026-11-24");
    expect(buffer.take()).toMatchObject({ raw: [], totals: [{ day, searches: 1 }] });
    expect(buffer.takeDropped()).toBe(1);
  });
});
