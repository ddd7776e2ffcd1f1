import { createHash } from "node:crypto";

export type SealedPage = { html: string; policy: string };

/**
 * Allows the page's own scripts by their hashes: neither 'unsafe-inline' nor a nonce, which a kept page could not have.
 * Ours carry `scriptMark`, made for this page and taken out here, so that a script that came in with content stays out.
 */
export function sealPage(html: string, scriptMark: string, { development }: { development: boolean }): SealedPage {
  const attribute = ` nonce="${scriptMark}"`;
  const marked = new RegExp(`<script(?=[^>]*${attribute})(?![^>]*\\ssrc=)[^>]*>([\\s\\S]*?)</script>`, "g");
  const hashes = [...html.matchAll(marked)].map(
    ([, script = ""]) => `'sha256-${createHash("sha256").update(script).digest("base64")}'`,
  );
  return { html: wordsFirst(html.replaceAll(attribute, "")), policy: policyWith([...new Set(hashes)], development) };
}

/** On a slow line the scripts would take the place of the style sheet, without which nothing is shown. */
const wordsFirst = (html: string): string =>
  html.replaceAll(`<link rel="modulepreload"`, `<link fetchpriority="low" rel="modulepreload"`);

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
