import licenceList from "spdx-license-list";
import type { Locale } from "@plaza/types/locales";
import type { LicenceView } from "@plaza/types/resources";

type Terms = Pick<LicenceView, "mayShare" | "mayAdapt" | "mayUseCommercially">;

const notStated: Record<Locale, string> = {
  en: "No licence stated",
  es: "Sin licencia indicada",
  fr: "Aucune licence indiquée",
};

const free: Terms = { mayShare: true, mayAdapt: true, mayUseCommercially: true };
const unknown: Terms = { mayShare: null, mayAdapt: null, mayUseCommercially: null };

/** Licences of data and text that allow all three; those of software are known from the approval of the Open Source Initiative. */
const freeContent =
  /^(?:CC0-|PDDL-|ODbL-|ODC-By-|OGL-|etalab-|DL-DE-|NLOD-|CDLA-|GFDL-|OGTSL$|CC-PDDC$|Unlicense$|LOOP$)/;

const creativeCommons = /^CC-(BY(?:-NC)?(?:-(?:SA|ND))?)-(\d\.\d)(?:-([A-Z]{2,3}))?/;

function creativeCommonsView(
  id: string,
  [, terms = "", version = "", port]: RegExpExecArray,
  locale: Locale,
): LicenceView {
  const path = ["licenses", terms.toLowerCase(), version, ...(port === undefined ? [] : [port.toLowerCase()])].join(
    "/",
  );
  return {
    id,
    name: ["CC", terms, version, ...(port === undefined ? [] : [port])].join(" "),
    url: `https://creativecommons.org/${path}/deed.${locale}`,
    mayShare: true,
    mayAdapt: !terms.endsWith("ND"),
    mayUseCommercially: !terms.includes("NC"),
  };
}

/** `words` are those of the source: they are shown when the id says less than they do. */
export function toLicenceView(id: string | null, words: string | null, locale: Locale): LicenceView {
  if (id === null) return { id: null, name: words ?? notStated[locale], url: null, ...unknown };
  const match = creativeCommons.exec(id);
  if (match) return creativeCommonsView(id, match, locale);
  const listed = licenceList[id];
  if (!listed) return { id, name: words ?? id.replace(/^LicenseRef-/, "").replaceAll("-", " "), url: null, ...unknown };
  if (id === "CC0-1.0")
    return { id, name: "CC0 1.0", url: `https://creativecommons.org/publicdomain/zero/1.0/deed.${locale}`, ...free };
  const terms = listed.osiApproved || freeContent.test(id) ? free : unknown;
  return { id, name: listed.name, url: listed.url === "" ? null : httpUrl(listed.url), ...terms };
}

/** The list holds several addresses in some fields; the first counts. */
const httpUrl = (text: string): string | null => /^https?:\/\/\S+/.exec(text)?.[0] ?? null;
