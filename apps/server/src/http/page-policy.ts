import { createHash } from "node:crypto";

export type SealedPage = { html: Buffer<ArrayBuffer>; policy: string };

/**
 * Allows the page's own scripts by their hashes: neither 'unsafe-inline' nor a nonce, which a kept page could not have.
 * Ours carry `scriptMark`, made for this page and taken out here, so that a script that came in with content stays out.
 * Works on bytes: a page is long, and making a text of it and bytes again takes a millisecond.
 */
export function sealPage(html: Buffer, scriptMark: string, { development }: { development: boolean }): SealedPage {
  const hashes = new Set<string>();
  const parts: Buffer[] = [];
  let from = 0;
  for (const { start, end, script } of marksIn(html, ` nonce="${scriptMark}"`)) {
    parts.push(html.subarray(from, start));
    from = end;
    if (script !== null) hashes.add(`'sha256-${createHash("sha256").update(script).digest("base64")}'`);
  }
  parts.push(html.subarray(from));
  return { html: wordsFirst(Buffer.concat(parts)), policy: policyWith([...hashes], development) };
}

type Mark = { start: number; end: number; script: Buffer | null };

/** Every mark in the order of the page, and the inline script that its element holds. */
function* marksIn(html: Buffer, mark: string): Generator<Mark> {
  for (let start = html.indexOf(mark); start >= 0; start = html.indexOf(mark, start + mark.length)) {
    const end = start + mark.length;
    yield { start, end, script: scriptAround(html, start, end) };
  }
}

function scriptAround(html: Buffer, start: number, end: number): Buffer | null {
  const open = html.lastIndexOf("<", start);
  const tagEnd = html.indexOf(">", end);
  if (open < 0 || tagEnd < 0) return null;
  const tag = html.toString("latin1", open, tagEnd);
  if (!/^<script\s/.test(tag) || /\ssrc=/.test(tag)) return null;
  const close = html.indexOf("</script>", tagEnd);
  return close < 0 ? null : html.subarray(tagEnd + 1, close);
}

const preload = `<link rel="modulepreload"`;
const latePreload = `<link fetchpriority="low" rel="modulepreload"`;

/** On a slow line the scripts would take the place of the style sheet, without which nothing is shown. */
function wordsFirst(html: Buffer): Buffer<ArrayBuffer> {
  const parts: Buffer[] = [];
  let from = 0;
  for (let at = html.indexOf(preload); at >= 0; at = html.indexOf(preload, from)) {
    parts.push(html.subarray(from, at), Buffer.from(latePreload));
    from = at + preload.length;
  }
  return Buffer.concat([...parts, html.subarray(from)]);
}

function policyWith(hashes: string[], development: boolean): string {
  return [
    "default-src 'none'",
    `script-src ${["'self'", ...hashes].join(" ")}`,
    // Vite injects styles while developing; the built pages link theirs.
    `style-src 'self'${development ? " 'unsafe-inline'" : ""}`,
    "img-src 'self' data:",
    "font-src 'self'",
    `connect-src 'self'${development ? " ws:" : ""}`,
    ...(development ? ["worker-src blob:"] : []),
    "manifest-src 'self'",
    "form-action 'self'",
    "base-uri 'none'",
    "frame-ancestors 'none'",
  ].join("; ");
}
