import { Readable } from "node:stream";
import { Hono } from "hono";
import { findStoredFile } from "../../features/resources/find-stored-file.ts";
import { attachment } from "./attachment.ts";
import type { OutsiderParts } from "./parts.ts";
import { notFound, problemOf } from "./rest/rest-problem.ts";

/** `type/subtype` by RFC 6838; whatever else a source stated is bytes. */
const mediaTypeShape = /^[a-z0-9][a-z0-9!#$&^_.+-]{0,126}\/[a-z0-9][a-z0-9!#$&^_.+-]{0,126}$/i;
const sha256Shape = /^[\da-f]{64}$/;
/** A file of a stranger never runs in our origin, even where a browser opens it in spite of everything. */
const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";

/** `/files/{sha256}/{name}`: a file that a published resource offers under this name. */
export function storedFiles({ deps }: OutsiderParts): Hono {
  const route = new Hono();
  route.get("/:sha256/:name", async (c) => {
    const { sha256, name } = c.req.param();
    const offered = sha256Shape.test(sha256) ? await findStoredFile(deps, sha256, name) : null;
    const file = offered && (await deps.files.open(sha256));
    if (!file) return notFound(c);
    const headers = {
      "content-type": mediaTypeOf(offered.mediaType),
      "content-disposition": attachment(offered.fileName),
      "content-security-policy": filePolicy,
      "cache-control": "no-cache",
      etag: `"${sha256}"`,
    };
    if (c.req.header("if-none-match") === headers.etag) {
      file.bytes.destroy();
      return c.body(null, 304, headers);
    }
    const sized = { ...headers, "content-length": String(file.byteSize) };
    if (c.req.method !== "HEAD") return c.body(Readable.toWeb(file.bytes) as ReadableStream, 200, sized);
    file.bytes.destroy();
    return c.body(null, 200, sized);
  });
  route.onError(problemOf(deps.log));
  return route;
}

const mediaTypeOf = (stated: string | null): string =>
  stated !== null && mediaTypeShape.test(stated) ? stated : "application/octet-stream";
