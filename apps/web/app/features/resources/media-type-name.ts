const names: Partial<Record<string, string>> = {
  "application/pdf": "PDF",
  "application/json": "JSON",
  "application/zip": "ZIP",
  "text/csv": "CSV",
  "text/plain": "TXT",
  "application/msword": "Word",
  "application/vnd.openxmlformats-officedocument.wordprocessingml.document": "Word",
  "application/vnd.ms-excel": "Excel",
  "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": "Excel",
  "application/vnd.openxmlformats-officedocument.presentationml.presentation": "PowerPoint",
  "application/epub+zip": "EPUB",
  "video/mp4": "MP4",
};

/** The short name that people know a format by; a web page goes without saying. */
export function mediaTypeName(mediaType: string | null): string | null {
  if (mediaType === null || mediaType.startsWith("text/html")) return null;
  return names[mediaType] ?? mediaType;
}
