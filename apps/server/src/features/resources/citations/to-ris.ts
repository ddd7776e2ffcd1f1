import type { CslItem, CslType } from "./to-csl.ts";

const referenceTypes: Record<CslType, string> = {
  report: "RPRT",
  webpage: "ELEC",
  article: "GEN",
  legislation: "LEGAL",
  document: "GEN",
  dataset: "DATA",
  software: "COMP",
  motion_picture: "VIDEO",
};

/** One tag a line; `toCsl` leaves no line break in any text, so none can end a record or begin another. */
export function toRis(item: CslItem): string {
  const tags: [string, string | undefined][] = [
    ["TY", referenceTypes[item.type]],
    ["ID", item.id],
    // A name stands as it is; RIS has no sign for "whole", so a program may still part one that holds a comma.
    ...(item.author ?? []).map(({ literal }): [string, string] => ["AU", literal]),
    ["TI", item.title],
    ["PY", item.issued?.["date-parts"][0][0].toString()],
    ["PB", item.publisher],
    ["ET", item.edition],
    ["SN", item.ISBN],
    ["DO", item.DOI],
    ["UR", item.URL],
    ["LA", item.language],
  ];
  const lines = tags.flatMap(([tag, value]) => (value === undefined ? [] : [`${tag}  - ${value}\r\n`]));
  return `${lines.join("")}ER  - \r\n`;
}
