/** The readable tail of a path, in any script; the id before it is what counts. Never empty. */
export function slugOf(title: string): string {
  const words = isAscii.test(title) ? title.toLowerCase().match(/[a-z\d]+/g) : wordsWithoutAccents(title);
  const slug = (words ?? []).join("-");
  if (slug.length <= slugMax) return slug || "resource";
  const cut = slug.slice(0, slugMax).toWellFormed().replaceAll("\uFFFD", "");
  return cut.includes("-") ? cut.slice(0, cut.lastIndexOf("-")) : cut;
}

/** The same as below for such titles, in a tenth of the time: a page has forty. */
// oxlint-disable-next-line no-control-regex -- ASCII begins with control characters
const isAscii = /^[\u0000-\u007f]*$/;

const wordsWithoutAccents = (title: string) =>
  title
    .normalize("NFKD")
    .replaceAll(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);

/** Longer tails make links that mail programs break. */
const slugMax = 60;
