import { describe, expect, it } from "vitest";
import { linesOfHtml, textOfHtml } from "./html-text.ts";
import { renderMarkdown } from "./markdown.ts";

const written = "We **print** it\\nin the bus &amp; more.\n\n- one <b>\n- [two](https://example.org)\n\n> R&D: 1 < 2";

describe("the words of HTML that we rendered", () => {
  it("are one line without any mark", () => {
    expect(textOfHtml("<p>R&amp;D <em>1 &lt; 2</em></p>\n<p>&quot;so&quot;</p>")).toBe('R&D 1 < 2 "so"');
  });

  it("are a line for each block where lines are wanted, and never a mark of Markdown", () => {
    const lines = linesOfHtml(renderMarkdown(written)).split("\n");
    expect(lines).toContain("two");
    expect(lines.at(-1)).toBe("R&D: 1 < 2");
    expect(lines[0]).toMatch(/^We print it/);
    expect(lines.join(" ")).not.toMatch(/\*\*|\]\(|^>/);
  });
});
