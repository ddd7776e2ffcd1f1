import { buffer } from "node:stream/consumers";
import { crc32, deflateSync } from "node:zlib";
import type { AttachmentView } from "@plaza/types/posts";
import { strToU8, zipSync } from "fflate";
import sharp from "sharp";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Viewer } from "../../../platform/viewer.ts";
import { createMember } from "../../../testing/test-members.ts";
import { createNetwork } from "../../../testing/test-networks.ts";
import { deletePost } from "../editing/delete-post.ts";
import { openTestStore, type TestStore } from "../../../testing/test-store.ts";
import { createPost, createThread } from "../../../testing/test-posts.ts";
import { tidyPosts } from "../tidy-posts.ts";
import { findAttachment } from "./find-attachment.ts";
import { saveAttachment } from "./save-attachment.ts";

let plaza: TestStore;
let she: Viewer;
let he: Viewer;

beforeAll(async () => {
  plaza = await openTestStore();
  she = await createMember(plaza.db, { isListed: true });
  he = await createMember(plaza.db, { isListed: true });
});
afterAll(() => plaza.stop());

const save = (fileName: string, bytes: Uint8Array | string, viewer = she) =>
  saveAttachment(plaza, viewer, { fileName, bytes: typeof bytes === "string" ? strToU8(bytes) : bytes });
const sample = (width = 40, height = 20) => sharp({ create: { width, height, channels: 3, background: "#0b5a55" } });
const office = (part: string, more: Record<string, Uint8Array> = {}) =>
  zipSync({ "[Content_Types].xml": strToU8("<Types/>"), [part]: strToU8("<x/>"), ...more });
const openDocument = (name: string) =>
  zipSync({
    mimetype: [strToU8(`application/vnd.oasis.opendocument.${name}`), { level: 0 }],
    "content.xml": strToU8("<x/>"),
  });

const hashIn = (url: string): string => url.split("/")[2] ?? "";
const fetchAs = (
  viewer: Viewer | null,
  { attachmentId, url, fileName }: { attachmentId: number; url: string; fileName: string },
) => findAttachment(plaza, viewer, { attachmentId, sha256: hashIn(url), fileName });
async function readAs(viewer: Viewer, file: AttachmentView): Promise<Buffer> {
  const found = await fetchAs(viewer, file);
  return found ? buffer(found.bytes) : Buffer.alloc(0);
}

/** The head of a picture of so many pixels a side, and hardly anything behind it. */
function bombOf(side: number): Buffer {
  const chunk = (name: string, data: Buffer) => {
    const body = Buffer.concat([Buffer.from(name, "latin1"), data]);
    const [size, check] = [Buffer.alloc(4), Buffer.alloc(4)];
    size.writeUInt32BE(data.length);
    check.writeUInt32BE(crc32(body));
    return Buffer.concat([size, body, check]);
  };
  const head = Buffer.alloc(13);
  head.writeUInt32BE(side, 0);
  head.writeUInt32BE(side, 4);
  head.set([8, 2], 8);
  const start = Buffer.from("\u0089PNG\r\n\u001a\n", "latin1");
  return Buffer.concat([
    start,
    chunk("IHDR", head),
    chunk("IDAT", deflateSync(Buffer.alloc(10_000))),
    chunk("IEND", Buffer.alloc(0)),
  ]);
}

const drop = () => plaza.db.attachment.deleteMany({ where: { postId: null } });

describe("a file for a post", () => {
  it.each([
    ["plan.pdf", strToU8("%PDF-1.7\n%…")],
    ["plan.docx", office("word/document.xml")],
    ["Plan.XLSX", office("xl/workbook.xml")],
    ["plan.pptx", office("ppt/presentation.xml")],
    ["plan.odt", openDocument("text")],
    ["plan.ods", openDocument("spreadsheet")],
    ["table.csv", strToU8("a;b\n1;2")],
    ["notes.txt", Uint8Array.from([0x63, 0x61, 0x66, 0xe9])],
  ])("is taken when it is what its name says: %s", async (name, bytes) => {
    const file = await save(name, bytes);
    expect(file).toMatchObject({ fileName: name, byteSize: bytes.length, size: null });
    expect((await readAs(she, file)).equals(bytes)).toBe(true);
    await drop();
  });

  it.each([
    ["run.exe", strToU8("MZ"), "attachment.type_refused"],
    ["page.html", strToU8("<script>alert(1)</script>"), "attachment.type_refused"],
    ["image.svg", strToU8("<svg onload=alert(1)>"), "attachment.type_refused"],
    ["all.zip", zipSync({ a: strToU8("a") }), "attachment.type_refused"],
    ["plan.pdf.exe", strToU8("%PDF-1.7"), "attachment.type_refused"],
    ["noname", strToU8("%PDF-1.7"), "attachment.type_refused"],
    ["plan.pdf", strToU8("<script>"), "attachment.unreadable"],
    ["plan.docx", zipSync({ a: strToU8("a") }), "attachment.unreadable"],
    ["plan.docx", office("xl/workbook.xml"), "attachment.unreadable"],
    ["plan.docx", office("word/document.xml", { "word/vbaProject.bin": strToU8("x") }), "attachment.unreadable"],
    ["plan.docx", office("word/document.xml", { "../../evil": strToU8("x") }), "attachment.unreadable"],
    ["plan.odt", openDocument("spreadsheet"), "attachment.unreadable"],
    ["notes.txt", Uint8Array.from([0x4d, 0x5a, 0]), "attachment.unreadable"],
    ["image.png", strToU8("GIF89a"), "attachment.unreadable"],
    ["image.png", strToU8("\u0089PNG\r\n\u001a\nrest"), "attachment.unreadable"],
    ["empty.pdf", new Uint8Array(), "attachment.missing"],
  ])("is refused otherwise: %s", async (name, bytes, reason) => {
    await expect(save(name, bytes)).rejects.toMatchObject({ reason });
  });

  it("loses folders, signs and dots in front of its name, never its end", async () => {
    const names = [
      "../../etc/passwd.txt",
      "C:\\temp\\a<b>.csv",
      "...txt.txt",
      `${"x".repeat(300)}.pdf`,
      "\u202egpj.txt",
    ];
    const saved = await Promise.all(names.map((name) => save(name, name.endsWith("pdf") ? "%PDF-1" : "text")));
    expect(saved.map(({ fileName }) => fileName)).toEqual([
      "passwd.txt",
      "ab.csv",
      "txt.txt",
      `${"x".repeat(120)}.pdf`,
      "gpj.txt",
    ]);
    await drop();
  });

  it("that is a picture is made anew: upright, still, of bounded size, without what a camera told", async () => {
    const taken = await sample(3_000, 1_000)
      .withMetadata({ orientation: 6 })
      .withExif({ IFD0: { Copyright: "x", Make: "Secret" } })
      .jpeg()
      .toBuffer();
    const file = await save("holiday.JPG", taken);
    expect(file).toMatchObject({
      fileName: "holiday.webp",
      mediaType: "image/webp",
      size: { width: 800, height: 2_400 },
    });
    const stored = await readAs(she, file);
    const { exif, format } = await sharp(stored).metadata();
    expect([exif, format, stored.includes("Secret")]).toEqual([undefined, "webp", false]);
    await drop();
  });

  it("that claims thousands of millions of pixels is never decoded", async () => {
    await expect(save("bomb.png", bombOf(60_000))).rejects.toMatchObject({ reason: "attachment.too_large" });
  });

  it("is taken up to 25 MB, and so many wait for their posts", async () => {
    await expect(save("a.txt", new Uint8Array(25 * 1024 * 1024 + 1).fill(97))).rejects.toMatchObject({
      reason: "attachment.too_large",
    });
    const eager = await createMember(plaza.db);
    for (let count = 0; count < 30; count += 1) await save(`${count}.txt`, "same bytes", eager);
    await expect(save("more.txt", "x", eager)).rejects.toMatchObject({ reason: "attachment.too_many" });
  });
});

describe("a file of a post", () => {
  it("is had by whoever may read the post, and by nobody who only knows its address", async () => {
    const networkId = await createNetwork(plaza, she, { isHidden: true });
    const file = await save("plan.pdf", "%PDF-1 secret");
    expect(await fetchAs(he, file)).toBeNull();
    const { threadId } = await createThread(plaza.db, she, { networkId });
    const attachmentIds = [file.attachmentId];
    await createPost(plaza.db, she, { kind: "reply", threadId, text: "See the plan", attachmentIds });
    expect(await fetchAs(null, file)).toBeNull();
    expect(await fetchAs(he, file)).toBeNull();
    expect(await fetchAs(she, { ...file, fileName: "other.pdf" })).toBeNull();
    const found = await fetchAs(she, file);
    expect(found?.fileName).toBe("plan.pdf");
    found?.bytes.destroy();
  });

  it("cannot be claimed by another, nor for a second post", async () => {
    const { attachmentId } = await save("mine.txt", "mine");
    const { threadId } = await createThread(plaza.db, she);
    const attachmentIds = [attachmentId];
    const his = await createPost(plaza.db, he, { kind: "reply", threadId, text: "Stolen", attachmentIds });
    const first = await createPost(plaza.db, she, { kind: "reply", threadId, text: "First", attachmentIds });
    const second = await createPost(plaza.db, she, { kind: "reply", threadId, text: "Second", attachmentIds });
    const countOf = (postId: number) => plaza.db.attachment.count({ where: { postId } });
    expect([await countOf(his), await countOf(first), await countOf(second)]).toEqual([0, 1, 0]);
  });

  it("goes with its post, and after a day without one; bytes that another file has stay", async () => {
    const [one, two] = [await save("one.txt", "shared bytes"), await save("two.txt", "shared bytes")];
    const { threadId } = await createThread(plaza.db, she);
    const postId = await createPost(plaza.db, she, {
      kind: "reply",
      threadId,
      text: "With a file",
      attachmentIds: [one.attachmentId],
    });
    await deletePost(plaza, she, { postId });
    expect(await fetchAs(he, one)).toBeNull();
    await plaza.db.postRevision.updateMany({ where: { postId }, data: { createdAt: new Date(0) } });
    await tidyPosts(plaza, new Date());
    const left = await fetchAs(she, two);
    expect(left).not.toBeNull();
    left?.bytes.destroy();
    await tidyPosts(plaza, new Date(Date.now() + 25 * 3_600_000));
    expect(await fetchAs(she, two)).toBeNull();
    expect(await plaza.files.open(hashIn(two.url))).toBeNull();
  });
});
