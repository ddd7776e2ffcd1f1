import { describe, expect, it } from "vitest";
import { renderHtml } from "../test/render.tsx";
import { Pagination } from "./pagination.tsx";

const hrefOf = (page: number) => `/en/library?page=${page}`;

describe("a pagination", () => {
  it("is absent when there is one page", async () => {
    expect(await renderHtml(<Pagination page={1} pageCount={1} hrefOf={hrefOf} />)).not.toContain("<nav");
  });

  it("links the neighbours and says which page this is", async () => {
    const html = await renderHtml(<Pagination page={2} pageCount={3} hrefOf={hrefOf} />);
    expect(html).toMatch(/<a[^>]*rel="prev"[^>]*href="\/en\/library\?page=1"/);
    expect(html).toMatch(/<a[^>]*rel="next"[^>]*href="\/en\/library\?page=3"/);
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
    expect(html).toMatch(/aria-label="Page 2"[^>]*aria-current="page"/);
  });

  it("goes nowhere beyond the ends", async () => {
    expect(await renderHtml(<Pagination page={1} pageCount={3} hrefOf={hrefOf} />)).not.toContain('rel="prev"');
    expect(await renderHtml(<Pagination page={3} pageCount={3} hrefOf={hrefOf} />)).not.toContain('rel="next"');
  });
});
