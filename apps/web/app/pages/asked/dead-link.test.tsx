import { describe, expect, it } from "vitest";
import { loadWords } from "../../lib/words.ts";
import { ErrorBoundary } from "./linked-ask-page.tsx";
import { renderHtml } from "../../test/render.tsx";

await loadWords("asked");

const failed = (status: number) => ({ status, statusText: "", internal: false, data: null });
const textOf = (html: string) => html.replace(/<!--.*?-->|<[^>]*>/g, "");

describe("a link that opens nothing", () => {
  it.each([
    ["en", "This link opens nothing any more"],
    ["es", "Este enlace ya no abre nada"],
    ["fr", "Ce lien n’ouvre plus rien"],
  ] as const)("says so in %s, for how long links are good, and where to look", async (locale, title) => {
    const html = await renderHtml(<ErrorBoundary error={failed(404)} />, { locale });
    expect(textOf(/<h1[^]*?<\/h1>/.exec(html)?.[0] ?? "")).toBe(title);
    expect(textOf(html)).toContain("30");
    expect(html).toContain(`href="/${locale}/me/asked"`);
    expect(html).toContain('content="noindex"');
  });

  it("leaves every other failure to the page for all of them", async () => {
    await expect(renderHtml(<ErrorBoundary error={failed(503)} />)).rejects.toMatchObject({ status: 503 });
  });
});
