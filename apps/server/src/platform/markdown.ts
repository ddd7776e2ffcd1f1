import MarkdownIt from "markdown-it";
import sanitizeHtml from "sanitize-html";

/** Raised whenever the same text would give other HTML: stored bodies of older versions are rendered anew. */
export const rendererVersion = 1;

const markdown = new MarkdownIt({ html: false, linkify: true, breaks: false });
// Words like "README.md" are no addresses: only what begins with a scheme is made a link.
markdown.linkify.set({ fuzzyLink: false, fuzzyEmail: false });

type Rule = NonNullable<typeof markdown.renderer.rules.image>;

/** An image would load from elsewhere, which tells others who reads: its description becomes a link to it. */
// oxlint-disable-next-line max-params -- the shape of a markdown-it rule
const imageAsLink: Rule = (tokens, index, options, env, self) => {
  const image = tokens[index];
  const description = self.renderInlineAsText(image?.children ?? [], options, env).trim();
  const { escapeHtml } = markdown.utils;
  return `<a href="${escapeHtml(String(image?.attrGet("src") ?? ""))}">${escapeHtml(description)}</a>`;
};
markdown.renderer.rules.image = imageAsLink;

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

/** Headings begin below the page's own and never skip a level, whatever the source did. */
function outline(): (tag: string) => string {
  const open: number[] = [];
  return (tag) => {
    const level = Number(tag.slice(1));
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return `h${Math.min(open.length + 1, 6)}`;
  };
}

const emptyParts = /<(h[2-6]|p|a|strong|em|s)(?: [^<>]*)?>\s*<\/\1>/g;
const emptyHeaderCell = /<th>\s*<\/th>/g;

/** Sanitised HTML of a Markdown text that anybody may have written. `baseUrl`: where its relative links start. */
export function renderMarkdown(text: string, { baseUrl = null }: { baseUrl?: string | null } = {}): string {
  const levelOf = outline();
  const headings = Object.fromEntries(
    ["h1", "h2", "h3", "h4", "h5", "h6"].map((tag) => [tag, () => ({ tagName: levelOf(tag), attribs: {} })]),
  );
  const html = sanitizeHtml(markdown.render(text), {
    allowedTags,
    allowedAttributes: { a: ["href", "rel"], ol: ["start"] },
    allowedSchemes: ["http", "https", "mailto"],
    allowProtocolRelative: false,
    transformTags: {
      ...headings,
      a: (_tag, { href = "" }) => {
        const target = linkTarget(href, baseUrl);
        return { tagName: "a", attribs: target === null ? {} : { href: target, rel: "nofollow noopener" } };
      },
    },
  });
  return html
    .replace(/<a>(.*?)<\/a>/gs, "$1")
    .replace(emptyParts, "")
    .replace(emptyHeaderCell, "<td></td>")
    .trim();
}
