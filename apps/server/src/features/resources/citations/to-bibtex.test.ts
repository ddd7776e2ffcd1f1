import { Cite } from "@citation-js/core";
import "@citation-js/plugin-bibtex";
import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { citableRow, hostileTexts } from "./test-rows.ts";
import { toBibtex } from "./to-bibtex.ts";
import { toCsl } from "./to-csl.ts";

/** What another program reads in the file. */
function readBack(bibtex: string): Record<string, unknown> {
  const { data } = new Cite(bibtex);
  expect(data).toHaveLength(1);
  return data[0] ?? {};
}

describe("BibTeX", () => {
  it("holds every field of a report", () => {
    const row = citableRow({
      edition: "2",
      identifiers: [
        { scheme: "doi", value: "10.1000/xyz_1" },
        { scheme: "isbn", value: "9780306406157" },
      ],
    });
    expect(toBibtex(toCsl(row))).toBe(`@techreport{plaza-12,
  author = {{Town Lab} and {María García}},
  title = {{Open budgets: a guide for small towns}},
  year = {2021},
  institution = {{Town Lab}},
  edition = {{2}},
  isbn = {9780306406157},
  doi = {10.1000/xyz_1},
  url = {https://example.org/a},
  language = {en},
}
`);
  });

  it.each(hostileTexts)("is read back as it was: %j", (text) => {
    const item = toCsl(citableRow({ title: text, creators: [text, "Second"], publisher: text }));
    expect(readBack(toBibtex(item))).toMatchObject({
      title: item.title,
      author: [{ family: item.title }, { family: "Second" }],
      publisher: item.title,
      issued: { "date-parts": [[2021]] },
      URL: "https://example.org/a",
    });
  });

  it("keeps any text inside its field", () => {
    fc.assert(
      fc.property(fc.string({ unit: "binary", minLength: 1 }), (text) => {
        const item = toCsl(citableRow({ title: `a ${text} z`, creators: [], publisher: null }));
        const read = readBack(toBibtex(item));
        expect(read["URL"]).toBe("https://example.org/a");
        expect(read["title"]).toBe(item.title);
      }),
      { numRuns: 200 },
    );
  });

  it("lets no address out of its field", () => {
    const item = toCsl(citableRow({ links: [{ url: "https://example.org/{x}?y=\\z%20_#f" }] }));
    expect(toBibtex(item)).toContain("url = {https://example.org/%7Bx%7D?y=%5Cz%20_#f}");
  });
});
