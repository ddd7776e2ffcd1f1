import { Readable } from "node:stream";
import { postLimits } from "@plaza/types/posts";
import { Hono } from "hono";
import { findAttachment, saveAttachment } from "../../features/posts/index.ts";
import { DomainError } from "../../platform/domain-error.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { attachment } from "./attachment.ts";
import type { OutsiderParts } from "./parts.ts";
import { notFound, problemOf } from "./rest/rest-problem.ts";
import { Turns, TurnsOfEach } from "./turns.ts";

type Variables = { viewer?: Viewer | null; requestId?: string };

/** A file of a stranger never runs in our origin, even where a browser opens it in spite of everything. */
const filePolicy = "sandbox; default-src 'none'; frame-ancestors 'none'";
/** Slow connections of one member keep nobody else from uploading. */
const ofEachAtOnce = 2;
/** So many files are held in memory at once, of all members; the others wait. */
const heldAtOnce = 12;
/** Pictures are decoded meanwhile, which takes more memory than their files. */
const savedAtOnce = 4;

/** `/files/{sha256}/attachment-{id}/{name}`: for those who may read the post that it belongs to. */
export function attachments({ deps }: OutsiderParts): Hono<{ Variables: Variables }> {
  const route = new Hono<{ Variables: Variables }>();
  route.get("/:sha256{[\\da-f]{64}}/:id{attachment-[1-9]\\d{0,8}}/:name", async (c) => {
    const { sha256, id, name } = c.req.param();
    const asked = { sha256, attachmentId: Number(id.slice("attachment-".length)), fileName: name };
    const file = await findAttachment(deps, c.get("viewer") ?? null, asked);
    if (!file) return notFound(c);
    const headers = {
      "content-type": file.mediaType,
      "content-length": String(file.byteSize),
      "content-disposition": attachment(file.fileName),
      "content-security-policy": filePolicy,
      "cache-control": "private, max-age=300",
      vary: "Cookie",
    };
    if (c.req.method !== "HEAD") return c.body(Readable.toWeb(file.bytes) as ReadableStream, 200, headers);
    file.bytes.destroy();
    return c.body(null, 200, headers);
  });
  route.onError(problemOf(deps.log));
  return route;
}

/** `POST /api/attachments?name=…`: the bytes of one file for a post that is being written. */
export function attachmentUploads({ deps }: OutsiderParts): Hono<{ Variables: Variables }> {
  const route = new Hono<{ Variables: Variables }>();
  const ofEach = new TurnsOfEach(ofEachAtOnce);
  const held = new Turns(heldAtOnce);
  const saving = new Turns(savedAtOnce);
  const take = async (viewer: Viewer, body: ReadableStream<Uint8Array> | null, fileName: string) => {
    const bytes = await readUpTo(body, postLimits.attachmentBytesMax);
    return saving.during(() => saveAttachment(deps, viewer, { fileName, bytes }));
  };
  route.post("/", async (c) => {
    const viewer = c.get("viewer") ?? null;
    if (viewer === null) return c.json({ reason: "account.signed_out" }, 401);
    const taken = () => take(viewer, c.req.raw.body, c.req.query("name") ?? "");
    try {
      return c.json(await ofEach.during(viewer.memberId, () => held.during(taken)));
    } catch (error) {
      if (error instanceof DomainError) return c.json({ reason: error.reason }, 422);
      if (!isGivenUp(error, c.req.raw.signal)) throw error;
      deps.log.info({ requestId: c.get("requestId") }, "an upload was given up");
      return c.body(null, 400);
    }
  });
  route.onError(problemOf(deps.log));
  return route;
}

/** Whoever left hears no answer: nothing is wrong on our side. */
function isGivenUp(error: unknown, signal: AbortSignal): boolean {
  if (signal.aborted) return true;
  if (!(error instanceof Error)) return false;
  return error.name === "AbortError" || ("code" in error && error.code === "ECONNRESET");
}

/** Stops reading as soon as there is too much. */
async function readUpTo(body: ReadableStream<Uint8Array> | null, max: number): Promise<Uint8Array> {
  const parts: Uint8Array[] = [];
  let size = 0;
  for await (const part of body ?? []) {
    size += part.byteLength;
    if (size > max) throw new DomainError("INVALID", "attachment.too_large");
    parts.push(part);
  }
  return Buffer.concat(parts, size);
}
