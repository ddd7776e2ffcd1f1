import { describe, expect, it } from "vitest";
import { toCsv } from "./csv.ts";

const lineOf = (cell: string) => toCsv([[cell]]).slice(1, -2);

describe("a table for spreadsheets", () => {
  it("begins with the mark of UTF-8 and ends each line as RFC 4180 says", () => {
    expect(
      toCsv([
        ["a", "é"],
        ["1", null],
      ]),
    ).toBe("\uFEFFa,é\r\n1,\r\n");
  });

  it.each(["=1+1", "+1", "-1", "@SUM(A1)", "\t=1", "\r=1", "  =1", "＝1"])("runs no formula of %j", (cell) => {
    expect(lineOf(cell).replace(/^"/, "")).toMatch(/^'/);
  });

  it("keeps commas, quotes and lines in one cell", () => {
    expect(lineOf('a, "b"\nc')).toBe('"a, ""b""\nc"');
    expect(lineOf("plain")).toBe("plain");
  });
});
