import { createHash } from "node:crypto";
import { type ResourceState, resourceLimits as limits, resourceStates } from "@plaza/types/resources";
import { htmlToMarkdown } from "../../../../platform/text/html-to-markdown.ts";
import { licenceFromWords } from "../../../licences/index.ts";
import { foldTitle } from "../../fold-title.ts";
import { kindFromWord } from "./kinds.ts";
import { languageTagFrom } from "./language-tag.ts";
import { readFiles, readIdentifiers, readLinks } from "./read-links.ts";
import { readPlace } from "./read-place.ts";
import { RecordReader } from "./record-reader.ts";
import { addressOf, type ResourceDraft } from "./resource-draft.ts";

export type ParseContext = {
  /** Slug of a topic named by slug, label or synonym in any language; null when it is none. */
  findTopic(words: string): string | null;
  /** Publisher of records that name none. */
  publisher: string | null;
};

export type ParsedRecord =
  | { draft: ResourceDraft; notes: string[]; unknownTopics: string[]; unknownKind: string | null }
  | { reasons: string[] };

const sourceIdMax = 200;

/** The id of the record in its file, or null. */
export const sourceIdFrom = (reader: RecordReader): string | null => reader.line("id", sourceIdMax);

const relatedId = (reader: RecordReader, name: string): string | null => reader.line(name, sourceIdMax);

function readLanguage(reader: RecordReader, name: string): string | null {
  const words = reader.line(name, limits.nameMax);
  if (words === null) return null;
  return languageTagFrom(words) ?? reader.refuse(`“${words.slice(0, 100)}” is no language`);
}

function readTitle(reader: RecordReader): string {
  const title = reader.line("title", limits.titleMax);
  if (title !== null && /[\p{L}\p{N}]/u.test(title)) return title;
  if (reader.problems.every((problem) => !problem.startsWith("title")))
    reader.refuse(title === null ? "title is empty" : "title has neither letter nor digit");
  return "";
}

function readBody(reader: RecordReader): string | null {
  const source = reader.longText("body");
  const body = source === null ? null : htmlToMarkdown(source).trim();
  if (body !== null && body.length > limits.bodyMax)
    return reader.refuse(`body is longer than ${limits.bodyMax} characters`);
  return body === "" ? null : body;
}

/** "2015", 2015 or a date that begins with the year. */
function readYear(reader: RecordReader): number | null {
  const words = reader.line("year", limits.nameMax);
  if (words === null) return null;
  const year = Number(/^(\d{4})(?:\.0|-\d{2}(?:-\d{2}.*)?)?$/.exec(words)?.[1] ?? Number.NaN);
  if (Number.isNaN(year)) return reader.refuse(`“${words.slice(0, 100)}” is no year`);
  if (year < limits.yearMin || year > limits.yearMax)
    return reader.refuse(`year ${year} is not between ${limits.yearMin} and ${limits.yearMax}`);
  return year;
}

function readState(reader: RecordReader): Pick<ResourceDraft, "state" | "withdrawnReason"> {
  const words = reader.line("state", limits.nameMax);
  const state: ResourceState | undefined =
    words === null ? "published" : resourceStates.find((name) => name === words.toLowerCase());
  const withdrawnReason = reader.line("withdrawnReason", limits.summaryMax);
  if (state === undefined) reader.refuse(`“${words?.slice(0, 100)}” is no state; use ${resourceStates.join(", ")}`);
  if (state === "withdrawn" && withdrawnReason === null)
    reader.refuse("withdrawnReason is empty, and the state is withdrawn");
  return { state: state ?? "draft", withdrawnReason: state === "withdrawn" ? withdrawnReason : null };
}

function readReviewBy(reader: RecordReader): string | null {
  const words = reader.line("reviewBy", limits.nameMax);
  if (words === null) return null;
  const day = /^\d{4}-\d{2}-\d{2}/.exec(words)?.[0];
  const isDay = day !== undefined && !Number.isNaN(Date.parse(day)) && new Date(day).toISOString().startsWith(day);
  return isDay ? day : reader.refuse(`reviewBy “${words.slice(0, 100)}” is no date such as 2027-01-31`);
}

function readSubjects(reader: RecordReader, context: ParseContext): { topics: string[]; unknownTopics: string[] } {
  const topics: string[] = [];
  const unknownTopics: string[] = [];
  for (const word of reader.list("topics", { itemsMax: limits.keywordsMax, max: limits.nameMax })) {
    const slug = context.findTopic(word);
    if (slug === null) unknownTopics.push(word);
    else if (!topics.includes(slug)) topics.push(slug);
  }
  if (topics.length > limits.topicsMax)
    reader.refuse(`topics has ${topics.length} items; at most ${limits.topicsMax} are taken`);
  return { topics, unknownTopics };
}

function readKeywords(reader: RecordReader, more: string[]): string[] {
  const stated = reader.list("keywords", { itemsMax: limits.keywordsMax, max: limits.nameMax });
  const keywords = [...new Set([...stated, ...more])];
  if (keywords.length > limits.keywordsMax)
    reader.refuse(`keywords and unknown topics are ${keywords.length}; at most ${limits.keywordsMax} are taken`);
  return keywords;
}

function readLicence(reader: RecordReader): Pick<ResourceDraft, "licence" | "licenceText"> {
  const words = reader.line("licence", limits.summaryMax);
  const stated = words === null ? null : licenceFromWords(words);
  return { licence: stated?.id ?? null, licenceText: stated?.words ?? null };
}

/** Records without an id are told apart by what names them, so that the same file twice changes nothing. */
function derivedId(draft: Omit<ResourceDraft, "sourceId">): string {
  const named = [addressOf({ ...draft, sourceId: "" }), draft.language, foldTitle(draft.title), draft.publisher];
  return `derived-${createHash("sha256").update(JSON.stringify(named)).digest("hex").slice(0, 24)}`;
}

function readTexts(
  reader: RecordReader,
): Pick<
  ResourceDraft,
  "language" | "title" | "titleLanguage" | "summary" | "summaryLanguage" | "body" | "bodyLanguage"
> {
  const language = readLanguage(reader, "lang") ?? "und";
  const summary = reader.line("summary", limits.summaryMax);
  const body = readBody(reader);
  return {
    language,
    title: readTitle(reader),
    titleLanguage: readLanguage(reader, "titleLang") ?? language,
    summary,
    summaryLanguage: summary === null ? null : (readLanguage(reader, "summaryLang") ?? language),
    body,
    bodyLanguage: body === null ? null : (readLanguage(reader, "bodyLang") ?? language),
  };
}

function refuseEmpty(
  { links, files, body }: Pick<ResourceDraft, "links" | "files" | "body">,
  reader: RecordReader,
): void {
  const hasUnread = reader.value("url") !== null || reader.value("links") !== null || reader.value("files") !== null;
  if (links.length === 0 && files.length === 0 && body === null && !hasUnread)
    reader.refuse("nothing to read: no address, no file and no text");
}

/** A value that breaks the rule of its field refuses the record; free words where a vocabulary is expected do not. */
export function parseRecord(record: Readonly<Record<string, unknown>>, context: ParseContext): ParsedRecord {
  const reader = new RecordReader(record);
  const sourceId = sourceIdFrom(reader);
  const kindWord = reader.line("kind", limits.nameMax);
  const kind = kindFromWord(kindWord);
  const { topics, unknownTopics } = readSubjects(reader, context);
  const place = readPlace(reader);
  const links = readLinks(reader);
  const draft: Omit<ResourceDraft, "sourceId"> = {
    kind: kind.kind,
    ...readState(reader),
    ...readTexts(reader),
    creators: reader.list("creators", { itemsMax: limits.creatorsMax, max: limits.nameMax }),
    publisher: reader.line("publisher", limits.nameMax) ?? context.publisher,
    issuedYear: readYear(reader),
    place: place.place,
    topics,
    keywords: readKeywords(reader, [unknownTopics, place.keywords, kind.keyword ?? []].flat()),
    ...readLicence(reader),
    edition: reader.line("edition", limits.nameMax),
    reviewBy: readReviewBy(reader),
    links,
    files: readFiles(reader),
    identifiers: readIdentifiers(reader, links[0]?.url ?? null),
    relations: {
      translationGroup: relatedId(reader, "translationGroup"),
      translationOf: relatedId(reader, "translationOf"),
      supersededBy: relatedId(reader, "supersededBy"),
      supersedes: reader.list("supersedes", { itemsMax: limits.linksMax, max: sourceIdMax }),
    },
  };
  refuseEmpty(draft, reader);
  if (reader.problems.length > 0) return { reasons: [...new Set(reader.problems)] };
  return {
    draft: { sourceId: sourceId ?? derivedId(draft), ...draft },
    notes: place.notes,
    unknownTopics,
    unknownKind: kind.isKnown ? null : kindWord,
  };
}
