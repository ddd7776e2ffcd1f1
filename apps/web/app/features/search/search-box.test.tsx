import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { SearchBox } from "./search-box.tsx";

describe("the search box before its script", () => {
  it("is a form that leads to the results in the reader's language", async () => {
    const html = await renderHtml(<SearchBox label="Buscar" query='"agua" & <luz>' />, { locale: "es" });
    expect(html).toMatch(
      /<form[^>]*role="search"[^>]*action="\/es\/search"|<form[^>]*action="\/es\/search"[^>]*role="search"/,
    );
    expect(html).toMatch(/method="get"/);
    expect(html).toContain('name="q"');
    expect(html).toContain('value="&quot;agua&quot; &amp; &lt;luz&gt;"');
  });

  it("has a label also where it is not seen", async () => {
    const html = await renderHtml(<SearchBox label="Search the library" isLabelHidden />);
    const id = /<input[^>]* id="([^"]+)"/.exec(html)?.[1];
    expect(html).toContain(`for="${id}" class="visually-hidden">Search the library</label>`);
  });

  it("promises no list of suggestions", async () => {
    const html = await renderHtml(<SearchBox label="Search" />);
    expect(html).not.toContain("combobox");
    expect(html).toMatch(/role="listbox"[^>]* hidden=""/);
  });
});
