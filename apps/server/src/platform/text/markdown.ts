import MarkdownItParser, { type MarkdownIt, type RendererRule } from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** Raised whenever the same text would give other HTML: stored bodies of older versions are rendered anew. */
export const rendererVersion = 2;

/** An image would load from elsewhere, which tells others who reads: its description becomes a link to it. */
// oxlint-disable-next-line max-params -- the shape of a markdown-it rule
const imageAsLink: RendererRule = (tokens, index, options, env, self) => {
  const image = tokens[index];
  const address = String(image?.attrGet("src") ?? "");
  const description = self.renderInlineAsText(image?.children ?? [], options, env).trim();
  const { escapeHtml } = markdown.utils;
  return `<a href="${escapeHtml(address)}">${escapeHtml(description)}</a>`;
};

/** CommonMark with tables, strike and addresses made links; HTML is shown as text. */
export function createMarkdown(): MarkdownIt {
  const made = new MarkdownItParser({ html: false, linkify: true, breaks: false });
  // Words like "README.md" are no addresses: only what begins with a scheme is made a link.
  made.linkify.set({ fuzzyLink: false, fuzzyEmail: false });
  made.renderer.rules.image = imageAsLink;
  return made;
}

const markdown = createMarkdown();

const allowedTags = [
  "p",
  "h2",
  "h3",
  "h4",
  "h5",
  "h6",
  "ul",
  "ol",
  "li",
  "a",
  "strong",
  "em",
  "s",
  "code",
  "pre",
  "blockquote",
  "br",
  "hr",
  "table",
  "thead",
  "tbody",
  "tr",
  "th",
  "td",
];

/** Only addresses of the web and of mail; relative ones are read from where the text stood. */
function linkTarget(href: string, baseUrl: string | null): string | null {
  const target = URL.parse(href, baseUrl ?? undefined);
  if (target === null || href.startsWith("#")) return null;
  return ["http:", "https:", "mailto:"].includes(target.protocol) ? target.href : null;
}

/** Headings begin below what they stand in and never skip a level, whatever the source did. */
function outline(top: number): (tag: string) => string {
  const open: number[] = [];
  return (tag) => {
    const level = Number(tag.slice(1));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `h${Math.min(open.length + top - 1, 6)}`;
  };
}

/** They make what follows read in another order than it is stored; a character reference brings them in unseen. */
const overrides = /[\u202d\u202e]/g;
export const withoutOverrides = (text: string): string => text.replace(overrides, "");

const emptyParts = /<(h[2-6]|p|a|strong|em|s)(?: [^<>]*)?>\s*<\/\1>/g;
const emptyHeaderCell = /<th(?: [^<>]*)?>\s*<\/th>/g;

type Sanitising = {
  baseUrl?: string | null;
  /** Level of the first heading. */
  topHeading?: number;
  /** Attributes of ours that elements keep. */
  attributes?: Record<string, string[]>;
  /** Address of a link that our own rules made; null for one that was written. */
  ownTarget?: (attributes: Record<string, string>) => string | null;
};

/** The last word on everything that was rendered, whatever the renderer thought of it. */
export function sanitise(
  rendered: string,
  { baseUrl = null, topHeading = 2, attributes = {}, ownTarget = () => null }: Sanitising = {},
): string {
  const levelOf = outline(topHeading);
  const headings = Object.fromEntries(
    ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [
      tag,
      (_tag: string, attribs: Record<string, string>) => ({ tagName: levelOf(tag), attribs }),
    ]),
  );
  const html = sanitizeHtml(rendered, {
    allowedTags,
    allowedAttributes: { ...attributes, a: ["href", "rel"], ol: ["start", ...(attributes["*"] ?? [])] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      ...headings,
      a: (_tag, attribs) => {
        const own = ownTarget(attribs);
        if (own !== null) return { tagName: "a", attribs: { href: own } };
        const target = linkTarget(attribs["href"] ?? "", baseUrl);
        return { tagName: "a", attribs: target === null ? {} : { href: target, rel: "nofollow noopener" } };
      },
    },
  });
  return withoutOverrides(html)
    .replace(/<a>(.*?)<\/a>/gs, "$1")
    .replace(emptyParts, "")
    .replace(emptyHeaderCell, "<td></td>")
    .trim();
}

/** Sanitised HTML of a Markdown text that anybody may have written. `baseUrl`: where its relative links start. */
export const renderMarkdown = (text: string, { baseUrl = null }: { baseUrl?: string | null } = {}): string =>
  sanitise(markdown.render(text), { baseUrl });
