import type { IdentifierScheme, ResourceKind } from "@plaza/types/resources";
import { cleanLine } from "../../../platform/text/plain-text.ts";

/** What a citation is made from: less than a page needs, so that a download reads little. */
export const citableSelect = {
  id: true,
  kind: true,
  title: true,
  titleLanguage: true,
  language: true,
  creators: true,
  publisher: true,
  issuedYear: true,
  edition: true,
  identifiers: { select: { scheme: true, value: true }, orderBy: { id: "asc" } },
  links: { select: { url: true }, orderBy: { position: "asc" } },
} as const;

export type CitableRow = {
  id: number;
  kind: ResourceKind;
  title: string;
  titleLanguage: string;
  language: string;
  creators: string[];
  publisher: string | null;
  issuedYear: number | null;
  edition: string | null;
  identifiers: { scheme: IdentifierScheme; value: string }[];
  links: { url: string | null }[];
};

/** An item of CSL-JSON 1.0; a field is absent when nothing is known. */
export type CslItem = {
  id: string;
  type: CslType;
  title: string;
  author?: { literal: string }[];
  publisher?: string;
  issued?: { "date-parts": [[number]] };
  edition?: string;
  URL?: string;
  DOI?: string;
  ISBN?: string;
  language?: string;
};

export const cslTypes = [
  "report",
  "webpage",
  "article",
  "legislation",
  "document",
  "dataset",
  "software",
  "motion_picture",
] as const;
export type CslType = (typeof cslTypes)[number];

const typesByKind: Record<ResourceKind, CslType> = {
  guide: "report",
  report: "report",
  case: "webpage",
  article: "article",
  law: "legislation",
  template: "document",
  training: "document",
  dataset: "dataset",
  tool: "software",
  video: "motion_picture",
};

/** Names stay whole: neither an office nor half of the world's people have a first and a last name. */
export function toCsl(row: CitableRow): CslItem {
  const identifier = (scheme: IdentifierScheme) =>
    row.identifiers.find((candidate) => candidate.scheme === scheme)?.value;
  const creators = row.creators.map(cleanLine).filter((name) => name !== "");
  const url = identifier("url") ?? row.links.find((link) => link.url !== null)?.url ?? undefined;
  return withoutEmpty({
    id: `plaza-${row.id}`,
    type: typesByKind[row.kind],
    title: cleanLine(row.title),
    author: creators.length === 0 ? undefined : creators.map((literal) => ({ literal })),
    publisher: cleaned(row.publisher),
    issued: row.issuedYear === null ? undefined : { "date-parts": [[row.issuedYear]] },
    edition: cleaned(row.edition),
    URL: cleaned(url),
    DOI: cleaned(identifier("doi")),
    ISBN: cleaned(identifier("isbn")),
    language: row.language === "und" ? undefined : row.language,
  });
}

const cleaned = (text: string | null | undefined): string | undefined =>
  typeof text === "string" ? cleanLine(text) : undefined;

type Loose<Item> = { [Key in keyof Item]: Item[Key] | undefined };

function withoutEmpty(item: Loose<Required<CslItem>> & Pick<CslItem, "id" | "type" | "title">): CslItem {
  const { id, type, title, ...rest } = item;
  const known = Object.entries(rest).filter(([, value]) => value !== undefined && value !== "");
  return { id, type, title, ...Object.fromEntries(known) };
}
