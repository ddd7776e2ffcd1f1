import { describe, expect, it } from "vitest";
import { renderHtml } from "../test/render.tsx";
import { CopyButton } from "./copy-button.tsx";
import { Icon } from "./icon.tsx";
import { LanguageText, MarkedText } from "./language-text.tsx";
import { Tile, TileStrip } from "./tile/tile.tsx";
import { LanguageName } from "./values.tsx";

describe("somebody's words", () => {
  it("carry their language and direction", async () => {
    const html = await renderHtml(<LanguageText text={{ text: "دليل", lang: "ar", dir: "rtl" }} />);
    expect(html).toBe('<span lang="ar" dir="rtl">دليل</span>');
  });

  it("claim no language when none is known", async () => {
    expect(await renderHtml(<LanguageText text={{ text: "?", lang: "und", dir: "ltr" }} />)).toContain('lang=""');
    expect(await renderHtml(<LanguageName code="und" />, { locale: "es" })).toBe("Idioma no indicado");
  });

  it("are escaped, marked or not", async () => {
    const pieces = [
      { text: "<b>", match: false },
      { text: "<i>&", match: true },
    ];
    expect(await renderHtml(<MarkedText text={{ pieces, lang: "en", dir: "ltr" }} />)).toBe(
      '<span lang="en" dir="ltr">&lt;b&gt;<mark>&lt;i&gt;&amp;</mark></span>',
    );
  });
});

describe("what is more than text", () => {
  it("is left out of the light version", async () => {
    const decoration = (
      <>
        <Tile seed="a" />
        <TileStrip seed="b" />
        <Icon name="law" />
      </>
    );
    expect(await renderHtml(decoration, { page: { light: true } })).toBe("");
    expect((await renderHtml(decoration)).match(/<svg[^>]*aria-hidden="true"/g)).toHaveLength(3);
  });

  it("holds no style attribute, which the policy forbids", async () => {
    expect(await renderHtml(<TileStrip seed="b" />)).not.toContain("style=");
  });

  it("is absent when only a script could make it work", async () => {
    expect(await renderHtml(<CopyButton text="a" label="Copy" />)).toBe("");
  });
});
