/** The readable tail of a path, in any script; the id before it is what counts. Never empty. */
export function slugOf(title: string): string {
  const words = title
    .normalize("NFKD")
    .replaceAll(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = (words ?? []).join("-");
  if (slug.length <= slugMax) return slug || "resource";
  const cut = slug.slice(0, slugMax).toWellFormed().replaceAll("\uFFFD", "");
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}

/** Longer tails make links that mail programs break. */
const slugMax = 60;
