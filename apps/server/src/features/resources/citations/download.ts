import type { Database } from "@plaza/database";
import type { CitationFormat } from "@plaza/types/resources";
import { DomainError } from "../../../platform/domain-error.ts";
import { canReadResource } from "../resource.policy.ts";
import { toBibtex } from "./to-bibtex.ts";
import { type CitableRow, citableSelect, type CslItem, toCsl } from "./to-csl.ts";
import { toRis } from "./to-ris.ts";

export type CitationFile = { fileName: string; mediaType: string; text: string };

const formats: Record<CitationFormat, { mediaType: string; write: (items: CslItem[]) => string }> = {
  bib: { mediaType: "application/x-bibtex; charset=utf-8", write: (items) => items.map(toBibtex).join("\n") },
  ris: { mediaType: "application/x-research-info-systems; charset=utf-8", write: (items) => items.map(toRis).join("") },
  json: {
    mediaType: "application/vnd.citationstyles.csl+json; charset=utf-8",
    write: (items) => `${JSON.stringify(items, undefined, 2)}\n`,
  },
};

/** @throws DomainError NOT_FOUND when absent or not to be read. */
export async function downloadCitation(
  { db }: { db: Database },
  resourceId: number,
  format: CitationFormat,
): Promise<CitationFile> {
  const row = await db.resource.findUnique({
    select: { ...citableSelect, state: true },
    where: { id: resourceId },
    relationLoadStrategy: "join",
  });
  if (!row || !canReadResource(row)) throw new DomainError("NOT_FOUND", "resource.not_found");
  const { mediaType, write } = formats[format];
  const item = toCsl(row);
  return { fileName: `${item.id}.${format}`, mediaType, text: write([item]) };
}

/** Several in one file. */
export function writeCitations(rows: CitableRow[], format: CitationFormat): Omit<CitationFile, "fileName"> {
  const { mediaType, write } = formats[format];
  return { mediaType, text: write(rows.map(toCsl)) };
}
