import { type CitationFormat, citationFormats } from "@plaza/types/resources";
import { Hono } from "hono";
import { downloadCitation } from "../../features/resources/citations/download.ts";
import { attachment } from "./attachment.ts";
import type { OutsiderParts } from "./parts.ts";
import { readId } from "./read-id.ts";
import { notFound, problemOf } from "./rest/rest-problem.ts";

/** `/library/{id}/citation.bib`, `.ris`, `.json`: a file for a reference manager. */
export function citationDownloads({ deps }: OutsiderParts): Hono {
  const route = new Hono();
  route.get("/:id/:file{citation\\..+}", async (c) => {
    const format = formatOf(c.req.param("file"));
    if (!format) return notFound(c);
    const { fileName, mediaType, text } = await downloadCitation(deps, readId(c.req.param("id")), format);
    return c.body(text, 200, {
      "content-type": mediaType,
      "content-disposition": attachment(fileName),
      "cache-control": "no-cache",
      "x-robots-tag": "noindex",
    });
  });
  route.onError(problemOf(deps.log));
  return route;
}

const formatOf = (file: string): CitationFormat | undefined =>
  citationFormats.find((format) => file === `citation.${format}`);
