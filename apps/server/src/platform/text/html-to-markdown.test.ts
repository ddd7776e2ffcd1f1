import { describe, expect, it } from "vitest";
import { htmlToMarkdown } from "./html-to-markdown.ts";

describe("HTML inside Markdown", () => {
  it.each([
    ["<b>bold</b> and <em>it</em>", "**bold** and *it*"],
    ["one<br>two", "one  \ntwo"],
    ["<h2>Title</h2>text", "\n\n## Title\n\ntext"],
    ['<a href="https://e.org/x">here</a>', "[here](<https://e.org/x>)"],
    ["<a href='javascript:alert(1)'>here</a>", "here"],
    ["<a name=x>here</a>", "here"],
    ['<img src="x.png" alt="a map">', "a map"],
    ["a<!-- hidden -->b", "ab"],
    ["a<script>alert('<b>')</script>b", "ab"],
    ["a<style>p{}</style>b", "ab"],
    ["<ul><li>one</li><li>two</li></ul>", "\n\n- one\n- two\n\n"],
    ["a < b, 1<2 and x>y", "a < b, 1<2 and x>y"],
    ["<https://e.org>", "<https://e.org>"],
    ['<span onclick="alert(1)" title="a > b">x</span>', "x"],
  ])("says %j as %j", (html, markdown) => {
    expect(htmlToMarkdown(html)).toBe(markdown);
  });

  it("leaves code alone", () => {
    for (const code of ["`<br>` and `<b>`", "```html\n<div>\n```", "~~~\n<p>\n~~~"])
      expect(htmlToMarkdown(code)).toBe(code);
  });

  it("gets to the end of endless beginnings", () => {
    for (const piece of ["<", "<a ", '<a href="', "<!--", "<script>", "`", "```\n", "<b>", "</a>", "&"])
      expect(htmlToMarkdown(piece.repeat(200_000 / piece.length)), piece).not.toMatch(/<(?:b|script)>|<!--/);
  });
});
