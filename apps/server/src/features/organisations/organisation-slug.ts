/** Longer tails make links that mail programs break. */
const slugMax = 60;

/** The name in its own script, without accents where it is Latin; never empty. */
export function slugOfName(name: string): string {
  const words = name
    .normalize("NFKD")
    .replaceAll(/\p{Script=Latin}\p{M}+/gu, (letter) => letter[0] ?? "")
    .normalize("NFC")
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  const slug = [...(words ?? []).join("-")].slice(0, slugMax).join("");
  return slug.replace(/-+$/, "") || "organisation";
}
