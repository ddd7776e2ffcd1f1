import type { Token } from "markdown-it";
import { createMarkdown, sanitise, withoutOverrides } from "./markdown.ts";

/** Raised whenever the same post would give other HTML. */
export const postRendererVersion = 2;

type Direction = "ltr" | "rtl";

const markdown = createMarkdown();

/** A name behind an at sign that stands for itself: neither in an address nor in a word. */
const mention = /(?<![\p{L}\p{N}_@/.-])@([a-z][a-z0-9-]{0,38}[a-z0-9])(?![\p{L}\p{N}_@])/giu;

// Behind the rule that makes addresses links, so that what is one already is left alone. Code is another kind of token.
markdown.core.ruler.after("linkify", "mentions", ({ tokens, Token: NewToken }) => {
  for (const token of tokens) {
    const texts = new Set(textsOutsideLinks(token.children ?? []));
    if (texts.size === 0) continue;
    token.children = (token.children ?? []).flatMap((child) => (texts.has(child) ? split(child, NewToken) : [child]));
  }
});
markdown.renderer.rules["mention"] = (tokens, index, _options, env) => {
  const content = markdown.utils.escapeHtml(tokens[index]?.content ?? "");
  const handle = handleOf(tokens[index]);
  const { known } = env as { known?: ReadonlySet<string> };
  return known?.has(handle) ? `<a data-mention="${markdown.utils.escapeHtml(handle)}">${content}</a>` : content;
};

const handleOf = (token: Token | undefined): string => (token?.content ?? "").slice(1).toLowerCase();

function split(text: Token, NewToken: typeof Token): Token[] {
  const pieces: Token[] = [];
  const add = (type: string, content: string) => {
    if (content === "") return;
    const piece = new NewToken(type, "", 0);
    piece.content = content;
    pieces.push(piece);
  };
  let from = 0;
  for (const { 0: name, index } of text.content.matchAll(mention)) {
    add("text", text.content.slice(from, index));
    add("mention", name);
    from = index + name.length;
  }
  add("text", text.content.slice(from));
  return pieces;
}

function textsOutsideLinks(children: Token[]): Token[] {
  let depth = 0;
  return children.filter((token) => {
    if (token.type === "link_open") depth += 1;
    if (token.type === "link_close") depth -= 1;
    return token.type === "text" && depth === 0 && token.content.includes("@");
  });
}

/** A post that was read once: who is named in it has to be known before it is rendered. */
export type ParsedPost = {
  /** Folded, in the order of the text, each once. */
  handles: string[];
  /** `known` are the handles that become links. */
  render: (known: ReadonlySet<string>, dir: Direction) => string;
};

export function parsePost(text: string): ParsedPost {
  const tokens = markdown.parse(text, {});
  const mentions = tokens.flatMap((token) => (token.children ?? []).filter(({ type }) => type === "mention"));
  return {
    handles: [...new Set(mentions.map(handleOf))],
    render: (known, dir) => {
      setDirections(tokens, dir);
      const html = sanitise(markdown.renderer.render(tokens, markdown.options, { known }), sanitising);
      // Marks alone are shown as they were typed rather than as nothing.
      const typed = withoutOverrides(text).trim();
      if (html === "") return typed === "" ? "" : `<p>${markdown.utils.escapeHtml(typed)}</p>`;
      return html.replaceAll('<pre><code dir="ltr">', '<pre dir="ltr"><code>');
    },
  };
}

const sanitising: Parameters<typeof sanitise>[1] = {
  topHeading: 3,
  attributes: { "*": ["dir"] },
  ownTarget: (attributes) => {
    const handle = attributes["data-mention"];
    return handle === undefined ? null : `/people/${encodeURIComponent(handle)}`;
  },
};

const blocks = new Set([
  "paragraph_open",
  "heading_open",
  "blockquote_open",
  "bullet_list_open",
  "ordered_list_open",
  "list_item_open",
  "table_open",
  "th_open",
  "td_open",
]);

/** Each part that begins in letters of the other direction says so; code always reads from left to right. */
function setDirections(tokens: Token[], dir: Direction): void {
  /** Of the blocks around, the innermost last. */
  const around: Direction[] = [dir];
  const first = firstDirections(tokens);
  for (const [index, token] of tokens.entries()) {
    for (const code of [token, ...(token.children ?? [])]) if (codes.has(code.type)) code.attrSet("dir", "ltr");
    if (token.nesting === 1) around.push(openIn(around.at(-1) ?? dir, token, first[index]));
    if (token.nesting === -1) around.pop();
  }
}

const codes = new Set(["fence", "code_block", "code_inline"]);

function openIn(outer: Direction, token: Token, first: Direction | null | undefined): Direction {
  const own = blocks.has(token.type) ? (first ?? outer) : outer;
  if (own !== outer) token.attrSet("dir", own);
  return own;
}

/** For each token, the direction of the first letter at or behind it; read from the end, so that it is read once. */
function firstDirections(tokens: Token[]): (Direction | null)[] {
  const first: (Direction | null)[] = Array.from({ length: tokens.length }, () => null);
  let next: Direction | null = null;
  for (let index = tokens.length - 1; index >= 0; index -= 1) {
    const token = tokens[index];
    if (token?.type === "inline") next = directionOfText(token) ?? next;
    // What stands behind the end of a block is no part of it.
    if (token?.nesting === -1 && blocks.has(token.type.replace("_close", "_open"))) next = null;
    first[index] = next;
  }
  return first;
}

const strong = /\p{L}/u;
const rightToLeft =
  /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Thaana}\p{Script=Syriac}\p{Script=Nko}\p{Script=Adlam}]/u;

function directionOfText({ children }: Token): Direction | null {
  for (const child of children ?? []) {
    const letter = child.type === "text" ? strong.exec(child.content)?.[0] : undefined;
    if (letter !== undefined) return rightToLeft.test(letter) ? "rtl" : "ltr";
  }
  return null;
}
