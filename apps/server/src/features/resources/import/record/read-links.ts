import { resourceLimits as limits } from "@plaza/types/resources";
import { cleanLine, plainLine } from "../../../../platform/text/plain-text.ts";
import { normaliseAddress, webAddress } from "./addresses.ts";
import { type Identifier, identifierFrom, identifierFromWords } from "./identifiers.ts";
import { languageTagFrom } from "./language-tag.ts";
import { type Fields, isFields, type RecordReader } from "./record-reader.ts";
import type { FileDraft, LinkDraft } from "./resource-draft.ts";

const mediaTypeShape = /^[a-z0-9.+-]+\/[a-z0-9.+-]+$/;

const textOf = (fields: Fields, name: string): string | null => {
  const value = fields[name];
  return typeof value === "string" && value.trim() !== "" ? plainLine(value) : null;
};

/** What a link or a file says of itself; an unreadable detail refuses the line as any other field does. */
function detailsOf(fields: Fields, reader: RecordReader): Pick<LinkDraft, "label" | "language" | "mediaType"> {
  const mediaType = textOf(fields, "mediaType")?.toLowerCase() ?? null;
  if (mediaType !== null && !mediaTypeShape.test(mediaType)) reader.refuse(`“${mediaType}” is no media type`);
  const label = textOf(fields, "label");
  if (label !== null && label.length > limits.nameMax)
    reader.refuse(`the label of a link is longer than ${limits.nameMax} characters`);
  return { label, language: readLanguage(fields, reader), mediaType };
}

function readLanguage(fields: Fields, reader: RecordReader): string | null {
  const words = textOf(fields, "lang") ?? textOf(fields, "language");
  return words === null ? null : (languageTagFrom(words) ?? reader.refuse(`“${words}” is no language of a link`));
}

function byteSizeOf(fields: Fields): number | null {
  const size = Number(fields["byteSize"] ?? Number.NaN);
  return Number.isSafeInteger(size) && size >= 0 ? size : null;
}

function readLink(item: unknown, reader: RecordReader): LinkDraft | null {
  const fields = typeof item === "string" ? { url: item } : item;
  const text = isFields(fields) && typeof fields["url"] === "string" ? cleanLine(fields["url"]) : "";
  const url = webAddress(text);
  if (!isFields(fields) || url === null)
    return reader.refuse(text === "" ? "a link has no address" : `“${text.slice(0, 100)}” is no web address`);
  return { url, fileName: null, ...detailsOf(fields, reader), byteSize: byteSizeOf(fields), sha256: null };
}

/** `url` with `mediaType` first, then `links`. */
export function readLinks(reader: RecordReader): LinkDraft[] {
  const url = reader.value("url");
  const main = url === null ? [] : [{ url, mediaType: reader.value("mediaType"), byteSize: reader.value("byteSize") }];
  const links = [...main, ...reader.items("links").filter((item) => item !== "")].flatMap(
    (item) => readLink(item, reader) ?? [],
  );
  if (links.length > limits.linksMax)
    reader.refuse(`links has ${links.length} items; at most ${limits.linksMax} are taken`);
  return [...new Map(links.map((link) => [link.url, link])).values()];
}

/** Paths beside the import file. */
export function readFiles(reader: RecordReader): FileDraft[] {
  return reader.items("files").flatMap((item) => {
    const fields = typeof item === "string" ? { path: item } : item;
    const path = isFields(fields) && typeof fields["path"] === "string" ? fields["path"].trim() : "";
    if (!isFields(fields) || path === "") return reader.refuse("a file has no path") ?? [];
    return { path, ...detailsOf(fields, reader) };
  });
}

function readIdentifier(item: unknown, reader: RecordReader): Identifier | null {
  if (typeof item === "string")
    return identifierFromWords(cleanLine(item)) ?? reader.refuse(`“${item.slice(0, 100)}” is no DOI, ISBN or address`);
  const fields = isFields(item) ? item : {};
  const scheme = textOf(fields, "scheme") ?? "";
  const value = textOf(fields, "value") ?? "";
  return (
    identifierFrom(scheme, value) ??
    reader.refuse(`“${value.slice(0, 100)}” is no identifier of the scheme “${scheme.slice(0, 40)}”`)
  );
}

/** The main address comes first, since it is what other records may share. */
export function readIdentifiers(reader: RecordReader, mainUrl: string | null): Identifier[] {
  const single = (["doi", "isbn"] as const).flatMap((scheme) => {
    const value = reader.line(scheme, limits.urlMax);
    return value === null ? [] : [{ scheme, value }];
  });
  const stated = [...single, ...reader.items("identifiers").filter((item) => item !== "")].flatMap(
    (item) => readIdentifier(item, reader) ?? [],
  );
  const main: Identifier[] = mainUrl === null ? [] : [{ scheme: "url", value: normaliseAddress(mainUrl) }];
  return [
    ...new Map(
      [...main, ...stated].map((identifier) => [`${identifier.scheme} ${identifier.value}`, identifier]),
    ).values(),
  ];
}
