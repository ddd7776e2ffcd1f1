import type { Database } from "@plaza/database";

/** Only while a published resource offers the file, and only under its name: a link can not put another name on it. */
export async function findStoredFile(
  { db }: { db: Database },
  sha256: string,
  fileName: string,
): Promise<{ fileName: string; mediaType: string | null } | null> {
  // PostgreSQL refuses NUL in a text.
  if (fileName.includes("\0")) return null;
  const link = await db.resourceLink.findFirst({
    select: { fileName: true, mediaType: true },
    where: { sha256, fileName, url: null, resource: { state: "published" } },
  });
  return link?.fileName ? { fileName: link.fileName, mediaType: link.mediaType } : null;
}
