import { unzipSync } from "fflate";

export type FileKind = { mediaType: string; isPicture: boolean };

const bytesOf = (bytes: Uint8Array, from: number, length: number): string =>
  Buffer.from(bytes.buffer, bytes.byteOffset + from, Math.max(0, Math.min(length, bytes.length - from))).toString(
    "latin1",
  );
const begins = (bytes: Uint8Array, start: string, from = 0): boolean => bytesOf(bytes, from, start.length) === start;

type Check = (bytes: Uint8Array) => boolean;

const picture = (check: Check) => ({ mediaType: "image/webp", isPicture: true, check });
const file = (mediaType: string, check: Check) => ({ mediaType, isPicture: false, check });
const office = (name: string, part: string) =>
  file(`application/vnd.openxmlformats-officedocument.${name}`, (bytes) => isOffice(bytes, part));
const openDocument = (name: string) =>
  file(
    `application/vnd.oasis.opendocument.${name}`,
    (bytes) =>
      // The type stands uncompressed at the beginning, so that it can be read without unpacking.
      begins(bytes, `mimetypeapplication/vnd.oasis.opendocument.${name}`, 30) && isZip(bytes),
  );

/** What is taken, by the end of its name; an archive could hold anything and is not. */
const kinds: Readonly<Record<string, FileKind & { check: Check }>> = {
  pdf: file("application/pdf", (bytes) => bytesOf(bytes, 0, 1_024).includes("%PDF-")),
  png: picture((bytes) => begins(bytes, "\u0089PNG\r\n\u001a\n")),
  jpg: picture((bytes) => begins(bytes, "\u00ff\u00d8\u00ff")),
  jpeg: picture((bytes) => begins(bytes, "\u00ff\u00d8\u00ff")),
  webp: picture((bytes) => begins(bytes, "RIFF") && begins(bytes, "WEBP", 8)),
  gif: picture((bytes) => begins(bytes, "GIF8")),
  docx: office("wordprocessingml.document", "word/document.xml"),
  xlsx: office("spreadsheetml.sheet", "xl/workbook.xml"),
  pptx: office("presentationml.presentation", "ppt/presentation.xml"),
  odt: openDocument("text"),
  ods: openDocument("spreadsheet"),
  odp: openDocument("presentation"),
  csv: file("text/csv", isPlainText),
  txt: file("text/plain", isPlainText),
  md: file("text/markdown", isPlainText),
};

/** Null for what is not taken; "unlike" when the content is not what the name says. */
export function kindOfFile(fileName: string, bytes: Uint8Array): FileKind | "unlike" | null {
  const kind = kinds[endingOf(fileName)];
  if (kind === undefined) return null;
  return kind.check(bytes) ? { mediaType: kind.mediaType, isPicture: kind.isPicture } : "unlike";
}

const endingOf = (fileName: string): string => /\.([a-z\d]+)$/i.exec(fileName)?.[1]?.toLowerCase() ?? "";

const isZip: Check = (bytes) => begins(bytes, "PK\u0003\u0004");

/** Macros are programs, whatever the name of the file. */
const isMacro = (name: string): boolean => /vbaProject\.bin$|^customUI\//i.test(name) || name.includes("..");

function isOffice(bytes: Uint8Array, part: string): boolean {
  if (!isZip(bytes)) return false;
  const names = namesIn(bytes);
  return names.includes("[Content_Types].xml") && names.includes(part) && !names.some(isMacro);
}

/** Read from the directory at the end; nothing is unpacked. */
function namesIn(archive: Uint8Array): string[] {
  const names: string[] = [];
  try {
    unzipSync(archive, {
      filter: ({ name }) => {
        names.push(name);
        return false;
      },
    });
  } catch {
    return [];
  }
  return names;
}

// oxlint-disable-next-line no-control-regex -- what no text has
const control = /[\u0000-\u0008\u000b\u000e-\u001a\u001c-\u001f]/;
const utf16Marks = ["\u00ff\u00fe", "\u00fe\u00ff"];

/** In any encoding of one byte or of UTF-8; UTF-16 when it says so. */
function isPlainText(bytes: Uint8Array): boolean {
  if (utf16Marks.some((mark) => begins(bytes, mark))) return bytes.length % 2 === 0;
  return !control.test(bytesOf(bytes, 0, bytes.length));
}
