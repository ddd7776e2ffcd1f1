import type sharp from "sharp";

/** Of the largest cameras in phones; a bomb of a few kilobytes claims thousands of millions. Read before a pixel is decoded. */
const pixelsMax = 64_000_000;
const decodeSecondsMax = 10;
const quality = 82;

export type Picture = { bytes: Buffer; width: number; height: number };
/** Why a picture was not taken. */
export class PictureError extends Error {
  readonly isTooLarge: boolean;

  constructor(isTooLarge: boolean, options?: ErrorOptions) {
    super(isTooLarge ? "too many pixels" : "unreadable", options);
    this.isTooLarge = isTooLarge;
  }
}

/** Loaded when the first picture comes: many processes never see one. */
async function loadSharp(): Promise<typeof sharp> {
  const { default: library } = await import("sharp");
  library.cache(false);
  library.concurrency(1);
  return library;
}

let decoding: Promise<unknown> = Promise.resolve();

/** One still picture in WebP without any metadata, turned as the camera was held, no larger than `sideMax`. One at a time. */
export function remakePicture(bytes: Uint8Array, sideMax: number): Promise<Picture> {
  const work = () => decode(bytes, sideMax);
  const mine = decoding.then(work, work);
  decoding = mine;
  return mine;
}

async function decode(bytes: Uint8Array, sideMax: number): Promise<Picture> {
  const image = (await loadSharp())(bytes, { limitInputPixels: pixelsMax, failOn: "error", pages: 1 });
  try {
    const { width, height } = await image.metadata();
    if (width * height > pixelsMax) throw new PictureError(true);
    const { data, info } = await image
      .timeout({ seconds: decodeSecondsMax })
      .autoOrient()
      .resize(sideMax, sideMax, { fit: "inside", withoutEnlargement: true })
      .webp({ quality })
      .toBuffer({ resolveWithObject: true });
    return { bytes: data, width: info.width, height: info.height };
  } catch (error) {
    if (error instanceof PictureError) throw error;
    const isTooLarge = error instanceof Error && /pixel limit/i.test(error.message);
    // What the decoder makes of a stranger's bytes is nothing that a person could act on.
    throw new PictureError(isTooLarge, { cause: error });
  }
}
