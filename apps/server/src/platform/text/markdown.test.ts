import { readFileSync } from "node:fs";
import { join } from "node:path";
import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "./html-to-markdown.ts";
import { renderMarkdown } from "./markdown.ts";

/** Everything that a stored body may consist of; no parser's opinion is needed. */
const tag =
  /<\/?(?:p|h[2-6]|ul|ol|li|strong|em|s|code|pre|blockquote|table|thead|tbody|tr|th|td)>|<\/a>|<br \/>|<hr \/>|<ol start="\d+">|<a href="(?:https?:|mailto:)[^"<>\s]*" rel="nofollow noopener">/g;

/** What is left when all that is allowed is taken away. */
const withoutAllowed = (html: string): string => html.replace(tag, "");

function expectHarmless(html: string, input: string): void {
  expect(withoutAllowed(html), input).not.toMatch(/[<>]/);
}

describe("rendering Markdown", () => {
  it("renders what people write", () => {
    const html = renderMarkdown("Hello **you**\n\n- one\n- two\n\n| a | b |\n|---|---|\n| 1 | 2 |");
    expect(html).toContain("<p>Hello <strong>you</strong></p>");
    expect(html).toContain("<li>one</li>");
    expect(html).toContain("<th>a</th>");
    expectHarmless(html, "table");
  });

  it("begins headings below the page's own and skips no level", () => {
    expect(renderMarkdown("# A\n\n### B\n\n##### C\n\n## D").match(/<h\d/g)).toEqual(["<h2", "<h3", "<h4", "<h3"]);
  });

  it("follows only addresses of the web and of mail", () => {
    expect(renderMarkdown("[a](https://e.org)")).toBe('<p><a href="https://e.org/" rel="nofollow noopener">a</a></p>');
    for (const target of [
      "javascript:alert(1)",
      "data:text/html,x",
      "vbscript:x",
      "#part",
      "file:///etc/passwd",
      "//e.org",
      "/path",
    ])
      expect(renderMarkdown(`[a](${target})`), target).not.toContain("<a");
  });

  it("reads relative links from where the text stood", () => {
    expect(renderMarkdown("[a](../b)", { baseUrl: "https://e.org/x/y/" })).toContain('href="https://e.org/x/b"');
  });

  it("loads no image: its description becomes a link", () => {
    expect(renderMarkdown("![a map](https://e.org/m.png)")).toBe(
      '<p><a href="https://e.org/m.png" rel="nofollow noopener">a map</a></p>',
    );
  });

  it("shows HTML as text", () => {
    expect(renderMarkdown("<script>alert(1)</script>")).toBe("<p>&lt;script&gt;alert(1)&lt;/script&gt;</p>");
  });

  it("leaves no empty headings, links or header cells, which screen readers stumble over", () => {
    expect(renderMarkdown("#\n\n[](https://e.org)\n\n| a | |\n|---|---|\n| 1 | 2 |")).not.toMatch(
      /<h2|<a|<th>\s*<\/th>/,
    );
  });

  it("gets to the end of what makes other renderers stall or overflow", () => {
    for (const piece of ["[", "![", "*a_ ", "`", "> ", "- ", "http://", "&", "<", "|", "# \n\n", "[a](", "1. "])
      expect(withoutAllowed(renderMarkdown(piece.repeat(50_000 / piece.length))), piece).not.toMatch(/[<>]/);
  });
});

describe("overrides of the direction", () => {
  it.each(["a&#x202E;b&#8237;c", "a\u202eb\u202dc"])("leave no trace where they are written as %j", (text) => {
    expect(renderMarkdown(text)).toBe("<p>abc</p>");
    expect(renderMarkdown(`[${text}](https://e.org/ "${text}")`)).not.toMatch(/[\u202d\u202e]/);
  });

  it("shows code as it was typed, without what reorders it", () => {
    expect(renderMarkdown("`&#x202E;`")).toBe("<p><code>&amp;#x202E;</code></p>");
    expect(renderMarkdown("`a\u202eb`")).toBe("<p><code>ab</code></p>");
  });
});

const folder = process.env["PLAZA_TEST_DATA"];

/** Payloads of two public collections. */
function readPayloads(data: string): string[] {
  const dompurify = JSON.parse(readFileSync(join(data, "hostile/dompurify/payloads.json"), "utf8")) as {
    payload: string;
  }[];
  const h5sc = readFileSync(join(data, "hostile/h5sc/vectors.txt"), "utf8").split(/(?=<div id="\d+">)/);
  return [...dompurify.map(({ payload }) => payload), ...h5sc];
}

describe("hostile bodies", () => {
  it.skipIf(folder === undefined)(
    `none of the payloads leaves more than plain markup${folder === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : ""}`,
    () => {
      const payloads = readPayloads(folder ?? "");
      expect(payloads.length).toBeGreaterThan(350);
      for (const payload of payloads) {
        expectHarmless(renderMarkdown(payload), payload);
        expectHarmless(renderMarkdown(htmlToMarkdown(payload), { baseUrl: "https://e.org/" }), payload);
        expectHarmless(renderMarkdown(`text\n${payload}\n[x](${payload}) ![${payload}](${payload})`), payload);
      }
    },
  );
});
