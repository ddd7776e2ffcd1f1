import type { Prisma } from "@plaza/database";
import { identifierSchemes, resourceKinds, resourceStates } from "@plaza/types/resources";
import { z } from "zod";
import type { PageUrls } from "../../platform/page-urls.ts";
import { toLicenceView } from "../licences/index.ts";
import { placeLabelSelect, toPlaceLabel } from "../places/index.ts";
import type { Vocabulary } from "../topics/index.ts";
import { filePath } from "./file-path.ts";
import { identifierUrl } from "./identifier-url.ts";
import { dcmiTypeNames, dcmiTypes } from "./metadata/dcmi-type.ts";
import { slugOf } from "./slug.ts";

const languageTag = z.string().describe("BCP 47; und when unknown");
const text = z.object({ value: z.string(), lang: languageTag });
const reference = z.object({ id: z.int(), url: z.url() });
const moment = z.iso.datetime();

const link = z.object({
  url: z.url(),
  label: z.string().nullable(),
  language: languageTag.nullable(),
  format: z.string().nullable().describe("dcterms:format, media type"),
  extent: z.number().int().nullable().describe("dcterms:extent, bytes"),
  sha256: z.string().nullable(),
  stored: z.boolean().describe("true: a file that this site keeps"),
});

const licence = z.object({
  id: z.string().nullable().describe("SPDX id or LicenseRef-…"),
  name: z.string(),
  url: z.string().nullable(),
  mayShare: z.boolean().nullable(),
  mayAdapt: z.boolean().nullable(),
  mayUseCommercially: z.boolean().nullable(),
});

/** One resource for outsiders: names of Dublin Core terms where one exists, texts with the language they are in. */
export const resourceRecord = z.object({
  id: z.int(),
  sourceId: z.string().nullable().describe("Id in the file that it was imported from"),
  url: z.url(),
  state: z.enum(resourceStates),
  kind: z.enum(resourceKinds),
  type: z.enum(dcmiTypeNames).describe("dcterms:type, DCMI Type Vocabulary"),
  title: text.describe("dcterms:title"),
  abstract: text.nullable().describe("dcterms:abstract"),
  language: languageTag.describe("dcterms:language"),
  creator: z.array(z.string()).describe("dcterms:creator"),
  publisher: z.string().nullable().describe("dcterms:publisher"),
  issued: z.number().int().nullable().describe("dcterms:issued, year"),
  subject: z
    .array(z.object({ slug: z.string(), label: z.string(), url: z.url() }))
    .describe("dcterms:subject, topics of the vocabulary"),
  keywords: z.array(z.string()),
  spatial: z
    .object({ name: z.string(), code: z.string().nullable(), countryCode: z.string(), url: z.url() })
    .nullable()
    .describe("dcterms:spatial; ISO 3166"),
  license: licence.describe("dcterms:license"),
  rights: z.string().nullable().describe("dcterms:rights, the words of the source"),
  identifier: z
    .array(z.object({ scheme: z.enum(identifierSchemes), value: z.string(), url: z.string().nullable() }))
    .describe("dcterms:identifier"),
  edition: z.string().nullable().describe("dcterms:hasVersion"),
  links: z.array(link),
  translations: z
    .array(reference.extend({ language: languageTag, title: text }))
    .describe("The same work in other languages"),
  isReplacedBy: reference.nullable().describe("dcterms:isReplacedBy"),
  replaces: z.array(reference).describe("dcterms:replaces"),
  versions: z
    .array(z.object({ number: z.int(), changedAt: moment, changedFields: z.array(z.string()) }))
    .describe("What changed, newest first"),
  available: moment.nullable().describe("dcterms:available"),
  created: moment.describe("dcterms:created, of this record"),
  modified: moment.describe("dcterms:modified, of this record"),
});
export type ResourceRecord = z.output<typeof resourceRecord>;

const otherSelect = { id: true, title: true } as const;

/** Newer revisions first. */
const versionsShown = 20;

export const recordSelect = {
  id: true,
  sourceId: true,
  state: true,
  kind: true,
  title: true,
  titleLanguage: true,
  summary: true,
  summaryLanguage: true,
  language: true,
  creators: true,
  publisher: true,
  issuedYear: true,
  keywords: true,
  licence: true,
  licenceText: true,
  edition: true,
  publishedAt: true,
  createdAt: true,
  updatedAt: true,
  place: { select: placeLabelSelect },
  topics: { select: { topicId: true }, orderBy: { position: "asc" } },
  links: {
    select: { url: true, fileName: true, label: true, language: true, mediaType: true, byteSize: true, sha256: true },
    orderBy: { position: "asc" },
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: { id: "asc" } },
  work: {
    select: {
      resources: {
        select: { ...otherSelect, language: true, titleLanguage: true },
        where: { state: "published" },
        orderBy: { language: "asc" },
      },
    },
  },
  supersededBy: { select: { ...otherSelect, state: true } },
  supersedes: { select: otherSelect, where: { state: "published" }, orderBy: { id: "desc" } },
  revisions: {
    select: { number: true, changedAt: true, changedFields: true },
    orderBy: { number: "desc" },
    take: versionsShown,
  },
} satisfies Prisma.ResourceSelect;

type Row = Prisma.ResourceGetPayload<{ select: typeof recordSelect }>;
type Tools = { urls: PageUrls; vocabulary: Vocabulary };

/** Labels are English: a machine reads them. */
const locale = "en";

export function toResourceRecord(row: Row, { urls, vocabulary }: Tools): ResourceRecord {
  const refer = ({ id, title }: { id: number; title: string }) => ({
    id,
    url: urls.resource(locale, { id, slug: slugOf(title) }),
  });
  const others = row.work?.resources.filter(({ id }) => id !== row.id) ?? [];
  return {
    ...refer(row),
    sourceId: row.sourceId,
    state: row.state,
    kind: row.kind,
    type: dcmiTypes[row.kind],
    title: { value: row.title, lang: row.titleLanguage },
    abstract: row.summary === null ? null : { value: row.summary, lang: row.summaryLanguage ?? row.language },
    language: row.language,
    creator: row.creators,
    publisher: row.publisher,
    issued: row.issuedYear,
    subject: row.topics.flatMap(({ topicId }) => toSubject(topicId, { urls, vocabulary })),
    keywords: row.keywords,
    spatial: row.place ? toSpatial(row.place, urls) : null,
    license: toLicenceView(row.licence, row.licenceText, locale),
    rights: row.licenceText,
    identifier: row.identifiers.map(({ scheme, value }) => ({ scheme, value, url: identifierUrl(scheme, value) })),
    edition: row.edition,
    links: row.links.map((each) => toLink(each, urls)),
    translations: others.map((other) => ({
      ...refer(other),
      language: other.language,
      title: { value: other.title, lang: other.titleLanguage },
    })),
    isReplacedBy: row.supersededBy?.state === "published" ? refer(row.supersededBy) : null,
    replaces: row.supersedes.map(refer),
    versions: row.revisions.map(({ changedAt, ...version }) => ({ ...version, changedAt: changedAt.toISOString() })),
    available: row.publishedAt?.toISOString() ?? null,
    created: row.createdAt.toISOString(),
    modified: row.updatedAt.toISOString(),
  };
}

function toSubject(topicId: number, { urls, vocabulary }: Tools): ResourceRecord["subject"] {
  const term = vocabulary.findById(topicId);
  return term
    ? [{ slug: term.slug, label: vocabulary.textIn(term, locale).label, url: urls.topic(locale, term.slug) }]
    : [];
}

function toSpatial(place: NonNullable<Row["place"]>, urls: PageUrls): ResourceRecord["spatial"] {
  const { name, code, countryCode, slug } = toPlaceLabel(place, locale);
  return { name, code, countryCode, url: urls.place(locale, slug) };
}

function toLink(
  { url, fileName, label, language, mediaType, byteSize, sha256 }: Row["links"][number],
  urls: PageUrls,
): ResourceRecord["links"][number] {
  return {
    url: url ?? urls.absolute(filePath(sha256, fileName)),
    label: label ?? fileName,
    language,
    format: mediaType,
    extent: byteSize === null ? null : Number(byteSize),
    sha256,
    stored: url === null,
  };
}
