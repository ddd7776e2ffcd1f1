import { expect, it } from "vitest";
import type { SearchDocument, SearchResult } from "../port.ts";
import { ask, built, idsOf, type OpenEmpty } from "./asking.ts";
import { documentOf } from "./library.ts";

const filed = (id: number, country: string, topic: string, year: number | null): SearchDocument =>
  documentOf(id, id > 3 ? "fr" : "en", `Budget ${id}`, {
    year,
    facets: { topic: [topic], kind: ["guide"], lang: [id > 3 ? "fr" : "en"], country: [country] },
  });

const documents = [
  filed(1, "KE", "open-data", 2015),
  filed(2, "UG", "open-data", 2018),
  filed(3, "KE", "audits", 2020),
  filed(4, "TZ", "audits", null),
  filed(5, "KE", "audits", 2021),
];

const sortedIds = (result: SearchResult): number[] => idsOf(result).toSorted((a, b) => a - b);

/** Fields written in the text, years, and what each filter alone turns away. */
export const narrowing = (open: OpenEmpty): void => {
  it.each([
    ["budget country:ke", [1, 3, 5]],
    ["budget COUNTRY:ke,ug", [1, 2, 3, 5]],
    ["budget topic:audits lang:en", [3]],
    ["budget year:2015..2018", [1, 2]],
    ["budget year:2020", [3]],
    ["budget year:..2018", [1, 2]],
    ["budget year:2020..", [3, 5]],
    ["lang:fr", [4, 5]],
    ["kind:guide country:TZ", [4]],
  ])("reads %s", async (text, ids) => {
    const index = await built(open, documents);
    expect(sortedIds(await index.search(ask(text)))).toEqual(ids);
    await index.close();
  });
  it("takes filters and fields together, and says what each of them turns away", async () => {
    const index = await built(open, documents);
    const result = await index.search(
      ask("budget lang:en", { filters: { country: ["KE"] }, years: { from: 2016, to: null } }),
    );
    expect(idsOf(result)).toEqual([3]);
    expect(result.hidden).toEqual({ topic: 0, kind: 0, lang: 1, country: 1, year: 1 });
    await index.close();
  });
};
