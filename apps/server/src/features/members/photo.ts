import type sharp from "sharp";
import { DomainError } from "../../platform/domain-error.ts";
import { photoSides } from "./photo-address.ts";

/** Of the largest cameras in phones; a bomb of a few kilobytes claims thousands of millions. Read before a pixel is decoded. */
const pixelsMax = 64_000_000;
const decodeSecondsMax = 10;
const quality = 80;

const startsWith = (bytes: Uint8Array, at: number, text: string): boolean =>
  Buffer.from(bytes.buffer, bytes.byteOffset + at, Math.max(0, Math.min(text.length, bytes.length - at))).toString(
    "latin1",
  ) === text;

/** Photographs only: documents and drawings (SVG, PDF) can name other files and are never given to a decoder. */
const isPhotograph = (bytes: Uint8Array): boolean =>
  startsWith(bytes, 0, "\u00ff\u00d8\u00ff") ||
  startsWith(bytes, 0, "\u0089PNG\r\n\u001a\n") ||
  startsWith(bytes, 0, "GIF8") ||
  (startsWith(bytes, 0, "RIFF") && startsWith(bytes, 8, "WEBP")) ||
  startsWith(bytes, 4, "ftypavif");

/** Loaded when the first photo comes: many processes never see one. */
async function loadSharp(): Promise<typeof sharp> {
  const { default: library } = await import("sharp");
  library.cache(false);
  library.concurrency(1);
  return library;
}

let decoding: Promise<unknown> = Promise.resolve();

/** One at a time: decoded, the largest allowed take hundreds of megabytes each. */
function afterOthers<Result>(work: () => Promise<Result>): Promise<Result> {
  const mine = decoding.then(work, work);
  decoding = mine;
  return mine;
}

/** A square in WebP without any metadata, turned as the camera was held. */
export async function makePhoto(bytes: Uint8Array): Promise<Buffer> {
  if (!isPhotograph(bytes)) throw new DomainError("INVALID", "photo.unreadable");
  return afterOthers(() => decode(bytes));
}

async function decode(bytes: Uint8Array): Promise<Buffer> {
  const image = (await loadSharp())(bytes, { limitInputPixels: pixelsMax, failOn: "error", pages: 1 });
  try {
    const { width, height } = await image.metadata();
    if (width * height > pixelsMax) throw new DomainError("INVALID", "photo.too_large");
    return await image
      .timeout({ seconds: decodeSecondsMax })
      .autoOrient()
      .resize(photoSides.large, photoSides.large, { fit: "cover" })
      .flatten({ background: "#ffffff" })
      .webp({ quality })
      .toBuffer();
  } catch (error) {
    if (error instanceof DomainError) throw error;
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    // What the decoder makes of a stranger's bytes is nothing that a person could act on.
    throw new DomainError("INVALID", isTooLarge ? "photo.too_large" : "photo.unreadable", { cause: error });
  }
}

/** The small square, from one of ours. */
export const shrinkPhoto = async (bytes: Uint8Array): Promise<Buffer> =>
  (await loadSharp())(bytes).resize(photoSides.small, photoSides.small).webp({ quality }).toBuffer();
