/**
 * Texts of other systems mix HTML into Markdown. What Markdown can say is said in Markdown, all other tags are dropped,
 * and code is left alone. This is for readers of the source text: safety is the renderer's, which takes no HTML at all.
 */
export function htmlToMarkdown(source: string): string {
  if (!/<[a-z!/?]|&[a-z#]/i.test(source)) return source;
  const openLinks: string[] = [];
  return source
    .replace(pieces, (piece, ...groups) => {
      const { tag } = groups.at(-1) as { tag?: string };
      return tag === undefined ? keepCode(piece) : sayTag(piece, tag.toLowerCase(), openLinks);
    })
    .replace(/\n{3,}/g, "\n\n");
}

/** Fenced code, code spans and autolinks stay; comments and what nobody should read go; then single tags. */
const pieces =
  /(?:^|\n) {0,3}(?:```[^\n]*\n[\s\S]*?(?:\n {0,3}```|$)|~~~[^\n]*\n[\s\S]*?(?:\n {0,3}~~~|$))|`[^`\n]+`|<!--[\s\S]*?(?:-->|$)|<(?:script|style|iframe|object|noscript|template|title|textarea|svg|math|select)\b[\s\S]*?(?:<\/(?:script|style|iframe|object|noscript|template|title|textarea|svg|math|select)\s*>|$)|<[!?][a-z][^<>]*>|<\/?(?<tag>[a-z][a-z0-9-]*)(?=[\s/>])(?:[^<>"']|"[^"]*"|'[^']*')*>/gi;

const keepCode = (piece: string): string => (piece.startsWith("<") ? "" : piece);

const marks: Readonly<Record<string, string>> = {
  b: "**",
  strong: "**",
  i: "*",
  em: "*",
  code: "`",
  s: "~~",
  del: "~~",
  strike: "~~",
};
/** What stands where a tag opens, and where it closes. */
const layout: Readonly<Record<string, readonly [string, string]>> = {
  br: ["  \n", ""],
  hr: ["\n\n---\n\n", ""],
  li: ["\n- ", ""],
  td: ["", " "],
  th: ["", " "],
  ...Object.fromEntries(
    [1, 2, 3, 4, 5, 6].map((level) => [`h${level}`, [`\n\n${"#".repeat(level)} `, "\n\n"] as const]),
  ),
};
const blocks = new Set([
  "p",
  "div",
  "section",
  "article",
  "table",
  "tr",
  "ul",
  "ol",
  "dl",
  "dt",
  "dd",
  "blockquote",
  "pre",
  "figure",
  "figcaption",
  "header",
  "footer",
  "main",
  "center",
]);

function sayTag(piece: string, tag: string, openLinks: string[]): string {
  const closes = piece.startsWith("</");
  const mark = marks[tag];
  if (mark !== undefined) return mark;
  if (tag === "a") return closes ? closeLink(openLinks) : openLink(piece, openLinks);
  if (tag === "img") return attributeOf(piece, "alt");
  const said = layout[tag];
  if (said !== undefined) return said[closes ? 1 : 0];
  return blocks.has(tag) ? "\n\n" : "";
}

function openLink(piece: string, openLinks: string[]): string {
  const href = attributeOf(piece, "href").trim();
  const scheme = /^([a-z][a-z0-9+.-]*):/i.exec(href)?.[1]?.toLowerCase();
  const isForReaders = scheme === undefined || scheme === "http" || scheme === "https" || scheme === "mailto";
  const target = isForReaders && /^[^\s<>]+$/.test(href) ? href : "";
  openLinks.push(target);
  return target === "" ? "" : "[";
}

function closeLink(openLinks: string[]): string {
  const target = openLinks.pop() ?? "";
  return target === "" ? "" : `](<${target}>)`;
}

function attributeOf(piece: string, name: string): string {
  const match = new RegExp(`\\s${name}\\s*=\\s*(?:"([^"]*)"|'([^']*)'|([^\\s"'>]+))`, "i").exec(piece);
  return match?.[1] ?? match?.[2] ?? match?.[3] ?? "";
}
