import type { Prisma } from "@plaza/database";
import type { Locale } from "@plaza/types/locales";
import {
  type LanguageText,
  type ResourceItem,
  type ResourceRevisionView,
  type ResourceView,
  type RevisionField,
  revisionFields,
} from "@plaza/types/resources";
import type { Vocabulary } from "../topics/index.ts";
import { citeInEveryStyle } from "./citations/cite.ts";
import { filePath } from "./file-path.ts";
import { identifierUrl } from "./identifier-url.ts";
import { dublinCoreOf } from "./metadata/dublin-core.ts";
import { jsonLdOf } from "./metadata/json-ld.ts";
import { canListResource } from "./resource.policy.ts";
import {
  resourceItemSelect,
  type ResourceItemRow,
  toLanguageText,
  toResourceItem,
  toTranslations,
} from "./resource-item.view.ts";

/** A longer text has a page of its own: this one keeps to its 30 KB. */
const bodyOnPageMax = 20_000;
/** Newer revisions first; older ones stay in the database. */
const revisionsShown = 20;

export const resourceSelect = {
  ...resourceItemSelect,
  state: true,
  withdrawnReason: true,
  bodyHtml: true,
  bodyLanguage: true,
  creators: true,
  keywords: true,
  edition: true,
  reviewBy: true,
  createdAt: true,
  updatedAt: true,
  topics: { select: { topicId: true }, orderBy: { position: "asc" } },
  links: {
    select: { url: true, fileName: true, label: true, language: true, mediaType: true, byteSize: true, sha256: true },
    orderBy: { position: "asc" },
  },
  identifiers: { select: { scheme: true, value: true }, orderBy: { id: "asc" } },
  supersededBy: { select: { ...resourceItemSelect, state: true } },
  supersedes: { select: resourceItemSelect, where: { state: "published" }, orderBy: { id: "desc" } },
  revisions: {
    select: { number: true, changedAt: true, changedFields: true },
    orderBy: { number: "desc" },
    take: revisionsShown,
  },
} satisfies Prisma.ResourceSelect;

export type ResourceRow = Prisma.ResourceGetPayload<{ select: typeof resourceSelect }>;
type LinkRow = ResourceRow["links"][number];

const toLinkView = ({ url, fileName, byteSize, sha256, ...link }: LinkRow) => ({
  ...link,
  url: url ?? filePath(sha256, fileName),
  stored: url === null,
  label: link.label ?? fileName,
  byteSize: byteSize === null ? null : Number(byteSize),
  sha256,
});

const isRevisionField = (field: string): field is RevisionField => revisionFields.some((known) => known === field);

const toRevisionView = ({
  number,
  changedAt,
  changedFields,
}: ResourceRow["revisions"][number]): ResourceRevisionView => ({
  number,
  changedAt: changedAt.toISOString(),
  changedFields: changedFields.filter(isRevisionField),
});

const isLong = (html: string): boolean => html.length > bodyOnPageMax;

/** The whole text, for a page of its own; null when there is none. */
export function toTextView(row: Pick<ResourceRow, "bodyHtml" | "bodyLanguage" | "language">): LanguageText | null {
  return row.bodyHtml === null ? null : toLanguageText(row.bodyHtml, row.bodyLanguage ?? row.language);
}

/** The only place where a row becomes the page of a resource. */
export function toResourceView(
  row: ResourceRow,
  related: ResourceItemRow[],
  vocabulary: Vocabulary,
  locale: Locale,
): ResourceView {
  const toItem = (item: ResourceItemRow): ResourceItem => toResourceItem(item, locale);
  const terms = row.topics.flatMap(({ topicId }) => vocabulary.findById(topicId) ?? []);
  const described = {
    ...toItem(row),
    translations: toTranslations(row, locale),
    moreTranslations: 0,
    state: row.state,
    withdrawnReason: row.withdrawnReason,
    bodyHtml: row.bodyHtml === null || isLong(row.bodyHtml) ? null : toTextView(row),
    isBodyLong: row.bodyHtml !== null && isLong(row.bodyHtml),
    creators: row.creators,
    topics: terms.map((term) => vocabulary.toLabel(term, locale)),
    keywords: row.keywords,
    links: row.links.map(toLinkView),
    identifiers: row.identifiers.map(({ scheme, value }) => ({ scheme, value, url: identifierUrl(scheme, value) })),
    edition: row.edition,
    supersededBy: row.supersededBy && canListResource(row.supersededBy) ? toItem(row.supersededBy) : null,
    supersedes: row.supersedes.map(toItem),
    revisions: row.revisions.map(toRevisionView),
    reviewBy: row.reviewBy?.toISOString().slice(0, 10) ?? null,
    createdAt: row.createdAt.toISOString(),
    updatedAt: row.updatedAt.toISOString(),
  };
  return {
    ...described,
    related: related.map(toItem),
    citations: citeInEveryStyle(row, locale),
    metadata: { jsonLd: jsonLdOf(described, locale), dublinCore: dublinCoreOf(described) },
  };
}
