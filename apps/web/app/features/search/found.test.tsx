import type { SearchView } from "@plaza/types/search";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { Found } from "./found.tsx";
import { KeptValues } from "./kept-values.tsx";
import { readSearchState } from "./search-state.ts";

const found: SearchView = {
  query: "x",
  corrected: null,
  total: 12,
  page: 1,
  pageCount: 1,
  hits: [],
  facets: [{ name: "kind", values: [{ value: "guide", label: "Guide", count: 3, selected: false }] }],
  nearestTopics: [],
};

const draw = (query: string, view: Partial<SearchView> = {}) =>
  renderHtml(
    <Found
      path="/en/library"
      state={readSearchState(new URLSearchParams(query))}
      found={{ ...found, ...view }}
      whenEmpty="nothing"
    >
      {() => null}
    </Found>,
  );

describe("what a search found", () => {
  it("shows a reader's words as words, whatever they look like", async () => {
    const html = await draw(new URLSearchParams({ q: "a</0><foo>{b}" }).toString(), { corrected: "<1>c</1>" });
    expect(html).toContain('Showing results for <strong dir="auto">&lt;1&gt;c&lt;/1&gt;</strong>.');
    expect(html).toContain('Search instead for <span dir="auto">a&lt;/0&gt;&lt;foo&gt;{b}</span>');
  });

  it("has a heading with the number, announced, and a way to it past the filters", async () => {
    const html = await draw("q=x");
    expect(html).toMatch(/<div role="status"><h2[^>]*>12 resources<\/h2><\/div>/);
    expect(html).toMatch(/<a href="#results" class="visually-hidden">Skip the filters<\/a>/);
    expect(html).toMatch(/<section id="results" tabindex="-1"/i);
  });

  it("offers no way past filters that there are none of", async () => {
    expect(await draw("q=x", { facets: [] })).not.toContain("Skip the filters");
  });
});

describe("what a new search keeps", () => {
  it("is the filters and the order, not the page or the words", async () => {
    const { sort, filters } = readSearchState(
      new URLSearchParams("q=water&kind=guide&kind=law&lang=es&sort=title&page=3&exact=1"),
    );
    const html = await renderHtml(<KeptValues sort={sort} filters={filters} />);
    const pairs = [...html.matchAll(/name="([^"]+)" value="([^"]+)"/g)].map(([, name, value]) => `${name}=${value}`);
    expect(pairs).toEqual(["kind=guide", "kind=law", "lang=es", "sort=title"]);
  });
});
