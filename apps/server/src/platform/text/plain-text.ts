import sanitizeHtml from "sanitize-html";

/** NUL and the other control characters, without tab and line feed; a byte order mark inside a text and code points that are no characters are among them. */
// oxlint-disable-next-line no-control-regex -- these are what is removed
const controls = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\ufdd0-\ufdef\ufeff\ufffe\uffff]/g;
/** Embeddings, overrides and isolates: they make what follows read in another order than it is stored. */
const directionMarks = /[\u202a-\u202e\u2066-\u2069]/g;
export const withoutDirectionMarks = (text: string): string => text.replace(directionMarks, "");
const lineEnds = /\r\n?|[\u2028\u2029\u0085]/g;

/** Text that PostgreSQL, XML and a terminal can hold: NFC, well-formed, line feeds, no control characters. */
export const cleanText = (text: string): string =>
  text.toWellFormed().replace(lineEnds, "\n").replace(controls, "").replace(directionMarks, "").normalize("NFC");

/** The same on one line, with single spaces. */
export const cleanLine = (text: string): string => cleanText(text).replace(/\s+/gu, " ").trim();

/** The beginning of a text of at most `max` UTF-16 units, at the end of a word where there is one in its second half. */
export function beginningOf(text: string, max: number): string {
  if (text.length <= max) return text;
  const cut = text.slice(0, max - 1);
  const lastSpace = cut.lastIndexOf(" ");
  const whole = lastSpace > max / 2 ? cut.slice(0, lastSpace) : withoutBrokenEnd(cut, text);
  return `${whole.replace(/[\s,;:(–-]+$/u, "")}…`;
}

/** A written character of several code points is kept whole or left out. */
function withoutBrokenEnd(cut: string, text: string): string {
  const from = Math.max(0, cut.length - graphemeMax);
  const around = text.slice(from, cut.length + graphemeMax).toWellFormed();
  const last = graphemes.segment(around).containing(cut.length - from);
  return last === undefined ? cut : cut.slice(0, from + last.index);
}

const graphemes = new Intl.Segmenter("und", { granularity: "grapheme" });
const graphemeMax = 40;

/** Only what begins like a tag, a comment or a character reference: "a < b" and "R&D" are no HTML. */
const looksLikeHtml = /<[a-z!/?]|&(?:#\d|#x[\da-f]|[a-z][a-z\d]*;)/i;
const bareAmpersand = /&(?!#\d+;|#x[\da-f]+;|[a-z][a-z\d]*;)/gi;
/** A space keeps the words of neighbouring blocks apart. */
const blockEnds = /<(?:br|\/p|\/div|\/li|\/tr|\/td|\/th|\/h[1-6])\b[^<>]*>/gi;
const escapes: Readonly<Record<string, string>> = { "&lt;": "<", "&gt;": ">", "&quot;": '"', "&amp;": "&" };

/** One line of text without HTML: tags are dropped with what scripts and styles hold, character references are read. */
export function plainLine(text: string): string {
  if (!looksLikeHtml.test(text)) return cleanLine(text);
  const spaced = text.replace(blockEnds, " $&").replace(bareAmpersand, "&amp;");
  const bare = sanitizeHtml(spaced, { allowedTags: [], allowedAttributes: {} });
  return cleanLine(bare.replace(/&(?:lt|gt|quot|amp);/g, (escape) => escapes[escape] ?? escape));
}
