import { createHash } from "node:crypto";
import { accepts, EncodedBody } from "./encoding.ts";

type Page = { status: number; etag: string; policy: string; body: EncodedBody; bytes: number };
type Made = { status: number; html: Buffer<ArrayBuffer>; policy: string };

/** About 400 pages of 60 KB with their compressed forms: those that many people open. */
const keptBytesMax = 32 * 1024 * 1024;
/** Beyond this quality a page costs more than its bytes save. */
const brotliQuality = 5;
/** Brotli and gzip together come to about a third of a page. */
const sizeWithCompressed = 4 / 3;

/** Pages that were rendered once. Least recently used ones go first; all go when the content moves. */
export class PageStore {
  readonly #pages = new Map<string, Page>();
  #bytes = 0;
  #version = 0;

  /** Grows with every `clear`: a page that was begun before is not kept after. */
  get version(): number {
    return this.#version;
  }

  find(key: string): Page | undefined {
    const page = this.#pages.get(key);
    if (!page) return undefined;
    this.#pages.delete(key);
    this.#pages.set(key, page);
    return page;
  }

  keep(key: string, page: Page, version: number): void {
    if (version !== this.#version) return;
    this.#drop(key);
    this.#pages.set(key, page);
    this.#bytes += page.bytes;
    for (const oldest of this.#pages.keys()) {
      if (this.#bytes <= keptBytesMax) return;
      this.#drop(oldest);
    }
  }

  clear(): void {
    this.#pages.clear();
    this.#bytes = 0;
    this.#version += 1;
  }

  toPage({ status, html, policy }: Made): Page {
    const etag = `"${createHash("sha256").update(html).digest("base64url").slice(0, 22)}"`;
    return {
      status,
      etag,
      policy,
      body: new EncodedBody(html, brotliQuality),
      bytes: html.length * sizeWithCompressed,
    };
  }

  async toResponse(page: Page, request: Headers): Promise<Response> {
    const encoding = accepts(request.get("accept-encoding") ?? undefined);
    const headers = new Headers({
      "content-type": "text/html; charset=utf-8",
      "cache-control": page.status === 200 ? "no-cache" : "no-store",
      "content-security-policy": page.policy,
      vary: "Accept-Encoding, Cookie, Save-Data",
    });
    if (page.status === 200) {
      // The same page has one tag per encoding; a proxy must not mix them up.
      const etag = page.etag.replace(/"$/, `-${encoding}"`);
      headers.set("etag", etag);
      if (request.get("if-none-match") === etag) return new Response(null, { status: 304, headers });
    }
    if (encoding !== "identity") headers.set("content-encoding", encoding);
    return new Response(await page.body.as(encoding), { status: page.status, headers });
  }

  #drop(key: string): void {
    const page = this.#pages.get(key);
    if (!page) return;
    this.#pages.delete(key);
    this.#bytes -= page.bytes;
  }
}
