import { Cite } from "@citation-js/core";
import "@citation-js/plugin-ris";
import { resourceKinds } from "@plaza/types/resources";
import { describe, expect, it } from "vitest";
import { citableRow, hostileTexts } from "./test-rows.ts";
import { toCsl } from "./to-csl.ts";
import { toRis } from "./to-ris.ts";

const readBack = (ris: string): Record<string, unknown>[] => new Cite(ris).data;

describe("RIS", () => {
  it("holds every field of a report", () => {
    const row = citableRow({
      edition: "2",
      identifiers: [
        { scheme: "doi", value: "10.1000/xyz_1" },
        { scheme: "isbn", value: "9780306406157" },
      ],
    });
    expect(toRis(toCsl(row)).split("\r\n")).toEqual([
      "TY  - RPRT",
      "ID  - plaza-12",
      "AU  - Town Lab",
      "AU  - María García",
      "TI  - Open budgets: a guide for small towns",
      "PY  - 2021",
      "PB  - Town Lab",
      "ET  - 2",
      "SN  - 9780306406157",
      "DO  - 10.1000/xyz_1",
      "UR  - https://example.org/a",
      "LA  - en",
      "ER  - ",
      "",
    ]);
  });

  it.each(hostileTexts)("is read back as one record with its texts: %j", (text) => {
    const item = toCsl(citableRow({ title: text, publisher: text, creators: ["One"] }));
    const records = readBack(toRis(item));
    expect(records).toHaveLength(1);
    expect(records[0]).toMatchObject({
      title: item.title,
      publisher: item.title,
      author: [{ family: "One" }],
      URL: "https://example.org/a",
    });
  });

  it.each(resourceKinds)("writes a kind that programs know for %s", (kind) => {
    const item = toCsl(citableRow({ kind }));
    // RIS has one word for what is neither article, book nor page.
    const expected = item.type === "article" ? "document" : item.type;
    expect(readBack(toRis(item))[0]?.["type"]).toBe(expected);
  });
});
