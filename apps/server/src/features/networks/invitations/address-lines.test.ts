import { describe, expect, it } from "vitest";
import { readAddressLines } from "./address-lines.ts";

describe("a list of addresses", () => {
  it("is one a line, or the cells of a CSV file, each once", () => {
    const { lines, addresses } = readAddressLines(
      [
        "\uFEFFname,address",
        "Ana,Ana@Example.org",
        '"Díaz, Luz";luz@ayto.example',
        "",
        "ana@example.org",
        "mailto:x@y.example",
        "Ng <ng@city.example>",
        "not an address @ all",
      ].join("\r\n"),
    );
    expect(addresses).toEqual(["ana@example.org", "luz@ayto.example", "x@y.example", "ng@city.example"]);
    expect(lines).toEqual([
      { line: 1, outcome: "no_address" },
      { line: 2, outcome: "invited" },
      { line: 3, outcome: "invited" },
      { line: 5, outcome: "repeated" },
      { line: 6, outcome: "invited" },
      { line: 7, outcome: "invited" },
      { line: 8, outcome: "no_address" },
    ]);
  });

  it.each(['"', '"a', 'a"b"c@d.example', ",,,", "=cmd|' /C calc'!A0", `${"a".repeat(300)}@example.org`, "a@b"])(
    "takes %j for no address and does not fail",
    (line) => {
      expect(readAddressLines(line).lines).toEqual([{ line: 1, outcome: "no_address" }]);
    },
  );
});
