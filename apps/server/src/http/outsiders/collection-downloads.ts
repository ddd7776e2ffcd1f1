import { type CollectionFormat, collectionFormats } from "@plaza/types/collections";
import { Hono } from "hono";
import { exportCollection } from "../../features/collections/export-collection.ts";
import type { Viewer } from "../../platform/viewer.ts";
import { attachment } from "./attachment.ts";
import type { OutsiderParts } from "./parts.ts";
import { readId } from "./read-id.ts";
import { notFound, problemOf } from "./rest/rest-problem.ts";

/** `/collections/{id}/resources.bib`, `.ris`, `.json`, `.csv`: the whole list as a file, for those who may read it. */
export function collectionDownloads({ deps }: OutsiderParts): Hono<{ Variables: { viewer?: Viewer | null } }> {
  const route = new Hono<{ Variables: { viewer?: Viewer | null } }>();
  route.get("/:id/:file{resources\\..+}", async (c) => {
    const format = formatOf(c.req.param("file"));
    if (!format) return notFound(c);
    const viewer = c.get("viewer") ?? null;
    const asked = { collectionId: readId(c.req.param("id")), format };
    const { fileName, mediaType, text } = await exportCollection(deps, viewer, asked);
    return c.body(text, 200, {
      "content-type": mediaType,
      "content-disposition": attachment(fileName),
      "cache-control": "private, no-cache",
      vary: "Cookie",
      "x-robots-tag": "noindex",
    });
  });
  route.onError(problemOf(deps.log));
  return route;
}

const formatOf = (file: string): CollectionFormat | undefined =>
  collectionFormats.find((format) => file === `resources.${format}`);
