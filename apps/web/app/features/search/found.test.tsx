import type { SearchView } from "@plaza/types/search";
import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { Found } from "./found.tsx";
import { KeptValues } from "./kept-values.tsx";
import { readSearchState } from "./search-state.ts";

const found: SearchView = {
  query: "x",
  corrected: null,
  didYouMean: null,
  language: "en",
  translations: [],
  writtenFilters: [],
  hidden: [],
  total: 12,
  page: 1,
  pageCount: 1,
  hits: [],
  types: [],
  facets: [{ name: "kind", values: [{ value: "guide", label: "Guide", count: 3, selected: false }], more: 0 }],
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

describe("what is said about a search", () => {
  it("offers a likelier spelling without taking the words away", async () => {
    const html = await draw("q=budjet&kind=guide", { didYouMean: "budget" });
    expect(html).toMatch(/Did you mean.*href="\/en\/library\?q=budget&amp;kind=guide".*budget<\/strong>/);
  });

  it("counts what each filter hides, and leads there", async () => {
    const html = await draw("q=x&lang=es&from=2015", {
      hidden: [
        { name: "lang", count: 32 },
        { name: "year", count: 1 },
        { name: "topic", count: 9 },
      ],
    });
    expect(html).toContain('<a href="/en/library?q=x&amp;from=2015" data-discover="true">32 more in other languages');
    expect(html).toContain(
      '<a href="/en/library?q=x&amp;lang=es" data-discover="true">1 more of other or unknown years',
    );
    expect(html).not.toContain("on other topics");
  });

  it("names the filters that were read from the words", async () => {
    const html = await draw("q=year:2015..2020", { writtenFilters: [{ name: "year", label: "2015–2020" }] });
    expect(html).toContain("Narrowed by your words to Year: 2015–2020.");
  });

  it("shows what was looked for in other languages, each in its own", async () => {
    const html = await draw("q=x", {
      translations: [
        { typed: "presupuesto", language: "en", texts: ["budget", "estimate"] },
        { typed: "abierto", language: "en", texts: ["open"] },
      ],
    });
    expect(html.replaceAll("<!-- -->", "")).toMatch(
      /English<\/span>: <span lang="en" dir="auto">budget, estimate · open<\/span>/,
    );
  });

  it("shows a chosen year as a filter that can be taken back", async () => {
    expect(await draw("from=2015&to=2020&kind=guide")).toMatch(
      /aria-label="Remove the filter 2015–2020" href="\/en\/library\?kind=guide"/,
    );
  });

  it("lets a form ask for the rest of a facet", async () => {
    const more = await draw("q=x", { facets: [{ name: "topic", values: found.facets[0]?.values ?? [], more: 82 }] });
    expect(more).toMatch(/<button value="topic"[^>]* name="all">Show 82 more/);
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
