import { describe, expect, it } from "vitest";
import { renderHtml } from "../test/render.tsx";
import { PageHead } from "./page-head.tsx";

describe("the head of a page", () => {
  it("names the page in every language and one as the canonical", async () => {
    const html = await renderHtml(<PageHead title="Temas" description="Todos" />, {
      locale: "es",
      path: "/es/topics?utm=1",
    });
    expect(html).toContain("<title>Temas – Plaza</title>");
    expect(html).toContain('<link rel="canonical" href="https://plaza.example/es/topics"/>');
    for (const [lang, locale] of [
      ["en", "en"],
      ["es", "es"],
      ["fr", "fr"],
      ["x-default", "en"],
    ])
      expect(html).toContain(
        `<link rel="alternate" hrefLang="${lang}" href="https://plaza.example/${locale}/topics"/>`,
      );
  });

  it("keeps the part of the query that is another page", async () => {
    const html = await renderHtml(<PageHead title="Library" description="All" path="/en/library?page=2" />, {
      path: "/en/library?page=2&x=1",
    });
    expect(html).toContain('rel="canonical" href="https://plaza.example/en/library?page=2"');
  });

  it("keeps an unlisted page from search engines", async () => {
    const html = await renderHtml(<PageHead title="Results" description="Some" isUnlisted />);
    expect(html).toContain('<meta name="robots" content="noindex"/>');
    expect(html).not.toContain("canonical");
    expect(html).not.toContain("alternate");
  });
});
