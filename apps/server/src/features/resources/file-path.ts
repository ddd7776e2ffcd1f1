/** Where a stored file is served (`http/outsiders/stored-files.ts`). */
export const filePath = (sha256: string | null, fileName: string | null): string =>
  `/files/${sha256 ?? ""}/${encodeURIComponent(fileName ?? "file")}`;
