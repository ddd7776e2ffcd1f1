import { createHash } from "node:crypto";
import licenceList from "spdx-license-list";

/** `id`: SPDX, or `LicenseRef-…` when the words name no licence of the list; `words`: what the source said, when it said more than the id. */
export type StatedLicence = { id: string; words: string | null };

const idsByLowerCase = new Map(Object.keys(licenceList).map((id) => [id.toLowerCase(), id]));

/** Names that sources use and that are no SPDX id; each names exactly one licence. */
const names: readonly (readonly [RegExp, string])[] = [
  [
    /^(?:cc[ -]?0|cc[ -]?zero|creative commons (?:cc[ -]?0|zero))(?:[ -](?:v?1\.0))?(?: universal)?(?: public domain dedication)?$/,
    "CC0-1.0",
  ],
  [/^(?:odbl|open (?:data commons )?(?:open )?database licen[cs]e)(?:[ -]?\(?odbl\)?)?(?:[ -]?v?1\.0)?$/, "ODbL-1.0"],
  [/^(?:odc-by|open data commons attribution(?: licen[cs]e)?)(?:[ -]?v?1\.0)?$/, "ODC-By-1.0"],
  [/^(?:pddl|open data commons public domain dedication(?: and| &)? licen[cs]e)(?:[ -]?v?1\.0)?$/, "PDDL-1.0"],
  [/^(?:uk )?(?:ogl|open government licen[cs]e)(?: uk| - uk)?[ -]?(?:v|version )?3(?:\.0)?(?: \(uk\))?$/, "OGL-UK-3.0"],
  [/^(?:uk )?(?:ogl|open government licen[cs]e)(?: uk| - uk)?[ -]?(?:v|version )?2(?:\.0)?(?: \(uk\))?$/, "OGL-UK-2.0"],
  [/^open government licen[cs]e ?[-–] ?canada(?: ?v?2\.0)?$/, "OGL-Canada-2.0"],
  [
    /^(?:licence ouverte|open licen[cs]e|etalab|licence etalab|etalab open licen[cs]e|licence ouverte ?(?:\/|-) ?(?:open licen[cs]e|etalab))[ -]?(?:v|version )?2\.0$/,
    "etalab-2.0",
  ],
  [/^(?:dl-de[ /-]by|datenlizenz deutschland ?[-–]? namensnennung)[ -]?(?:version )?2\.0$/, "DL-DE-BY-2.0"],
  [/^(?:dl-de[ /-]zero|datenlizenz deutschland ?[-–]? zero)[ -]?(?:version )?2\.0$/, "DL-DE-ZERO-2.0"],
  [/^(?:apache|apache licen[cs]e),?[ -]?(?:v|version )?2(?:\.0)?$/, "Apache-2.0"],
  [/^(?:the )?mit(?: licen[cs]e)?$/, "MIT"],
  [/^(?:gnu )?(?:gpl|general public licen[cs]e)[ -]?(?:v|version )?3(?:\.0)?$/, "GPL-3.0-only"],
  [/^(?:gnu )?(?:agpl|affero general public licen[cs]e)[ -]?(?:v|version )?3(?:\.0)?$/, "AGPL-3.0-only"],
];

/** Addresses of licence texts and deeds. */
const addresses: readonly (readonly [RegExp, (match: RegExpExecArray) => string])[] = [
  [/^creativecommons\.org\/publicdomain\/zero\/1\.0\b/, () => "CC0-1.0"],
  [
    /^creativecommons\.org\/licenses\/(by(?:-nc)?(?:-(?:sa|nd))?)\/(\d\.\d)(?:\/(igo|[a-z]{2})(?=\/|$))?/,
    ([, terms, version, port]) => ["cc", terms, version, ...(port === undefined ? [] : [port])].join("-"),
  ],
  [/^opendatacommons\.org\/licenses\/odbl\b/, () => "ODbL-1.0"],
  [/^opendatacommons\.org\/licenses\/by\b/, () => "ODC-By-1.0"],
  [/^opendatacommons\.org\/licenses\/pddl\b/, () => "PDDL-1.0"],
  [
    /^nationalarchives\.gov\.uk\/doc\/open-government-licence\/version\/([123])\b/,
    ([, version]) => `ogl-uk-${version}.0`,
  ],
  [/^spdx\.org\/licenses\/([\w.+-]+?)(?:\.html|\/)?$/, ([, id]) => id ?? ""],
];

/** "CC BY-NC-SA 3.0 IGO", "Creative Commons Attribution-ShareAlike 4.0 International". */
const creativeCommons =
  /^(?:cc|creative commons)[ -]*((?:(?:by|attribution|nc|noncommercial|non-commercial|sa|sharealike|share-alike|share alike|nd|noderivatives|noderivs|no derivatives)[ -]*)+)(?:licen[cs]e )?(?:v|version )?(\d\.\d)(?:[ -]+(igo|international|unported|[a-z]{2}))?(?: licen[cs]e)?$/;
const termNames: readonly (readonly [RegExp, string])[] = [
  [/\b(?:by|attribution)\b/, "by"],
  [/\b(?:nc|noncommercial|non-commercial)\b/, "nc"],
  [/\b(?:sa|sharealike|share-alike|share alike)\b/, "sa"],
  [/\b(?:nd|noderivatives|noderivs|no derivatives)\b/, "nd"],
];
const worldwide = new Set(["international", "unported"]);

const listed = (id: string | undefined): string | null => idsByLowerCase.get(id?.toLowerCase() ?? "") ?? null;

function fromAddress(text: string): string | null {
  const address = text.replace(/^https?:\/\/(?:www\.)?/, "");
  for (const [shape, toId] of addresses) {
    const match = shape.exec(address);
    if (match) return listed(toId(match));
  }
  return null;
}

function fromCreativeCommons(text: string): string | null {
  const match = creativeCommons.exec(text);
  if (!match) return null;
  const [, words = "", version, port] = match;
  const terms = termNames.filter(([shape]) => shape.test(words)).map(([, term]) => term);
  return listed(["cc", ...terms, version, ...(port === undefined || worldwide.has(port) ? [] : [port])].join("-"));
}

function fromOneStatement(words: string): string | null {
  const text = words.toLowerCase().trim().replace(/\s+/g, " ").replace(/[.,]$/, "");
  return (
    listed(text) ??
    fromAddress(text) ??
    fromCreativeCommons(text) ??
    names.find(([shape]) => shape.test(text))?.[1] ??
    null
  );
}

/** Adds nothing to a dedication to the public domain. */
const publicDomain = /^(?:us |u\.s\. )?public domain$/i;

/** A licence is named only when every part of the words agrees; remarks in brackets explain and do not count. */
function idOf(words: string): string | null {
  const whole = fromOneStatement(words);
  if (whole !== null) return whole;
  const parts = words
    .replace(/\([^()]*\)/g, " ")
    .split(/;|\s\/\s|\n/)
    .map((part) => part.trim())
    .filter((part) => part !== "");
  const counted = parts.length > 1 ? parts.filter((part) => !publicDomain.test(part)) : parts;
  const ids = new Set(counted.map(fromOneStatement));
  const [only = null] = ids;
  return ids.size === 1 ? only : null;
}

/** What an SPDX `LicenseRef-` may hold is ASCII letters, digits, dot and hyphen. */
const refMax = 60;

function refOf(words: string): string {
  const readable = words
    .normalize("NFKD")
    .replace(/\p{M}/gu, "")
    .replace(/[^A-Za-z0-9.]+/g, "-")
    .replace(/^[-.]+|[-.]+$/g, "");
  if (readable !== "" && readable.length <= refMax) return `LicenseRef-${readable}`;
  const hash = createHash("sha256").update(words).digest("hex").slice(0, 8);
  return `LicenseRef-${[readable.slice(0, refMax).replace(/-[^-]*$/, ""), hash].filter((part) => part !== "").join("-")}`;
}

/** Null for empty words: nothing was stated. */
export function licenceFromWords(words: string): StatedLicence | null {
  const stated = words.trim();
  if (stated === "") return null;
  if (/^LicenseRef-[A-Za-z0-9.-]+$/.test(stated)) return { id: stated, words: null };
  const id = idOf(stated) ?? refOf(stated);
  return { id, words: id.toLowerCase() === stated.toLowerCase() ? null : stated };
}
