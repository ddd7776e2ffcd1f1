import { describe, expect, it } from "vitest";
import { renderHtml } from "../../test/render.tsx";
import { PageShell } from "./page-shell.tsx";

const shell = <PageShell search={null}>words</PageShell>;
const path = "/fr/search?q=eau&page=2";

describe("what is around every page", () => {
  it("begins with a way past the header", async () => {
    const html = await renderHtml(shell);
    expect(html.indexOf('href="#main"')).toBeLessThan(html.indexOf("<header"));
    expect(html).toContain('<main id="main"');
  });

  it("links the same page in every language, each named in its own", async () => {
    const html = await renderHtml(shell, { locale: "fr", path });
    expect(html).toMatch(/<a href="\/es\/search\?q=eau&amp;page=2" hrefLang="es" lang="es">Español/);
    expect(html).toMatch(/<a href="\/en\/search\?q=eau&amp;page=2" hrefLang="en" lang="en">English/);
    expect(html).toMatch(/lang="fr" aria-current="true">Français/);
  });

  it("offers the light version, and there the way back, to this page", async () => {
    expect(await renderHtml(shell, { locale: "fr", path })).toContain(
      'href="/light/on?to=%2Ffr%2Fsearch%3Fq%3Deau%26page%3D2"',
    );
    const light = await renderHtml(shell, { locale: "fr", path, page: { light: true } });
    expect(light).toContain('href="/light/off?to=%2Ffr%2Fsearch%3Fq%3Deau%26page%3D2"');
  });

  it("marks the part of the site that the page is in", async () => {
    const html = await renderHtml(shell, { path: "/en/topics/open-data" });
    expect(html).toMatch(
      /<a[^>]*aria-current="page"[^>]*href="\/en\/topics"|<a[^>]*href="\/en\/topics"[^>]*aria-current="page"/,
    );
    expect(html.match(/aria-current="page"/g)).toHaveLength(1);
  });
});
