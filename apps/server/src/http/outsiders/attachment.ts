/** Letters that no header, shell or file system takes for something else. */
const plainName = /[^A-Za-z0-9._-]+/g;

/** A download under this name: in plain letters for old programs, in full for the others (RFC 6266, RFC 8187). */
export function attachment(fileName: string): string {
  const name = fileName.toWellFormed();
  const plain = name
    .normalize("NFKD")
    .replace(/\p{M}+/gu, "")
    .replace(plainName, "_")
    .replace(/^\.+/, "_");
  const full = plain === name ? "" : `; filename*=UTF-8''${encodeURIComponent(name).replace(/['()*!]/g, percent)}`;
  return `attachment; filename="${plain || "file"}"${full}`;
}

const percent = (character: string): string => `%${character.charCodeAt(0).toString(16).toUpperCase()}`;
