import { deflateSync } from "node:zlib";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../platform/viewer.ts";
import { startTestApp, type TestApp } from "../../testing/test-app.ts";
import { createMember } from "../../testing/test-members.ts";
import { forgetFiles } from "../../platform/forget-files.ts";
import { findPhoto } from "./find-photo.ts";

let plaza: TestApp;
let ana: Viewer;
let stranger: Viewer;
beforeAll(async () => {
  plaza = await startTestApp();
  ana = await createMember(plaza.db, { isListed: true });
  stranger = await createMember(plaza.db);
});
afterAll(() => plaza.stop());

const canary = "canary-of-the-camera";
/** Left half red, right half blue; lying on its side, as a phone writes it. */
const camera = async () => {
  const half = (background: string) =>
    sharp({ create: { width: 400, height: 600, channels: 3, background } })
      .png()
      .toBuffer();
  return sharp({ create: { width: 800, height: 600, channels: 3, background: "#ff0000" } })
    .composite([{ input: await half("#0000ff"), left: 400, top: 0 }])
    .withExif({ IFD0: { Copyright: canary, Artist: canary }, IFD3: { GPSLatitudeRef: "N" } })
    .withMetadata({ orientation: 6 })
    .jpeg()
    .toBuffer();
};
const save = (bytes: Uint8Array, viewer = ana) =>
  plaza.callerAs(viewer).members.savePhoto({ photo: new Blob([new Uint8Array(bytes)]) });
const photoOf = async (viewer: Viewer) => (await plaza.callerAs(viewer).members.editOwn({ locale: "en" })).photo;
const read = async (viewer: Viewer | null, path: string | undefined) => {
  const [, sha256 = "", memberId, side] = /^\/files\/(\w+)\/photo-(\d+)-(\d+)\.webp$/.exec(path ?? "") ?? [];
  return findPhoto(plaza.deps, viewer, { sha256, memberId: Number(memberId), side: Number(side) });
};

describe("a photo", () => {
  it("leaves the bytes that an attachment shows as well, until the attachment is gone too", async () => {
    const bo = await createMember(plaza.db);
    await save(await camera(), bo);
    const { photoSha256: sha256 } = await plaza.db.member.findUniqueOrThrow({ where: { id: bo.memberId } });
    if (sha256 === null) throw new Error("no photo was stored");
    const file = { sha256, fileName: "me.webp", mediaType: "image/webp", byteSize: 10 };
    const { id } = await plaza.db.attachment.create({ data: { ...file, uploaderId: bo.memberId } });
    const isStored = async () => {
      const stored = await plaza.files.open(sha256);
      stored?.bytes.destroy();
      return stored !== null;
    };
    await plaza.callerAs(bo).members.removePhoto();
    expect(await isStored()).toBe(true);
    await plaza.db.attachment.delete({ where: { id } });
    await forgetFiles(plaza.deps, [sha256]);
    expect(await isStored()).toBe(false);
  });

  it("becomes two WebP squares, turned upright and without what the camera wrote", async () => {
    await save(await camera());
    const photo = await photoOf(ana);
    for (const [path, side] of [
      [photo?.path, 320],
      [photo?.smallPath, 96],
    ] as const) {
      const bytes = await read(ana, path);
      const { format, width, height, exif, icc, xmp } = await sharp(bytes ?? undefined).metadata();
      expect({ format, width, height, exif, icc, xmp }).toEqual({ format: "webp", width: side, height: side });
      expect(bytes?.toString("latin1")).not.toContain(canary);
      expect(bytes?.length).toBeLessThan(20_000);
    }
    const { data } = await sharp((await read(ana, photo?.path)) ?? undefined)
      .raw()
      .toBuffer({ resolveWithObject: true });
    expect(data[0]).toBeGreaterThan(200);
    expect(data.at(-1)).toBeGreaterThan(200);
  });

  it("is read by those only who may see it, address or not", async () => {
    const photo = await photoOf(ana);
    const outcome = async () =>
      [await read(null, photo?.path), await read(stranger, photo?.smallPath)].map((bytes) => bytes !== null);
    const caller = plaza.callerAs(ana);
    await caller.members.saveProfile({ visibility: { photo: "public" } });
    expect(await outcome()).toEqual([true, true]);
    expect((await plaza.get(photo?.path ?? "")).headers.get("content-type")).toBe("image/webp");
    await caller.members.saveProfile({ visibility: { photo: "members" } });
    expect(await outcome()).toEqual([false, true]);
    expect((await plaza.get(photo?.path ?? "")).status).toBe(404);
    await caller.members.saveProfile({ visibility: { photo: "nobody" } });
    expect(await outcome()).toEqual([false, false]);
    await caller.members.saveProfile({ visibility: { photo: "public" }, isListed: false });
    expect(await outcome()).toEqual([false, false]);
    expect(await read(ana, photo?.path)).not.toBeNull();
    await caller.members.saveProfile({ isListed: true });
    expect(await read(null, photo?.path.replace(`-${ana.memberId}-`, `-${stranger.memberId}-`))).toBeNull();
    expect((await plaza.get(`${photo?.path.replace("320", "321")}`)).status).toBe(404);
  });

  it("that is replaced or removed leaves the store, unless another member has the same", async () => {
    const former = await photoOf(ana);
    const sha256 = /[\da-f]{64}/.exec(former?.path ?? "")?.[0] ?? "";
    await save(await camera(), stranger);
    await plaza.callerAs(ana).members.removePhoto();
    expect(await photoOf(ana)).toBeNull();
    expect(await plaza.files.open(sha256)).not.toBeNull();
    await save(
      await sharp({ create: { width: 9, height: 9, channels: 3, background: "#00ff00" } })
        .png()
        .toBuffer(),
      stranger,
    );
    expect(await plaza.files.open(sha256)).toBeNull();
  });
});

describe("what is no photo", () => {
  const chunk = (type: string, data: Buffer) => {
    const length = Buffer.alloc(4);
    length.writeUInt32BE(data.length);
    const checked = Buffer.concat([Buffer.from(type, "latin1"), data]);
    const sum = Buffer.alloc(4);
    sum.writeUInt32BE(crc32(checked));
    return Buffer.concat([length, checked, sum]);
  };
  /** A few bytes that claim 60,000 x 60,000 pixels. */
  const bomb = () => {
    const header = Buffer.alloc(13);
    header.writeUInt32BE(60_000, 0);
    header.writeUInt32BE(60_000, 4);
    header.set([8, 2, 0, 0, 0], 8);
    return Buffer.concat([
      Buffer.from("89504e470d0a1a0a", "hex"),
      chunk("IHDR", header),
      chunk("IDAT", deflateSync(Buffer.alloc(1_000_000))),
      chunk("IEND", Buffer.alloc(0)),
    ]);
  };
  const svg = `<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><image href="file:///etc/passwd"/></svg>`;
  const cases: [string, () => Promise<Uint8Array> | Uint8Array, string][] = [
    ["a drawing", () => Buffer.from(svg), "photo.unreadable"],
    ["a document", () => Buffer.from("%PDF-1.7\n"), "photo.unreadable"],
    ["a text", () => Buffer.from("hello"), "photo.unreadable"],
    ["half a photo", async () => (await camera()).subarray(0, 900), "photo.unreadable"],
    ["a head without a body", () => Buffer.from("ffd8ffe000104a46494600", "hex"), "photo.unreadable"],
    ["a bomb of pixels", bomb, "photo.too_large"],
    ["more than 5 MB", () => new Uint8Array(5 * 1024 * 1024 + 1), "photo.too_large"],
    ["nothing", () => new Uint8Array(), "photo.missing"],
  ];
  it.for(cases)("as %s is refused in words", async ([, make, reason]) => {
    const before = await photoOf(ana);
    await expect(save(await make())).rejects.toMatchObject({ message: reason });
    expect(await photoOf(ana)).toEqual(before);
  });
});

function crc32(bytes: Uint8Array): number {
  let crc = 0xffffffff;
  for (const byte of bytes) {
    crc ^= byte;
    for (let bit = 0; bit < 8; bit += 1) crc = (crc >>> 1) ^ (0xedb88320 & -(crc & 1));
  }
  return (crc ^ 0xffffffff) >>> 0;
}
