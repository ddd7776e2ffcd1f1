import type { CslItem, CslType } from "./to-csl.ts";

/** BibTeX knows few kinds; what it has no word for is `misc`. */
const entryTypes: Record<CslType, string> = {
  report: "techreport",
  webpage: "misc",
  article: "misc",
  legislation: "misc",
  document: "misc",
  dataset: "misc",
  software: "misc",
  motion_picture: "misc",
};

const commands: Readonly<Record<string, string>> = {
  "\\": "\\textbackslash{}",
  // An escaped brace would still be counted when BibTeX looks for the end of the field.
  "{": "\\textbraceleft{}",
  "}": "\\textbraceright{}",
  "~": "\\textasciitilde{}",
  "^": "\\textasciicircum{}",
};

/** Text of a field: commands and ligatures of TeX become the characters that they are made of. */
const escapeText = (text: string): string =>
  text
    .replace(/[\\{}~^]|[%&#$_]/g, (character) => commands[character] ?? `\\${character}`)
    .replace(/(?<=(?<character>[-'`,?!<>]))(?=\k<character>|(?<=[?!])`)/g, "{}");

/** Read letter by letter by biblatex, so escaped as an address is. */
const escapeAddress = (address: string): string => address.replace(/[\\{}\s]/g, encodeURIComponent);

/** UTF-8, as every current TeX reads it; titles and names are braced, so that no program changes their letters or order. */
export function toBibtex(item: CslItem): string {
  const fields: [string, string | undefined][] = [
    ["author", item.author?.map(({ literal }) => `{${escapeText(literal)}}`).join(" and ")],
    ["title", `{${escapeText(item.title)}}`],
    ["year", item.issued?.["date-parts"][0][0].toString()],
    [item.type === "report" ? "institution" : "publisher", braced(item.publisher)],
    ["edition", braced(item.edition)],
    ["isbn", item.ISBN],
    ["doi", item.DOI === undefined ? undefined : escapeAddress(item.DOI)],
    ["url", item.URL === undefined ? undefined : escapeAddress(item.URL)],
    ["language", item.language],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},\n`]));
  return `@${entryTypes[item.type]}{${item.id},\n${lines.join("")}}\n`;
}

/** Without the braces an " and " in the name would part it in two. */
const braced = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `{${escapeText(text)}}`;
