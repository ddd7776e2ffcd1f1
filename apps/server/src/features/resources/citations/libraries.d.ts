declare module "citeproc" {
  /** An element of a style as citeproc reads it. */
  export type StyleNode = { name: string; attrs: Record<string, string>; children: (StyleNode | string)[] };

  type System = { retrieveLocale(tag: string): string | undefined; retrieveItem(id: string): object };

  class Engine {
    constructor(system: System, style: StyleNode, locale: string, isLocaleForced: boolean);
    setOutputFormat(format: "text" | "html"): void;
    updateItems(ids: string[], isUnsorted: boolean): void;
    makeBibliography(): [object, string[]] | false;
  }

  const CSL: { Engine: typeof Engine; parseXml(xml: string): StyleNode };
  export type CitationEngine = Engine;
  export default CSL;
}

declare module "@citation-js/core" {
  /** Reads BibTeX, RIS and CSL-JSON by what they look like; tests read with it what we wrote. */
  export class Cite {
    constructor(text: string);
    data: Record<string, unknown>[];
  }
}
declare module "@citation-js/plugin-bibtex";
declare module "@citation-js/plugin-ris";
